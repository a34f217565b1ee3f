import { useCase } from "../kit/page-context.ts";
import { verdictWords } from "../words/verdict.ts";

/** What starts that are spread over longer would save, in one line; empty until that is known or where it saves nothing. */
export function useStagger(): string {
  const { status, value, current } = useCase().questions.stagger.asked.value;
  return status === "done" && current ? (value?.[0]?.sentence ?? "") : "";
}

/** What transfers that hang lead to, in one line; empty until it was asked for and answered. */
export function useHang(): string {
  const { status, value, current, failure } = useCase().questions.hang.asked.value;
  if (status === "running") return verdictWords().tryingHangs;
  if (status === "failed") return failure ?? "";
  return status === "done" && current ? (value?.sentence ?? "") : "";
}
