import { computed, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";

/** Steps back and forth between snapshots. Edits under one label right after each other are one step. */
export interface History<Snapshot> {
  /** Remembers how it was before a change; `label` names what is being changed. */
  record(before: Snapshot, label: string): void;
  /** Ends a run of edits under one label: the next one is a step of its own. */
  seal(): void;
  undo(now: Snapshot): Snapshot | null;
  redo(now: Snapshot): Snapshot | null;
  canUndo: ReadonlySignal<boolean>;
  canRedo: ReadonlySignal<boolean>;
}

/** Steps kept; older ones are forgotten. */
const STEPS = 100;

/** An empty history. */
export function createHistory<Snapshot>(): History<Snapshot> {
  const past = signal<readonly Snapshot[]>([]);
  const future = signal<readonly Snapshot[]>([]);
  let open: string | null = null;
  const step = (from: typeof past, to: typeof future, now: Snapshot): Snapshot | null => {
    const target = from.peek().at(-1);
    if (target === undefined) return null;
    from.value = from.peek().slice(0, -1);
    to.value = [...to.peek(), now];
    open = null;
    return target;
  };
  return {
    record: (before, label) => {
      if (label === open) return;
      open = label;
      past.value = [...past.peek(), before].slice(-STEPS);
      future.value = [];
    },
    seal: () => {
      open = null;
    },
    undo: (now) => step(past, future, now),
    redo: (now) => step(future, past, now),
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
  };
}
