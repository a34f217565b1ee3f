import { clients } from "../../src/clients/index.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";
import { createDaySimulator } from "../../src/simulation/day-simulator.ts";
import type { DaySummary } from "../../src/simulation/types.ts";
import type { Cell } from "./cells.ts";

/** Runs of the simulation: the 50th smallest and the 50th largest of 1,999 miss one further run with a chance of 5 %. */
const RUNS = 1999;
const CUT = 50;

/** What a run is judged by. */
export const measures = {
  refusals: "refused PASVs per PASV",
  turnedAway: "logins turned away per login",
  held: "ports held, mean",
  pasvs: "PASVs",
} as const;

export type Measure = keyof typeof measures;

/** What one run may come to: half of all runs stay below `middle`, 95 % lie from `low` to `high`. */
export interface Prediction {
  measure: Measure;
  middle: number;
  low: number;
  high: number;
}

/** A cell's predictions, in the order in which they are judged. */
export interface CellPrediction {
  id: string;
  predictions: Prediction[];
}

/** The cell's scenario with every default written out, as the planner reads it. */
export function scenarioOf({ document }: Cell): Scenario {
  return completeScenario(document, { servers, clients }).scenario;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

const values: Record<Measure, (day: DaySummary) => number> = {
  refusals: ({ refused, pasvs }) => share(refused[0]!, pasvs[0]!),
  turnedAway: ({ turnedAwayRange, sessions }) => share(turnedAwayRange, sessions + turnedAwayRange),
  held: ({ windowMeanHeld }) => windowMeanHeld,
  pasvs: ({ pasvs }) => pasvs[0]!,
};

/** Where the range caps the sessions, logins are what is refused. */
function measuresOf({ server }: Scenario): Measure[] {
  return server.ports.portsPerSession === null
    ? ["refusals", "held", "pasvs"]
    : ["turnedAway", "held"];
}

/** Simulates the cell's run many times with the planner's own engine. */
export function predictCell(cell: Cell): CellPrediction {
  const scenario = scenarioOf(cell);
  const simulator = createDaySimulator(scenario);
  const ports = cell.range.last - cell.range.first + 1;
  const window = { fromSeconds: cell.window.from, toSeconds: cell.window.to };
  const chosen = measuresOf(scenario);
  const runs = chosen.map(() => new Float64Array(RUNS));
  for (let day = 0; day < RUNS; day++) {
    const summary = simulator.simulateDay({ ports, day, window, batches: 1, picture: false });
    chosen.forEach((measure, i) => {
      runs[i]![day] = values[measure](summary);
    });
  }
  const rounded = (value: number) => Number(value.toPrecision(4));
  const predictions = chosen.map((measure, i): Prediction => {
    const sorted = runs[i]!.sort();
    return {
      measure,
      middle: rounded(sorted[RUNS >> 1]!),
      low: rounded(sorted[CUT - 1]!),
      high: rounded(sorted[RUNS - CUT]!),
    };
  });
  return { id: cell.id, predictions };
}
