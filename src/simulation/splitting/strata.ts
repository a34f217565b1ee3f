/** What the days between two levels add to the expected refusals of every size. */
import type { Particle, Particles, Trial } from "./particle.ts";

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
      const open = days.filter((day) => this.particles.mayRefuse(day, ports));
      const trials = Math.min(open.length, this.mostTrials);
      const known = new Map<Particle, Trial>();
      for (let i = 0; i < trials; i++) {
        const day = open[Math.floor(((i + phase) * open.length) / trials)]!;
        let trial = known.get(day);
        if (trial === undefined) {
          trial = this.particles.try(day, ports);
          known.set(day, trial);
        }
        const each = (weight * open.length) / trials;
        this.refused[at] = this.refused[at]! + each * trial.refused;
        this.moreAsked[at] = this.moreAsked[at]! + each * (trial.asked - day.asked);
      }
      const refusing = [...known.values()].filter(({ refused }) => refused > 0).length;
      if (refusing > 0) this.bad[at]! += (new Set(open).size * refusing) / known.size;
    });
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
