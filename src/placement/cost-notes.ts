import type { PortRange } from "../scenario/types.ts";
import { dockerCost, trackingCost } from "./platform-costs.ts";
import { touches } from "./port-map.ts";
import { nodePortWindow } from "./windows.ts";

/** What a plan asks of the machine that its text runs on. */
export interface CostUse {
  ranges: readonly PortRange[];
  controlPorts: readonly number[];
  /** Most passive ports in use at once. */
  busyPorts: number;
  transfersPerSecond: number;
}

interface Cost {
  /** Ids of the exports that it concerns. */
  exports: readonly string[];
  /** One sentence; null where there is nothing to say. */
  note(use: CostUse): string | null;
}

/** What publishing so many ports costs, in one sentence; measured with Docker 20.10.24 on two cores. */
export function dockerCostText(ports: number): string {
  const { processes, memoryBytes, startSeconds, removeSeconds } = dockerCost(ports);
  return `Docker publishes ${ports} ports with ${processes} processes and about ${size(memoryBytes)}: ${seconds(startSeconds)} to start and ${seconds(removeSeconds)} to remove. Above 100 ports use the host's network.`;
}

/** Costs beside an export; measured where `platform-costs.ts` says so. */
const costs: readonly Cost[] = [
  {
    exports: ["docker-compose", "docker-run"],
    note: (use) => dockerCostText(portsOf(use)),
  },
  {
    exports: ["nftables", "iptables", "ufw", "firewalld", "shorewall", "conntrack", "docker-user"],
    note({ busyPorts, transfersPerSecond }) {
      const { entries, memoryBytes } = trackingCost(busyPorts, transfersPerSecond);
      return `At the peak FTP takes about ${entries} entries of the connection tracking table, ${size(memoryBytes)}.`;
    },
  },
  {
    exports: ["haproxy", "nginx-stream"],
    note: (use) => `The proxy listens on ${portsOf(use)} ports: one descriptor each.`,
  },
  {
    exports: ["kubernetes-service", "kubernetes-policy"],
    note: ({ ranges }) =>
      ranges.some((range) => touches(range, nodePortWindow))
        ? `The range touches ${nodePortWindow.first}-${nodePortWindow.last}, where kube-proxy claims NodePorts on every node.`
        : null,
  },
  {
    exports: ["windows-powershell", "windows-netsh"],
    note: () =>
      "Windows may have excluded some of these ports: paste what `netsh int ipv4 show excludedportrange tcp` prints under “Ports that Windows excludes” on the page, or name them in placement.avoid, and they are avoided.",
  },
];

/** What there is to say about the costs of one export. */
export function costNotes(use: CostUse, exportId: string): string[] {
  return costs
    .filter(({ exports }) => exports.includes(exportId))
    .map(({ note }) => note(use))
    .filter((note) => note !== null);
}

function portsOf({ ranges, controlPorts }: CostUse) {
  return ranges.reduce((sum, { first, last }) => sum + last - first + 1, controlPorts.length);
}

const units = [
  [1e9, "GB"],
  [1e6, "MB"],
  [1e3, "KB"],
] as const;

function size(bytes: number) {
  const [unit, name] = units.find(([least]) => bytes >= least) ?? units[2];
  const value = bytes / unit;
  return `${value < 10 ? Math.round(value * 10) / 10 : Math.round(value)} ${name}`;
}

function seconds(value: number) {
  return value < 90 ? `${Math.max(1, Math.round(value))} s` : `${Math.round(value / 60)} min`;
}
