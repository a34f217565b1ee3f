import type { Planner } from "../../state/planner.ts";

/** true while any scenario is being simulated or compared, or about to be. */
export function isBusy(planner: Planner): boolean {
  const compared = [...planner.comparisons.byCase.value.values()];
  if (compared.some(({ status }) => status === "running")) return true;
  return planner.cases.value.some(({ runner }) => {
    const { status } = runner.run.value;
    return status === "waiting" || status === "running";
  });
}
