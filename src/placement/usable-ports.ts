import type { AvoidedRange, PortRange } from "../scenario/types.ts";
import { forbiddenRanges, mergeRanges, portsInside } from "./port-map.ts";
import { unprivileged } from "./port-windows.ts";

/** How many ports of a range a server can open there: not those that are avoided or excluded, control ports, or privileged. */
export function usablePorts(
  range: PortRange,
  avoid: readonly AvoidedRange[],
  controlPorts: readonly number[],
): number {
  const free = { first: Math.max(range.first, unprivileged.first), last: range.last };
  if (free.first > free.last) return 0;
  const taken = mergeRanges(forbiddenRanges(avoid, controlPorts));
  return taken.reduce((ports, each) => ports - portsInside(each, free), free.last - free.first + 1);
}
