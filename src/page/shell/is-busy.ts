import type { Planner } from "../../state/planner.ts";

/** true while a verdict or a comparison is still to come; what is asked beside a verdict that stands does not count. */
export function isBusy(planner: Planner): boolean {
  const compared = [...planner.comparisons.byCase.value.values()];
  if (compared.some(({ status }) => status === "running")) return true;
  return planner.cases.value.some(({ runner }) => {
    const { status, answer } = runner.run.value;
    if (status === "waiting") return true;
    if (status !== "running") return false;
    return answer === null || answer.provisional || answer.key !== runner.key.value;
  });
}
