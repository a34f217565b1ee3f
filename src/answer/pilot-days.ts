/** Whole days that are not judged, kept by size, so that more of them only add to what is there. */
import type { Scenario } from "../scenario/types.ts";
import type { DaySummary, SimulateDays, TimeWindow } from "../simulation/types.ts";
import { MinuteSums } from "./worst-hour.ts";

/** They begin here: no judged day has so high a number. */
export const FIRST_PILOT_DAY = 2 ** 30;

/** The part of the day that counts. */
export function countedDay({ simulation }: Scenario): TimeWindow {
  return { fromSeconds: simulation.warmUpSeconds, toSeconds: simulation.daySeconds };
}

export class PilotDays {
  /** Events of all days so far. */
  events = 0;
  private readonly scenario: Scenario;
  private readonly simulate: SimulateDays;
  private readonly signal: AbortSignal;
  private readonly kept = new Map<number | null, DaySummary[]>();

  constructor(scenario: Scenario, simulate: SimulateDays, signal: AbortSignal) {
    this.scenario = scenario;
    this.simulate = simulate;
    this.signal = signal;
  }

  /** The first days at a size (null = without a limit), minute by minute: `days` of them, or those that there are already. */
  async at(ports: number | null, days: number): Promise<readonly DaySummary[]> {
    const have = this.kept.get(ports) ?? [];
    this.kept.set(ports, have);
    const firstDay = FIRST_PILOT_DAY + have.length;
    const missing = days - have.length;
    if (missing <= 0) return have;
    const window = countedDay(this.scenario);
    const hours = Math.ceil((window.toSeconds - window.fromSeconds) / 3600);
    const batches = ports === null ? hours : 1;
    const request = { ports, firstDay, days: missing, window, batches, picture: true };
    for (const day of await this.simulate(request, this.signal)) {
      this.events += day.events;
      have.push(day);
    }
    return have;
  }

  /** All days at a size and smaller ones. */
  upTo(largest: number): DaySummary[] {
    return [...this.kept].flatMap(([ports, days]) =>
      ports === null || ports > largest ? [] : days,
    );
  }

  /** PASVs and refusals by minute, of days together. */
  sums(days: readonly DaySummary[]): MinuteSums {
    const { daySeconds, warmUpSeconds } = this.scenario.simulation;
    const sums = new MinuteSums(daySeconds, warmUpSeconds);
    for (const day of days) sums.add(day);
    return sums;
  }
}
