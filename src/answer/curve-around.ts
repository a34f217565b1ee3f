/** The curve of refusals over sizes around an answer: what the search has run, and sizes of few days beside it. */
import type { Runs, SizeResult } from "./size-runs.ts";

/** Days at which the sizes of the curve are run, at most and at least, and events that one of them may cost. */
const [FEWEST_DAYS, MOST_DAYS] = [2, 40];
const MOST_EVENTS = 1e5;
/** Sizes nearer than this share are neighbours: next to one that says more, one that says less only adds noise. */
const NEAR = 0.06;
/** Sizes of the curve, as shares of the least. */
const SHARES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.1, 1.25, 1.5, 2];
/** The same where sizes cost nothing. */
const FINE_SHARES = Array.from({ length: 60 }, (_, k) => (k + 1) / 30);
/** How far the answer may move before the curve's sizes are chosen anew. */
const MOST_DRIFT = 0.15;
/** Times the events of a day without refusals after which no smaller size of the curve is run. */
const MOST_TRIES = 20;

/** Sizes around an answer that moves from look to look. */
export class CurveAround {
  private readonly runs: Runs;
  /** No smaller size is run. */
  private readonly floor: number;
  /** The least that the sizes are spread around. */
  private centre = 0;

  constructor(runs: Runs, floor: number) {
    this.runs = runs;
    this.floor = floor;
  }

  /** What is known without further runs. */
  async known(days: number, least: number): Promise<SizeResult[]> {
    const { runs } = this;
    if (runs.onePass) return this.around(days, least, true);
    return this.results(runs.sizes(), (ports) => runs.at(ports, runs.daysAt(ports, days)));
  }

  /**
   * What is known well, and sizes around the least over fewer days; `anew` = these are chosen anew where the least has
   * moved away from them.
   */
  async around(days: number, least: number, anew: boolean): Promise<SizeResult[]> {
    const { runs } = this;
    const moved = Math.abs(least - this.centre) > MOST_DRIFT * this.centre;
    if (moved && (anew || this.centre === 0)) this.centre = least;
    const shares = runs.onePass ? FINE_SHARES : SHARES;
    const around = shares.map((share) => Math.max(1, Math.round(share * this.centre)));
    const isKnown = (ports: number): boolean =>
      runs.daysAt(ports, days) >= Math.min(days, this.daysEach());
    const sizes = [...new Set([...runs.sizes().filter(isKnown), ...around])];
    const results = await this.results(
      sizes.filter((size) => size >= this.floor).toSorted((a, b) => a - b),
      (ports) => this.at(ports, days),
    );
    return withoutNoise(results, days);
  }

  /** The same sizes over the days that they have: between the first and the last answer no time goes into the picture. */
  async already(days: number, least: number): Promise<SizeResult[]> {
    return withoutNoise(await this.known(days, least), days);
  }

  /** A size over as many days as one of the curve is worth, or as it has. */
  at(ports: number, days: number): Promise<SizeResult> {
    const { runs } = this;
    const most = runs.onePass ? days : Math.min(days, this.daysEach());
    return runs.at(ports, Math.max(most, runs.daysAt(ports, days)));
  }

  private async results(
    sizes: readonly number[],
    at: (ports: number) => Promise<SizeResult>,
  ): Promise<SizeResult[]> {
    const results: SizeResult[] = [];
    const unlimited = eventsPerDay(await this.runs.days(null, 1));
    for (const ports of sizes.toReversed()) {
      const result = await at(ports);
      results.unshift(result);
      // Smaller ones would be tried again even more often, and say no more.
      if (eventsPerDay(result.summaries) > MOST_TRIES * Math.max(1, unlimited)) break;
    }
    return results;
  }

  /** Fewer where a day has many events, so that the curve costs less than the answer. */
  private daysEach(): number {
    const affordable = MOST_EVENTS / Math.max(1, this.runs.eventsPerDay());
    return Math.max(FEWEST_DAYS, Math.min(MOST_DAYS, Math.floor(affordable)));
  }
}

/** Results without those over fewer days that are neighbours of one over all. */
function withoutNoise(results: readonly SizeResult[], days: number): SizeResult[] {
  const best = results.filter((result) => result.days === days);
  return results.filter(
    (result) =>
      best.includes(result) ||
      best.every(({ ports }) => Math.abs(ports - result.ports) > NEAR * result.ports),
  );
}

function eventsPerDay(days: SizeResult["summaries"]): number {
  return days.reduce((total, day) => total + day.events, 0) / days.length;
}
