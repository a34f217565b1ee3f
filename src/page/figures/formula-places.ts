import type { Plan } from "../../plan/types.ts";
import { figuresWords } from "../words/figures.ts";

/** Below this the chart's axis ends. */
const FLOOR = 1e-6;

/** Erlang B at the plan's offered load, each node's at its slice of the ports of all, for the dotted reference line; rates per size until they leave the axis. */
export function formulaPlaces(
  plan: Plan,
): { name: string; note: string; places: { ports: number; rate: number }[] } | null {
  const { erlangs } = plan.formula;
  if (!(erlangs > 0)) return null;
  const last = plan.curve.reduce((most, { ports }) => Math.max(most, ports), 0);
  const places: { ports: number; rate: number }[] = [];
  // B(0) = 1, B(k) = a·B(k−1) / (k + a·B(k−1)): Erlang 1917, stable upwards.
  const { nodes } = plan.scenario.server;
  for (let each = 1, rate = 1; each * nodes <= last && rate > FLOOR / 2; each += 1) {
    rate = (erlangs * rate) / (each + erlangs * rate);
    places.push({ ports: each * nodes, rate });
  }
  return { name: figuresWords().erlangB, note: figuresWords().erlangNote, places };
}
