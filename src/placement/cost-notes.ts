import type { PortRange } from "../scenario/types.ts";
import { dockerCost, trackingCost } from "./platform-costs.ts";
import { touches } from "./port-map.ts";
import { nodePortWindow } from "./port-windows.ts";
import { about } from "../language/numbers.ts";
import { platformWords } from "./words/platforms.ts";

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
  return platformWords().docker({
    ports,
    processes,
    memory: size(memoryBytes),
    start: seconds(startSeconds),
    remove: seconds(removeSeconds),
  });
}

/** Of containers whose ports are published. */
export const publishedCost: CostNote = (use) => dockerCostText(portsOf(use));

/** Of a Linux machine that remembers connections; measured where `platform-costs.ts` says so. */
export const connectionTrackingCost: CostNote = ({ busyPorts, transfersPerSecond }) => {
  const { entries, memoryBytes } = trackingCost(busyPorts, transfersPerSecond);
  return platformWords().tracking(entries, size(memoryBytes));
};

/** Of a proxy that listens on every port. */
export const proxyCost: CostNote = (use) => platformWords().proxy(portsOf(use));

/** Of a range that Kubernetes gives to services on every node. */
export const nodePortCost: CostNote = ({ ranges }) =>
  ranges.some((range) => touches(range, nodePortWindow))
    ? platformWords().nodePorts(`${nodePortWindow.first}-${nodePortWindow.last}`)
    : null;

/** Of Windows, which sets ports aside at every start. */
export const excludedPortsCost: CostNote = () => platformWords().windowsExcludes;

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
  return `${about(value)} ${name}`;
}

function seconds(value: number) {
  return value < 90 ? `${Math.max(1, Math.round(value))} s` : `${Math.round(value / 60)} min`;
}
