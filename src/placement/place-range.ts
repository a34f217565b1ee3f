import type { AvoidedRange, OperatingSystem, PortRange } from "../scenario/types.ts";
import { findQuietStart, findStartFrom } from "./find-start.ts";
import { forbiddenRanges, mapPorts, spanText, touches, type PortMap } from "./port-map.ts";
import { ephemeralWarning, namedList, servicesWarning, type PlacementWarning } from "./warnings.ts";
import { unprivileged } from "./port-windows.ts";
import { placementWords } from "./words/placement.ts";

/** How many ports are wanted, and what the scenario says about where. */
export interface PlacementRequest {
  /** Ports per node, 1 or more. */
  ports: number;
  nodes: number;
  system: OperatingSystem;
  /** Where the first range should start; absent = a quiet window. */
  wish?: number;
  avoid: readonly AvoidedRange[];
  controlPorts: readonly number[];
}

/** Where the ports go: one range per node in order, disjoint, adjacent where that is possible. */
export interface PlacedRanges {
  ranges: PortRange[];
  warnings: PlacementWarning[];
}

/** The ranges do not fit between 1024 and 65535; the message is a sentence that says what helps. */
export class NoRoom extends Error {
  override name = "NoRoom";
}

/**
 * Finds a place for the range of every node. Never under 1024, never past 65535, never on an avoided or control port;
 * throws a NoRoom where they do not fit, a RangeError where the request itself is none.
 */
export function placeRange(request: PlacementRequest): PlacedRanges {
  checkRequest(request);
  const { system, wish } = request;
  const forbidden = forbiddenRanges(request.avoid, request.controlPorts);
  const map = mapPorts(system, forbidden);
  const ranges = wish === undefined ? placeQuietly(map, request) : placeAt(map, request, wish);
  const warnings = [
    tooHighWarning(request, ranges),
    movedWarning(request, ranges, forbidden),
    ephemeralWarning(ranges, system),
    servicesWarning(ranges, system, () => cleanStart(map, request)),
  ];
  return { ranges, warnings: warnings.filter((each) => each !== null) };
}

/** The start of a block for all nodes that crosses nothing; null where there is none. */
function cleanStart(map: PortMap, { ports, nodes }: PlacementRequest) {
  const start = findQuietStart(map, ports * nodes);
  return start !== null && map.clean(start, ports * nodes) ? start : null;
}

function placeQuietly(map: PortMap, request: PlacementRequest): PortRange[] {
  const start = findQuietStart(map, request.ports * request.nodes);
  return start === null ? placeApart(map, request, unprivileged.first) : slices(start, request);
}

function placeAt(map: PortMap, request: PlacementRequest, wish: number): PortRange[] {
  const start = findStartFrom(map, request.ports * request.nodes, highestStart(request, wish));
  return start === null ? placeApart(map, request, wish) : slices(start, request);
}

/** No block is long enough for all nodes: each node's range by itself, ascending from `from`, then from 1024. */
function placeApart(map: PortMap, request: PlacementRequest, from: number): PortRange[] {
  for (const start of [from, unprivileged.first]) {
    const ranges: PortRange[] = [];
    let next = start;
    while (ranges.length < request.nodes && next + request.ports - 1 <= unprivileged.last) {
      if (!map.allowed(next, request.ports)) {
        next++;
        continue;
      }
      ranges.push({ first: next, last: next + request.ports - 1 });
      next += request.ports;
    }
    if (ranges.length === request.nodes) return ranges;
  }
  throw new NoRoom(placementWords().noRoom(request.ports, request.nodes));
}

function slices(start: number, { ports, nodes }: PlacementRequest): PortRange[] {
  return Array.from({ length: nodes }, (_, node) => ({
    first: start + node * ports,
    last: start + (node + 1) * ports - 1,
  }));
}

/** The wish, or the highest start from which all ports stay below 65536. */
function highestStart({ ports, nodes }: PlacementRequest, wish: number) {
  return Math.max(unprivileged.first, Math.min(wish, unprivileged.last + 1 - ports * nodes));
}

function tooHighWarning(request: PlacementRequest, ranges: PortRange[]): PlacementWarning | null {
  if (request.wish === undefined || highestStart(request, request.wish) === request.wish)
    return null;
  const total = request.ports * request.nodes;
  return {
    code: "range-moved",
    message: placementWords().tooHigh(total, request.wish, ranges[0]?.first ?? unprivileged.first),
  };
}

function movedWarning(
  request: PlacementRequest,
  ranges: PortRange[],
  forbidden: AvoidedRange[],
): PlacementWarning | null {
  if (forbidden.every(({ last }) => last < unprivileged.first)) return null;
  const free = mapPorts(request.system, []);
  const wanted =
    request.wish === undefined ? placeQuietly(free, request) : placeAt(free, request, request.wish);
  const hit = forbidden.filter((each) => wanted.some((range) => touches(range, each)));
  const [firstWanted] = wanted;
  if (hit.length === 0 || !firstWanted) return null;
  return {
    code: "avoided-port",
    message: placementWords().moved(
      firstWanted.first,
      namedList(hit),
      ranges.map(spanText).join(", "),
    ),
  };
}

function checkRequest({ ports, nodes, wish }: PlacementRequest) {
  if (!Number.isInteger(ports) || ports < 1)
    throw new RangeError(`${ports} is no number of ports: it must be a whole number of 1 or more.`);
  if (!Number.isInteger(nodes) || nodes < 1)
    throw new RangeError(`${nodes} is no number of nodes: it must be a whole number of 1 or more.`);
  if (wish === undefined) return;
  if (!Number.isInteger(wish) || wish < unprivileged.first || wish > unprivileged.last)
    throw new RangeError(
      `The range cannot start at ${wish}: ports under 1024 belong to privileged services and 65535 is the last; a whole number from 1024 to 65535 is allowed.`,
    );
}
