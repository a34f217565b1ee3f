import { signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { ScenarioDocument } from "../scenario/types.ts";
import type { Engine, Keep } from "./engine-types.ts";
import { stateWords } from "./words/state.ts";

/** A scenario kept in this browser. */
interface SavedScenario {
  name: string;
  document: ScenarioDocument;
}

/** The scenarios kept in this browser, newest first. */
export interface SavedScenarios {
  list: ReadonlySignal<readonly SavedScenario[]>;
  /** Keeps a document under its name; the same name is replaced. */
  save(document: ScenarioDocument): void;
  remove(name: string): void;
}

const KEY = "saved";
/** Older ones are dropped. */
const MOST = 30;

/** Reads what is kept; entries that cannot be read any more are left out. */
export function savedScenarios(engine: Engine, keep: Keep): SavedScenarios {
  const list = signal<readonly SavedScenario[]>(readList(engine, keep.read(KEY)));
  const store = (next: readonly SavedScenario[]) => {
    list.value = next;
    keep.write(KEY, JSON.stringify(next.map(({ document }) => document)));
  };
  return {
    list,
    save: (document) => {
      const name = document.name ?? stateWords().scenario;
      const others = list.peek().filter((each) => each.name !== name);
      store([{ name, document }, ...others].slice(0, MOST));
    },
    remove: (name) => store(list.peek().filter((each) => each.name !== name)),
  };
}

function readList(engine: Engine, text: string | null): SavedScenario[] {
  if (text === null) return [];
  try {
    const entries: unknown = JSON.parse(text);
    if (!Array.isArray(entries)) return [];
    return entries.slice(0, MOST).flatMap((entry) => {
      const reading = engine.readText(JSON.stringify(entry));
      return reading.ok
        ? [{ name: reading.document.name ?? stateWords().scenario, document: reading.document }]
        : [];
    });
  } catch {
    return []; // What is kept is no JSON: somebody else wrote it.
  }
}
