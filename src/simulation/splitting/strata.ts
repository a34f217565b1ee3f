/** What the days between two levels add to the expected refusals of every size. */
import type { Particle, Particles } from "./particle.ts";

/** A day that is tried, and how many days it stands for. */
interface Pick {
  day: Particle;
  standsFor: number;
}

/** Sums over the strata of one run: each day stands for a share of all days. */
export class Strata {
  /** Refusals of a day's window, by size. */
  readonly refused: Float64Array;
  /** PASVs of a day's window where nothing is refused (or at the size that is scored). */
  asked = 0;
  /** Mean ports held then. */
  held = 0;
  /** Days that refused something, by size: each counts once, and what was not tried is counted like what was. */
  readonly bad: Float64Array;
  private readonly moreAsked: Float64Array;
  private readonly particles: Particles;
  private readonly sizes: readonly number[];
  private readonly mostTrials: number;
  private readonly byIndex: number[] = [];

  /** At most `mostTrials` days of a stratum are tried at a size. */
  constructor(particles: Particles, sizes: readonly number[], mostTrials: number) {
    this.particles = particles;
    this.sizes = sizes;
    this.mostTrials = mostTrials;
    this.bad = new Float64Array(sizes.length);
    this.refused = new Float64Array(sizes.length);
    this.moreAsked = new Float64Array(sizes.length);
  }

  /** Days as they come. */
  begin(days: readonly Particle[]): void {
    this.asked = days.reduce((sum, { asked }) => sum + asked, 0) / days.length;
    this.held = days.reduce((sum, { held }) => sum + held, 0) / days.length;
  }

  /** Adds days of which each stands for the share `weight`; where there are many, some are tried, beginning at `phase` (0 … 1) of a step. */
  add(days: readonly Particle[], weight: number, phase: number): void {
    for (const { indices } of days) {
      indices?.forEach((count, index) => {
        if (count > 0) this.byIndex[index] = (this.byIndex[index] ?? 0) + weight * count;
      });
    }
    this.sizes.forEach((ports, at) => {
      const open = timesEach(days.filter((day) => this.particles.mayRefuse(day, ports)));
      for (const { day, standsFor } of this.pick([...open.keys()], ports, phase)) {
        const { asked, refused } = this.particles.try(day, ports);
        const each = weight * open.get(day)! * standsFor;
        this.refused[at]! += each * refused;
        this.moreAsked[at]! += each * (asked - day.asked);
        if (refused > 0) this.bad[at]! += standsFor;
      }
    });
  }

  /**
   * Which days are tried at a size, and how many each stands for: all, where that costs nothing or they are few; else more
   * probably those that are likely to refuse more.
   */
  private pick(days: readonly Particle[], ports: number, phase: number): Pick[] {
    const { particles, mostTrials } = this;
    if (particles.isKnown(ports) || days.length <= mostTrials)
      return days.map((day) => ({ day, standsFor: 1 }));
    const hints = days.map((day) => particles.hint(day, ports));
    const mean = hints.reduce((sum, hint) => sum + hint, 0) / days.length;
    const step = days.length / mostTrials;
    const picks: Pick[] = [];
    let [upTo, next] = [0, phase * step];
    days.forEach((day, i) => {
      // Half of the chance is the same for all: hints may be wrong.
      const chance = mean > 0 ? (1 + hints[i]! / mean) / 2 : 1;
      upTo += chance;
      let times = 0;
      for (; next < upTo; next += step) times++;
      if (times > 0) picks.push({ day, standsFor: (times * step) / chance });
    });
    return picks;
  }

  /** PASVs of a day's window, by size: refused ones come again. */
  askedBySize(): Float64Array {
    return this.moreAsked.map((more) => this.asked + more);
  }

  /** By number of ports, PASVs of a day's window that an unlimited day gives an index beyond them. */
  outline(): Float64Array {
    const beyond = new Float64Array(this.byIndex.length + 1);
    for (let index = this.byIndex.length - 1; index >= 0; index--)
      beyond[index] = beyond[index + 1]! + (this.byIndex[index] ?? 0);
    return beyond;
  }
}

/** The days, each once, and how often it was there. */
function timesEach(days: readonly Particle[]): Map<Particle, number> {
  const times = new Map<Particle, number>();
  for (const day of days) times.set(day, (times.get(day) ?? 0) + 1);
  return times;
}
