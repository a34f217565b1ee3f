import { clock, counted, decimal, oneIn, thousands, percent } from "../../language/numbers.ts";

interface Peaks {
  /** Mean difference in ports, B minus A, and its interval: nearest to zero first. */
  mean: number;
  near: number;
  far: number;
  days: number;
  confidence: number;
}

/** Scenarios side by side. `letter` is the letter of a scenario, A to D. */
export const english = {
  comparing: "Comparing",
  atMost: (cases: number) => `${cases} at most`,
  add: (letter: string) => `Add ${letter}`,
  neitherServed: "No range is enough for either A or B",
  onlyServed: (letter: string) => `A range is enough only for ${letter}`,
  needSame: (ports: number) => `A and B need the same ${counted(ports, "port")}`,
  needs: (difference: number, isFewer: boolean) =>
    `B needs ${thousands(difference)} ${isFewer ? "fewer" : "more"} ports than A`,
  onTheirWay: "The answers are on their way.",
  pairing: "Comparing the same days of both…",
  pairingWith: (letter: string) => `Comparing the same days of A and ${letter}…`,
  peaksAlike: (days: number) =>
    `The busiest moments do not clearly differ, day by day over ${counted(days, "day")}.`,
  peaksDiffer: ({ mean, near, far, days, confidence }: Peaks) =>
    `B's busiest moment is ${decimal(Math.abs(mean))} ports ${mean < 0 ? "lower" : "higher"} (${percent(confidence)} sure: ${decimal(near)} to ${decimal(far)}), day by day over ${counted(days, "day")}.`,

  edit: "Edit",
  remove: "Remove",
  editNamed: (name: string) => `Edit ${name}`,
  removeNamed: (name: string) => `Remove ${name}`,
  sideBySide: "Numbers side by side",
  minusA: (letter: string) => `${letter} minus A`,
  sure: (confidence: number) => `(${percent(confidence)} sure)`,
  sureOfDays: (confidence: number) => `${percent(confidence)} sure, same days`,
  rows: {
    least: "Least ports",
    toOpen: "Ports to open",
    refusedToday: "Refused with today's range",
    usualPeak: "Busiest moment, usual day",
    worstPeak: "Busiest moment, worst day",
    daysRefused: "Days with a refusal",
  },
  notes: {
    least: (target: number) => `for ${oneIn(target)}`,
    roundedUp: "rounded up",
    over: { "busiest-hour": "busiest hour", day: "whole day" },
    median: "median of daily peaks",
    ofDays: (days: number) => `of ${thousands(days)}`,
    atOpen: "at the ports to open",
    sameDays: "the same days",
  },
  daysOf: (days: number, of: number) => `${thousands(days)} of ${thousands(of)}`,
  same: "same",
  interval: (low: string, high: string) => `${low} to ${high}`,
  refusedWith: (ports: number) => `Refused with ${thousands(ports)} ports each`,
  nothing: "none",
  against: (rate: string, other: string) => `${rate} against ${other}`,
  noDifference: "no difference",
  fewer: (range: string) => `${range} fewer`,
  more: (range: string) => `${range} more`,
  fewerToMore: (fewer: number, more: number) => `${oneIn(fewer)} fewer to ${oneIn(more)} more`,
  upTo: (rate: number) => `up to ${oneIn(rate)}`,

  differing: "Inputs that differ",
  noneDiffers: "No input differs yet: edit one of them.",
  restSame: (same: number) => `${counted(same, "other")} ${same === 1 ? "is" : "are"} the same`,

  portsBusy: (from: number, to: number) =>
    `Ports busy, ${clock(from)} to ${to >= 86400 ? "24:00" : clock(to)}, one shared scale`,
  met: (target: number, needs: readonly string[]) => `${oneIn(target)} is met: ${needs.join(", ")}`,
  metWith: (letter: string, least: number | null) =>
    `${letter} ${least === null ? "with no range" : `with ${counted(least, "port")}`}`,
  sameSeeds: "The same days and seeds for all, so curves differ only by the change.",
  scenario: "scenario",
  peakDifference: (letter: string, ports: number, isLower: boolean) =>
    ports === 0
      ? `${letter}'s busiest moment is as high as A's on average`
      : `${letter}'s busiest moment is ${counted(ports, "port")} ${isLower ? "lower" : "higher"} on average`,
  peakMinus: (letter: string, days: number) =>
    `Peak in ${letter} minus peak in A on the same day, ${counted(days, "day")}`,
  mean: (mean: number, low: number, high: number, confidence: number) =>
    `Mean ${decimal(mean)} ports (${percent(confidence)} sure: ${decimal(low)} to ${decimal(high)}).`,
  day: "day",
  portsMinusA: (letter: string) => `ports, ${letter} minus A`,
  neitherHigher: (days: number) => `Each peaks higher equally often over ${counted(days, "day")}`,
  onDays: (days: number, of: number) => `On ${thousands(days)} of ${counted(of, "day")}`,
  peaksThan: (letter: string, isLower: boolean) =>
    `${letter} peaks ${isLower ? "lower" : "higher"} than A`,
};
