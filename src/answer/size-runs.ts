/** Runs of the simulation by size of the range, kept so that more days only add to what is there. */
import { daysDiffer } from "../scenario/day-factor.ts";
import { refusesByChance } from "../scenario/refuses-by-chance.ts";
import type { Scenario } from "../scenario/types.ts";
import type { DaySummary, SimulateDays, TimeWindow } from "../simulation/types.ts";
import { findRareRates, type RareQuestion, type RareRates } from "./rare/rare-rates.ts";
import { unitsAtSize } from "./unlimited-days.ts";
import { estimateRate, evidenceOf, sum, type Evidence, type RateEstimate } from "./ratio.ts";
import { collectUnits, joinCorrelated, type Units } from "./independent-units.ts";

/** What a size came to over the days that were simulated at it. */
export interface SizeResult {
  ports: number;
  days: number;
  /** The part of the day that is judged: of several the one in which the size does worst. */
  window: TimeWindow;
  rate: RateEstimate;
  /** How much the refusals say about that rate. */
  evidence: Evidence;
  units: Units;
  /** Refused PASVs drawn in the window (not the conditional ones). */
  counted: number;
  /** Days with a refusal in that part. */
  daysWithRefusal: number;
  /** The same of whole days, where only a part of them is judged. */
  whole?: Whole;
  /** The days themselves: counts of caps, retries, waiting. */
  summaries: readonly DaySummary[];
  /** Where the rate is not the days' own: what it rests on. */
  basis?: "splitting" | "structural";
  /** Then the bound that the days alone have. */
  boundByDays?: number;
}

/** What a size came to over whole days. */
export interface Whole {
  days: number;
  /** Days with a refusal at any hour. */
  bad: number;
  summaries: readonly DaySummary[];
}

/** A result as whole days tell it where the days it rests on are whole. */
export function wholeOf(result: SizeResult): Whole {
  const { days, daysWithRefusal, summaries, whole } = result;
  return whole ?? { days, bad: daysWithRefusal, summaries };
}

/** Answers for one scenario at any size, on days that are kept. */
export interface Runs {
  /** Sizes are read off an unlimited run instead of being run. */
  readonly onePass: boolean;
  /** Events handled so far, and days simulated, all sizes together. */
  readonly events: number;
  readonly simulated: number;
  /** The first `days` days at a size (null = unlimited, with the histograms of indices). */
  days(ports: number | null, days: number): Promise<readonly DaySummary[]>;
  /** Refusals at a size over the first `days` days, with their interval. */
  at(ports: number, days: number): Promise<SizeResult>;
  /** Mean events of a day, over all sizes so far. */
  eventsPerDay(): number;
  /** Days simulated at a size so far, at most `most`. */
  daysAt(ports: number, most: number): number;
  /** Sizes that were simulated, smallest first. */
  sizes(): number[];
  /** Rates around a target that is too rare to count, at sizes `near` one and others. null where nobody does splittings, or nothing is asked for. */
  rare(question: RareSizes): Promise<RareRates | null>;
}

/** Which rare rates are wanted. */
export type RareSizes = Pick<RareQuestion, "near" | "also" | "floor" | "effort">;
/**
 * Of days that are not enough evidence the heaviest is taken for so many times as heavy, where chances are added up. Far
 * below the target a few days that may not have been seen hold most of the chance: the bound is so many times the rate.
 */
const CHANCES_UNSEEN = 2;
/** Of fewer bad days than this the heaviest is not taken from them alone. */
const SELDOM = 10;
/** The heaviest day of a size tells of larger ones where its rate is not further above the target than this. */
const NEAR_TARGET = 20;

/** The runs of one part of the day. */
export class SizeRuns implements Runs {
  /** Events handled so far, all sizes together. */
  events = 0;
  simulated = 0;
  private readonly scenario: Scenario;
  private readonly simulate: SimulateDays;
  private readonly signal: AbortSignal;
  private readonly window: TimeWindow;
  private readonly span: TimeWindow;
  private readonly batches: number;
  private readonly conditional: boolean;
  private readonly kept = new Map<number | null, DaySummary[]>();
  /** Refusals that come together, from the sizes where refusals are seen. */
  private readonly clumps = new Map<number, Clump>();
  /** Read off the unlimited run instead of running each size. */
  onePass: boolean;

  /** `span` is all of the day that is simulated; absent = the whole day. */
  constructor(
    scenario: Scenario,
    simulate: SimulateDays,
    signal: AbortSignal,
    window: TimeWindow,
    batches: number,
    onePass: boolean,
    span?: TimeWindow,
  ) {
    this.scenario = scenario;
    this.simulate = simulate;
    this.signal = signal;
    this.window = window;
    // A part of the day that is named comes without minutes, which nobody asks of these days: there may be 100,000 of them.
    this.span = span ?? { fromSeconds: 0, toSeconds: scenario.simulation.daySeconds };
    this.batches = batches;
    this.onePass = onePass;
    this.conditional = refusesByChance(scenario.server.ports);
  }

  /** The first `days` days at a size (null = unlimited, with the histograms of indices). */
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
          span: this.span,
        },
        this.signal,
      );
      this.simulated += more.length;
      for (const day of more) {
        this.events += day.events;
        have.push(day);
      }
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
    if (daysWithRefusal > 0) {
      const clump = clumpOf(units.refused);
      const isNear =
        sum(units.refused) <= NEAR_TARGET * this.scenario.target.refusals * sum(units.asked);
      this.clumps.set(ports, isNear ? clump : { ...clump, heaviest: 0 });
    }
    const clump = this.clumpNear(ports);
    const { confidence } = this.scenario.target;
    // Chances add up to something on every day, however rare a refusal: only their own heaviest day is a measure.
    const evidence = evidenceOf(units.asked, units.refused);
    const seldom = evidence.badDays < SELDOM ? clump.heaviest : 0;
    const heaviest = this.conditional ? CHANCES_UNSEEN * clumpOf(units.refused).heaviest : seldom;
    const rate = estimateRate(units.asked, units.refused, confidence, clump.usual, heaviest);
    if (this.conditional && rate.high * NEAR_TARGET < this.scenario.target.refusals)
      rate.high = Math.max(rate.high, CHANCES_UNSEEN * rate.estimate);
    return {
      ports,
      days: summaries.length,
      window: this.window,
      evidence,
      rate,
      units,
      counted,
      daysWithRefusal,
      summaries,
    };
  }

  /** Rates around a target that is too rare to count, at sizes `near` one and others. null where nobody does splittings, or nothing is asked for. */
  async rare(about: RareSizes): Promise<RareRates | null> {
    const { scenario, window, signal } = this;
    const { split } = this.simulate;
    // What leaks since the last restart is no matter of one stretch of the day.
    const offered = scenario.server.ports.leaks === null && !daysDiffer(scenario.groups);
    if (split === undefined || !offered) return null;
    const question = { scenario, window, target: scenario.target.refusals, ...about };
    const found = await findRareRates(question, split, signal);
    return found === null ? null : this.paidFor(found);
  }

  /** Counts the events of rates, and of those that are made from them. */
  private paidFor(rates: RareRates): RareRates {
    this.events += rates.events;
    return { ...rates, further: async () => this.paidFor(await rates.further()) };
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

  /** Refusals that come together, as a refused PASV sees it: of the nearest smaller size where any were seen, else 1. */
  private clumpNear(ports: number): Clump {
    let nearest = -1;
    for (const size of this.clumps.keys()) if (size < ports && size > nearest) nearest = size;
    return this.clumps.get(nearest) ?? { usual: 1, heaviest: 0 };
  }
}

/** Refusals of one unit (day): of the one that a refusal lies in, on average over refusals, and of the worst. */
interface Clump {
  usual: number;
  heaviest: number;
}

function clumpOf(refused: Float64Array): Clump {
  const squares = refused.reduce((total, value) => total + value * value, 0);
  const heaviest = refused.reduce((most, value) => Math.max(most, value), 0);
  return { usual: squares / sum(refused), heaviest };
}
