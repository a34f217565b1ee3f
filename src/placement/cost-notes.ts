import type { PortRange } from "../scenario/types.ts";
import { dockerCost, trackingCost } from "./platform-costs.ts";
import { touches } from "./port-map.ts";
import { nodePortWindow } from "./port-windows.ts";

/** What a plan asks of the machine that its text runs on. */
interface CostUse {
  ranges: readonly PortRange[];
  controlPorts: readonly number[];
  /** Most passive ports in use at once. */
  busyPorts: number;
  transfersPerSecond: number;
}

/** What a text costs the machine that it runs on, in one sentence; null where there is nothing to say. */
export type CostNote = (use: CostUse) => string | null;

/** What publishing so many ports costs, in one sentence; measured with Docker 20.10.24 on two cores. */
export function dockerCostText(ports: number): string {
  const { processes, memoryBytes, startSeconds, removeSeconds } = dockerCost(ports);
  return `Docker publishes ${ports} ports with ${processes} processes and about ${size(memoryBytes)}: ${seconds(startSeconds)} to start and ${seconds(removeSeconds)} to remove. Above 100 ports use the host's network.`;
}

/** Of containers whose ports are published. */
export const publishedCost: CostNote = (use) => dockerCostText(portsOf(use));

/** Of a Linux machine that remembers connections; measured where `platform-costs.ts` says so. */
export const connectionTrackingCost: CostNote = ({ busyPorts, transfersPerSecond }) => {
  const { entries, memoryBytes } = trackingCost(busyPorts, transfersPerSecond);
  return `At the peak FTP takes about ${entries} entries of the connection tracking table, ${size(memoryBytes)}.`;
};

/** Of a proxy that listens on every port. */
export const proxyCost: CostNote = (use) =>
  `The proxy listens on ${portsOf(use)} ports: one descriptor each.`;

/** Of a range that Kubernetes gives to services on every node. */
export const nodePortCost: CostNote = ({ ranges }) =>
  ranges.some((range) => touches(range, nodePortWindow))
    ? `The range touches ${nodePortWindow.first}-${nodePortWindow.last}, where kube-proxy claims NodePorts on every node.`
    : null;

/** Of Windows, which sets ports aside at every start. */
export const excludedPortsCost: CostNote = () =>
  "Windows may have excluded some of these ports: paste what `netsh int ipv4 show excludedportrange tcp` prints under “Ports that Windows excludes” on the page, or name them in placement.avoid, and they are avoided.";

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
