import { effect, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { Comparison } from "../plan/types.ts";
import type { Case } from "./scenario-case.ts";
import type { Answer } from "./keep-answered.ts";
import type { Engine } from "./engine-types.ts";
import { stateWords } from "./words/state.ts";

/** How one scenario compares with the first, paired by day. */
export interface ComparisonRun {
  status: "running" | "done" | "failed";
  /** The last comparison of this pair; it may be older than the answers while `status` is `running`. */
  comparison: Comparison | null;
  /** A sentence, where it failed. */
  failure: string | null;
}

/** The comparisons with the first case, by the other case's id. */
export interface Comparisons {
  byCase: ReadonlySignal<ReadonlyMap<number, ComparisonRun>>;
  dispose(): void;
}

interface Pair {
  key: string;
  controller: AbortController;
}

/** Compares every further case with the first as soon as both have their answers; a change of either starts again. */
export function keepCompared(cases: ReadonlySignal<readonly Case[]>, engine: Engine): Comparisons {
  const byCase = signal<ReadonlyMap<number, ComparisonRun>>(new Map());
  const pairs = new Map<number, Pair>();
  const set = (id: number, run: ComparisonRun | null) => {
    const next = new Map(byCase.peek());
    if (run === null) next.delete(id);
    else next.set(id, run);
    byCase.value = next;
  };
  const drop = (id: number) => {
    pairs.get(id)?.controller.abort(new DOMException("Stopped.", "AbortError"));
    pairs.delete(id);
  };
  const compare = (id: number, key: string, a: Answer, b: Answer) => {
    if (pairs.get(id)?.key === key) return;
    drop(id);
    const controller = new AbortController();
    pairs.set(id, { key, controller });
    const last = byCase.peek().get(id)?.comparison ?? null;
    set(id, { status: "running", comparison: last, failure: null });
    engine
      .compare(a, b, controller.signal)
      .then((comparison) => {
        if (!controller.signal.aborted) set(id, { status: "done", comparison, failure: null });
      })
      .catch((error: unknown) => {
        if (controller.signal.aborted) return;
        const failure = error instanceof Error ? error.message : stateWords().comparisonFailed;
        set(id, { status: "failed", comparison: null, failure });
      });
  };

  const dispose = effect(() => {
    const [first, ...others] = cases.value;
    const ids = new Set(others.map(({ id }) => id));
    for (const id of byCase.peek().keys()) {
      if (ids.has(id)) continue;
      drop(id);
      set(id, null);
    }
    const base = first === undefined ? null : settledAnswer(first);
    for (const other of others) {
      const answer = settledAnswer(other);
      if (base !== null && answer !== null && first !== undefined) {
        compare(other.id, `${first.id} ${[base, answer].map(keyOf).join(" ")}`, base, answer);
      }
    }
  });
  return {
    byCase,
    dispose: () => {
      dispose();
      for (const { controller } of pairs.values()) controller.abort();
    },
  };
}

/** Equal keys = equal answers, sentences included. */
const keyOf = ({ key, language }: Answer): string => `${language} ${key}`;

/** The answer to the question that the inputs ask now; null while it is on its way. */
function settledAnswer({ runner }: Case): Answer | null {
  const { answer, status } = runner.run.value;
  return status === "done" && answer !== null && !answer.provisional ? answer : null;
}
