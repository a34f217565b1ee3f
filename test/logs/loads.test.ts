import { describe, expect, it } from "vitest";
import { LogAccumulator } from "../../src/logs/accumulator.ts";
import { meanOf } from "../../src/scenario/quantity.ts";
import type { ScenarioDocument } from "../../src/scenario/types.ts";
import { fittedOf, isNear, leastOf, readLoad, replayedLeast } from "./loads/compare.ts";
import { transfersOfLoad } from "./loads/load.ts";
import type { Load, Transfer } from "./loads/load.ts";
import { differingDays, loads } from "./loads/loads.ts";
import { truthOf } from "./loads/truth.ts";
import { logOf, withoutDurations, writers } from "./loads/writers.ts";

/* The whole table, every load in several formats, is printed by `npx tsx test/logs/loads/table.ts`: it takes half an hour. */

const limit = 600_000;
/** Days that a plan may simulate. */
const days = 400;
const formats = Object.keys(writers);

const truths = new Map<string, Promise<number>>();

/** Least ports of a truth: found once, however many formats are held against it. */
function leastOfTruth(document: ScenarioDocument): Promise<number> {
  const name = JSON.stringify(document);
  const found = truths.get(name) ?? leastOf(document, days);
  truths.set(name, found);
  return found;
}

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

/** The first days of a load, as long as they have at most about so many data connections; four days at least. */
function some(load: Load): { transfers: Transfer[]; days: number } {
  const all = transfersOfLoad(load);
  const days = Math.min(load.days, Math.max(4, Math.ceil((load.days * 12_000) / all.length)));
  const first = Math.floor((all[0]?.endSeconds ?? 0) / 86_400);
  return { days, transfers: all.filter(({ endSeconds }) => endSeconds < (first + days) * 86_400) };
}

describe.each(loads.map((load, index) => [load.id, load.what, load, index] as const))(
  "%s, %s:",
  { timeout: limit },
  (_id, _what, load, index) => {
    const { transfers, days } = some(load);
    const busy = transfers.reduce(
      (sum, { startSeconds, endSeconds }) => sum + endSeconds - startSeconds,
      0,
    );
    // Two formats of each load, so that every format has its turn with two or three loads; and the one without sizes.
    const turn = new Set([
      ...[0, 5].map((step) => formats[(index + step) % formats.length]!),
      "filezilla-server",
    ]);

    it.each([...turn])("%s gives back the load of the log within 8 %", (format) => {
      const { document, transfers: read } = readLoad(transfers, format);
      expect(read).toBe(transfers.length);
      expect(Math.abs(loadOf(document) / (busy / days) - 1)).toBeLessThan(0.08);
    });
  },
);

describe("the plan", { timeout: limit }, () => {
  /* A clock, office hours, parallel connections among others and a full server; the table has the rest. */
  const planned = [
    ["A", "xferlog"],
    ["B", "proftpd"],
    ["C2", "xferlog"],
    ["E", "filezilla-server"],
    ["H2", "proftpd"],
    ["N", "proftpd"],
  ] as const;
  it.each(planned)(
    "of the fit of %s as %s is that of the truth within 8 per cent or 2 ports, and no fewer than the replay by more",
    async (id, format) => {
      const load = loads.find((each) => each.id === id)!;
      const truth = await leastOfTruth(truthOf(load));
      const read = readLoad(transfersOfLoad(load), format);
      const fitted = await leastOf(fittedOf(read), days);
      expect(isNear(fitted, truth), `${fitted} ports for ${truth}`).toBe(true);
      expect(fitted).toBeGreaterThanOrEqual(0.92 * replayedLeast(read));
    },
  );
});

describe("weeks whose days differ", { timeout: limit }, () => {
  const transfers = transfersOfLoad(differingDays);
  it.each(["xferlog", "filezilla-server"])(
    "the plan of the fit as %s is that of the truth within 8 per cent or 2 ports; days that are all alike would need clearly fewer",
    async (format) => {
      const document = truthOf(differingDays);
      const truth = await leastOfTruth(document);
      const groups = document.groups.map((group) => ({ ...group, dayFactor: {} }));
      const alike = await leastOfTruth({ ...document, groups });
      expect(isNear(alike, truth)).toBe(false);
      const fitted = await leastOf(fittedOf(readLoad(transfers, format)), days);
      expect(isNear(fitted, truth), `${fitted} ports for ${truth}`).toBe(true);
    },
  );
});

describe("formats without durations", () => {
  it.each(Object.keys(withoutDurations))(
    "%s: every transfer is counted, and no duration is made up",
    (format) => {
      const transfers = transfersOfLoad(loads[0]!).slice(0, 3000);
      const accumulator = new LogAccumulator();
      for (const line of logOf(transfers, withoutDurations[format]!)) accumulator.line(line);
      const result = accumulator.finish();
      if (!result.ok) throw new Error(result.message);
      expect(result.transfers).toBe(3000);
      expect(result.document.groups[0]).not.toHaveProperty("transferSeconds");
      expect(result).toMatchObject({ holds: null, noReplay: "no durations" });
      expect(result.notes.join(" ")).toContain("have no duration in the log");
    },
  );

  it.each(Object.keys(withoutDurations))(
    "%s: with the line that the truth has, the plan is that of the truth within 8 per cent or 2 ports",
    { timeout: limit },
    async (format) => {
      const load = loads[0]!;
      const accumulator = new LogAccumulator({ listings: 0 });
      for (const line of logOf(transfersOfLoad(load), withoutDurations[format]!))
        accumulator.line(line);
      const result = accumulator.finish();
      if (!result.ok) throw new Error(result.message);
      const { bitsPerSecond, pauseSeconds } = load.groups[0]!;
      const fitted = fittedOf(result);
      const told = fitted.groups.map((group) => ({
        ...group,
        bitsPerSecond,
        thinkSeconds: { exponential: pauseSeconds },
      }));
      const least = await leastOf({ ...fitted, groups: told }, days);
      const truth = await leastOfTruth(truthOf(load));
      expect(isNear(least, truth), `${least} ports for ${truth}`).toBe(true);
    },
  );
});
