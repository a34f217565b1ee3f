import { erlangB } from "../../src/answer/exact/erlang-b.ts";
import type { HoldLaw } from "./hold-laws.ts";

/**
 * Demand whose rate changes with the time of day, ports without limit: the number held at t is
 * Poisson with mean m(t) = ∫ rate(t-u) P(hold > u) du. Eick, Massey & Whitt 1993 (Oper. Res. 41:731).
 */

/** Holds that have lasted so long no longer matter: what is left of the mean. */
const LEFT_OVER = 1e-15;
/** In the closed form the holds older than this, which no longer see the slots, meet the mean rate. */
const FLAT_FROM = 1e-9;
/** Longest look back, in cycles, for laws whose tail hardly ends (log-normal with sigma above 2). */
const MOST_CYCLES = 2000;

// Gauss-Legendre, ten points on (-1, 1): the positive half (Abramowitz & Stegun 25.4.30).
const NODES = [
  0.14887433898163122, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845,
  0.9739065285171717,
];
const WEIGHTS = [
  0.29552422471475287, 0.26926671930999635, 0.21908636251598204, 0.1494513491505806,
  0.06667134430868814,
];

/**
 * Mean ports held at `time` for any rate per unit of time, smooth over `step` and known for all times
 * before; relative error below 1e-12 when a step is at most the mean hold and an eighth of the
 * rate's own period.
 */
export function meanHeld(
  rateAt: (time: number) => number,
  hold: HoldLaw,
  time: number,
  step: number,
): number {
  const jumps = [...hold.jumps].sort((a, b) => a - b);
  let mean = 0;
  let from = 0;
  while (hold.mean - hold.meanUpTo(from) > LEFT_OVER * hold.mean) {
    const jump = jumps.find((at) => at > from) ?? Infinity;
    const to = Math.min(from + step, jump);
    const middle = (from + to) / 2;
    const half = (to - from) / 2;
    for (let i = 0; i < NODES.length; i += 1) {
      const offset = half * (NODES[i] as number);
      const early = middle - offset;
      const late = middle + offset;
      const pair =
        rateAt(time - early) * hold.survival(early) + rateAt(time - late) * hold.survival(late);
      mean += half * (WEIGHTS[i] as number) * pair;
    }
    from = to;
  }
  return mean;
}

/**
 * How many holds that began in the slot `back` slots ago (0: the running one) still last, per unit
 * of that slot's rate, when the running slot began `age` ago; folded over all cycles.
 */
function slotWeights(slots: number, slotLength: number, hold: HoldLaw, age: number): Float64Array {
  const weights = new Float64Array(slots);
  const cycle = slots * slotLength;
  let counted = 0;
  for (let step = 0; step < MOST_CYCLES * slots; step += 1) {
    const to = age + step * slotLength;
    const upTo = hold.meanUpTo(to);
    const back = step % slots;
    weights[back] = (weights[back] as number) + upTo - counted;
    counted = upTo;
    if (hold.survival(to) * cycle <= FLAT_FROM * hold.mean) break;
  }
  const rest = Math.max(0, hold.mean - counted) / slots;
  return weights.map((weight) => weight + rest);
}

/** Where `time` lies in the cycle: the slot, and how long ago it began. */
function placeInCycle(
  time: number,
  slots: number,
  slotLength: number,
): { slot: number; age: number } {
  const cycle = slots * slotLength;
  const phase = time - cycle * Math.floor(time / cycle);
  const slot = Math.min(slots - 1, Math.floor(phase / slotLength));
  return { slot, age: phase - slot * slotLength };
}

function weightedRate(rates: readonly number[], slot: number, weights: Float64Array): number {
  const slots = rates.length;
  let mean = 0;
  for (let back = 0; back < slots; back += 1) {
    mean += (rates[(slot + slots - back) % slots] as number) * (weights[back] as number);
  }
  return mean;
}

/**
 * The same in closed form for a rate that is constant within equal slots (such as hours) and repeats:
 * `rates[i]` per unit of time from i to i + 1 slots of `slotLength`; relative error below 1e-9 times
 * the highest over the mean rate (1e-5 for holds as long-tailed as a log-normal of sigma 3).
 */
export function meanHeldBySlots(
  rates: readonly number[],
  slotLength: number,
  hold: HoldLaw,
  time: number,
): number {
  const { slot, age } = placeInCycle(time, rates.length, slotLength);
  return weightedRate(rates, slot, slotWeights(rates.length, slotLength, hold, age));
}

/** Share refused at one instant by the modified offered load: Erlang B at the mean held then. */
export function refusalsAtMean(mean: number, ports: number): number {
  return erlangB(mean, ports);
}

/**
 * Share of a cycle's requests refused by the modified offered load, each instant weighted with its
 * rate; an approximation, good while refusals are rare. Massey & Whitt 1994 (Ann. Appl. Prob.
 * 4:1145). Each slot is sampled at `samples` equally spaced instants.
 */
export function modifiedOfferedLoad(
  rates: readonly number[],
  slotLength: number,
  hold: HoldLaw,
  ports: number,
  samples = 6,
): number {
  let requests = 0;
  let refused = 0;
  for (let i = 0; i < samples; i += 1) {
    const age = ((i + 0.5) / samples) * slotLength;
    const weights = slotWeights(rates.length, slotLength, hold, age);
    rates.forEach((rate, slot) => {
      requests += rate;
      if (rate > 0) refused += rate * erlangB(weightedRate(rates, slot, weights), ports);
    });
  }
  return requests === 0 ? 0 : refused / requests;
}
