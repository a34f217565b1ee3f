import { useCase } from "./planner-context.ts";

/** What starts that are spread over longer would save, in one line; empty until that is known or where it saves nothing. */
export function useStagger(): string {
  const { status, value, current } = useCase().questions.stagger.asked.value;
  return status === "done" && current ? (value?.[0]?.sentence ?? "") : "";
}
