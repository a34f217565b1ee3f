/** The days of a stratum that are tried stand for those that are not. */
import { describe, expect, it } from "vitest";
import type { Particle, Particles } from "../../src/simulation/splitting/particle.ts";
import { Strata } from "../../src/simulation/splitting/strata.ts";

const PASVS = 100;

/** Days that refuse so many PASVs; `hints` say how many each is thought to. */
function daysThat(refuse: readonly number[], hints: readonly number[], isKnown = false) {
  const days = refuse.map((): Particle => {
    const mosaic = { days: [], shares: [] };
    return { mosaic, score: 1, asked: PASVS, held: 1, placesEver: 1, indices: null };
  });
  const tried: Particle[] = [];
  const particles: Particles = {
    events: 0,
    make: () => days[0]!,
    try: (day) => {
      tried.push(day);
      const refused = refuse[days.indexOf(day)]!;
      // A refused PASV comes again.
      return { asked: PASVS + refused, refused };
    },
    isKnown: () => isKnown,
    hint: (day) => hints[days.indexOf(day)]!,
    mayRefuse: () => true,
  };
  return { days, particles, tried };
}

const refuse = Array.from({ length: 60 }, (_, day) => (day % 7 === 0 ? day : 0));
const refused = refuse.reduce((sum, value) => sum + value, 0);
const bad = refuse.filter((value) => value > 0).length;
const hints = {
  right: refuse,
  none: refuse.map(() => 0),
  "all alike": refuse.map(() => 3),
  wrong: refuse.map((value) => (value > 0 ? 0 : 5)),
};
const WEIGHT = 0.01;
const PHASES = 1000;

/** What trying a few days comes to, on average over where picking begins. */
function onAverage(hint: readonly number[]) {
  const { days, particles, tried } = daysThat(refuse, hint);
  const mean = { refused: 0, bad: 0, asked: 0, squares: 0, mostTried: 0 };
  for (let phase = 0; phase < PHASES; phase++) {
    const strata = new Strata(particles, [10], 12);
    strata.begin(days);
    tried.length = 0;
    strata.add(days, WEIGHT, (phase + 0.5) / PHASES);
    mean.mostTried = Math.max(mean.mostTried, tried.length);
    mean.refused += strata.refused[0]! / PHASES;
    mean.bad += strata.bad[0]! / PHASES;
    mean.asked += strata.askedBySize()[0]! / PHASES;
    mean.squares += strata.refused[0]! ** 2 / PHASES;
  }
  return { ...mean, error: Math.sqrt(mean.squares - mean.refused ** 2) / mean.refused };
}

describe("a few of many days are tried", () => {
  it.each(Object.entries(hints))(
    "and with hints that are %s the mean is the sum over all days",
    (_, hint) => {
      const mean = onAverage(hint);
      expect(mean.refused / (WEIGHT * refused)).toBeCloseTo(1, 2);
      expect(mean.asked - PASVS).toBeCloseTo(WEIGHT * refused, 2);
      expect(mean.bad / bad).toBeCloseTo(1, 2);
      expect(mean.mostTried).toBeLessThanOrEqual(13);
    },
  );

  it("and with right hints the error is less than half of that with none", () => {
    expect(onAverage(hints.right).error).toBeLessThan(0.5 * onAverage(hints.none).error);
  });
});

describe("all days are tried", () => {
  it.each([
    ["where they tell it themselves", true, 12],
    ["where they are few", false, 60],
  ])("%s", (_, isKnown, mostTrials) => {
    const { days, particles, tried } = daysThat(refuse, hints.wrong, isKnown);
    const strata = new Strata(particles, [10], mostTrials);
    strata.begin(days);
    // The same day twice is tried once, and counts twice.
    strata.add([...days, days[7]!], WEIGHT, 0.5);
    expect(strata.refused[0]).toBeCloseTo(WEIGHT * (refused + refuse[7]!), 9);
    expect(strata.bad[0]).toBe(bad);
    expect(tried).toHaveLength(60);
  });
});
