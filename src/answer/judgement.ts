/**
 * Judges what was found on days that had no part in finding it: what is said of a size then owes nothing to the luck that
 * it was chosen for.
 */
import type { Smallest } from "./bracket.ts";
import type { Search } from "./look-by-look.ts";
import type { Runs, SizeResult } from "./size-runs.ts";

export class Judgement {
  /** These days, and no longer those of the search, say what is said of sizes. */
  stands = false;
  /** They found what was found too small, or are too few to show that it is not. */
  isDisputed = false;
  private readonly runs: Runs;
  private readonly target: number;
  private fresh: Runs | null = null;

  constructor(runs: Runs, target: number) {
    this.runs = runs;
    this.target = target;
  }

  /** Events of these days so far. */
  get events(): number {
    return this.fresh?.events ?? 0;
  }

  /** What was found over so many days where it holds on as many others, else the next size up that does. */
  async of(search: Search, days: number): Promise<Smallest | null> {
    // Hours may have been added since the last time.
    const fresh = this.runs.fresh();
    this.fresh = fresh;
    const judged = await search.judged((ports) => this.onOthers(fresh, ports, days));
    const isSame = judged?.least.ports === search.smallest?.least.ports;
    this.isDisputed = !isSame || !search.isShown(judged);
    return judged;
  }

  /** A size on the days that count. */
  at(ports: number, days: number): Promise<SizeResult> {
    if (!this.stands || this.fresh === null) return this.runs.at(ports, days);
    return this.onOthers(this.fresh, ports, days);
  }

  /** Where the other days refuse nothing and are a little too few to say so, the first ones say it. */
  private async onOthers(fresh: Runs, ports: number, days: number): Promise<SizeResult> {
    const result = await fresh.at(ports, days);
    const { rate } = result;
    if (rate.estimate > 0 || rate.high <= this.target) return result;
    const first = await this.runs.at(ports, days);
    return { ...result, rate: { ...rate, high: Math.min(rate.high, first.rate.high) } };
  }
}
