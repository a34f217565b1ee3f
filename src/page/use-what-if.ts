import type { Plan } from "../plan/types.ts";
import { whatIf } from "./figures/sensitivity-words.ts";
import { useCase } from "./planner-context.ts";

/** What the answer would become if the input that matters most were otherwise; empty until that is known. */
export function useWhatIf(plan: Plan): string {
  const { status, value, current } = useCase().questions.sensitivity.asked.value;
  return status === "done" && current && value !== null ? whatIf(value, plan.scenario) : "";
}
