import type { Hang } from "../plan/hang.ts";
import type { OtherServer } from "../plan/other-servers.ts";
import type { StaggerLadder } from "../plan/stagger.ts";
import type { Plan, Recovery } from "../plan/types.ts";
import * as questions from "../questions/questions.ts";
import type { CapacityAnswer, Sensitivity } from "../questions/types.ts";
import { withPool, type WorkOptions } from "./with-pool.ts";

/** What can be asked beside a plan, and what the answer is. */
export interface Answers {
  /** What the load, grown as the target says, needs on each server of the catalogue. */
  servers: readonly OtherServer[];
  /** What one input at a time does to the least. */
  sensitivity: Sensitivity;
  /** What clients that start together need if they start spread over longer. */
  stagger: readonly StaggerLadder[];
  /** What it takes where 1 in 200 transfers hangs until the server ends it. */
  hang: Hang;
  /** How much of today's load some ports, of all nodes together, carry. */
  capacity: CapacityAnswer;
  /** What it takes when everybody comes back at once after an outage. */
  recovery: Recovery;
}

/** A question: two of them have a figure in them. */
export type Question =
  | { about: "servers" | "sensitivity" | "stagger" | "hang" }
  | { about: "capacity"; ports: number }
  | { about: "recovery"; withinSeconds: number };

export interface QuestionOptions extends WorkOptions {
  /** Days of every scenario that is tried, 1 or more; absent = as many as the question usually takes. */
  days?: number;
}

/** Asks a question beside a plan: what the page and the command line answer. Rejects when aborted. */
export function ask<Asked extends Question>(
  made: Plan,
  question: Asked,
  { days, ...where }: QuestionOptions = {},
): Promise<Answers[Asked["about"]]> {
  return withPool<Answers[keyof Answers]>(where, (work) =>
    answerTo(made, question, { ...work, days }),
  ) as Promise<Answers[Asked["about"]]>;
}

function answerTo(
  made: Plan,
  question: Question,
  options: Parameters<typeof questions.askServers>[1],
): Promise<Answers[keyof Answers]> {
  switch (question.about) {
    case "servers":
      return questions.askServers(made.scenario, options);
    case "sensitivity":
      return questions.askSensitivity(made, options);
    case "stagger":
      return questions.askStagger(made, options);
    case "hang":
      return questions.askHang(made.scenario, options);
    case "capacity":
      return questions.askCapacity(made.scenario, question.ports, options);
    case "recovery":
      return questions.askRecovery(made, question.withinSeconds, options);
  }
}
