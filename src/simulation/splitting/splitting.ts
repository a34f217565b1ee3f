/**
 * Rare refusals by splitting (subset simulation; sequential Monte Carlo on the random numbers of a day). Days are judged
 * by a score, how near they come to a refusal. Those that pass a level are kept and varied, by drawing some of their
 * units of chance anew and going back where that falls below the level; a quarter of them pass the next level, and so
 * on: what is a chance of one in a million becomes ten of one in four.
 *
 * Between the levels every day stands for a known share of all days, so refusals come out without bias as long as the
 * levels are fixed beforehand and moves keep the law of the days that passed (Del Moral 2004). All days of a chain of
 * moves are used, not only its last (waste-free: Dau & Chopin 2022, J. R. Stat. Soc. B 84:114).
 */
import { STREAM_WORDS, nextBelow, nextUniform } from "../../numbers/random.ts";
import type { Scenario } from "../../scenario/types.ts";
import { DayStreams, PURPOSE } from "../../traffic/streams.ts";
import { nextLevel } from "./next-level.ts";
import { openParticles, type Particle, type Particles } from "./particle.ts";
import { Strata } from "./strata.ts";
import type { Level, SplittingRequest, SplittingRun } from "./types.ts";

/** Days of a chain, the one that it begins with included: about as many chains begin as days pass a level. */
const CHAIN = 8;
/** Bits of a day's number: level, chain and move. Runs take what is left of 31. */
const [MOST_LEVELS, MOST_CHAINS] = [32, 16384];
/** The share that the first move of a run that sets its own levels draws anew. */
const FIRST_SHARE = 0.2;

/** Runs splittings of one scenario; what the last request was about is kept. */
export interface Splitter {
  run(request: SplittingRequest, run: number): SplittingRun;
}

/** Prepares splittings of a scenario. */
export function createSplitter(scenario: Scenario): Splitter {
  let particles: Particles | null = null;
  let about = "";
  return {
    run(request, run) {
      const { stretch, scoredAt, onePass } = request;
      const now = JSON.stringify([stretch, scoredAt, onePass]);
      if (particles === null || now !== about) {
        particles = openParticles(scenario, request);
        about = now;
      }
      return new Splitting(scenario.simulation.seed, particles, request, run).go();
    },
  };
}

class Splitting {
  private readonly particles: Particles;
  private readonly request: SplittingRequest;
  private readonly run: number;
  private readonly random = new Int32Array(STREAM_WORDS);

  constructor(seed: number, particles: Particles, request: SplittingRequest, run: number) {
    this.particles = particles;
    this.request = request;
    this.run = run;
    const streams = new DayStreams();
    streams.setDay(seed, run);
    streams.start(this.random, 0, -1, 0, PURPOSE.visits);
  }

  go(): SplittingRun {
    const { particles, request, random } = this;
    const events = particles.events;
    const strata = new Strata(particles, request.sizes, Math.ceil(request.particles / CHAIN));
    const levels: Level[] = [];
    let days = Array.from({ length: request.particles }, (_, first) =>
      particles.make({
        days: [this.dayNumber(0, Math.floor(first / CHAIN), first % CHAIN)],
        shares: [1],
      }),
    );
    let reach = 1;
    let share = FIRST_SHARE;
    strata.begin(days);
    for (;;) {
      const { asked } = strata;
      const level: Level | null =
        request.levels === null
          ? nextLevel({ days, reach, asked, share }, request)
          : (request.levels[levels.length] ?? null);
      const passed = level === null ? [] : days.filter(({ score }) => score > level.above);
      const below = level === null ? days : days.filter(({ score }) => score <= level.above);
      strata.add(below, reach / days.length, nextUniform(random, 0));
      if (level === null || passed.length === 0 || levels.length + 1 === MOST_LEVELS) break;
      reach *= passed.length / days.length;
      levels.push(level);
      const varied = this.vary(passed, level, levels.length);
      days = varied.days;
      share = adapted(level.share, varied.accepted);
    }
    return {
      run: this.run,
      asked: strata.askedBySize(),
      refused: strata.refused,
      bad: strata.bad,
      asks: strata.asked,
      held: strata.held,
      levels,
      reach,
      outline: strata.outline(),
      events: particles.events - events,
    };
  }

  /** Chains of moves from days that passed the level, as many days as there are particles; and the share of moves that were accepted. */
  private vary(
    passed: readonly Particle[],
    { above, share }: Level,
    number: number,
  ): { days: Particle[]; accepted: number } {
    const chains = this.request.particles / CHAIN;
    const varied: Particle[] = [];
    let accepted = 0;
    this.pick(passed, chains).forEach((first, chain) => {
      let day = first;
      varied.push(day);
      for (let move = 1; move < CHAIN; move++) {
        const { mosaic } = day;
        const days = [...mosaic.days, this.dayNumber(number, chain, move)];
        const moved = this.particles.make({ days, shares: [...mosaic.shares, share] });
        if (moved.score > above) {
          day = moved;
          accepted++;
        }
        varied.push(day);
      }
    });
    return { days: varied, accepted: accepted / (chains * (CHAIN - 1)) };
  }

  /** So many of the days, each as often as any other but for one; who is picked once more is a matter of chance. */
  private pick(from: readonly Particle[], count: number): Particle[] {
    const shuffled = [...from];
    for (let i = 0; i < shuffled.length - 1; i++) {
      const other = i + nextBelow(this.random, 0, shuffled.length - i);
      [shuffled[i], shuffled[other]] = [shuffled[other]!, shuffled[i]!];
    }
    return Array.from({ length: count }, (_, i) => shuffled[i % shuffled.length]!);
  }

  /** A number of its own for every day that the run draws from. */
  private dayNumber(level: number, chain: number, move: number): number {
    return ((this.run * MOST_LEVELS + level) * MOST_CHAINS + chain) * CHAIN + move;
  }
}

/** Moves are right where a third is accepted: too small ones stay where they are, too large ones fall below the level. */
function adapted(share: number, accepted: number): number {
  if (accepted < 0.25) return Math.max(0.02, share * 0.65);
  return accepted > 0.45 ? Math.min(0.6, share * 1.4) : share;
}
