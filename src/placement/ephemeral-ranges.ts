import type { OperatingSystem, PortRange } from "../scenario/types.ts";
import { placementWords } from "./words/placement.ts";

/** What one system hands out to outgoing connections, and how a listening range is kept out of it. */
export interface EphemeralRange extends PortRange {
  /** The system as sentences name it. */
  name: string;
  source: string;
  /** The command or setting that keeps these (merged, ascending) ranges free for the server. */
  cure(ranges: readonly PortRange[]): string;
}

/** The default ephemeral range of each system. The administrator may have changed it; the source says what ships. */
export const ephemeralRanges: Record<OperatingSystem, EphemeralRange> = {
  linux: {
    first: 32_768,
    last: 60_999,
    name: "Linux",
    source: "Linux kernel, Documentation/networking/ip-sysctl.rst: ip_local_port_range",
    // A write replaces the kernel's whole list, so the sentence must say "merge".
    cure: (ranges) =>
      placementWords().cures.linux(ranges.map(({ first, last }) => `${first}-${last}`)),
  },
  windows: {
    first: 49_152,
    last: 65_535,
    name: "Windows",
    source: "Microsoft: the default dynamic port range for TCP/IP, 49152-65535 since Vista",
    cure: (ranges) =>
      placementWords().cures.windows(
        ranges.map(
          ({ first, last }) =>
            `netsh int ipv4 add excludedportrange protocol=tcp startport=${first} numberofports=${last - first + 1}`,
        ),
      ),
  },
  freebsd: {
    first: 10_000,
    last: 65_535,
    name: "FreeBSD",
    source: "FreeBSD sys/netinet/in.h: IPPORT_EPHEMERALFIRST, IPPORT_EPHEMERALLAST",
    cure: (ranges) =>
      placementWords().cures.freebsd(narrowed("net.inet.ip.portrange.", "", ranges, 10_000)),
  },
  macos: {
    first: 49_152,
    last: 65_535,
    name: "macOS",
    source: "Darwin, net.inet.ip.portrange.first and hifirst: 49152-65535",
    cure: (ranges) =>
      placementWords().cures.macos(
        narrowed("net.inet.ip.portrange.", "", ranges, 49_152),
        narrowed("net.inet.ip.portrange.", "hi", ranges, 49_152),
      ),
  },
};

/** The BSD sysctl that leaves the larger part of the ephemeral range beside these ranges. */
function narrowed(path: string, prefix: string, ranges: readonly PortRange[], first: number) {
  const lowest = Math.min(...ranges.map((range) => range.first));
  const highest = Math.max(...ranges.map((range) => range.last));
  const above = 65_535 - highest;
  const below = lowest - first;
  return above >= below
    ? `${path}${prefix}first=${Math.min(highest + 1, 65_535)}`
    : `${path}${prefix}last=${lowest - 1}`;
}
