/**
 * What lies beyond the refusals that were counted: Hayward's curve through the sizes where enough were, carried on to
 * rarer rates. Only where it fits them, visits do not start together, and the target is not too far off.
 */
import { exp, log } from "../numbers/log-exp.ts";
import { studentQuantile } from "../numbers/student.ts";
import { daysDiffer } from "../scenario/day-factor.ts";
import type { Scenario } from "../scenario/types.ts";
import { MOST_PORTS } from "./exact/erlang-b.ts";
import { sizeForRate, type RoughCurve } from "./first-guess.ts";
import { fitHayward, type HaywardFit } from "./fit-hayward.ts";
import { sum, type RateEstimate } from "./ratio.ts";
import type { Runs, SizeResult } from "./size-runs.ts";
import type { Units } from "./independent-units.ts";
import { answerWords } from "./words/answer.ts";

/** Fewer refusals than this are no rate yet. */
export const ENOUGH_COUNTED = 30;
/** The rates that are fitted begin here: above it refusals thin out the load, which no formula for rare ones knows. */
const COMMONEST = 0.1;
/** Sizes in a decade of rates: each costs a run, but where one run gives all. */
const PER_DECADE = 3;
const PER_DECADE_FREE = 6;
/** Refusals that a run of a fitted size aims at, and the days that it takes at least. */
const WANTED_COUNT = 300;
const FEWEST_DAYS = 20;
const FEWEST_SIZES = 4;
const LARGEST_RMS = 0.2;
const DECADE = 10;
/** A curve is carried on over three decades at most. */
const FARTHEST = 1000;
/** Parts that the days are cut into, each left out once, to see how far the curve moves. */
const PARTS = 20;

export interface Tail {
  /** Smallest and largest size whose counted refusals it goes through, and the rate at the largest. */
  from: number;
  to: number;
  rarest: number;
  /** Root mean square of ln(counted / fitted): 0.06 = within about 6 %. */
  rms: number;
  /** Refusals per PASV at a size beyond `to`, with the bounds that the days left out one part at a time give. */
  at: (ports: number) => RateEstimate;
}

/** Fits the tail on up to `days` days a size; a sentence's end that says why not, where it cannot be defended. */
export async function fitTail(
  scenario: Scenario,
  runs: Runs,
  curve: RoughCurve,
  days: number,
): Promise<Tail | string> {
  if (startsTogether(scenario)) return answerWords().tail.together;
  if (daysDiffer(scenario.groups)) return answerWords().tail.daysDiffer;
  const fitted = await countedSizes(runs, curve, days);
  const [first, last] = [fitted[0], fitted.at(-1)];
  if (
    first === undefined ||
    last === undefined ||
    fitted.length < FEWEST_SIZES ||
    fitted.some(({ units }) => units.asked.length < PARTS) ||
    first.rate.estimate < DECADE * last.rate.estimate
  )
    return answerWords().tail.tooFew;
  if (last.rate.estimate > FARTHEST * scenario.target.refusals) return answerWords().tail.tooFar;
  const through = (leftOut: number | null): HaywardFit =>
    fitHayward(
      fitted.map(({ ports, rate, units }) => {
        const spread = log(rate.high / rate.estimate);
        return {
          ports: placesOf(scenario, ports),
          rate: rateWithout(units, leftOut),
          weight: 1 / (spread * spread),
        };
      }),
    );
  const whole = through(null);
  if (!(whole.rms < LARGEST_RMS)) return answerWords().tail.offCurve;
  const parts = Array.from({ length: PARTS }, (_, part) => through(part));
  const reach = studentQuantile(scenario.target.confidence, PARTS - 1);
  return {
    from: first.ports,
    to: last.ports,
    rarest: last.rate.estimate,
    rms: whole.rms,
    at: (ports) => {
      const places = placesOf(scenario, ports);
      const estimate = whole.refusals(places);
      const error = jackknifeError(parts.map((part) => log(part.refusals(places))));
      // The curve itself may miss by what it misses by where it was counted.
      const factor = exp(reach * error + whole.rms);
      return { estimate, low: estimate / factor, high: Math.min(1, estimate * factor) };
    },
  };
}

/** Refusals per PASV over the units (days); without every PARTS-th of them from `leftOut` on, where that is given. */
function rateWithout({ asked, refused }: Units, leftOut: number | null): number {
  let [all, bad] = [0, 0];
  for (let unit = 0; unit < asked.length; unit++) {
    if (unit % PARTS === leftOut) continue;
    all += asked[unit]!;
    bad += refused[unit]!;
  }
  // A part may hold all there were.
  return Math.max(0.5, bad) / all;
}

/** Standard error from estimates that each leave one part out (Quenouille and Tukey). */
function jackknifeError(estimates: readonly number[]): number {
  const mean = estimates.reduce((total, value) => total + value, 0) / estimates.length;
  const squares = estimates.reduce((total, value) => total + (value - mean) ** 2, 0);
  return Math.sqrt(((estimates.length - 1) / estimates.length) * squares);
}

/** The smallest size beyond what was counted at which `of` the tail's rate is at or under the target. */
export function sizeOnTail(tail: Tail, target: number, of: keyof RateEstimate): number {
  let low = tail.to;
  let high = low + 1;
  for (; high < MOST_PORTS && tail.at(high)[of] > target; high = Math.min(MOST_PORTS, 2 * high))
    low = high;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (tail.at(middle)[of] <= target) high = middle;
    else low = middle;
  }
  return high;
}

/** Whether a size counted too little for a rate of its own and lies on the tail. */
export function isCarriedOn({ counted, ports }: SizeResult, tail: Tail | null): tail is Tail {
  return tail !== null && counted < ENOUGH_COUNTED && ports > tail.to;
}

/** A result with the tail's rate, where it counted too little for one of its own. */
export function carriedOn(result: SizeResult, tail: Tail | null): SizeResult {
  return isCarriedOn(result, tail) ? { ...result, rate: tail.at(result.ports) } : result;
}

/** Sizes from one refusal in ten to the rarest rate that can be counted, smallest first. */
async function countedSizes(runs: Runs, curve: RoughCurve, days: number): Promise<SizeResult[]> {
  const unlimited = await runs.days(null, Math.min(days, FEWEST_DAYS));
  const asked = unlimited.reduce((total, day) => total + sum(day.pasvs), 0) / unlimited.length;
  const fall = log(DECADE) / (runs.onePass ? PER_DECADE_FREE : PER_DECADE);
  const counted: SizeResult[] = [];
  let ports = sizeForRate(curve, COMMONEST, MOST_PORTS);
  let stride = Math.max(1, sizeForRate(curve, COMMONEST * exp(-fall), MOST_PORTS) - ports);
  let wanted = FEWEST_DAYS;
  while (ports <= MOST_PORTS) {
    const result = await runs.at(ports, Math.min(days, Math.max(wanted, runs.daysAt(ports, days))));
    const { estimate } = result.rate;
    if (result.counted < ENOUGH_COUNTED && result.days === days) break;
    const before = counted.at(-1);
    if (result.counted >= ENOUGH_COUNTED && estimate <= COMMONEST) counted.push(result);
    if (before !== undefined && estimate < before.rate.estimate) {
      const slope = log(before.rate.estimate / estimate) / (ports - before.ports);
      stride = Math.max(1, Math.round(fall / slope));
    }
    wanted = Math.max(FEWEST_DAYS, Math.ceil(WANTED_COUNT / (estimate * exp(-fall) * asked)));
    ports += stride;
  }
  return counted;
}

/** Where clients start at the same mark no curve of random arrivals holds. */
function startsTogether({ groups }: Scenario): boolean {
  return groups.some(
    ({ visits }) =>
      visits.pattern === "scheduled" &&
      (visits.skewSeconds !== undefined || (visits.spreadSeconds ?? 0) < visits.everySeconds),
  );
}

/** How many PASVs (or sessions, where they are capped by the range) a size serves at once. */
function placesOf({ server }: Scenario, ports: number): number {
  const { portsPerSession, lastPortUnused } = server.ports;
  if (portsPerSession !== null) return Math.floor(ports / portsPerSession);
  return lastPortUnused ? Math.max(0, ports - 1) : ports;
}
