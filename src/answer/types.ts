import type { StructuralBound } from "./structural-bound.ts";
import type { Scenario } from "../scenario/types.ts";
import type { SimulateDays, TimeWindow } from "../simulation/types.ts";
import type { DemandSummary } from "./demand.ts";
import type { MinuteBands } from "./minute-bands.ts";
import type { Precision } from "./precision.ts";
import type { SizeResult } from "./size-runs.ts";
import type { Smallest } from "./bracket.ts";
import type { Tail } from "./fitted-tail.ts";

/** What the simulated days say about a scenario. */
export interface Answer {
  /** The scenario as the administrator gave it, and as it is planned for (with growth). */
  scenario: Scenario;
  planned: Scenario;
  days: number;
  /** Days that are expected to settle it, or to be all that may be spent. */
  daysWanted: number;
  /** The part of the day that is judged: where the size to be opened does worst. */
  window: TimeWindow;
  /** Smallest size per node that meets the target, the size that failed below it; null where none does. */
  smallest: Smallest | null;
  /** What is to be opened per node: `least` rounded up; null where there is none. */
  open: SizeResult | null;
  precision: Precision | null;
  /** Too few days to show the target at any size: the least is the size at which nothing was refused. */
  cannotShow: boolean;
  /** The curve that the rates rest on where too few refusals were counted; null where they are counted or a bound. */
  tail: Tail | null;
  /** Why no such curve could be fitted though the days counted too few; null else. */
  tailObstacle: string | null;
  /** The size from which on nothing can be refused, where that was asked and there is one. */
  structural: StructuralBound | null;
  /** At the size that is open today what is tried again grows as long as the day lasts: it has no rate. */
  piles: boolean;
  current: { today: SizeResult; grown: SizeResult } | null;
  curve: SizeResult[];
  demand: DemandSummary;
  minutes: MinuteBands;
  /** The least that one node would need for the whole load; null where there is only one node, or before the last look. */
  undivided: number | null;
  /** Why sizes had to be run one by one; null where one unlimited run gave them all. */
  onePassObstacle: string | null;
  progress: { days: number; least: number | null; low: number; high: number }[];
  events: number;
  /** Events that might have been spent. */
  budget: number;
  /** Nothing more will be simulated. */
  settled: boolean;
}

export interface AnswerOptions {
  /** Opens the days of a scenario: the scenario itself and, with growth, the grown one. */
  simulate: (scenario: Scenario) => SimulateDays;
  signal: AbortSignal;
  /** What to open for a least, ports per node. */
  roundUp: (least: number) => number;
  /** Ports per node that are open today, null where none are; absent = those of the scenario's range. */
  portsToday?: number | null | undefined;
  /** Events that may be spent; absent = the usual ones. */
  budget?: number | undefined;
  /** Called at each look, and once before the curve around the first answer is filled in. */
  onAnswer?: ((answer: Answer) => void) | undefined;
}
