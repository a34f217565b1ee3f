/** The least where refusals are too rare to count: what cannot be refused, or what splitting shows. */
import { exp, log } from "../../numbers/log-exp.ts";
import { refusesByChance } from "../../scenario/refuses-by-chance.ts";
import type { Scenario } from "../../scenario/types.ts";
import type { Precision } from "../precision.ts";
import { relativeHalfWidth } from "../ratio.ts";
import type { Runs, SizeResult } from "../size-runs.ts";
import type { StructuralBound } from "../structural-bound.ts";
import { ENOUGH_COUNTED } from "../fitted-tail.ts";
import type { RareRates } from "./rare-rates.ts";

/** Chances that were added up are no rate yet where their bound is so much above it: few days hold most of them. */
const LOOSE = 0.3;
/** What is spent at first, and again where no size at hand was shown to meet the target. */
const EFFORTS = [1, 2];
/**
 * Where no size was shown to meet the target, runs are doubled, so often at first and again, if that should show one: its
 * rate is likely to be so small a part of the target, and its bound is at most so many times it.
 */
const DOUBLINGS = [2, 1];
const [LIKELY, IN_REACH] = [1 / 2, 4];
/** The same, once, where a smaller range could be opened than for what was shown. */
const NEARLY_SHOWN = 2;
/** Where the smallest size at hand has so much less than the target, smaller ones are looked at, too. */
const FAR_BELOW = 0.5;
/** Where fewer days than this were asked for, splittings cost in proportion to them. */
const DAYS_FOR_ALL = 40;
/** Sizes beyond the largest at hand that are tried then, as shares of it. */
const FURTHER = [1, 1.08, 1.2, 1.4];
/** Ranges that may be opened are looked at from this share of a size on, where they are so few. */
const SMALLEST_OPENED = 0.85;
const MOST_OPENED = 3;
/** A size that cannot refuse is opened without further evidence up to so many times the one that days point to, or so few ports. */
const MOST_SURE = 2;
const FEW_PORTS = 8;

/** What a question that is asked many times is worth beside a plan's own least. */
export const ASKED_OFTEN = 1 / 8;

/** true where the days say too little about a size's rate. */
export function isTooRare({ counted, rate }: SizeResult, { server }: Scenario): boolean {
  if (refusesByChance(server.ports)) return !(relativeHalfWidth(rate) <= LOOSE);
  return counted < ENOUGH_COUNTED;
}

/** The smallest size that was shown to meet the target, null where none was; and rates around it, null where none are needed or known. */
interface RareLeast {
  least: SizeResult | null;
  rare: RareRates | null;
}

/**
 * The smallest size that meets the target: because it cannot refuse, or as splittings show. `worth` 1 = as much work as a
 * plan's own least, less for questions that ask it many times; `roundUp` gives the range that is opened for a least.
 */
export async function findRareLeast(
  { server, simulation, target }: Scenario,
  runs: Runs,
  from: SizeResult,
  structural: StructuralBound | null,
  floor: number,
  days: number,
  worth: number,
  roundUp: (least: number) => number = (least) => least,
): Promise<RareLeast> {
  const surely = structural?.ports ?? Infinity;
  const byChance = refusesByChance(server.ports);
  let near = from.ports;
  let also: number[] = [];
  const share = worth * Math.min(1, simulation.days / DAYS_FOR_ALL);
  let [tries, isLower] = [0, false];
  let told: RareRates | null = null;
  while (tries < EFFORTS.length) {
    const effort = EFFORTS[tries]! * share;
    if (byChance) also = openedAround(near, roundUp);
    const first = await runs.rare({ near, also, floor, effort });
    if (first === null) break;
    const rare = await doubled(first, DOUBLINGS[tries]!, target.refusals, roundUp);
    told = rare;
    const [smallest, last] = [rare.sizes[0]!, rare.sizes.at(-1)!];
    const meets = leastMeeting(rare, target.refusals);
    const isFar = rare.at(smallest)!.high <= FAR_BELOW * target.refusals;
    if (byChance && isFar && !isLower && smallest > floor) {
      isLower = true;
      const lower = onTheWay(rare, target.refusals);
      if (roundUp(lower) < roundUp(smallest)) {
        near = lower;
        continue;
      }
    }
    if (meets !== undefined || surely <= last) {
      const ports = Math.max(floor, Math.min(meets ?? Infinity, surely));
      const least = await runs.at(ports, days);
      return { least, rare };
    }
    if (byChance) near = nextNear(rare, target.refusals);
    else also = FURTHER.map((share, step) => Math.ceil(last * share) + step);
    tries++;
  }
  // A size far beyond all that is ever wanted is no answer: then more days have to show one.
  return surely > MOST_SURE * Math.max(FEW_PORTS, from.ports)
    ? { least: null, rare: told }
    : { least: await runs.at(Math.max(floor, surely), days), rare: null };
}

/** The smallest size at hand that was shown to meet the target. */
function leastMeeting({ sizes, at }: RareRates, target: number): number | undefined {
  return sizes.find((size) => at(size)!.high <= target);
}

/** Rates from more runs, where and as often as these are worth it. */
async function doubled(
  first: RareRates,
  most: number,
  target: number,
  roundUp: (least: number) => number,
): Promise<RareRates> {
  let rare = first;
  for (let times = 0; times < most; times++) {
    if (!isWorthDoubling(rare, target, times === 0, roundUp)) break;
    rare = await rare.further();
  }
  return rare;
}

/** More runs should show a size to meet the target, or one that is opened as a smaller range than what was shown to. */
function isWorthDoubling(
  rare: RareRates,
  target: number,
  isFirst: boolean,
  roundUp: (least: number) => number,
): boolean {
  const meeting = leastMeeting(rare, target);
  const reach = (meeting === undefined ? IN_REACH : NEARLY_SHOWN) * target;
  const likely = rare.sizes.find((size) => {
    const { estimate, high } = rare.at(size)!;
    return estimate <= LIKELY * target && high <= reach;
  });
  if (likely === undefined || meeting === undefined) return likely !== undefined;
  return isFirst && roundUp(likely) < roundUp(meeting);
}

/** Ranges that would be opened for sizes a little smaller than `near`, and for itself: each of them may do. */
function openedAround(near: number, roundUp: (least: number) => number): number[] {
  const opened = new Set([roundUp(near)]);
  for (let ports = near - 1; ports >= SMALLEST_OPENED * near; ports--)
    if (roundUp(ports) === ports) opened.add(ports);
  return opened.size > MOST_OPENED ? [] : [...opened];
}

/** The size that levels are made for next: the largest at hand where it may meet the target, so that smaller ones are looked at again; else beyond. */
export function nextNear(rare: Pick<RareRates, "sizes" | "at">, target: number): number {
  const last = rare.sizes.at(-1)!;
  const further = onTheWay(rare, target);
  return rare.at(last)!.estimate <= target ? Math.min(last, further) : further;
}

/** Where the largest sizes at hand point to: rates that go down by a power of the size, as those of random draws do. */
export function onTheWay({ sizes, at }: Pick<RareRates, "sizes" | "at">, target: number): number {
  const [size, last] = [sizes[0]!, sizes.at(-1)!];
  // One size points nowhere: twice as many are tried.
  if (size === last || at(last)!.high <= 0) return 2 * last;
  const power = log(at(size)!.high / at(last)!.high) / log(last / size);
  return Math.ceil(last * exp(log(at(last)!.high / target) / Math.max(1, power)));
}

/**
 * How well a least that was found so is known: sizes below it are open unless they were shown to miss the target, by
 * splittings or by counting (`counted`: the largest size that was, 0 where none was).
 */
export function rarePrecision(
  { ports, days }: SizeResult,
  rare: RareRates | null,
  target: number,
  counted: number,
): Precision {
  const failing = rare?.sizes.findLast((size) => size < ports && rare.at(size)!.low > target) ?? 0;
  const low = Math.min(ports, Math.max(failing, counted) + 1);
  return { low, high: ports, settled: true, sharp: true, daysNeeded: days };
}
