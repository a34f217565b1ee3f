/** Whole days without a limit: what the load would hold, minute by minute, and how its peak differs from day to day. */
import type { Scenario } from "../scenario/types.ts";
import type { DaySummary, SimulateDays, TimeWindow } from "../simulation/types.ts";
import { summariseDemand, type DemandSummary } from "./demand.ts";
import { partOnOneDay } from "./worst-hour.ts";
import { MinutePicture, type MinuteBands } from "./minute-bands.ts";

/** Days of demand at the end: the largest of 59 is the 95 %/95 % tolerance bound of a day's peak. */
const MOST_DAYS = 59;
/** Days before: another hour may yet be judged, and then all are watched anew. */
const DAYS_BEFORE = 10;
const FEWEST_DAYS = 4;

export interface Demanded {
  days: readonly DaySummary[];
  summary: DemandSummary;
  minutes: MinuteBands;
}

export class DemandDays {
  events = 0;
  private readonly scenario: Scenario;
  private readonly simulate: SimulateDays;
  private readonly signal: AbortSignal;
  private readonly affordable: number;
  private window: TimeWindow | null = null;
  private kept: DaySummary[] = [];
  private picture: MinutePicture;

  /** `affordable` events may be spent. */
  constructor(scenario: Scenario, simulate: SimulateDays, signal: AbortSignal, affordable: number) {
    this.scenario = scenario;
    this.simulate = simulate;
    this.signal = signal;
    this.affordable = affordable;
    this.picture = new MinutePicture(scenario.simulation.daySeconds);
  }

  /** The demand of a look at `days` days, watched in the window that is judged; at the `last` one of as many as a worst day wants. */
  async upTo(days: number, window: TimeWindow, last: boolean): Promise<Demanded> {
    if (this.window?.fromSeconds !== window.fromSeconds) {
      this.window = window;
      this.kept = [];
      this.picture = new MinutePicture(this.scenario.simulation.daySeconds);
    }
    const { simulation } = this.scenario;
    await this.fly(Math.min(FEWEST_DAYS, days));
    const perDay = this.kept.reduce((sum, day) => sum + day.events, 0) / this.kept.length;
    const affordable = Math.floor(this.affordable / Math.max(1, perDay));
    const wanted = last ? MOST_DAYS : Math.min(days, DAYS_BEFORE);
    await this.fly(Math.min(simulation.days, wanted, affordable));
    const summary = summariseDemand(this.scenario, this.kept, this.picture.means());
    const usual = this.kept.find((day) => day.peak === summary.peak.median);
    return { days: this.kept, summary, minutes: this.picture.bands(usual) };
  }

  private async fly(to: number): Promise<void> {
    const firstDay = this.kept.length;
    if (to <= firstDay) return;
    const request = { ports: null, firstDay, days: to - firstDay, batches: 1, picture: true };
    // A day ends at midnight: of an hour that goes on, the longer part stands for it.
    const window = partOnOneDay(this.window!, this.scenario.simulation.daySeconds);
    for (const day of await this.simulate({ ...request, window }, this.signal)) {
      this.events += day.events;
      this.picture.add(day);
      this.kept.push(day);
    }
  }
}
