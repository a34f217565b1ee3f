/** Demand without a limit: how many ports the traffic would hold, by day and by minute of the day. */
import type { Scenario } from "../scenario/types.ts";
import type { DaySummary } from "../simulation/types.ts";

export interface DemandSummary {
  /** Days that this sums up. */
  days: number;
  mean: number;
  busyMean: number;
  /** Mean ports held in the minute in which it is highest. */
  busiestMinuteMean: number;
  /** Variance over mean of the ports held in the window: 1 for Poisson traffic. */
  peakedness: number;
  peak: { median: number; p95: number; p99: number; max: number };
  peakSeconds: number;
  peakSessions: number;
  groups: { name: string; meanAtPeak: number }[];
  /** Share of the window in which the link's busier direction was short, 0 without a link. */
  linkBusy: number;
  /** Each day's peak, in order of day. */
  peaks: number[];
  /** Ports that the server lost on each day. */
  lostPorts: number[];
}

/** Sums up unlimited days. */
export function summariseDemand(
  scenario: Scenario,
  days: readonly DaySummary[],
  minuteMeans: readonly number[],
): DemandSummary {
  const mean = (of: (day: DaySummary) => number): number =>
    days.reduce((total, day) => total + of(day), 0) / Math.max(1, days.length);
  const peaks = days.map((day) => day.peak);
  const sorted = peaks.toSorted((a, b) => a - b);
  const busyMean = mean((day) => day.windowMeanHeld);
  // Within days and between them: a busy day is part of the variance.
  const variance = mean(
    (day) =>
      day.windowVarianceHeld + (day.windowMeanHeld - busyMean) * (day.windowMeanHeld - busyMean),
  );
  return {
    days: days.length,
    mean: mean((day) => day.meanHeld),
    busyMean,
    busiestMinuteMean: minuteMeans.reduce((most, value) => Math.max(most, value), 0),
    peakedness: busyMean > 0 ? variance / busyMean : 1,
    peak: {
      median: rank(sorted, 0.5),
      p95: rank(sorted, 0.95),
      p99: rank(sorted, 0.99),
      max: rank(sorted, 1),
    },
    peakSeconds: rank(
      days.map((day) => day.peakSecond).toSorted((a, b) => a - b),
      0.5,
    ),
    peakSessions: days.reduce((most, day) => Math.max(most, day.peakSessions), 0),
    groups: scenario.groups.map((group, index) => ({
      name: group.name,
      meanAtPeak: mean((day) => day.peakByGroup[index]!),
    })),
    linkBusy: mean((day) => Math.max(day.uplinkBusy, day.downlinkBusy)),
    peaks,
    lostPorts: days.map((day) => day.lostPorts),
  };
}

/** Nearest-rank quantile of sorted values: a value that occurred; 0 where there are none. */
function rank(sorted: readonly number[], share: number): number {
  const at = Math.max(0, Math.ceil(share * sorted.length) - 1);
  return sorted[at] ?? 0;
}
