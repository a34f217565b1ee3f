/** Simulated days that are kept, so that parts of a run can be made on several machines and put together. */
import { FIRST_PILOT_DAY } from "../answer/pilot-days.ts";
import type { Scenario } from "../scenario/types.ts";
import type { DaysRequest, DaySummary, SimulateDays } from "../simulation/types.ts";

/** Who opens the days of a scenario. */
export type OpenDays = (scenario: Scenario) => SimulateDays;

/** What was asked for, but for the days; and the days that were simulated so, by number. */
export interface KeptDays {
  /** The scenario and the request, as text: what is equal here has equal days. */
  key: string;
  days: DaySummary[];
}

/** How many of the days that were asked for were there already, and how many had to be simulated. */
export interface EvidenceUse {
  kept: number;
  simulated: number;
}

/** Everything that a day depends on: the most days of the scenario are not among it. */
function keyOf(scenario: Scenario, { firstDay: _first, days: _days, ...request }: DaysRequest) {
  const { days: _most, ...simulation } = scenario.simulation;
  return JSON.stringify([{ ...scenario, simulation }, request]);
}

/** Days by scenario and request. */
export class DayStore {
  readonly #known = new Map<string, Map<number, DaySummary>>();

  constructor(kept: Iterable<KeptDays> = []) {
    for (const { key, days } of kept) for (const day of days) this.add(key, day);
  }

  add(key: string, summary: DaySummary): void {
    const days = this.#known.get(key) ?? new Map<number, DaySummary>();
    this.#known.set(key, days);
    days.set(summary.day, summary);
  }

  get(key: string, day: number): DaySummary | undefined {
    return this.#known.get(key)?.get(day);
  }

  /** All of it, days ascending. */
  get kept(): KeptDays[] {
    return [...this.#known].map(([key, days]) => ({
      key,
      days: [...days.values()].sort((a, b) => a.day - b.day),
    }));
  }
}

/**
 * Takes days from the store and has the others simulated; a day depends on nothing but its number, so the result is the same
 * to the last bit. `use` counts.
 */
export function openFromStore(open: OpenDays, store: DayStore, use: EvidenceUse): OpenDays {
  return (scenario) => {
    const simulate = open(scenario);
    const fromStore = async (request: DaysRequest, signal: AbortSignal): Promise<DaySummary[]> => {
      const key = keyOf(scenario, request);
      const end = request.firstDay + request.days;
      const result: DaySummary[] = [];
      for (let day = request.firstDay; day < end;) {
        const known = store.get(key, day);
        if (known !== undefined) {
          use.kept++;
          result.push(known);
          day++;
          continue;
        }
        let to = day + 1;
        while (to < end && store.get(key, to) === undefined) to++;
        const stretch = { ...request, firstDay: day, days: to - day };
        for (const summary of await simulate(stretch, signal)) {
          use.simulated++;
          store.add(key, summary);
          result.push(summary);
        }
        day = to;
      }
      return result;
    };
    const { split } = simulate;
    return Object.assign(fromStore, split === undefined ? {} : { split });
  };
}

/** The days of one part of a run: its plan is made of these days, as if they were the first ones, and all are kept. */
export class PartOfRun {
  readonly store = new DayStore();
  readonly #shift: number;
  readonly #asked = new Map<string, { simulate: SimulateDays; request: DaysRequest }>();

  /** `firstDay` = the first of the part's days, from 0. */
  constructor(firstDay: number) {
    this.#shift = firstDay;
  }

  /** Rare rates are left to whoever puts the parts together: nobody splits here. */
  open(open: OpenDays): OpenDays {
    return (scenario) => {
      const simulate = openFromStore(open, this.store, { kept: 0, simulated: 0 })(scenario);
      return async (request, signal) => {
        const isJudged = request.firstDay < FIRST_PILOT_DAY;
        const shift = isJudged ? this.#shift : 0;
        const moved = { ...request, firstDay: request.firstDay + shift };
        if (isJudged) this.#note(scenario, simulate, request);
        const days = await simulate(moved, signal);
        return days.map((summary) => ({ ...summary, day: summary.day - shift }));
      };
    };
  }

  /** What was looked at on most days gets all `days` of the part: a plan may be sure before its days are spent. */
  async fill(days: number, signal: AbortSignal): Promise<void> {
    const asked = [...this.#asked.values()];
    const most = Math.max(0, ...asked.map(({ request }) => request.firstDay + request.days));
    for (const { simulate, request } of asked) {
      if (request.firstDay + request.days < most) continue;
      await simulate({ ...request, firstDay: this.#shift, days }, signal);
    }
  }

  #note(scenario: Scenario, simulate: SimulateDays, request: DaysRequest): void {
    const key = keyOf(scenario, request);
    const before = this.#asked.get(key)?.request;
    const end = request.firstDay + request.days;
    if (before !== undefined && before.firstDay + before.days >= end) return;
    this.#asked.set(key, { simulate, request });
  }
}
