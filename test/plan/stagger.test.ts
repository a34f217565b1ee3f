import { describe, expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { openClonedRunner } from "../jobs/cloned-runner.ts";
import { findStagger, windowWords } from "../../src/plan/stagger.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { startsWithin, widerWindows } from "../../src/scenario/stagger.ts";
import type { ScenarioDocument } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";

const HOLD = 30;
const EVERY = 3600;

/** Uploads on the hour that hold a port for exactly 30 s, on a server that searches every port. */
function uploads(count: number, refusals: number): ScenarioDocument {
  return {
    version: 1,
    server: { software: "generic", maxSessions: 0 },
    groups: [
      {
        name: "Cameras",
        clients: count,
        visits: { pattern: "scheduled", everySeconds: EVERY, spreadSeconds: 0 },
        files: 1,
        listings: 0,
        uploads: 1,
        transferSeconds: HOLD,
        connectSeconds: 0,
        retry: { attempts: 0 },
      },
    ],
    target: { refusals, over: "day" },
    simulation: { daySeconds: 86_400 },
  };
}

function ladderOf(document: ScenarioDocument, days: number) {
  const { scenario } = completeScenario(document, { servers, clients });
  return findStagger(scenario, null, {
    simulate: (given) => openClonedRunner(given).simulateDays,
    signal: new AbortController().signal,
    days,
  });
}

describe("the stagger ladder", () => {
  it("is what two uniform starts give exactly", async () => {
    // Two intervals of 30 s that begin uniformly in W overlap with 1 - (1 - 30/W)²; then one of two is refused.
    const target = 0.05;
    const refusedOnOnePort = (window: number) =>
      window <= HOLD ? 0.5 : (1 - (1 - HOLD / window) ** 2) / 2;
    const [ladder] = await ladderOf(uploads(2, target), 200);
    expect(ladder?.now).toMatchObject({ seconds: 0, least: { ports: 2 } });
    expect(ladder?.steps.map(({ seconds, least }) => [seconds, least.ports])).toEqual(
      [5, 60, 300, 900, 3600].map((window) => [window, refusedOnOnePort(window) <= target ? 1 : 2]),
    );
    expect(ladder?.sentence).toMatch(
      /the clients of Cameras start all at once: 2 ports\. Within (?:15 minutes|an hour) 1 would do/,
    );
  });

  it("never asks for more than one port a client, and for fewer the longer the window", async () => {
    const [ladder] = await ladderOf(uploads(25, 0.001), 20);
    const sizes = [ladder!.now, ...ladder!.steps].map(({ least }) => least.ports ?? Infinity);
    // All at once: of 25 uploads on N ports 25 - N are refused, more than 1 in 1,000 below 25.
    expect(sizes.slice(0, 2)).toEqual([25, 25]);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes.at(-1)).toBeLessThan(6);
  });

  it("leaves clients alone that keep no schedule or are spread already", async () => {
    const { groups, ...rest } = uploads(2, 0.05);
    const steady = { clients: 3, visits: { pattern: "steady" as const, perClientPerHour: 1 } };
    expect(await ladderOf({ ...rest, groups: [steady] }, 2)).toEqual([]);
    const [both] = await ladderOf({ ...rest, groups: [steady, ...groups] }, 2);
    expect(both?.group).toBe(1);
    const visits = { pattern: "scheduled", everySeconds: EVERY } as const;
    expect(widerWindows({ ...visits, spreadSeconds: EVERY })).toEqual([]);
    expect(widerWindows({ ...visits, spreadSeconds: 60 })).toEqual([300, 900, 3600]);
    expect(widerWindows({ ...visits, everySeconds: 600, spreadSeconds: 0 })).toEqual([5, 60, 300]);
    expect(startsWithin({ ...visits, skewSeconds: 3 })).toBe(12);
  });

  it("says windows as people do", () => {
    expect([5, 60, 300, 900, 3600, 0.5].map(windowWords)).toEqual([
      "5 s",
      "a minute",
      "5 minutes",
      "15 minutes",
      "an hour",
      "0.5 s",
    ]);
  });
});
