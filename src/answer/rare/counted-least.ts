/**
 * A least for a target that is too rare for days at many sizes, where rates can only be counted: sizes that refuse more
 * often point to one that should do, and that one alone is counted until it is shown to. It may be some ports too many.
 */
import { exp, log } from "../../numbers/log-exp.ts";
import { MOST_PORTS } from "../exact/erlang-b.ts";
import { ENOUGH_COUNTED } from "../fitted-tail.ts";
import { sum } from "../ratio.ts";
import type { Runs, SizeResult } from "../size-runs.ts";

/** Days on which sizes are counted that refuse often, how much smaller each is than the one before, and how many at most. */
const OFTEN_DAYS = 400;
const SMALLER = 0.8;
const MOST_SIZES = 12;
/** A size between them and the target is aimed at so many times it, for so many refusals. */
const BETWEEN = 30;
const BETWEEN_REFUSALS = 100;
/**
 * The size that is to be shown is aimed at so small a part of the target, as its days will show; with so much more work
 * than usual nearer to it. Where it fails, a larger one by that much.
 */
const AIMED = 1 / 8;
const [NEARER, MUCH] = [1 / 3, 4];
const LARGER = 1.2;
const NEAR = 0.5;
/** Further days are worth it if they are such a part of those that there are. */
const WORTH = 0.25;
/** Days that it is counted on at first, and events that all this may cost. */
const FIRST_DAYS = 4000;
const MOST_EVENTS = 8e7;

/** `from` is a size near which days hardly tell; `worth` 1 = as much work as a plan's own least. null where none could be shown. */
export async function findCountedLeast(
  runs: Runs,
  from: SizeResult,
  target: number,
  roundUp: (least: number) => number,
  worth: number,
): Promise<SizeResult | null> {
  const most = runs.events + worth * MOST_EVENTS;
  const affordable = (): number => Math.floor((most - runs.events) / runs.eventsPerDay());
  const often = await sizesThatRefuse(runs, from.ports, affordable);
  if (often === null) return null;
  const asked = sum(from.units.asked) / from.days;
  const between = pointedAt(often, BETWEEN * target);
  const days = Math.ceil(BETWEEN_REFUSALS / (BETWEEN * target * asked));
  if (affordable() < days) return null;
  const rarer = await runs.at(between, days);
  const far = rarer.counted > 0 && rarer.ports > often[1].ports;
  const line: Line = far ? [often[0], rarer] : often;
  let ports = roundUp(pointedAt(line, (worth < MUCH ? AIMED : NEARER) * target));
  let wanted = FIRST_DAYS;
  let further = wanted;
  while (ports <= MOST_PORTS && further <= affordable()) {
    const result = await runs.at(ports, wanted);
    if (result.rate.high <= target) return result;
    // Days will hardly show what is as near to the target as that.
    if (result.rate.estimate > NEAR * target) {
      ports = roundUp(Math.ceil(LARGER * ports));
      further = wanted;
    } else {
      further = Math.min(wanted, Math.max(affordable(), Math.ceil(WORTH * wanted)));
      wanted += further;
    }
  }
  return null;
}

type Line = readonly [smaller: SizeResult, larger: SizeResult];

/** The two largest sizes, one after the other, that a few days count; null where there are none, or days are too dear. */
async function sizesThatRefuse(
  runs: Runs,
  from: number,
  affordable: () => number,
): Promise<Line | null> {
  let [larger, ports]: [SizeResult | null, number] = [null, from];
  for (let tried = 0; tried < MOST_SIZES && ports >= 1; tried++) {
    if (affordable() < OFTEN_DAYS) return null;
    const result = await runs.at(ports, OFTEN_DAYS);
    if (result.counted >= ENOUGH_COUNTED) {
      if (larger !== null) return [result, larger];
      larger = result;
    }
    ports = Math.min(ports - 1, Math.round(SMALLER * ports));
  }
  return null;
}

/** Where two sizes point to, if rates go down by a power of the size. */
function pointedAt([smaller, larger]: Line, rate: number): number {
  const fall = log(smaller.rate.estimate / larger.rate.estimate);
  const power = fall / log(larger.ports / smaller.ports);
  const times = exp(log(larger.rate.estimate / rate) / Math.max(1, power));
  return Math.max(larger.ports + 1, Math.min(MOST_PORTS, Math.ceil(larger.ports * times)));
}
