import { batch, computed, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { ScenarioDocument } from "../scenario/types.ts";
import type { Engine } from "./engine-types.ts";
import { freshInputs, openCase } from "./scenario-case.ts";
import type { Case, Inputs } from "./scenario-case.ts";

/** The inputs of all cases at one moment, for undo. */
export interface Snapshot {
  inputs: readonly { id: number; inputs: Inputs }[];
  active: number;
}

/** The cases that stand side by side, at least one. */
export interface OpenCases {
  cases: ReadonlySignal<readonly Case[]>;
  /** The one that is shown. */
  active: ReadonlySignal<Case>;
  show(of: Case): void;
  /** Opens one more and shows it. */
  add(document: ScenarioDocument): void;
  close(of: Case): void;
  snapshot(): Snapshot;
  /** Cases that stay keep their answers; others are opened or closed. */
  restore(target: Snapshot): void;
  /** What the cases would be with these documents in their place: the first in that of the case that is shown. */
  freshly(documents: readonly ScenarioDocument[]): Snapshot;
}

/** Opens a case for each of these documents, at least one. */
export function openCases(engine: Engine, documents: readonly ScenarioDocument[]): OpenCases {
  let nextId = 1;
  const open = (inputs: Inputs, id = nextId++): Case => openCase(id, inputs, engine);
  const cases = signal<readonly Case[]>(documents.map((document) => open(freshInputs(document))));
  const activeId = signal(cases.peek()[0]?.id ?? 0);
  const active = computed(() => {
    const found = cases.value.find(({ id }) => id === activeId.value) ?? cases.value[0];
    if (found === undefined) throw new Error("A planner has at least one case.");
    return found;
  });
  return {
    cases,
    active,
    show: (of) => {
      activeId.value = of.id;
    },
    add: (document) => {
      const added = open(freshInputs(document));
      batch(() => {
        cases.value = [...cases.peek(), added];
        activeId.value = added.id;
      });
    },
    close: (of) => {
      of.runner.dispose();
      cases.value = cases.peek().filter((each) => each !== of);
    },
    snapshot: () => ({
      inputs: cases.peek().map(({ id, inputs }) => ({ id, inputs: inputs.peek() })),
      active: active.peek().id,
    }),
    restore: (target) => {
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
    },
    freshly: (loaded) => {
      const kept = active.peek().id;
      const inputs = loaded.map((document, index) => ({
        id: index === 0 ? kept : nextId++,
        inputs: freshInputs(document),
      }));
      return { inputs, active: kept };
    },
  };
}
