/** From the least number of ports to the ranges to open, and what is wrong with where they are. */
import type { Answer } from "../answer/find-answer.ts";
import { clopperPearson } from "../numbers/binomial.ts";
import { checkCurrentRange } from "../placement/check-current-range.ts";
import { NoRoom, placeRange, type PlacedRanges } from "../placement/place-range.ts";
import { wholeOf, type SizeResult } from "../answer/size-runs.ts";
import { isCarriedOn } from "../answer/fitted-tail.ts";
import { refusesByChance } from "../scenario/refuses-by-chance.ts";
import { usablePorts } from "../placement/usable-ports.ts";
import type { PortRange } from "../scenario/types.ts";
import { fixedSlices } from "./vendor-range.ts";
import type {
  CurrentRange,
  CurvePoint,
  Estimate,
  Message,
  RateBasis,
  Recommendation,
} from "./types.ts";
import { limitWords } from "./words/limits.ts";

const FIRST_UNPRIVILEGED = 1024;

/** The limit that stands where a size is enough but has no place. */
export const NO_ROOM = "no-room";

/**
 * The ranges to open for an answer, with warnings; null where there is no least or no room. A range that the vendor has
 * `fixed` is the only one there is: it is what to open, also where it is too small. `busiestLeast` = ports per node that
 * the busiest days need by a target of their own.
 */
export function recommend(
  answer: Answer,
  fixed: PortRange | null = null,
  busiestLeast: number | null = null,
): {
  recommendation: Recommendation | null;
  warnings: Message[];
  /** Why there is no room, where there is none. */
  limits: Message[];
} {
  const { open, smallest, planned, precision } = answer;
  if (!open || !smallest || answer.demand.peak.max === 0)
    return { recommendation: null, warnings: [], limits: [] };
  const { server, target } = planned;
  const floor = busiestLeast ?? 0;
  const least = Math.max(smallest.least.ports, floor);
  try {
    const { ranges, warnings } = fixed
      ? { ranges: fixedSlices(fixed, server.nodes), warnings: [] }
      : placeAnswer(answer, open.ports);
    return {
      recommendation: {
        ports: fixed ? fixed.last - fixed.first + 1 : open.ports * server.nodes,
        first: ranges[0]!.first,
        last: ranges[ranges.length - 1]!.last,
        perNode: open.ports,
        least: least * server.nodes,
        leastPerNode: least,
        refusals: { ...boundedByLeast(open, answer), over: target.over },
        basis: basisOf(open, answer),
        daysWithRefusal: daysWithRefusal(open, target.confidence),
        ranges,
        leastInterval: {
          low: Math.max(precision?.low ?? least, floor) * server.nodes,
          high: answer.cannotShow ? null : Math.max(precision?.high ?? least, floor) * server.nodes,
        },
      },
      warnings,
      limits: [],
    };
  } catch (fault) {
    if (!(fault instanceof NoRoom)) throw fault;
    const limits = [{ code: NO_ROOM, message: fault.message }];
    return { recommendation: null, warnings: [], limits };
  }
}

/** What the rate of a size rests on. */
export function basisOf(result: SizeResult, { planned, tail }: Answer): RateBasis {
  if (result.basis !== undefined) return result.basis;
  if (result.rate.estimate === 0) return "bound";
  if (refusesByChance(planned.server.ports)) return "chances";
  return isCarriedOn(result, tail) ? "fitted" : "counted";
}

function placeAnswer({ planned }: Answer, ports: number): PlacedRanges {
  const { server, placement, access } = planned;
  return placeRange({
    ports,
    nodes: server.nodes,
    system: server.system,
    ...(placement.first === undefined ? {} : { wish: placement.first }),
    avoid: placement.avoid,
    controlPorts: access.controlPorts,
  });
}

/** The share of whole days with any refusal, exact binomial interval. */
export function daysWithRefusal(result: SizeResult, confidence: number): Estimate {
  const { bad, days } = wholeOf(result);
  // Two one-sided bounds at the confidence asked for: a two-sided interval at 2c − 1.
  const { low, high } = clopperPearson(bad, days, 2 * confidence - 1);
  return { estimate: bad / days, low, high };
}

/** Today's range is oversized where it is so many times the recommended one, and so many ports more. */
const OVERSIZED_TIMES = 4;
const OVERSIZED_PORTS = 50;

/**
 * Judges the range that is open today; `open` is what is recommended, null where a vendor leaves no choice. A server
 * ignores a range of fewer than its `fewestPorts`.
 */
export function judgeCurrent(
  answer: Answer,
  open: Recommendation | null = null,
  busiestLeast: number | null = null,
  fewestPorts = 1,
): CurrentRange | null {
  const { current, scenario, piles } = answer;
  const { server, target, placement, access } = scenario;
  const { range } = server;
  if (!range) return null;
  const ports = range.last - range.first + 1;
  const usable = ports < fewestPorts ? 0 : usablePorts(range, placement.avoid, access.controlPorts);
  if (piles || usable === 0) return { ports, usable, refusals: null, judgement: "too-small" };
  if (!current) return null;
  const today = boundedByLeast(current.today, answer);
  const grown = boundedByLeast(current.grown, answer);
  const isPrivileged = range.first < FIRST_UNPRIVILEGED;
  let judgement: CurrentRange["judgement"] = "tight";
  const failsWhenBusiest = Math.floor(usable / server.nodes) < (busiestLeast ?? 0);
  if (today.low > target.refusals || failsWhenBusiest) judgement = "too-small";
  else if (today.high <= target.refusals && grown.high <= target.refusals)
    judgement =
      open !== null && (isPrivileged || isFarLarger(ports, open.ports)) ? "oversized" : "enough";
  return { ports, usable, refusals: today, judgement };
}

function isFarLarger(ports: number, needed: number): boolean {
  return ports > OVERSIZED_TIMES * needed && ports - needed > OVERSIZED_PORTS;
}

/** The rate of a size that is not smaller than a least that was shown: more ports never refuse more. */
function boundedByLeast({ rate, ports }: SizeResult, { smallest, cannotShow }: Answer): Estimate {
  if (!smallest || cannotShow || ports < smallest.least.ports) return { ...rate };
  const high = Math.max(rate.estimate, Math.min(rate.high, smallest.least.rate.high));
  return { ...rate, high };
}

/** Warnings about the range that is open today. */
export function currentWarnings(answer: Answer): Message[] {
  const { server, placement, access } = answer.scenario;
  if (!server.range) return [];
  return checkCurrentRange(server.range, server.system, placement.avoid, access.controlPorts).map(
    ({ code, message }) => ({ code, message: limitWords().openToday(message) }),
  );
}

/** Days with a refusal of a size: those that were looked at whole, or that are judged whole. */
function daysOf(
  result: SizeResult,
  { planned }: Answer,
): Pick<CurvePoint, "daysWithRefusal" | "days"> {
  if (result.whole === undefined && planned.target.over === "busiest-hour")
    return { daysWithRefusal: null, days: result.days };
  const { bad, days } = wholeOf(result);
  return { daysWithRefusal: bad, days };
}

/** A size of the curve as the plan gives it. */
export function curvePoint(result: SizeResult, answer: Answer): CurvePoint {
  return {
    ports: result.ports * answer.planned.server.nodes,
    refusals: boundedByLeast(result, answer),
    basis: basisOf(result, answer),
    counted: result.counted,
    ...daysOf(result, answer),
  };
}
