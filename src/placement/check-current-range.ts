import type { AvoidedRange, OperatingSystem, PortRange } from "../scenario/types.ts";
import { findQuietStart } from "./find-start.ts";
import { forbiddenRanges, mapPorts } from "./port-map.ts";
import {
  avoidedWarning,
  ephemeralWarning,
  privilegedWarning,
  servicesWarning,
  type PlacementWarning,
} from "./warnings.ts";

/** What there is to say about a range that is open already: the warnings that a wish for it would have had. */
export function checkCurrentRange(
  range: PortRange,
  system: OperatingSystem,
  avoid: readonly AvoidedRange[],
  controlPorts: readonly number[] = [],
): PlacementWarning[] {
  const forbidden = forbiddenRanges(avoid, controlPorts);
  const size = range.last - range.first + 1;
  const findFreeStart = () => {
    const map = mapPorts(system, forbidden);
    const start = findQuietStart(map, size);
    return start !== null && map.clean(start, size) ? start : null;
  };
  return [
    privilegedWarning([range]),
    avoidedWarning([range], forbidden),
    ephemeralWarning([range], system),
    servicesWarning([range], system, findFreeStart),
  ].filter((warning) => warning !== null);
}
