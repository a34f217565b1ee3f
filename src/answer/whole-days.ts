/** Whole days where only hours are judged: how many of them have a refusal, and whether another hour is worse. */
import type { Scenario } from "../scenario/types.ts";
import type { DaySummary, SimulateDays, TimeWindow } from "../simulation/types.ts";
import { countedDay } from "./pilot-days.ts";
import { estimateRate } from "./ratio.ts";
import type { SizeResult } from "./size-runs.ts";
import { areNear, dayInWindow, MinuteSums } from "./worst-hour.ts";

/** Days looked at whole, at most, and the events that they may cost at one size. */
const MOST_DAYS = 100;
const FEWEST_DAYS = 2;
/** Part of the events that telling how many days have a refusal is worth. */
const BESIDE = 0.5;
/** Hours that begin no more than so many seconds apart have the same refusals, but for a few. */
const SAME_HOUR = 119;

export class WholeDays {
  events = 0;
  private readonly scenario: Scenario;
  private readonly simulate: SimulateDays;
  private readonly signal: AbortSignal;
  private readonly affordable: number;
  private readonly kept = new Map<number, DaySummary[]>();

  /** `affordable` events may be spent on one size. */
  constructor(scenario: Scenario, simulate: SimulateDays, signal: AbortSignal, affordable: number) {
    this.scenario = scenario;
    this.simulate = simulate;
    this.signal = signal;
    this.affordable = affordable;
  }

  /** Whole days at a size, as many as a part of the events allows. */
  private async days(ports: number, part: number): Promise<readonly DaySummary[]> {
    const most = Math.min(MOST_DAYS, this.scenario.simulation.days);
    const have = this.kept.get(ports) ?? [];
    const fly = async (to: number): Promise<void> => {
      if (to <= have.length) return;
      const window = countedDay(this.scenario);
      const days = to - have.length;
      const request = { ports, firstDay: have.length, days, window, batches: 1, picture: true };
      for (const day of await this.simulate(request, this.signal)) {
        this.events += day.events;
        have.push(day);
      }
    };
    this.kept.set(ports, have);
    await fly(Math.min(most, FEWEST_DAYS));
    const perDay = have.reduce((sum, day) => sum + day.events, 0) / Math.max(1, have.length);
    await fly(Math.min(most, Math.floor((part * this.affordable) / Math.max(1, perDay))));
    return have;
  }

  /** A result with what whole days say of its size; the same where the day itself is judged. */
  async beside(result: SizeResult): Promise<SizeResult> {
    const summaries = await this.days(result.ports, BESIDE);
    const bad = summaries.filter(({ dayRefused }) => dayRefused > 0).length;
    return { ...result, whole: { days: summaries.length, bad, summaries } };
  }

  /**
   * An hour other than those that are judged in which a size is sure to miss the target; null where there is none. It may
   * hold part of a judged one: a burst and the minutes before it fail where the burst and its long end do not.
   */
  async failingHour(ports: number, judged: readonly TimeWindow[]): Promise<TimeWindow | null> {
    const { simulation, target } = this.scenario;
    const days = await this.days(ports, 1);
    const sums = new MinuteSums(simulation.daySeconds, simulation.warmUpSeconds);
    for (const day of days) sums.add(day);
    const isTaken = (start: number): boolean =>
      judged.some(({ fromSeconds }) =>
        areNear(fromSeconds, start * 60, SAME_HOUR, simulation.daySeconds),
      );
    const worst = sums.worst(target.refusals, isTaken);
    if (worst === null || worst.beyond <= 0) return null;
    const units = days.map((day) => dayInWindow(day, worst.window));
    const rate = estimateRate(
      Float64Array.from(units, ({ asked }) => asked),
      Float64Array.from(units, ({ refused }) => refused),
      target.confidence,
    );
    return rate.low > target.refusals ? worst.window : null;
  }
}
