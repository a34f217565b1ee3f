import { unprivileged } from "../placement/port-windows.ts";
import type { Recommendation } from "../plan/types.ts";
import type { PortRange } from "../scenario/types.ts";

/** A range of today that has more ports than this many times the recommended ones is not to be opened: it is mostly a hole. */
const mostTimes = 4;

/** Whether a range, though it may be enough, opens far more than the plan needs, or ports under 1024. */
export function isFarTooWide(
  range: PortRange | undefined,
  recommendation: Recommendation | null,
): boolean {
  if (range === undefined || recommendation === null) return false;
  const ports = range.last - range.first + 1;
  return range.first < unprivileged.first || ports > mostTimes * recommendation.ports;
}
