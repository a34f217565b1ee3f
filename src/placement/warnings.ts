import type { AvoidedRange, OperatingSystem, PortRange } from "../scenario/types.ts";
import { ephemeralRanges } from "./ephemeral-ranges.ts";
import { mergeRanges, portsInside, servicesCrossed, spanText, touches } from "./port-map.ts";
import { nodePortWindow } from "./port-windows.ts";
import { placementWords } from "./words/placement.ts";

/** One thing to know about a range, with its code of the contract. */
export interface PlacementWarning {
  code:
    | "ephemeral-overlap"
    | "well-known-port"
    | "privileged-port"
    | "avoided-port"
    | "range-moved";
  message: string;
}

const servicesNamed = 4;

/** The ephemeral range of the system is crossed: what happens and the exact cure; null where it is not. */
export function ephemeralWarning(
  ranges: readonly PortRange[],
  system: OperatingSystem,
): PlacementWarning | null {
  const range = ephemeralRanges[system];
  const inside = mergeRanges(ranges.filter((each) => touches(each, range)));
  if (inside.length === 0) return null;
  const many = inside.reduce((sum, each) => sum + portsInside(each, range), 0);
  const total = inside.reduce((sum, each) => sum + each.last - each.first + 1, 0);
  return {
    code: "ephemeral-overlap",
    message: placementWords().ephemeral(
      inside.map(spanText),
      many === total ? null : many,
      range.name,
      spanText(range),
      range.cure(inside),
    ),
  };
}

/** Named services are crossed: which, and where it would be clean; null where none is. */
export function servicesWarning(
  ranges: readonly PortRange[],
  system: OperatingSystem,
  findFreeStart: () => number | null,
): PlacementWarning | null {
  const words = placementWords();
  const crossed = ranges.flatMap((range) => servicesCrossed(range, system));
  const names = [...new Set(crossed.map((each) => `${spanText(each)} (${described(each)})`))];
  if (ranges.some((range) => touches(range, nodePortWindow)))
    names.push(words.nodePorts(spanText(nodePortWindow)));
  if (names.length === 0) return null;
  const shown = names.slice(0, servicesNamed).join(", ");
  const more = names.length > servicesNamed ? words.andMore(names.length - servicesNamed) : "";
  // Looked for only now: it means trying every start.
  const freeStart = findFreeStart();
  return {
    code: "well-known-port",
    message: words.services(mergeRanges(ranges).map(spanText), `${shown}${more}`, freeStart),
  };
}

/** Ports under 1024 are in the range; null where none is. */
export function privilegedWarning(ranges: readonly PortRange[]): PlacementWarning | null {
  const low = ranges.find((range) => range.first < 1024);
  if (!low) return null;
  return {
    code: "privileged-port",
    message: placementWords().privileged(spanText(low)),
  };
}

/** The range holds ports that the scenario says to avoid; null where it does not. */
export function avoidedWarning(
  ranges: readonly PortRange[],
  forbidden: readonly AvoidedRange[],
): PlacementWarning | null {
  const hit = forbidden.filter((each) => ranges.some((range) => touches(range, each)));
  if (hit.length === 0) return null;
  return {
    code: "avoided-port",
    message: placementWords().avoided(mergeRanges(ranges).map(spanText), namedList(hit)),
  };
}

/** "51000-51010 (monitoring), 2121 (control port)", a few at most. */
export function namedList(avoided: readonly AvoidedRange[]): string {
  const shown = avoided.slice(0, servicesNamed).map((each) => `${spanText(each)} (${each.why})`);
  const more =
    avoided.length > servicesNamed ? placementWords().andMore(avoided.length - servicesNamed) : "";
  return shown.join(", ") + more;
}

function described(service: { service: string; why: string }) {
  return service.why === "" ? service.service : `${service.service}: ${service.why}`;
}
