import type { Progress } from "../jobs/tasks.ts";
import type { Outcome } from "../plan/make-plan.ts";
import type { Comparison } from "../plan/types.ts";
import type { Questions } from "./question-types.ts";
import type { Assumption, Problem, Scenario, ScenarioDocument } from "../scenario/types.ts";

export type { Progress, Step } from "../jobs/tasks.ts";
export type { Outcome } from "../plan/make-plan.ts";

/** What a document came to: the scenario with every default written out, or every problem with it. */
export type Reading =
  | { ok: true; scenario: Scenario; assumptions: Assumption[] }
  | { ok: false; problems: Problem[] };

/** A ready-made scenario of the menu. */
export interface Preset {
  id: string;
  kind: "offices" | "machines" | "partners" | "images" | "places";
  /** The heading that it stands under, such as "Offices". */
  group: string;
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
  /** What the page opens with. */
  firstDocument: ScenarioDocument;
  /** What the menu offers to start from, loaded when it is first wanted. */
  presets(): Promise<readonly Preset[]>;
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
