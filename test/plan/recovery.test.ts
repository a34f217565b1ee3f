/** After an outage everybody comes back within some seconds: against what the arrivals alone demand. */
import { describe, expect, it } from "vitest";
import { erlangB } from "../../src/answer/exact/erlang-b.ts";
import { recoverySentences } from "../../src/words/recovery.ts";
import { planRecovery, recoveryScenario } from "../../src/plan/recovery.ts";
import { signal, simulateHere, steady } from "../answer/in-thread.ts";

const options = { simulate: simulateHere, signal, days: 20 };

/** 200 clients with a transfer of exactly a minute each, now and then. */
const asked = steady({
  erlangs: 2,
  groups: [
    { clients: 200, transferSeconds: 60, visits: { pattern: "steady", perClientPerHour: 0.6 } },
  ],
  simulation: { days: 20, daySeconds: 86_400, leadInSeconds: 120 },
});

describe("everybody's return", { timeout: 600_000 }, () => {
  it("adds one visit of every client within the seconds, besides the usual ones", () => {
    const herd = recoveryScenario(asked, 40_000, 30);
    expect(herd.groups).toHaveLength(2);
    expect(herd.groups[1]!.visits).toEqual({
      pattern: "scheduled",
      everySeconds: 86_400,
      offsetSeconds: 40_000,
      spreadSeconds: 30,
    });
    expect(herd.groups[1]!.clients).toBe(200);
  });

  it("needs a port for each client where transfers outlast the seconds, and few where they do not", async () => {
    const at = { fromSeconds: 40_000, range: 20 };
    const burst = await planRecovery(asked, { withinSeconds: 30, ...at }, options);
    // All 200 overlap; besides them the usual 2 erlangs, of which hardly ever more than 12 are there.
    expect(burst.ports).toBeGreaterThanOrEqual(200);
    expect(burst.ports).toBeLessThanOrEqual(213);
    const often = { ...asked, target: { ...asked.target, refusals: 0.02 } };
    const spread = await planRecovery(
      often,
      { withinSeconds: 3600, ...at },
      { ...options, days: 100 },
    );
    // 200 in an hour are 3.33 erlangs more: 5.33 erlangs in all, refused as by Erlang B.
    let exact = 1;
    while (erlangB(2 + 200 / 60, exact) > often.target.refusals) exact++;
    expect(Math.abs(spread.ports! - exact)).toBeLessThanOrEqual(1);
  });

  it("is over when the last of those who came is gone", async () => {
    const at = { fromSeconds: 40_020, withinSeconds: 30 };
    const narrow = await planRecovery(asked, { ...at, range: 20 }, options);
    // Refused clients go away; the served ones leave within 90 s of the outage's end.
    expect(narrow.secondsUntilNormal).toBeGreaterThanOrEqual(60);
    expect(narrow.secondsUntilNormal).toBeLessThanOrEqual(180);
    // It is no other thing at night, when the day ends before it does.
    const late = { ...at, fromSeconds: 86_340 };
    const atNight = await planRecovery(asked, { ...late, range: 20 }, options);
    expect(atNight.secondsUntilNormal).toBe(narrow.secondsUntilNormal);
    const wide = await planRecovery(asked, { ...at, range: 230 }, options);
    expect(wide.secondsUntilNormal).toBe(0);
    expect(recoverySentences(narrow, asked)[0]).toMatch(
      /^After an outage all 200 clients are back within 30 seconds of 11:07/,
    );
    expect(recoverySentences(wide, asked)[1]).toBe(
      "The existing 230 ports handle it without refusing more than usual.",
    );
  });
});
