import type { Assumption, Scenario } from "../scenario/types.ts";
import type { Timeline } from "../simulation/timeline.ts";

/** The two documents of the contract, half two: what comes out. */

/** A rate with its interval; one-sided bounds at the scenario's confidence. */
export interface Estimate {
  estimate: number;
  low: number;
  high: number;
}

/**
 * What a rate rests on: refusals that were counted; the chances that PASVs met, where the pick is random; days that were
 * brought near a refusal, by splitting; more ports than can be wanted at once; a curve fitted to smaller sizes and carried
 * on; or nothing but a bound, since none was refused.
 */
export type RateBasis = "counted" | "chances" | "splitting" | "structural" | "fitted" | "bound";

export interface Recommendation {
  ports: number;
  first: number;
  last: number;
  perNode: number;
  /** Fewest ports that meet the target, all nodes together, as `ports` and the curve count them. */
  least: number;
  leastPerNode: number;
  refusals: Estimate & { over: "busiest-hour" | "day" };
  basis: RateBasis;
  daysWithRefusal: Estimate;
  /** One range per node, in order of the nodes; disjoint. */
  ranges: { first: number; last: number }[];
  /** Smallest and largest `least` that the interval of the refusal rate leaves open. */
  leastInterval: {
    low: number;
    /** null where no size could be shown to meet the target: larger ones are open, too. */
    high: number | null;
  };
}

export interface CurvePoint {
  ports: number;
  refusals: Estimate;
  basis: RateBasis;
  /** Refused PASVs counted at this size. */
  counted: number;
  /** Whole days with a refusal; null where only an hour of them was simulated at this size. */
  daysWithRefusal: number | null;
  days: number;
}

/** The least, per node, as the behaviour is assumed and by its other reading; null = no range up to 16,384 ports. */
export interface Band {
  assumed: number | null;
  other: number | null;
  why: string;
}

export interface CurrentRange {
  ports: number;
  /** null where there is no steady state: `limits` has `no-steady-state`, and any rate would be the day's length. */
  refusals: Estimate | null;
  /** Those of its ports that a server can open: not avoided or excluded ones, control ports, or privileged ones. */
  usable: number;
  judgement: "too-small" | "tight" | "enough" | "oversized";
}

export interface Demand {
  /** Days that the demand was watched over, never fewer than those that the refusals were judged on. */
  days: number;
  mean: number;
  /** Time-weighted mean in the hour or day that `target.over` names. */
  busyMean: number;
  /** Passive data connections asked for per second in that hour or day, mean. */
  pasvsPerSecond: number;
  peak: { median: number; p95: number; p99: number; max: number };
  /** Start of the hour that is judged, the worst one for the range to open, seconds of the day; null where the whole day counts. */
  busiestHourSeconds: number | null;
  /** Median of the time of the day's peak, seconds of the day. */
  peakSeconds: number;
  groups: { name: string; meanAtPeak: number }[];
}

export interface Formula {
  name: string;
  erlangs: number;
  /** Smallest size that meets the target by the formula; null where none up to 16,384 does. */
  ports: number | null;
  /** The formula's refusals at `recommendation.least` (or, where none, at `ports`). */
  refusals: number;
  applies: boolean;
  why: string;
  /** Sizes around the least, smallest first: the formula beside the simulation. Empty where there is no least. */
  beside: FormulaRow[];
}

export interface FormulaRow {
  ports: number;
  /** Refusals per PASV by the formula. */
  formula: number;
  simulation: Estimate;
  /** Whether the formula lies in the simulation's interval. */
  agrees: boolean;
}

/** What a server loses until it is restarted. */
export interface LeakOutlook {
  /** Mean ports lost in a day, as long as there are any. */
  portsPerDay: number;
  /** The range that `hoursUntilFull` is about: today's, else the recommended one; null where there is neither. */
  ports: number | null;
  /** Hours from a restart until every port of it is lost; null where none is lost. */
  hoursUntilFull: Estimate | null;
}

/** What an outage leads to when everybody comes back at once. */
export interface Recovery {
  /** Every client begins a visit within so many seconds of the busiest moment, besides its usual ones. */
  withinSeconds: number;
  /** When they begin to, seconds of the day. */
  fromSeconds: number;
  /** Fewest ports, all nodes together, that keep to the target then; null = none up to 16,384. */
  ports: number | null;
  /** The range that `secondsUntilNormal` is about: today's, else the recommended one. */
  range: number | null;
  /** Until refusals are as rare again as the target asks or as they usually are, seconds to the minute; 0 = they never were more, null = not within a day. */
  secondsUntilNormal: number | null;
}

/** How much more load the range that is in force bears, and what the year brings. */
export interface Margin {
  /** Largest multiple of a usual day's load, today's clients, that was seen to keep to the target, to 6 %; null where that was not found out. */
  holds: number | null;
  /** true where more than `holds` was not tried. */
  holdsAtLeast: boolean;
  /** Load of the five busiest days of a year as a multiple of a usual day's; null where all days are alike. */
  busiest: number | null;
  /** Fewest ports per node on those days by `target.fiveBusiest`; null without that target, or where no range does. */
  busiestLeast: number | null;
  /** Fewest ports per node with the least growth that is expected; null where growth is no range. */
  growthFromLeast: number | null;
}

export interface Message {
  code: string;
  message: string;
}

export interface Rule {
  source: string;
  rule: string;
  ports: number;
}

export type VerdictState =
  | "recommended"
  | "no-demand"
  | "too-small"
  | "tight"
  | "enough"
  | "oversized"
  | "nothing-to-judge"
  | "none-refused"
  | "short-run"
  | "ports-not-the-limit"
  | "impossible";

/** The verdict's five parts in words, always in this order. */
export interface Verdict {
  state: VerdictState;
  headline: string;
  /** How sure; why this many; rests most on; limits before ports do; … as the contract's list of sentences. */
  sentences: string[];
  /** Judgement on the range open today, or null. */
  today: string | null;
  sure: string;
  why: string;
  /** What the range bears beyond a usual day; empty until the last look at the days. */
  margin: string;
  restsOn: string;
  limits: string;
  /** What users see when the range is full, and the log line to look for. */
  symptom: string;
}

export interface Plan {
  version: 1;
  model: "2";
  scenario: Scenario;
  recommendation: Recommendation | null;
  /** Where behaviour is not established: both readings. null else, and until the last look at the days. */
  band: Band | null;
  current: CurrentRange | null;
  /** null until the last look at the days. */
  margin: Margin | null;
  demand: Demand;
  curve: CurvePoint[];
  formula: Formula;
  /** null for servers that lose no ports. */
  leak: LeakOutlook | null;
  /** What a hold is made of, by group and kind of transfer, with the medians of the group's quantities. */
  timelines: Timeline[];
  limits: Message[];
  warnings: Message[];
  assumptions: Assumption[];
  rules: Rule[];
  verdict: Verdict;
  run: {
    days: number;
    daysWanted: number;
    events: number;
    seconds: number;
    /** Days that would settle the answer, where `warnings` has `short-run`. */
    daysNeeded?: number;
  };
}

/** What the page draws beside the plan document: too large for it. */
export interface Pictures {
  /** Ports held per minute of the day, over days: quantiles of each minute's peak, and one ordinary day. */
  minutes: {
    median: number[];
    low50: number[];
    high50: number[];
    low90: number[];
    high90: number[];
    low99: number[];
    high99: number[];
    /** The day whose peak is the median one. */
    oneDay: number[];
    /** How many days reached this minute's maximum is not recorded; mean per minute. */
    mean: number[];
  };
  /** Each day's peak, in order of day. */
  peaks: number[];
  /** The answer after each look at the days: days, least, its interval. */
  progress: { days: number; least: number | null; low: number; high: number }[];
}

/** Two scenarios side by side, B minus A, paired by day: the same days, the same seeds. */
export interface Comparison {
  /** Least ports; the interval joins both answers' own. null where one of them has none. */
  least: { a: number; b: number; difference: Estimate } | null;
  /** Busiest moment of the day without a limit: mean difference over days, and the differences themselves. */
  peak: { difference: Estimate; byDay: number[] };
  /** Refusals with the same number of ports for both, per node. */
  refusals: { ports: number; a: Estimate; b: Estimate; difference: Estimate; days: number };
  /** Days that were paired. */
  days: number;
  /** What the comparison says in a sentence. */
  sentence: string;
}
