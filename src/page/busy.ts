import type { Planner } from "../state/planner.ts";

/** true while any scenario is being simulated or about to be. */
export function isBusy(planner: Planner): boolean {
  return planner.cases.value.some(({ runner }) => {
    const { status } = runner.run.value;
    return status === "waiting" || status === "running";
  });
}
