import { isFarTooWide } from "./far-too-wide.ts";
import { fixedSlices } from "../plan/vendor-range.ts";
import { keepsForNow } from "../plan/range-words.ts";
import type { Plan } from "../plan/types.ts";
import type { PortRange } from "../scenario/types.ts";

/**
 * What should be open after all, one range per node: today's range where the verdict is to keep it,
 * else the recommended ones; empty where nothing helps.
 */
export function rangesToOpen(plan: Plan): PortRange[] {
  const { range, nodes } = plan.scenario.server;
  if (range !== undefined && keepsToday(plan)) return fixedSlices(range, nodes);
  return plan.recommendation?.ranges ?? [];
}

/** Whether the plan is to leave today's range as it is. */
export function keepsToday(plan: Plan): boolean {
  const { current, recommendation, scenario, verdict } = plan;
  const isKept =
    current?.judgement === "enough" || (keepsForNow(plan) && verdict.state === "short-run");
  return isKept && !isFarTooWide(scenario.server.range, recommendation);
}
