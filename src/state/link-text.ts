import type { Problem, ScenarioDocument } from "../scenario/types.ts";
import type { Engine } from "./engine-types.ts";
import { stateWords } from "./words/state.ts";

/** What a link or a kept text says: one scenario, or several to compare. */
export type SharedReading =
  | { ok: true; documents: ScenarioDocument[] }
  | { ok: false; problems: Problem[] };

/** Most scenarios side by side. */
export const MOST_CASES = 4;

/** The text that a link carries: the document itself, or a list of documents. */
export function writeShared(documents: readonly ScenarioDocument[]): string {
  return JSON.stringify(documents.length === 1 ? documents[0] : documents);
}

/** Reads such a text; every document passes the same checks as a file. */
export function readShared(text: string, engine: Engine): SharedReading {
  const texts = splitTexts(text);
  if (texts.length === 0 || texts.length > MOST_CASES) {
    const message = stateWords().scenariosHeld(texts.length, MOST_CASES);
    return {
      ok: false,
      problems: [{ path: "", found: String(texts.length), allowed: "", message }],
    };
  }
  const documents: ScenarioDocument[] = [];
  const problems: Problem[] = [];
  for (const part of texts) {
    const reading = engine.readText(part);
    if (reading.ok) documents.push(reading.document);
    else problems.push(...reading.problems);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, documents };
}

/** A list is cut into its entries; anything else, broken JSON too, is left to the reader of files. */
function splitTexts(text: string): string[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.map((entry) => JSON.stringify(entry)) : [text];
  } catch {
    return [text];
  }
}
