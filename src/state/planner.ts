import { batch, effect, signal } from "@preact/signals";
import type { ReadonlySignal, Signal } from "@preact/signals";
import type { Problem, ScenarioDocument } from "../scenario/types.ts";
import { freshInputs } from "./scenario-case.ts";
import type { Case, Inputs } from "./scenario-case.ts";
import { keepCompared } from "./keep-compared.ts";
import type { Comparisons } from "./keep-compared.ts";
import { leaveField, typeText } from "./edit.ts";
import { createHistory } from "./history.ts";
import type { History } from "./history.ts";
import { errorNotice } from "./notice.ts";
import type { Notice } from "./notice.ts";
import type { Engine } from "./engine-types.ts";
import { openCases } from "./open-cases.ts";
import type { Snapshot } from "./open-cases.ts";
import { MOST_CASES, readShared } from "./link-text.ts";
import type { TextFormat } from "./text-format.ts";
import { stateWords } from "./words/state.ts";

/** Everything the page shows and everything it can do; the page holds no other state but what is folded open. */
export interface Planner {
  engine: Engine;
  cases: ReadonlySignal<readonly Case[]>;
  /** The case whose inputs are shown; always one of `cases`. */
  active: ReadonlySignal<Case>;
  comparisons: Comparisons;
  history: History<Snapshot>;
  notice: Signal<Notice | null>;
  /** How often something was chosen that is more than an edit: another scenario, or one more. */
  choices: ReadonlySignal<number>;
  typeText<T>(of: Case, path: string, text: string, format: TextFormat<T>): void;
  leaveField(of: Case, path: string): void;
  /** Changes the inputs of a case as one undoable step. */
  change(of: Case, label: string, edit: (inputs: Inputs) => Inputs): void;
  show(of: Case): void;
  /** Adds a copy of the active case and shows it; at most four stand side by side. */
  duplicate(): void;
  /** Closes a case; the last one stays. */
  close(of: Case): void;
  /** Replaces the active case's document, as one undoable step. */
  load(document: ScenarioDocument): void;
  /** Replaces all cases. */
  loadAll(documents: readonly ScenarioDocument[]): void;
  /** Reads a scenario file; a wrong one gives a notice and changes nothing. */
  openText(text: string, from: string): boolean;
  /** All inputs as they are. */
  snapshot(): Snapshot;
  /** Shows inputs as they were, as one undoable step. */
  restore(target: Snapshot): void;
  undo(): void;
  redo(): void;
  /** Ends every run. */
  dispose(): void;
}

/** Starts the planner with these documents, at least one. */
export function createPlanner(engine: Engine, documents: readonly ScenarioDocument[]): Planner {
  const opened = openCases(engine, documents);
  const { cases, active } = opened;
  const history = createHistory<Snapshot>();
  const notice = signal<Notice | null>(null);
  const choices = signal(0);
  const comparisons = keepCompared(cases, engine);

  /** One step by itself: what was typed before and what comes after are others. */
  const step = (label: string, act: () => void) => {
    history.seal();
    history.record(opened.snapshot(), label);
    history.seal();
    act();
  };
  const choose = (act: () => void) =>
    batch(() => {
      choices.value += 1;
      act();
    });
  const change = (of: Case, label: string, edit: (inputs: Inputs) => Inputs) => {
    const before = of.inputs.peek();
    const after = edit(before);
    if (after === before) return;
    history.record(opened.snapshot(), `${of.id} ${label}`);
    of.inputs.value = after;
  };
  const changeAlone: Planner["change"] = (of, label, edit) => {
    history.seal();
    change(of, label, edit);
    history.seal();
  };
  const loadAll = (loaded: readonly ScenarioDocument[]) => {
    if (loaded.length === 0) return;
    choose(() => step("load", () => opened.restore(opened.freshly(loaded))));
  };
  const goTo = (target: Snapshot | null) => {
    if (target !== null) opened.restore(target);
  };

  return {
    engine,
    cases,
    active,
    comparisons,
    history,
    notice,
    choices,
    typeText: (of, path, text, format) =>
      change(of, path, (inputs) => typeText(inputs, path, text, format)),
    leaveField: (of, path) => {
      of.inputs.value = leaveField(of.inputs.peek(), path);
      history.seal();
    },
    change: changeAlone,
    show: opened.show,
    duplicate: () => {
      const count = cases.peek().length;
      if (count >= MOST_CASES) return;
      const { document } = active.peek().inputs.peek();
      const copy = { ...document, name: nameOfCopy(document, count + 1) };
      choose(() => step("duplicate", () => opened.add(copy)));
    },
    close: (of) => {
      if (cases.peek().length > 1) step("close", () => opened.close(of));
    },
    load: (document) => {
      choose(() => changeAlone(active.peek(), "load", () => freshInputs(document)));
      active.peek().runner.hurry();
    },
    loadAll,
    openText: (text, from) => {
      const reading = readShared(text, engine);
      notice.value = reading.ok ? null : wrongFile(from, reading.problems);
      if (reading.ok) loadAll(reading.documents);
      return reading.ok;
    },
    snapshot: opened.snapshot,
    restore: (target) => {
      if (!isSame(opened.snapshot(), target)) step("restore", () => opened.restore(target));
    },
    undo: () => goTo(history.undo(opened.snapshot())),
    redo: () => goTo(history.redo(opened.snapshot())),
    dispose: () => {
      comparisons.dispose();
      for (const each of cases.peek()) each.runner.dispose();
    },
  };
}

function isSame(a: Snapshot, b: Snapshot): boolean {
  const same = (each: Snapshot["inputs"][number], at: number) =>
    each.id === b.inputs[at]?.id && each.inputs === b.inputs[at].inputs;
  return a.active === b.active && a.inputs.length === b.inputs.length && a.inputs.every(same);
}

/** "Office 2" for the second case, whatever number the first had. */
function nameOfCopy({ name }: ScenarioDocument, number: number): string {
  return `${(name ?? stateWords().scenario).replace(/ [2-4]$/, "").slice(0, 190)} ${number}`;
}

function wrongFile(from: string, problems: readonly Problem[]): Notice {
  const said = problems.map(({ message }) => message);
  return errorNotice(stateWords().fileWrong(from, problems.length), said);
}

/** Calls `listener` with the documents now and whenever one changes; returns how to end it. */
export function watchDocuments(
  planner: Planner,
  listener: (documents: readonly ScenarioDocument[]) => void,
): () => void {
  return effect(() => listener(planner.cases.value.map(({ inputs }) => inputs.value.document)));
}
