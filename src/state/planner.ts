import { batch, computed, effect, signal } from "@preact/signals";
import type { ReadonlySignal, Signal } from "@preact/signals";
import type { ScenarioDocument } from "../scenario/types.ts";
import { freshInputs, openCase } from "./scenario-case.ts";
import type { Case, Inputs } from "./scenario-case.ts";
import { keepCompared } from "./keep-compared.ts";
import type { Comparisons } from "./keep-compared.ts";
import { leaveField, typeText } from "./edit.ts";
import { createHistory } from "./history.ts";
import type { History } from "./history.ts";
import { errorNotice } from "./notice.ts";
import type { Notice } from "./notice.ts";
import type { Engine } from "./engine-types.ts";
import { MOST_CASES, readShared } from "./link-text.ts";
import type { TextFormat } from "./text-format.ts";
import { stateWords } from "./words/state.ts";

/** The inputs of all cases at one moment, for undo. */
interface Snapshot {
  inputs: readonly { id: number; inputs: Inputs }[];
  active: number;
}

/** Everything the page shows and everything it can do; the page holds no other state but what is folded open. */
export interface Planner {
  engine: Engine;
  cases: ReadonlySignal<readonly Case[]>;
  /** The case whose inputs are shown; always one of `cases`. */
  active: ReadonlySignal<Case>;
  comparisons: Comparisons;
  history: History<Snapshot>;
  notice: Signal<Notice | null>;
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
  undo(): void;
  redo(): void;
  /** Ends every run. */
  dispose(): void;
}

/** Starts the planner with these documents, at least one. */
export function createPlanner(engine: Engine, documents: readonly ScenarioDocument[]): Planner {
  let nextId = 1;
  const open = (inputs: Inputs, id = nextId++): Case => openCase(id, inputs, engine);
  const cases = signal<readonly Case[]>(documents.map((document) => open(freshInputs(document))));
  const activeId = signal(cases.peek()[0]?.id ?? 0);
  const active = computed(() => {
    const found = cases.value.find(({ id }) => id === activeId.value) ?? cases.value[0];
    if (found === undefined) throw new Error("A planner has at least one case.");
    return found;
  });
  const history = createHistory<Snapshot>();
  const notice = signal<Notice | null>(null);
  const comparisons = keepCompared(cases, engine);

  const snapshot = (): Snapshot => ({
    inputs: cases.peek().map(({ id, inputs }) => ({ id, inputs: inputs.peek() })),
    active: active.peek().id,
  });
  /** Cases that stay keep their answers; others are opened or closed. */
  const restore = (target: Snapshot) => {
    batch(() => {
      const before = cases.peek();
      cases.value = target.inputs.map(({ id, inputs }) => {
        const kept = before.find((each) => each.id === id);
        if (kept === undefined) return open(inputs, id);
        kept.inputs.value = inputs;
        return kept;
      });
      activeId.value = target.active;
      for (const each of before) if (!cases.peek().includes(each)) each.runner.dispose();
    });
  };
  const change = (of: Case, label: string, edit: (inputs: Inputs) => Inputs) => {
    const before = of.inputs.peek();
    const after = edit(before);
    if (after === before) return;
    history.record(snapshot(), `${of.id} ${label}`);
    of.inputs.value = after;
  };
  const loadAll = (loaded: readonly ScenarioDocument[]) => {
    const [only] = loaded;
    if (only === undefined) return;
    history.seal();
    history.record(snapshot(), "load");
    history.seal();
    const kept = active.peek().id;
    const inputs = loaded.map((document, index) => ({
      id: index === 0 ? kept : nextId++,
      inputs: freshInputs(document),
    }));
    restore({ inputs, active: kept });
  };

  return {
    engine,
    cases,
    active,
    comparisons,
    history,
    notice,
    typeText: (of, path, text, format) =>
      change(of, path, (inputs) => typeText(inputs, path, text, format)),
    leaveField: (of, path) => {
      of.inputs.value = leaveField(of.inputs.peek(), path);
      history.seal();
    },
    change: (of, label, edit) => {
      history.seal();
      change(of, label, edit);
      history.seal();
    },
    show: (of) => {
      activeId.value = of.id;
    },
    duplicate: () => {
      if (cases.peek().length >= MOST_CASES) return;
      history.seal();
      history.record(snapshot(), "duplicate");
      history.seal();
      const { document } = active.peek().inputs.peek();
      const name = `${(document.name ?? stateWords().scenario).replace(/ [2-4]$/, "").slice(0, 190)} ${cases.peek().length + 1}`;
      const copy = open(freshInputs({ ...document, name }));
      batch(() => {
        cases.value = [...cases.peek(), copy];
        activeId.value = copy.id;
      });
    },
    close: (of) => {
      if (cases.peek().length <= 1) return;
      history.seal();
      history.record(snapshot(), "close");
      history.seal();
      of.runner.dispose();
      cases.value = cases.peek().filter((each) => each !== of);
    },
    load: (document) => {
      history.seal();
      change(active.peek(), "load", () => freshInputs(document));
      history.seal();
    },
    loadAll,
    openText: (text, from) => {
      const reading = readShared(text, engine);
      if (!reading.ok) {
        const count = reading.problems.length;
        notice.value = errorNotice(
          stateWords().fileWrong(from, count),
          reading.problems.map(({ message }) => message),
        );
        return false;
      }
      notice.value = null;
      loadAll(reading.documents);
      return true;
    },
    undo: () => {
      const target = history.undo(snapshot());
      if (target !== null) restore(target);
    },
    redo: () => {
      const target = history.redo(snapshot());
      if (target !== null) restore(target);
    },
    dispose: () => {
      comparisons.dispose();
      for (const each of cases.peek()) each.runner.dispose();
    },
  };
}

/** Calls `listener` with the documents now and whenever one changes; returns how to end it. */
export function watchDocuments(
  planner: Planner,
  listener: (documents: readonly ScenarioDocument[]) => void,
): () => void {
  return effect(() => listener(planner.cases.value.map(({ inputs }) => inputs.value.document)));
}
