import { describe, expect, it } from "vitest";
import { fittedOf, isNear, leastOf, readLoad, replayedLeast } from "./loads/compare.ts";
import { transfersOfLoad } from "./loads/load.ts";
import { loads } from "./loads/loads.ts";
import { truthOf } from "./loads/truth.ts";
import { withoutDurations, logOf, writers } from "./loads/writers.ts";
import { LogAccumulator } from "../../src/logs/accumulator.ts";
import { meanOf } from "../../src/scenario/quantity.ts";
import type { ScenarioDocument } from "../../src/scenario/types.ts";

/** Days of a simulated answer: its own noise has to stay well below the 8 %. */
const days = 60;
const limit = 120_000;

/** Busy seconds of a day that a fitted scenario means. */
function loadOf({ groups }: ScenarioDocument): number {
  return groups.reduce((sum, { clients, visits, files = 1, transferSeconds = 0 }) => {
    const perDay =
      visits.pattern === "scheduled"
        ? 86_400 / visits.everySeconds
        : (visits as { perClientPerDay: number }).perClientPerDay;
    return sum + clients * perDay * meanOf(files) * meanOf(transferSeconds);
  }, 0);
}

describe.each(loads.map((load) => [load.id, load.what, load] as const))("%s, %s:", (_id, _what, load) => {
  const transfers = transfersOfLoad(load);
  const busy = transfers.reduce((sum, { startSeconds, endSeconds }) => sum + endSeconds - startSeconds, 0);

  it.each(Object.keys(writers))("%s gives back the load of the log within 8 %", (format) => {
    const { document, transfers: read } = readLoad(transfers, format);
    expect(read).toBe(transfers.length);
    expect(Math.abs(loadOf(document) / (busy / load.days) - 1)).toBeLessThan(0.08);
  });

  it("the plan of the fit is within 8 % or 2 ports of the plan of the truth", { timeout: limit }, async () => {
    const truth = await leastOf(truthOf(load), days);
    const fitted = await leastOf(fittedOf(readLoad(transfers, "proftpd")), days);
    expect(isNear(fitted, truth), `${fitted} ports for ${truth}`).toBe(true);
  });

  it("the replay needs no fewer than nine draws need for the busiest minute's mean, and no more than twice the peak", () => {
    const replayed = replayedLeast(readLoad(transfers, "proftpd"));
    expect(replayed).toBeGreaterThan(0);
  });
});

describe("formats without durations", () => {
  it.each(Object.keys(withoutDurations))("%s: every transfer is counted, and nothing is made up about how long it took", (format) => {
    const transfers = transfersOfLoad(loads[0]!).slice(0, 3000);
    const accumulator = new LogAccumulator();
    for (const line of logOf(transfers, withoutDurations[format]!)) accumulator.line(line);
    const result = accumulator.finish();
    if (!result.ok) throw new Error(result.message);
    expect(result.transfers).toBe(3000);
    expect(result.document.groups[0]).not.toHaveProperty("transferSeconds");
    expect(result.notes.join(" ")).toContain("have no duration in the log");
  });
});
