import { describe, expect, it } from "vitest";
import { LogAccumulator } from "../../src/logs/accumulator.ts";
import { meanOf } from "../../src/scenario/quantity.ts";
import type { ScenarioDocument } from "../../src/scenario/types.ts";
import { fittedOf, isNear, leastOf, meanHeld, readLoad, replayedLeast } from "./loads/compare.ts";
import { transfersOfLoad } from "./loads/load.ts";
import type { Hold, Load, Transfer } from "./loads/load.ts";
import {
  alwaysThere,
  differingDays,
  loads,
  ownRates,
  sharedLines,
  steadyCrowd,
} from "./loads/loads.ts";
import { truthOf } from "./loads/truth.ts";
import { logOf, withoutDurations, writers } from "./loads/writers.ts";

/* The whole table, every load in several formats, is printed by `npx tsx test/logs/loads/table.ts`: it takes half an hour. */

const limit = 600_000;
/** Days that a plan may simulate. */
const days = 400;
const formats = Object.keys(writers);

const busyOf = (transfers: readonly Transfer[]): number =>
  transfers.reduce((sum, { startSeconds, endSeconds }) => sum + endSeconds - startSeconds, 0);

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

/** Data connections of one day that tell the load within a per cent by themselves. */
const enough = 30_000;

/** The first days of a load, as long as they have at most about 12,000 data connections; four days at least, or one that has enough. */
function some(load: Load): { transfers: Transfer[]; days: number } {
  const all = transfersOfLoad(load);
  const perDay = all.length / load.days;
  const fewest = perDay >= enough ? 1 : 4;
  const days = Math.min(load.days, Math.max(fewest, Math.ceil(12_000 / perDay)));
  const first = Math.floor((all[0]?.endSeconds ?? 0) / 86_400);
  return { days, transfers: all.filter(({ endSeconds }) => endSeconds < (first + days) * 86_400) };
}

describe.each(loads.map((load, index) => [load.id, load.what, load, index] as const))(
  "%s, %s:",
  { timeout: limit },
  (_id, _what, load, index) => {
    const { transfers, days } = some(load);
    const busy = busyOf(transfers);
    // Two formats of each load, so that every format has its turn with two or three loads; and the one without sizes.
    const turn = new Set([
      ...[0, 5].map((step) => formats[(index + step) % formats.length]!),
      "filezilla-server",
    ]);

    it.each([...turn])("%s gives back the load of the log within 8 %", async (format) => {
      const read = readLoad(transfers, format);
      expect(read.transfers).toBe(transfers.length);
      const fitted = fittedOf(read);
      // How long transfers of a shared line last depends on the others: their days are simulated.
      const isShared = fitted.groups.some(({ transferSeconds }) => transferSeconds === undefined);
      const load = isShared ? 86_400 * (await meanHeld(fitted, 40)) : loadOf(fitted);
      expect(Math.abs(load / (busy / days) - 1)).toBeLessThan(0.08);
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

describe("parallel transfers", { timeout: limit }, () => {
  it.each(
    sharedLines.flatMap((load) =>
      ["xferlog", "proftpd"].map((format) => [load.what, format, load] as const),
    ),
  )("of %s share the line that the truth has, as %s", (_what, format, load) => {
    const group = load.groups[0]!;
    const hold = group.hold as Extract<Hold, { kind: "shared-line" }>;
    const read = readLoad(transfersOfLoad(load), format);
    const [fitted] = fittedOf(read).groups;
    expect(fitted).not.toHaveProperty("transferSeconds");
    expect(fitted?.connections).toBe(group.connections);
    const line = (hold.bitsPerSecond * 1514) / 1448;
    expect(Math.abs(meanOf(fitted!.bitsPerSecond!) / line - 1)).toBeLessThan(0.05);
    const bytes = hold.medianBytes * Math.exp((hold.sigma * hold.sigma) / 2);
    expect(Math.abs(meanOf(fitted!.fileBytes!) / bytes - 1)).toBeLessThan(0.05);
    expect(read.notes.join(" ")).toContain("share its line");
  });

  it.each(sharedLines)("of $what: without bytes they are seconds of the line", async (load) => {
    const transfers = transfersOfLoad(load);
    const read = readLoad(transfers, "filezilla-server");
    const fitted = fittedOf(read);
    expect(fitted.groups[0]).not.toHaveProperty("transferSeconds");
    const busy = busyOf(transfers);
    const mean = await meanHeld(fitted, 60);
    expect(Math.abs(mean / (busy / load.days / 86_400) - 1)).toBeLessThan(0.08);
  });

  it("that are too few to show whether they share a line, without sizes, are said to be", () => {
    const [load] = sharedLines;
    const few = { ...load!, days: 2, groups: [{ ...load!.groups[0]!, clients: 8 }] };
    const unsized = readLoad(transfersOfLoad(few), "filezilla-server");
    expect(unsized.document.groups[0]).toHaveProperty("transferSeconds");
    expect(unsized.notes.join(" ")).toContain("too few of them show");
    for (const id of [load!, ownRates]) {
      const read = readLoad(transfersOfLoad(id), "filezilla-server");
      expect(read.notes.join(" ")).not.toContain("too few of them show");
    }
  });

  it.each(sharedLines)(
    "of $what: the scenario that stands for the truth carries the load that was generated",
    async (load) => {
      const days = 60;
      const transfers = transfersOfLoad({ ...load, days });
      const busy = busyOf(transfers);
      const mean = await meanHeld(truthOf(load), days);
      expect(Math.abs(mean / (busy / days / 86_400) - 1)).toBeLessThan(0.025);
    },
  );

  it.each(["xferlog", "proftpd", "filezilla-server"])(
    "that each have a rate of their own keep their durations, as %s",
    (format) => {
      const { document } = readLoad(transfersOfLoad(ownRates), format);
      expect(document.groups[0]).toHaveProperty("transferSeconds");
    },
  );

  it("of one program that never pauses are those of a client that is always there", async () => {
    const transfers = transfersOfLoad(alwaysThere);
    const busy = busyOf(transfers);
    const seconds = transfers.at(-1)!.endSeconds - transfers[0]!.startSeconds;
    const read = readLoad(transfers, "proftpd");
    expect(read.document.groups).toMatchObject([
      { clients: 1, connections: 1, visits: { pattern: "always" } },
    ]);
    expect(read.notes.join(" ")).toContain("1 client is there all the time");
    const mean = await meanHeld(fittedOf(read), 4);
    expect(Math.abs(mean / (busy / seconds) - 1)).toBeLessThan(0.08);
  });

  it("of a crowd of which only single ones are fitted keep load, hours and replay", async () => {
    const transfers = transfersOfLoad({ ...steadyCrowd, days: 10 });
    expect(transfers.length).toBeGreaterThan(2 ** 18);
    const read = readLoad(transfers, "proftpd");
    expect(read.holds?.count).toBe(transfers.length);
    expect(read.notes.join(" ")).toContain(
      "of the largest clients one hour, minute or transfer in as many",
    );
    const busy = busyOf(transfers);
    expect(Math.abs(loadOf(fittedOf(read)) / (busy / 10) - 1)).toBeLessThan(0.03);
    const hours = (read.document.groups[0]!.visits as { hours: number[] }).hours;
    const mean = hours.reduce((sum, hour) => sum + hour, 0) / 24;
    for (const hour of hours) expect(Math.abs(hour / mean - 1)).toBeLessThan(0.1);
  });

  it("of a crowd that is never alone behind one login each count by themselves", () => {
    const { document } = readLoad(transfersOfLoad(steadyCrowd), "proftpd");
    expect(document.groups).toHaveLength(1);
    expect(document.groups[0]).toMatchObject({ connections: 1, files: 1 });
  });
});

describe("weeks whose days differ", { timeout: limit }, () => {
  const transfers = transfersOfLoad(differingDays);
  it("a week that ends with a quiet Sunday is fitted by its weekdays, and says so", () => {
    const week = transfersOfLoad({ ...differingDays, days: 7 });
    const read = readLoad(week, "xferlog");
    expect(read.notes.join(" ")).toContain("The fit describes weekdays");
    const monday = Math.floor(week[0]!.startSeconds / 86_400);
    const onWeekdays = week.filter(({ startSeconds }) => startSeconds < (monday + 5) * 86_400);
    // One file a visit; two visits of one client may run into one.
    expect(Math.abs((loadOf(read.document) * 5) / busyOf(onWeekdays) - 1)).toBeLessThan(0.08);
  });

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
