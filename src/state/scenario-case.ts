import { computed, signal } from "@preact/signals";
import type { ReadonlySignal, Signal } from "@preact/signals";
import type { Assumption, Problem, Scenario, ScenarioDocument } from "../scenario/types.ts";
import { openQuestions } from "./side-questions.ts";
import type { CaseQuestions } from "./side-questions.ts";
import { keepAnswered } from "./keep-answered.ts";
import type { Runner } from "./keep-answered.ts";
import type { Engine, Reading } from "./engine-types.ts";

/** A text in a field that could not be read, and the sentence beside it. */
interface Fault {
  text: string;
  message: string;
}

/** What a person changes: the document, and texts that are not (yet) understood, by path. */
export interface Inputs {
  document: ScenarioDocument;
  /** What stands in the fields that were typed in, word for word, until they are left. */
  texts: Readonly<Record<string, string>>;
  faults: Readonly<Record<string, Fault>>;
}

/** The scenario with its defaults, as it last could be read. */
export interface Completed {
  scenario: Scenario;
  assumptions: Assumption[];
}

/** One scenario on the page: its inputs, and all that follows from them. */
export interface Case {
  /** Stable while the page is open. */
  id: number;
  inputs: Signal<Inputs>;
  reading: ReadonlySignal<Reading>;
  /** The last reading that was good; fields show its defaults while something is wrong. */
  completed: ReadonlySignal<Completed | null>;
  /** Sentences by path, from texts that were not understood and from values that are not allowed. */
  problems: ReadonlySignal<Problem[]>;
  runner: Runner;
  /** What is asked beside the plan; `runner.stop` and `runner.dispose` end it too. */
  questions: CaseQuestions;
}

/** Inputs that hold a document and nothing typed. */
export function freshInputs(document: ScenarioDocument): Inputs {
  return { document, texts: {}, faults: {} };
}

/** Opens a case and keeps it answered until `runner.dispose()`. */
export function openCase(id: number, inputs: Inputs, engine: Engine): Case {
  const held = signal(inputs);
  const document = computed(() => held.value.document);
  const checked = computed(() => engine.complete(document.value));
  const faults = computed(() => held.value.faults);
  const reading = computed((): Reading => {
    const textProblems = Object.entries(faults.value).map(([path, fault]) =>
      problemOf(path, fault),
    );
    const result = checked.value;
    if (textProblems.length === 0) return result;
    return { ok: false, problems: [...textProblems, ...(result.ok ? [] : result.problems)] };
  });
  let last = completedOf(checked.peek());
  const completed = computed(() => {
    last = completedOf(checked.value) ?? last;
    return last;
  });
  const runner = keepAnswered(reading, engine);
  const questions = openQuestions(runner, engine.questions);
  return {
    id,
    inputs: held,
    reading,
    completed,
    problems: computed(() => (reading.value.ok ? [] : reading.value.problems)),
    runner: {
      ...runner,
      stop: () => {
        runner.stop();
        questions.stop();
      },
      dispose: () => {
        questions.dispose();
        runner.dispose();
      },
    },
    questions,
  };
}

function completedOf(result: Reading): Completed | null {
  return result.ok ? { scenario: result.scenario, assumptions: result.assumptions } : null;
}

function problemOf(path: string, { text, message }: Fault): Problem {
  return { path, found: text, allowed: message, message };
}
