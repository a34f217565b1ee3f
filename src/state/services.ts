import type { Comparison, Pictures, Plan } from "../plan/types.ts";
import type { Questions } from "./questions.ts";
import type { Assumption, Problem, Scenario, ScenarioDocument } from "../scenario/types.ts";

/** What a document came to: the scenario with every default written out, or every problem with it. */
export type Reading =
  | { ok: true; scenario: Scenario; assumptions: Assumption[] }
  | { ok: false; problems: Problem[] };

/** A plan with what the page draws beside it. */
export interface Outcome {
  plan: Plan;
  pictures: Pictures;
}

/** What a run is doing between two answers; `ports` null = it measures the demand without a limit. */
export interface Step {
  ports: number | null;
  daysDone: number;
  days: number;
}

/** How far a run is; `outcome` is the provisional answer so far, null = none that is new. */
export interface Progress {
  daysDone: number;
  daysWanted: number;
  outcome: Outcome | null;
  step: Step | null;
}

/** A ready-made scenario of the menu. */
export interface Preset {
  id: string;
  name: string;
  summary: string;
  document: ScenarioDocument;
}

/** The core as the page's state sees it: read a document, make a plan. */
export interface Engine {
  /** Reads the text of a scenario file; every problem at once. */
  readText(
    text: string,
  ): { ok: true; document: ScenarioDocument } | { ok: false; problems: Problem[] };
  /** Checks a document and writes its defaults out. */
  complete(document: ScenarioDocument): Reading;
  /** The text of a scenario file. */
  writeText(document: ScenarioDocument): string;
  /** Simulates; rejects with a sentence that a person can act on, or when aborted. */
  makePlan(
    reading: { scenario: Scenario; assumptions: Assumption[] },
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ): Promise<Outcome>;
  /** Pairs two answers by day, b minus a; rejects like `makePlan`. */
  compare(a: Outcome, b: Outcome, signal: AbortSignal): Promise<Comparison>;
  /** What can be asked beside the plan. */
  questions: Questions;
  presets: readonly Preset[];
}

/** Named texts that outlive the page. Where storage is blocked, reads give null and writes are lost. */
export interface Keep {
  read(name: string): string | null;
  write(name: string, text: string): void;
}

/** The address bar's part behind `#`. */
export interface Address {
  read(): string;
  replace(hash: string): void;
  onChange(listener: () => void): void;
  /** The whole address with this part behind `#`. */
  full(hash: string): string;
}
