/** The independent units that rates are estimated from: days, or batches of few long steady days. */
import { daysDiffer } from "../scenario/day-factor.ts";
import type { Scenario } from "../scenario/types.ts";
import type { DaySummary } from "../simulation/types.ts";

/** Fewest units that an interval should rest on. */
const FEWEST_UNITS = 20;
/** Above this lag-1 correlation batches are joined in pairs: they are too short to be independent. */
const MOST_CORRELATION = 0.2;

/** PASVs and refusals by unit, at one size of the range. */
export interface Units {
  asked: Float64Array;
  refused: Float64Array;
}

/** true where every part of a day is like every other, so that a day may be cut into batches. */
export function isHomogeneous(scenario: Scenario): boolean {
  return scenario.groups.every(
    ({ visits }) => visits.pattern === "steady" || visits.pattern === "always",
  );
}

/** Batches per day: 1, but more where a steady scenario whose days are alike has fewer of them than an interval needs. */
export function batchesPerDay(scenario: Scenario): number {
  const { days } = scenario.simulation;
  const whole =
    scenario.target.over === "day" && isHomogeneous(scenario) && !daysDiffer(scenario.groups);
  return whole && days < FEWEST_UNITS ? Math.ceil(FEWEST_UNITS / days) : 1;
}

/** Lays the batches of all days side by side. `expected` takes the conditional refusals instead of the drawn ones. */
export function collectUnits(days: readonly DaySummary[], expected: boolean): Units {
  const batches = days[0]?.pasvs.length ?? 1;
  const asked = new Float64Array(days.length * batches);
  const refused = new Float64Array(days.length * batches);
  days.forEach((day, index) => {
    asked.set(day.pasvs, index * batches);
    refused.set(expected ? day.expectedRefused : day.refused, index * batches);
  });
  return { asked, refused };
}

/** Joins neighbours until they no longer go together; days (`batches` = 1) are independent as they are. */
export function joinCorrelated(units: Units, batches: number): Units {
  let joined = units;
  while (
    batches > 1 &&
    joined.asked.length >= FEWEST_UNITS &&
    correlation(joined) > MOST_CORRELATION
  ) {
    joined = { asked: inPairs(joined.asked), refused: inPairs(joined.refused) };
  }
  return joined;
}

function inPairs(values: Float64Array): Float64Array {
  const pairs = new Float64Array(Math.ceil(values.length / 2));
  values.forEach((value, index) => {
    pairs[index >> 1] = pairs[index >> 1]! + value;
  });
  return pairs;
}

/** Lag-1 correlation of the units' refusal rates. */
function correlation({ asked, refused }: Units): number {
  const rates = Array.from(asked, (pasvs, i) => (pasvs > 0 ? refused[i]! / pasvs : 0));
  const mean = rates.reduce((total, rate) => total + rate, 0) / rates.length;
  let variance = 0;
  let together = 0;
  rates.forEach((rate, i) => {
    variance += (rate - mean) * (rate - mean);
    if (i > 0) together += (rate - mean) * (rates[i - 1]! - mean);
  });
  return variance > 0 ? together / variance : 0;
}
