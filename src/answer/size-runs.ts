/** Runs of the simulation by size of the range, kept so that more days only add to what is there. */
import { refusesByChance } from "../scenario/port-rules.ts";
import type { Scenario } from "../scenario/types.ts";
import type { DaySummary, SimulateDays, TimeWindow } from "../simulation/types.ts";
import { findRareRates, type RareQuestion, type RareRates } from "./rare/rare-rates.ts";
import { unitsAtSize } from "./one-pass.ts";
import { estimateRate, sum, type RateEstimate } from "./ratio.ts";
import { collectUnits, joinCorrelated, type Units } from "./units.ts";

/** What a size came to over the days that were simulated at it. */
export interface SizeResult {
  ports: number;
  days: number;
  rate: RateEstimate;
  units: Units;
  /** Refused PASVs drawn in the window (not the conditional ones). */
  counted: number;
  daysWithRefusal: number;
  /** The days themselves: counts of caps, retries, waiting. */
  summaries: readonly DaySummary[];
  /** Where the rate is not the days' own: what it rests on. */
  basis?: "splitting" | "structural";
}

/** Answers for one scenario at any size. */
export class SizeRuns {
  /** Events handled so far, all sizes together. */
  events = 0;
  private readonly scenario: Scenario;
  private readonly simulate: SimulateDays;
  private readonly signal: AbortSignal;
  private readonly window: TimeWindow;
  private readonly batches: number;
  private readonly conditional: boolean;
  private readonly kept = new Map<number | null, DaySummary[]>();
  /** Refusals on a day that has any, from the sizes where refusals are seen. */
  private readonly clumps = new Map<number, number>();
  /** Read off the unlimited run instead of running each size. */
  onePass: boolean;

  constructor(
    scenario: Scenario,
    simulate: SimulateDays,
    signal: AbortSignal,
    window: TimeWindow,
    batches: number,
    onePass: boolean,
  ) {
    this.scenario = scenario;
    this.simulate = simulate;
    this.signal = signal;
    this.window = window;
    this.batches = batches;
    this.onePass = onePass;
    this.conditional = refusesByChance(scenario.server.ports);
  }

  /** The first `days` days at a size (null = unlimited, with pictures). */
  async days(ports: number | null, days: number): Promise<DaySummary[]> {
    const have = this.kept.get(ports) ?? [];
    if (have.length < days) {
      const more = await this.simulate(
        {
          ports,
          firstDay: have.length,
          days: days - have.length,
          window: this.window,
          batches: this.batches,
          picture: ports === null,
        },
        this.signal,
      );
      for (const day of more) this.events += day.events;
      have.push(...more);
      this.kept.set(ports, have);
    }
    return have.length === days ? have : have.slice(0, days);
  }

  /** Refusals at a size over the first `days` days, with their interval. */
  async at(ports: number, days: number): Promise<SizeResult> {
    const summaries = await this.days(this.onePass ? null : ports, days);
    const { lastPortUnused } = this.scenario.server.ports;
    const drawn = this.onePass
      ? unitsAtSize(summaries, ports, lastPortUnused)
      : collectUnits(summaries, false);
    const best = this.conditional && !this.onePass ? collectUnits(summaries, true) : drawn;
    const units = joinCorrelated(best, this.batches);
    const counted = sum(drawn.refused);
    const daysWithRefusal = this.daysWith(drawn.refused);
    if (daysWithRefusal > 0) this.clumps.set(ports, counted / daysWithRefusal);
    const { confidence } = this.scenario.target;
    return {
      ports,
      days: summaries.length,
      rate: estimateRate(units.asked, units.refused, confidence, this.clumpNear(ports)),
      units,
      counted,
      daysWithRefusal,
      summaries,
    };
  }

  /** Rates around a target that is too rare to count, at sizes `near` one and others. null where nobody does splittings, or nothing is asked for. */
  async rare(
    about: Pick<RareQuestion, "near" | "also" | "floor" | "effort">,
  ): Promise<RareRates | null> {
    const { scenario, window, signal } = this;
    const { split } = this.simulate;
    if (split === undefined) return null;
    const question = { scenario, window, target: scenario.target.refusals, ...about };
    const found = await findRareRates(question, split, signal);
    this.events += found?.events ?? 0;
    return found;
  }

  /** Mean events of a day, over all sizes so far. */
  eventsPerDay(): number {
    let days = 0;
    for (const kept of this.kept.values()) days += kept.length;
    return this.events / Math.max(1, days);
  }

  /** Days simulated at a size so far, at most `most`. */
  daysAt(ports: number, most: number): number {
    return Math.min(most, this.kept.get(this.onePass ? null : ports)?.length ?? 0);
  }

  /** Sizes that were simulated, smallest first. */
  sizes(): number[] {
    return [...this.kept.keys()].filter((ports) => ports !== null).toSorted((a, b) => a - b);
  }

  private daysWith(refused: Float64Array): number {
    let days = 0;
    for (let day = 0; day * this.batches < refused.length; day++) {
      const batches = refused.subarray(day * this.batches, (day + 1) * this.batches);
      if (sum(batches) > 0) days++;
    }
    return days;
  }

  /** Refusals that come together: of the nearest smaller size where any were seen, else 1. */
  private clumpNear(ports: number): number {
    let nearest = -1;
    for (const size of this.clumps.keys()) if (size <= ports && size > nearest) nearest = size;
    return nearest < 0 ? 1 : this.clumps.get(nearest)!;
  }
}
