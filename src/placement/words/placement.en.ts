import { thousands } from "../../language/numbers.ts";

/** "a and b" */
const and = (ranges: readonly string[]): string => ranges.join(" and ");

/** What is to be known of where a range lies, in English. Ranges are written before. */
export const english = {
  controlPort: "control port",
  nodePorts: (range: string) => `${range} (Kubernetes NodePort: kube-proxy claims them on nodes)`,
  andMore: (count: number) => ` and ${count} more`,
  /** `inside` = how many of the ports lie in the ephemeral range; null where all do. */
  ephemeral: (
    ranges: readonly string[],
    inside: number | null,
    system: string,
    ephemeral: string,
    cure: string,
  ) =>
    `${and(ranges)} ${inside === null ? "lies" : `has ${thousands(inside)} of its ports`} where ${system} picks ports for its own outgoing connections (the ephemeral range, ${ephemeral}). They may occupy ports that the server needs. To use it, ${cure}.`,
  /** Completes "To use it, …". */
  cures: {
    linux: (ranges: readonly string[]) =>
      `reserve it with the sysctl line net.ipv4.ip_local_reserved_ports=${ranges.join(",")} (it replaces the list: include what is reserved already)`,
    windows: (commands: readonly string[]) => `reserve it with ${and(commands)}`,
    freebsd: (setting: string) => `set the sysctl ${setting} (FreeBSD reserves no single ports)`,
    macos: (setting: string, other: string) =>
      `set the sysctls ${setting} and ${other} (macOS reserves no single ports)`,
  },
  excludedUpwards: (line: number, first: number, last: number) =>
    `Line ${line} says ${first} to ${last}: a range runs upwards within 1 to 65535.`,
  excludedNone:
    "No line holds two port numbers: paste the whole output of netsh int ipv4 show excludedportrange tcp.",
  services: (ranges: readonly string[], services: string, freeStart: number | null) =>
    `${and(ranges)} has ports of known services: ${services}. ${
      freeStart === null
        ? "No range of this size is free of them. Make sure that none of them runs on this server."
        : `Make sure that none of them runs here, or start elsewhere: ${freeStart} is free.`
    }`,
  privileged: (range: string) =>
    `${range} has ports under 1024, which belong to named services. Only a privileged process may listen there. Start at 1024 or above.`,
  avoided: (ranges: readonly string[], hit: string) =>
    `${and(ranges)} overlaps ${hit}, which no passive range may contain here.`,
  noRoom: (ports: number, nodes: number) =>
    `${ports} ports${nodes === 1 ? "" : ` on each of ${nodes} nodes`} do not fit between 1024 and 65535 beside the ports to avoid. Avoid fewer ports, or use fewer nodes.`,
  tooHigh: (ports: number, wish: number, first: number) =>
    `${ports} ports from ${wish} would pass 65535, the last port there is. The range starts at ${first} instead.`,
  moved: (from: number, hit: string, ranges: string) =>
    `Starting at ${from}, the range would overlap ${hit}, which is to be avoided. It is ${ranges} instead.`,
};
export type PlacementWords = typeof english;
