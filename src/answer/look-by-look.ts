/** The search for the smallest range over growing numbers of days, and the curve around it. */
import { log } from "../numbers/log-exp.ts";
import type { Scenario } from "../scenario/types.ts";
import { MOST_PORTS } from "./exact/erlang-b.ts";
import { sizeForRate, type RoughCurve } from "./first-guess.ts";
import { refusesByChance } from "../scenario/refuses-by-chance.ts";
import { precisionOf, type Precision } from "./precision.ts";
import { findCountedLeast } from "./rare/counted-least.ts";
import { ASKED_OFTEN, findRareLeast, isTooRare, rarePrecision } from "./rare/rare-least.ts";
import { isSplittingDear, type RareRates } from "./rare/rare-rates.ts";
import { ENOUGH_BAD, isEnough } from "./ratio.ts";
import type { Runs, SizeResult } from "./size-runs.ts";
import { structuralBound, type StructuralBound } from "./structural-bound.ts";
import { CurveAround } from "./curve-around.ts";
import { findSmallest, type Smallest } from "./bracket.ts";
import { carriedOn, ENOUGH_COUNTED, fitTail, sizeOnTail, type Tail } from "./fitted-tail.ts";
import { answerWords } from "./words/answer.ts";

/** Days of the looks: few at first, so that an answer stands soon; looking after every day would cost confidence. */
const LOOKS = [
  4, 10, 20, 40, 60, 100, 200, 400, 600, 1000, 1500, 2000, 3000, 4000, 6000, 10000, 20000, 40000,
  100000,
];
/** From so many days on the need is known well enough to pass over looks that cannot settle it. */
const SKIPPING_FROM = 40;
/** But no look has more than so many times the days of the last: what to open may be settled long before the rate is. */
const LONGEST_JUMP = 5;
/** Before so many days an answer is provisional: sizes nearer than 6 % are not told apart. */
const SETTLING_DAYS = 20;
const PROVISIONAL_GAP = 0.06;
/** Sizes next to each other decide below 400 ports; above, a quarter per cent is left. */
const FINAL_GAP = 0.0025;
/** Days with a refusal from which on a count has something to say: one or two may be bad luck. */
const FEWEST_BAD_DAYS = 3;
/** A size that is looked at once more often is not sure to fail on fewer bad days. */
const FEW_BAD = 10;
/** Bad days that are rarer than this, and bounds that are nearer to the target, may be a matter of luck. */
const RARE_BAD = 0.1;
const NEAR = 0.5;
/** Slope of ln(refusals) per port where none can be measured: twice the refusals for seven ports. */
const USUAL_SLOPE = -0.1;

/** The search over looks: each begins where the last one ended. */
export class Search {
  smallest: Smallest | null = null;
  cannotShow = false;
  /** Sizes that cannot refuse, and rates by splitting, once they were wanted. */
  structural: StructuralBound | null = null;
  rare: RareRates | null = null;
  /** The curve that goes on beyond what was counted, once it was wanted and could be fitted. */
  tail: Tail | null = null;
  /** Why it could not: a sentence's end. null where it could, or was not wanted. */
  tailObstacle: string | null = null;
  /** A least that was counted by itself, on more days than other sizes. */
  private counted: SizeResult | null = null;
  private readonly scenario: Scenario;
  private readonly runs: Runs;
  private readonly curve: RoughCurve;
  /** The sizes around the answer. */
  readonly around: CurveAround;
  private looks = 0;
  private hasSplit = false;
  /** Rates by splitting that showed no size to meet the target. */
  private unshown: RareRates | null = null;
  /** The largest size that was sure to fail at the last look; 0 where none was. */
  private failing = 0;
  /** No size below this one is run: there the load has no steady state. */
  readonly floor: number;
  /** The range that is opened for a least. */
  private readonly roundUp: (least: number) => number;

  constructor(
    scenario: Scenario,
    runs: Runs,
    curve: RoughCurve,
    floor = 1,
    roundUp: (least: number) => number = (least) => least,
  ) {
    this.floor = floor;
    this.roundUp = roundUp;
    this.scenario = scenario;
    this.runs = runs;
    this.curve = curve;
    this.around = new CurveAround(runs, floor);
  }

  /** Days of the look after one at `days`: the next that has `wanted` days or more. `take` = it is going to be made. */
  nextLook(days: number, wanted: number, take: boolean): number {
    const most = this.scenario.simulation.days;
    let look = this.looks;
    const from = Math.min(wanted, LONGEST_JUMP * days);
    while (days >= SKIPPING_FROM && look < LOOKS.length - 1 && LOOKS[look]! < from) look++;
    if (take) this.looks = look + 1;
    return Math.max(days, Math.min(most, LOOKS[look] ?? most));
  }

  async look(days: number): Promise<void> {
    const { refusals } = this.scenario.target;
    const start = this.smallest?.least.ports ?? sizeForRate(this.curve, refusals, MOST_PORTS);
    this.failing = 0;
    const evaluate = async (ports: number): Promise<SizeResult> => {
      const result = await this.runs.at(ports, days);
      if (result.rate.low > refusals) this.failing = Math.max(this.failing, ports);
      return result;
    };
    const gap = days < SETTLING_DAYS ? PROVISIONAL_GAP : FINAL_GAP;
    const { curve, floor } = this;
    this.smallest = await findSmallest(evaluate, this.meets, curve, refusals, start, gap, floor);
    this.cannotShow = !this.isShown(this.smallest);
  }

  /** false where the days are too few to show that the least meets the target; where nothing does there is nothing to show. */
  isShown(found: Smallest | null): boolean {
    return found === null || found.least.rate.high <= this.scenario.target.refusals;
  }

  /** Nothing refused passes for now: where its bound stays above the target, more days would be needed to show it. */
  private readonly meets = ({ rate }: SizeResult): boolean =>
    rate.high <= this.scenario.target.refusals || rate.estimate === 0;

  /**
   * Goes on where the days counted too few refusals for a rate: by what cannot be, by splitting, or where nobody does
   * that, on a fitted tail, if one can be defended and no count speaks against it. `smallest` is then the one so found,
   * unless a smaller one was shown by counting. `worth` 1 = as much work as a plan's own least; more only where days have
   * to be counted.
   */
  async carryOn(days: number, worth = 1): Promise<void> {
    const { server, target } = this.scenario;
    const { smallest } = this;
    if (smallest === null || !isTooRare(smallest.least, this.scenario)) return;
    this.structural = structuralBound(this.scenario);
    const byChance = refusesByChance(server.ports);
    const found = this.isWorthSplitting(worth)
      ? await findRareLeast(
          this.scenario,
          this.runs,
          smallest.least,
          this.structural,
          this.floor,
          days,
          Math.min(1, worth),
          this.roundUp,
        )
      : { least: null, rare: this.unshown };
    this.hasSplit = true;
    this.unshown = found.rare;
    if (found.least !== null) {
      // A smaller size that was shown by counting goes before; but of two that are uncertain never the luckier one.
      const isShown = !this.cannotShow && isEnough(smallest.least.evidence);
      if (isShown && found.least.ports > smallest.least.ports) return;
      this.rare = found.rare;
      this.cannotShow = false;
      this.smallest = { least: this.carried(found.least), failing: found.least.ports - 1 };
      return;
    }
    // No curve of random arrivals tells of draws, or of ports that are lost.
    if (byChance) return;
    if (server.ports.leaks !== null) {
      const { least } = smallest;
      this.counted = await findCountedLeast(this.runs, least, target.refusals, this.roundUp, worth);
      if (this.counted === null) return;
      this.cannotShow = false;
      this.smallest = { least: this.counted, failing: this.counted.ports - 1 };
      return;
    }
    const tail = await fitTail(this.scenario, this.runs, this.curve, days);
    if (typeof tail === "string") {
      this.tailObstacle = tail;
      return;
    }
    let ports = sizeOnTail(tail, target.refusals, "high");
    let result = await this.runs.at(ports, days);
    // A count of its own goes before the curve.
    while (result.counted >= ENOUGH_COUNTED && result.rate.high > target.refusals)
      result = await this.runs.at(++ports, days);
    if (!this.cannotShow && ports > smallest.least.ports) return;
    if (result.daysWithRefusal >= FEWEST_BAD_DAYS && result.rate.low > target.refusals) {
      this.tailObstacle = answerWords().tail.aboveCurve;
      return;
    }
    this.tail = tail;
    this.cannotShow = false;
    this.smallest = { least: carriedOn(result, tail), failing: ports - 1 };
  }

  /** At the end of a run that showed no size to meet the target: splittings may yet know more of it than days. */
  async settleUnshown(days: number): Promise<void> {
    const { smallest, unshown } = this;
    if (!this.cannotShow || smallest === null || unshown === null) return;
    const { refusals } = this.scenario.target;
    const likely = unshown.sizes.find((size) => unshown.at(size)!.estimate <= refusals);
    if (likely === undefined || unshown.at(likely)!.high >= smallest.least.rate.high) return;
    this.rare = unshown;
    const least = this.carried(await this.runs.at(likely, days));
    this.smallest = { least, failing: likely - 1 };
  }

  /** Splittings of a load without chance ask the same again, however many days there are; dear ones are not for every question. */
  private isWorthSplitting(worth: number): boolean {
    if (this.hasSplit && !refusesByChance(this.scenario.server.ports)) return false;
    return worth > ASKED_OFTEN || !isSplittingDear(this.runs.eventsPerDay());
  }

  /** A result with the rate that was found another way, where it counted too little for one of its own. */
  carried(result: SizeResult): SizeResult {
    if (!isTooRare(result, this.scenario)) return result;
    if (this.counted?.ports === result.ports) return this.counted;
    if (this.structural !== null && result.ports >= this.structural.ports)
      return { ...result, rate: { estimate: 0, low: 0, high: 0 }, basis: "structural" };
    const rate = this.rare?.at(result.ports) ?? null;
    if (rate === null) return carriedOn(result, this.tail);
    return { ...result, rate, basis: "splitting", boundByDays: result.rate.high };
  }

  /** The least was found in another way than the looks' days. */
  get isCarriedOn(): boolean {
    const least = this.smallest?.least;
    return least !== undefined && (least.basis !== undefined || least === this.counted);
  }

  /** How well the days pin the least down; null where there is none. */
  async precision(days: number): Promise<Precision | null> {
    if (!this.smallest) return null;
    const { least } = this.smallest;
    const { refusals } = this.scenario.target;
    if (this.isCarriedOn && !this.cannotShow)
      return rarePrecision(
        least,
        this.rare,
        refusals,
        await this.largestMissing(least.ports, days),
      );
    const failing = await this.failingBelow(least.ports, days);
    const opened = this.mayBeLucky(least) ? (size: number): number => size : this.roundUp;
    return precisionOf(least, await this.slope(days), refusals, failing, opened);
  }

  /** Chances came out near the target on few and heavy bad days: a run that ended on those would end where it had luck. */
  private mayBeLucky({ days, evidence, rate }: SizeResult): boolean {
    const { server, target } = this.scenario;
    if (!refusesByChance(server.ports)) return false;
    const isThin = evidence.badDays < Math.min(ENOUGH_BAD, RARE_BAD * days);
    return isThin && rate.high > NEAR * target.refusals;
  }

  /** The largest size that is sure to fail; the one below all that are opened alike is looked at, too. */
  private async failingBelow(least: number, days: number): Promise<number> {
    let below = least - 1;
    while (below > this.failing && this.roundUp(below) === this.roundUp(least)) below--;
    if (below <= this.failing || below < this.floor) return this.failing;
    const { rate, evidence } = await this.runs.at(below, days);
    const isSure = rate.low > this.scenario.target.refusals && evidence.badDays >= FEW_BAD;
    return isSure ? below : this.failing;
  }

  /** The largest size below `ports` that was counted to miss the target; 0 where none was. */
  private async largestMissing(ports: number, days: number): Promise<number> {
    const { refusals } = this.scenario.target;
    const known = await this.around.known(days, ports);
    const misses = known.filter((size) => size.ports < ports && size.rate.low > refusals);
    return Math.max(0, ...misses.map((size) => size.ports));
  }

  /** Slope of ln(refusals) per port near the answer, between sizes that were simulated; negative. */
  async slope(days: number): Promise<number> {
    const least = this.smallest?.least;
    if (!least || least.rate.estimate <= 0) return USUAL_SLOPE;
    if (this.tail && least.ports > this.tail.to + 1) {
      const before = this.tail.at(least.ports - 1).estimate;
      return log(least.rate.estimate / before);
    }
    const below = await this.around.at(Math.max(this.floor, Math.floor(least.ports * 0.9)), days);
    if (below.ports === least.ports || below.rate.estimate <= least.rate.estimate)
      return USUAL_SLOPE;
    return log(least.rate.estimate / below.rate.estimate) / (least.ports - below.ports);
  }
}
