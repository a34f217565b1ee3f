/** Scenarios with an exact counterpart, simulated in this thread. */
import { createDaySimulator, type DaySimulator } from "../../src/simulation/day-simulator.ts";
import type { DaysRequest, DaySummary, SimulateDays } from "../../src/simulation/types.ts";
import type { Scenario, Target } from "../../src/scenario/types.ts";
import { type Parts, scenario } from "../simulation/scenario.ts";

/** Nine blind draws with replacement. */
export const NINE_DRAWS = { pick: "random-draws", attempts: 9 } as const;

/** Nobody cancels. */
export const { signal } = new AbortController();

/** Opens the days of a scenario in this thread; a size's tables are kept, as the workers keep them. */
export function simulateHere(asked: Scenario): SimulateDays {
  let simulator: DaySimulator | undefined;
  return async ({ firstDay, days, ...rest }: DaysRequest) => {
    simulator ??= createDaySimulator(asked);
    const summaries: DaySummary[] = [];
    for (let day = firstDay; day < firstDay + days; day++)
      summaries.push(simulator.simulateDay({ ...rest, day }));
    return summaries;
  };
}

export interface Steady extends Parts {
  /** Offered load; holds are exponential with mean 1 s, so it is the visits a second, too. */
  erlangs: number;
  clients?: number;
  target?: Partial<Target>;
}

/** Poisson visits of one transfer each: days whose first ten seconds, ten mean holds, are not counted. */
export function steady({ erlangs, clients = 100, target, ...parts }: Steady): Scenario {
  const visits = { pattern: "steady" as const, perClientPerHour: (erlangs * 3600) / clients };
  const groups = (parts.groups ?? [{}]).map((group) => ({ clients, visits, ...group }));
  const simulation = { days: 20, daySeconds: 60, warmUpSeconds: 10, ...parts.simulation };
  const made = scenario({ ...parts, groups, simulation });
  return { ...made, target: { ...made.target, ...target } };
}
