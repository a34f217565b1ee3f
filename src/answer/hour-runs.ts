/** Runs of one hour of the day or of several: a size is judged by the one in which it does worst. */
import type { Scenario } from "../scenario/types.ts";
import type { DaySummary, SimulateDays, TimeWindow } from "../simulation/types.ts";
import type { RareRates } from "./rare/rare-rates.ts";
import { SizeRuns, type RareSizes, type Runs, type SizeResult } from "./size-runs.ts";
import type { WholeDays } from "./whole-days.ts";

/** Of a lead-in and an hour longer than this share of a day whole days are simulated instead. */
const WORTH_CUTTING = 0.6;

/** Hours that are judged side by side, at most. */
const MOST_HOURS = 3;

/** Days on which hours are told apart where none were simulated at that size yet. */
const FEW_DAYS = 4;

export class HourRuns implements Runs {
  readonly onePass: boolean;
  private readonly scenario: Scenario;
  private readonly simulate: SimulateDays;
  private readonly signal: AbortSignal;
  private readonly hours: { window: TimeWindow; runs: SizeRuns }[] = [];

  /** `first` is the hour to judge; `onePass` as for its runs. */
  constructor(
    scenario: Scenario,
    simulate: SimulateDays,
    signal: AbortSignal,
    first: TimeWindow,
    onePass: boolean,
  ) {
    this.scenario = scenario;
    this.simulate = simulate;
    this.signal = signal;
    this.onePass = onePass;
    this.add(first);
  }

  /** From now on sizes are judged in this hour, too. */
  add(window: TimeWindow): void {
    const { scenario, simulate, signal, onePass } = this;
    const span = spanOf(window, scenario);
    const runs = new SizeRuns(scenario, simulate, signal, window, 1, onePass, span);
    this.hours.push({ window, runs });
  }

  /** Judges one more hour where whole days show one in which a size is sure to miss the target; null where they do not. */
  async addFailing(ports: number, whole: WholeDays): Promise<TimeWindow | null> {
    if (this.hours.length >= MOST_HOURS) return null;
    const failing = await whole.failingHour(ports, this.windows);
    if (failing !== null) this.add(failing);
    return failing;
  }

  /** The hours that are judged, the first one first. */
  get windows(): TimeWindow[] {
    return this.hours.map(({ window }) => window);
  }

  get events(): number {
    return this.hours.reduce((sum, { runs }) => sum + runs.events, 0);
  }

  get simulated(): number {
    return this.hours.reduce((sum, { runs }) => sum + runs.simulated, 0);
  }

  /** Days of the first hour. */
  days(ports: number | null, days: number): Promise<DaySummary[]> {
    return this.hours[0]!.runs.days(ports, days);
  }

  async at(ports: number, days: number): Promise<SizeResult> {
    let worst: SizeResult | null = null;
    for (const { runs } of this.hours) {
      const result = await runs.at(ports, days);
      if (worst === null || result.rate.high > worst.rate.high) worst = result;
    }
    return worst!;
  }

  eventsPerDay(): number {
    return this.hours.reduce((sum, { runs }) => sum + runs.eventsPerDay(), 0);
  }

  daysAt(ports: number, most: number): number {
    return this.hours[0]!.runs.daysAt(ports, most);
  }

  sizes(): number[] {
    return this.hours[0]!.runs.sizes();
  }

  /** Rates of the hour that does worst at the size at hand, on a few days. */
  async rare(question: RareSizes): Promise<RareRates | null> {
    let worst: { runs: SizeRuns; high: number } | null = null;
    for (const { runs } of this.hours) {
      const days = Math.max(FEW_DAYS, runs.daysAt(question.near, Infinity));
      const { rate } = await runs.at(question.near, days);
      if (worst === null || rate.high > worst.high) worst = { runs, high: rate.high };
    }
    return worst!.runs.rare(question);
  }
}

/** What of the day to simulate for a window; undefined where all of it costs about as much. An hour past midnight needs some of the next day. */
export function spanOf(window: TimeWindow, { simulation }: Scenario): TimeWindow | undefined {
  const { daySeconds, leadInSeconds } = simulation;
  const needed = leadInSeconds + window.toSeconds - window.fromSeconds;
  if (needed < WORTH_CUTTING * (leadInSeconds + daySeconds)) return window;
  return window.toSeconds > daySeconds ? { ...window, fromSeconds: 0 } : undefined;
}
