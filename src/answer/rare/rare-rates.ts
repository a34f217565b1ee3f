/**
 * Rates too rare to count, by splitting: independent runs over levels that a run beforehand has set. Each run's estimate
 * is without bias, so their mean is, and how far they are apart says how sure it is: never judged from within a run.
 */
import { exp, log } from "../../numbers/log-exp.ts";
import { studentQuantile } from "../../numbers/student.ts";
import { refusesByChance } from "../../scenario/refuses-by-chance.ts";
import type { Scenario } from "../../scenario/types.ts";
import type {
  RunSplittings,
  SplittingRequest,
  SplittingRun,
} from "../../simulation/splitting/types.ts";
import type { TimeWindow } from "../../simulation/types.ts";
import { onePassObstacle } from "../unlimited-days.ts";
import { shareNeverSeen, type RateEstimate } from "../ratio.ts";
import { findStretch } from "./find-stretch.ts";
import { leastCost, leastDearCost, particlesFor } from "./particles.ts";
import { sizesAround } from "./sizes-around.ts";

/** Independent runs that an estimate rests on. */
const RUNS = 8;
/** The number of the run that sets the levels, beyond all others. */
const PILOT = 400;
/** A run that sets its own levels goes on to rates so much rarer than the target. */
const BEYOND = 8;
/** Runs that have to have refused something before how far they are apart says how sure the rate is: with fewer, most of it may be unseen. */
const ENOUGH_RUNS = 4;
/** Events that a question of many must not cost. */
const DEAR = 5e7;
/** Days of a chain are alike: so many of them are worth one. */
const DAYS_ALIKE = 8;

/** What is asked: the sizes that are told lie around the target. */
export interface RareQuestion {
  scenario: Scenario;
  window: TimeWindow;
  /** Refusals per PASV that are to be told about. */
  target: number;
  /** A size near the target, where refusals are a matter of the server's draws: the levels are made for it. */
  near: number;
  /** Sizes that are to be told in any case, ports per node. */
  also?: readonly number[];
  /** No size below this one is tried: there the load has no steady state. */
  floor?: number;
  /** How much work it is worth: 1 = some seconds. */
  effort?: number;
}

export interface RareRates {
  /** Ports per node that were tried, ascending. */
  sizes: readonly number[];
  /** The rate at a size: of its own where it was tried, between those of its neighbours elsewhere, a bound alone above them all; null below them all. */
  at(ports: number): RateEstimate | null;
  /** What finding them cost, beside those that they were made from. */
  events: number;
  /** The same from twice as many runs. */
  further(): Promise<RareRates>;
}

/** Events that a splitting costs at least, where a day has `eventsPerDay`: its runs and the one that sets their levels. */
export function splittingCost(eventsPerDay: number): number {
  return leastCost(eventsPerDay, RUNS + 1);
}

/** true where days are so dear that a splitting costs seconds, however little a question is worth. */
export function isSplittingDear(eventsPerDay: number): boolean {
  return leastDearCost(eventsPerDay, RUNS) > DEAR;
}

/** Runs the splittings and puts them together; null where no PASV is ever asked for. */
export async function findRareRates(
  question: RareQuestion,
  split: RunSplittings,
  signal: AbortSignal,
): Promise<RareRates | null> {
  const { scenario, target, near, also = [], floor = 1, effort = 1 } = question;
  const byChance = refusesByChance(scenario.server.ports);
  const { stretch, visitsEvents, events } = await findStretch(question, split, signal);
  const particles = particlesFor(visitsEvents, effort);
  const base: SplittingRequest = {
    stretch,
    firstRun: PILOT,
    runs: 1,
    particles: particles.pilot,
    levels: null,
    rarest: target / BEYOND,
    scoredAt: byChance ? near : null,
    onePass: onePassObstacle(scenario) === null,
    sizes: byChance ? [near] : [],
  };
  const [pilot] = await split(base, signal);
  if (pilot === undefined || pilot.asks === 0) return null;
  const around = sizesAround(pilot, scenario, target, near, also);
  const sizes = around.filter((size) => size >= floor);
  if (sizes.length === 0) sizes.push(floor);
  const main = {
    ...base,
    particles: particles.main(pilot, base.particles, RUNS),
    levels: pilot.levels,
    sizes,
  };
  const toldBy = async (
    before: readonly SplittingRun[],
    more: number,
    spent: number,
  ): Promise<RareRates> => {
    const added = await split({ ...main, firstRun: before.length, runs: more }, signal);
    const runs = [...before, ...added];
    return {
      sizes,
      at: ratesOf(runs, sizes, scenario.target.confidence),
      events: added.reduce((sum, run) => sum + run.events, spent),
      further: () => toldBy(runs, runs.length, 0),
    };
  };
  return toldBy([], RUNS, events + pilot.events);
}

/** Reads rates off independent runs, at the sizes that they tried. */
function ratesOf(
  runs: readonly SplittingRun[],
  sizes: readonly number[],
  confidence: number,
): RareRates["at"] {
  const known: RateEstimate[] = [];
  sizes.forEach((_, at) => {
    const rate = rateAt(runs, at, confidence);
    const seen = runs.filter((run) => run.refused[at]! > 0).length;
    if (seen < ENOUGH_RUNS)
      rate.high = Math.max(rate.high, hardlySeen(runs, known, at, seen, confidence));
    // More ports never refuse more: what bounds a size bounds those above it.
    const before = known.at(-1);
    if (before !== undefined) rate.high = Math.min(rate.high, before.high);
    known.push(rate);
  });
  return (ports) => {
    const above = sizes.findIndex((size) => size >= ports);
    if (sizes[above] === ports) return known[above]!;
    const below = (above < 0 ? sizes.length : above) - 1;
    if (below < 0) return null;
    const { estimate, high } = known[below]!;
    // Beyond all that were tried nothing but the bound is known.
    return above < 0 ? { estimate: 0, low: 0, high } : { estimate, low: known[above]!.low, high };
  };
}

/** Σ refused / Σ asked with log-t bounds over the runs. */
function rateAt(runs: readonly SplittingRun[], at: number, confidence: number): RateEstimate {
  const asked = runs.reduce((sum, run) => sum + run.asked[at]!, 0) / runs.length;
  const rates = runs.map((run) => run.refused[at]! / asked);
  const estimate = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  if (estimate === 0) return { estimate, low: 0, high: 0 };
  const reach = studentQuantile((1 + confidence) / 2, rates.length - 1);
  const factor = exp(reach * (spreadOf(rates) / estimate));
  const high = Math.max(estimate * factor, skewedHigh(rates, reach));
  return { estimate, low: estimate / factor, high: Math.min(1, high) };
}

/** Standard error of the mean. */
function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

/**
 * Single runs are skewed, few of them come out far too high, and where none has their mean is too low with their spread:
 * the bound of a mean whose logarithms are normal (Cox's, Zhou & Gao 1997, Stat. Med. 16:783) says what is to be expected
 * of those that were not seen. 0 where a run saw nothing, which has no logarithm.
 */
function skewedHigh(rates: readonly number[], reach: number): number {
  if (rates.some((rate) => rate <= 0)) return 0;
  const logs = rates.map(log);
  const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length;
  const error = spreadOf(logs);
  const variance = error * error * logs.length;
  const spread = variance / logs.length + (variance * variance) / (2 * (logs.length - 1));
  return exp(mean + variance / 2 + reach * Math.sqrt(spread));
}

/**
 * The bound of a size that few runs saw refuse, or none: of the bad days of a smaller size hardly one was bad here, and
 * each of them refused less. 1 where no smaller size had bad days.
 */
function hardlySeen(
  runs: readonly SplittingRun[],
  known: readonly RateEstimate[],
  at: number,
  seen: number,
  confidence: number,
): number {
  let least = 1;
  for (let smaller = 0; smaller < at; smaller++) {
    const bad = runs.reduce((sum, run) => sum + run.bad[smaller]!, 0) / DAYS_ALIKE;
    if (bad < 1) continue;
    const share = Math.min(1, (1 + seen) * shareNeverSeen(bad, confidence));
    least = Math.min(least, known[smaller]!.high * share);
  }
  return least;
}
