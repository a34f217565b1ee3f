import type { Case } from "../../state/scenario-case.ts";
import type { Answer } from "../../state/keep-answered.ts";

/** A case with an answer to show. */
export interface Answered {
  of: Case;
  answer: Answer;
}
