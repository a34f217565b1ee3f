import type { Case } from "../../state/scenario-case.ts";
import { frameWords } from "../words/frame.ts";

/** The letter of a scenario by its place: A, B, C, D. */
export function caseLetter(index: number): string {
  return "ABCD"[index] ?? "?";
}

/** The name of a scenario; subscribes to it. */
export function caseName(of: Case): string {
  return (
    of.inputs.value.document.name ?? of.completed.value?.scenario.name ?? frameWords().scenario
  );
}
