/**
 * From days to the smallest range: looks at 4, 10, 20, … days, each with a full answer, until it is settled or what may be
 * spent is spent. Nothing here depends on the clock or on who runs the days: the same scenario gives the same answer.
 */
import type { Scenario } from "../scenario/types.ts";
import { Course } from "./course.ts";
import { grownScenario } from "./growth.ts";
import { prepare } from "./first-steps.ts";
import type { Answer, AnswerOptions } from "./types.ts";

export { grownScenario } from "./growth.ts";
export type { Answer, AnswerOptions } from "./types.ts";

/** Events that a run may spend where nobody says how many: about a minute of two threads. */
export const USUAL_BUDGET = 6e8;

/** Finds the answer. Rejects with the signal's reason when aborted. */
export async function findAnswer(scenario: Scenario, options: AnswerOptions): Promise<Answer> {
  const planned = grownScenario(scenario);
  const simulateToday = options.simulate(scenario);
  const simulatePlanned = planned === scenario ? simulateToday : options.simulate(planned);
  const prepared = await prepare(planned, simulatePlanned, options.signal);
  const loads = { scenario, planned, simulateToday, simulatePlanned };
  return new Course(loads, prepared, options, options.budget ?? USUAL_BUDGET).run();
}
