/** How many days each level of a splitting is judged on, from what one costs. */
import type { SplittingRun } from "../../simulation/splitting/types.ts";

/** Events that a question may cost: some seconds of two cores. */
const MOST_EVENTS = 1.6e7;
/** What a day costs beside its events, as events. */
const OVERHEAD = 40;
/** The part of it that the run which sets the levels may cost, and how many levels it is thought to have. */
const PILOT_PART = 0.08;
const LEVELS = 6;
/** Days are a multiple of the days of a chain. */
const CHAIN = 8;
const [FEWEST, MOST] = [160, 65_536];
/** Of days that are so dear that the fewest of them cost many times what a question may, there are fewer still. */
const FEWEST_DEAR = 96;
const DEAR = 2;

interface ParticleCounts {
  pilot: number;
  /** Of each of so many runs, from what the run that set the levels cost with its days. */
  main(pilot: SplittingRun, particles: number, runs: number): number;
}

/** `eventsPerDay` are the events of one stretch; `effort` 1 = as many events as are spent at first. */
export function particlesFor(eventsPerDay: number, effort: number): ParticleCounts {
  const day = eventsPerDay + OVERHEAD;
  return {
    pilot: inChains((effort * MOST_EVENTS * PILOT_PART) / LEVELS / day, FEWEST),
    main({ events, levels }, particles, runs) {
      const cost = events / particles + OVERHEAD * (levels.length + 1);
      const share = (MOST_EVENTS * (1 - PILOT_PART)) / runs / cost;
      return inChains(effort * share, DEAR * share < FEWEST ? FEWEST_DEAR : FEWEST);
    },
  };
}

/** Events that so many runs cost however little a question is worth, but no more than a question may cost at first. */
export function leastCost(eventsPerDay: number, runs: number): number {
  return Math.min(MOST_EVENTS, runs * FEWEST * LEVELS * (eventsPerDay + OVERHEAD));
}

/** The same where days are dear. */
export function leastDearCost(eventsPerDay: number, runs: number): number {
  return runs * FEWEST_DEAR * LEVELS * (eventsPerDay + OVERHEAD);
}

function inChains(days: number, fewest: number): number {
  return CHAIN * Math.floor(Math.min(MOST, Math.max(fewest, days)) / CHAIN);
}
