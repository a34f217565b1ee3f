import { signal } from "@preact/signals";
import type { Plan } from "../../plan/types.ts";
import type { whatIf } from "../figures/sensitivity-words.ts";
import { useCase } from "../kit/page-context.ts";
import { withWords } from "../../language/language.ts";

/** Its words are in the file of the figures, which comes after the first verdict, as their answer does. */
const words = signal<typeof whatIf | null>(null);
let wanted = false;

function load(): void {
  if (wanted) return;
  wanted = true;
  withWords(import("../figures/sensitivity-words.ts")).then(
    (found) => (words.value = found.whatIf),
    // Asked for again with the next answer; the figures say that a part is missing.
    () => (wanted = false),
  );
}

/** What the answer would become if the input that matters most were otherwise; empty until that is known. */
export function useWhatIf(plan: Plan): string {
  const { status, value, current } = useCase().questions.sensitivity.asked.value;
  if (status !== "done" || !current || value === null) return "";
  load();
  return words.value?.(value, plan.scenario) ?? "";
}
