import { fixedSlices } from "../plan/fixed-range.ts";
import type { Plan } from "../plan/types.ts";
import type { PortRange } from "../scenario/types.ts";

/**
 * What should be open after all, one range per node: today's range where the verdict is to keep it, else the recommended
 * ones; empty where nothing helps.
 */
export function rangesToOpen({ current, recommendation, scenario }: Plan): PortRange[] {
  const { range, nodes } = scenario.server;
  if (current?.judgement === "enough" && range !== undefined) return fixedSlices(range, nodes);
  return recommendation?.ranges ?? [];
}
