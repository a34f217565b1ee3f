import { describe, expect, it } from "vitest";
import { LogAccumulator } from "../../src/logs/accumulator.ts";
import type { ScenarioDocument } from "../../src/scenario/types.ts";
import {
  busyOf,
  fittedOf,
  isNear,
  leastOf,
  loadOf,
  readLoad,
  replayedLeast,
} from "./loads/compare.ts";
import { transfersOfLoad } from "./loads/load.ts";
import { differingDays, loads } from "./loads/loads.ts";
import { truthOf } from "./loads/truth.ts";
import { logOf, withoutDurations } from "./loads/writers.ts";

const limit = 600_000;
/** Days that a plan may simulate. */
const days = 400;

const truths = new Map<string, Promise<number>>();

/** Least ports of a truth: found once, however many formats are held against it. */
function leastOfTruth(document: ScenarioDocument): Promise<number> {
  const name = JSON.stringify(document);
  const found = truths.get(name) ?? leastOf(document, days);
  truths.set(name, found);
  return found;
}

function onOtherDays(document: ScenarioDocument): ScenarioDocument {
  return { ...document, simulation: { ...document.simulation, seed: 2 } };
}

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
      expect(fitted).toBeGreaterThanOrEqual(0.92 * replayedLeast(read));
      if (isNear(fitted, truth)) return;
      // Of so few days a least is known to a port or two either way: then those of other days have a say.
      const again = await leastOf(onOtherDays(fittedOf(read)), days);
      const truthAgain = await leastOfTruth(onOtherDays(truthOf(load)));
      const [mean, trueMean] = [(fitted + again) / 2, (truth + truthAgain) / 2];
      expect(isNear(mean, trueMean), `${mean} ports for ${trueMean}`).toBe(true);
    },
  );
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
