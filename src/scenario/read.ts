import { documentCheck } from "./document-shape.ts";
import type { Path } from "./path.ts";
import { Report } from "./report.ts";
import { DEEPEST_NESTING, scanJson } from "./scan-json.ts";
import type { Catalogues, Problem, ScenarioDocument } from "./types.ts";
import { problemWords } from "./words/problems.ts";

/** Longest scenario text, in bytes of UTF-8. */
export const MOST_BYTES = 1_048_576;
/** The sentence for a longer one. */
export const tooLarge = (): string => problemWords().tooLarge(MOST_BYTES);

/** A document that is right, or everything that is wrong with it. */
export type Reading = { ok: true; document: ScenarioDocument } | { ok: false; problems: Problem[] };

function conclude(value: unknown, catalogues: Catalogues, report: Report): Reading {
  documentCheck(catalogues)(value, [], report);
  const problems = report.problems();
  if (problems.length > 0) return { ok: false, problems };
  // For editors: whoever writes the document again names the schema again.
  const { $schema: _, ...document } = value as ScenarioDocument & { $schema?: string };
  return { ok: true, document };
}

/** Checks a parsed value; every fault is reported, each with its path. Never throws. */
export function checkScenario(value: unknown, catalogues: Catalogues): Reading {
  return conclude(value, catalogues, new Report());
}

function refuse(found: string, allowed: string, message: string): Reading {
  return { ok: false, problems: [{ path: "document", found, allowed, message }] };
}

function reportDuplicate(path: Path, report: Report): void {
  const words = problemWords();
  const fault = { path, found: words.givenTwice, allowed: words.giveOnce };
  report.add({ ...fault, sentence: (field) => words.twice(field) });
}

/** Reads the JSON text of a scenario (a byte order mark is passed over). Never throws. */
export function readScenario(text: string, catalogues: Catalogues): Reading {
  const words = problemWords();
  const isTooLong = text.length > MOST_BYTES || new TextEncoder().encode(text).length > MOST_BYTES;
  if (isTooLong) {
    return refuse(words.longerText, words.atMostBytes(MOST_BYTES), tooLarge());
  }
  const json = text.replace(/^\uFEFF/, "");
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : null;
    return refuse(words.noJson, "JSON", words.notJson(reason));
  }
  const { duplicates, isTooDeep } = scanJson(json);
  if (isTooDeep) {
    const allowed = words.atMostLevels(DEEPEST_NESTING);
    return refuse(words.deeperNesting, allowed, words.tooDeep(allowed));
  }
  const report = new Report();
  for (const path of duplicates) reportDuplicate(path, report);
  return conclude(value, catalogues, report);
}
