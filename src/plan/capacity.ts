/** The inverse question about a scenario as an administrator asks it: for the ports of all nodes together. */
import { findCapacity, type Capacity } from "../answer/capacity.ts";
import type { LeastOptions } from "../answer/find-least.ts";
import type { Scenario } from "../scenario/types.ts";

export type { Capacity } from "../answer/capacity.ts";

/** Days that about ten loads can each be tried on in seconds. */
const AFFORDABLE_DAYS = 100;

/** Days to ask the inverse question on where nobody says how many. */
export function capacityDays({ simulation }: Scenario): number {
  return Math.min(simulation.days, AFFORDABLE_DAYS);
}

/**
 * The largest multiple of today's clients (without the target's growth) that `ports` ports carry within the target; the
 * ports are shared evenly by the nodes, at least one each.
 */
export async function planCapacity(
  scenario: Scenario,
  ports: number,
  options: LeastOptions,
): Promise<Capacity> {
  const perNode = Math.max(1, Math.floor(ports / scenario.server.nodes));
  return { ...(await findCapacity(scenario, perNode, options)), ports };
}
