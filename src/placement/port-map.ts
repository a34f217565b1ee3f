import type { AvoidedRange, OperatingSystem, PortRange } from "../scenario/types.ts";
import { ephemeralRanges } from "./ephemeral-ranges.ts";
import { knownServices, type KnownService } from "./known-services.ts";
import { nodePortWindow, unprivileged } from "./port-windows.ts";
import { placementWords } from "./words/placement.ts";

/** Whether two inclusive ranges share a port. */
export function touches(a: PortRange, b: PortRange): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** How many ports of `inner` lie inside `outer`. */
export function portsInside(inner: PortRange, outer: PortRange): number {
  const last = Math.min(inner.last, outer.last);
  return Math.max(0, last - Math.max(inner.first, outer.first) + 1);
}

/** "26500-26603", or "21" where the range is one port. */
export function spanText(range: PortRange): string {
  return range.first === range.last ? `${range.first}` : `${range.first}-${range.last}`;
}

/** Ascending ranges with touching and adjacent ones made one. */
export function mergeRanges(ranges: readonly PortRange[]): PortRange[] {
  const merged: PortRange[] = [];
  for (const { first, last } of ranges.toSorted((a, b) => a.first - b.first)) {
    const previous = merged.at(-1);
    if (previous && first <= previous.last + 1) previous.last = Math.max(previous.last, last);
    else merged.push({ first, last });
  }
  return merged;
}

/** The known services that concern this system and share a port with the range. */
export function servicesCrossed(range: PortRange, system: OperatingSystem): KnownService[] {
  return knownServices.filter(
    (service) => (service.system ?? system) === system && touches(service, range),
  );
}

/** What a range of a given start and size meets; every question is answered in constant time. */
export interface PortMap {
  /** No port that must never be used: avoided, a control port, privileged or past 65535. */
  allowed(first: number, size: number): boolean;
  /** Ports inside the system's ephemeral range. */
  ephemeral(first: number, size: number): number;
  /** Known services crossed, the NodePort window counted as one more. */
  services(first: number, size: number): number;
  /** Outside ephemeral and NodePort windows, crossing no service, and allowed. */
  clean(first: number, size: number): boolean;
}

/** Lays out all 65,536 ports for one system once. */
export function mapPorts(system: OperatingSystem, forbidden: readonly PortRange[]): PortMap {
  const { begins, ends } = servicesOf(system);
  const taken = runningCount(
    mergeRanges(forbidden).flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    ),
  );
  const ephemeral = (first: number, size: number) =>
    portsInside({ first, last: first + size - 1 }, ephemeralRanges[system]);
  const services = (first: number, size: number) =>
    (begins[first + size] ?? 0) - (ends[first] ?? 0) + (crossesNodePorts(first, size) ? 1 : 0);
  const allowed = (first: number, size: number) =>
    first >= unprivileged.first &&
    first + size - 1 <= unprivileged.last &&
    taken[first + size] === taken[first];
  return {
    allowed,
    ephemeral,
    services,
    clean: (first, size) =>
      allowed(first, size) && ephemeral(first, size) === 0 && services(first, size) === 0,
  };
}

/** How many known services of a system begin, and end, below each port: laid out once, since every provisional answer is placed. */
const laidOut = new Map<OperatingSystem, { begins: Int32Array; ends: Int32Array }>();

function servicesOf(system: OperatingSystem) {
  const known = laidOut.get(system);
  if (known !== undefined) return known;
  const concerned = knownServices.filter((service) => (service.system ?? system) === system);
  const begins = runningCount(concerned.map((service) => service.first));
  const ends = runningCount(concerned.map((service) => service.last));
  const counts = { begins, ends };
  laidOut.set(system, counts);
  return counts;
}

function crossesNodePorts(first: number, size: number) {
  return touches({ first, last: first + size - 1 }, nodePortWindow);
}

/** counts[p] = how many of `ports` lie below p, for p in 0 … 65536. */
function runningCount(ports: readonly number[]): Int32Array {
  const counts = new Int32Array(65_537);
  for (const port of ports)
    if (port >= 0 && port <= 65_535) counts[port + 1] = (counts[port + 1] ?? 0) + 1;
  for (let port = 1; port <= 65_536; port++)
    counts[port] = (counts[port] ?? 0) + (counts[port - 1] ?? 0);
  return counts;
}

/** The avoided ranges and the control ports in one list, each with its reason. */
export function forbiddenRanges(
  avoid: readonly AvoidedRange[],
  controlPorts: readonly number[],
): AvoidedRange[] {
  const controls = controlPorts.map((port) => ({
    first: port,
    last: port,
    why: placementWords().controlPort,
  }));
  return [...avoid, ...controls];
}
