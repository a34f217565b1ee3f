import { documentCheck } from "./document-shape.ts";
import { Report } from "./report.ts";
import { isRecord } from "./shape.ts";
import type { Catalogues, Problem, ScenarioDocument } from "./types.ts";
import { reportUnsupported } from "./unsupported.ts";
import { numberText } from "./words.ts";

/** Longest scenario text, in bytes of UTF-8. */
export const MOST_BYTES = 1_048_576;

/** A document that is right, or everything that is wrong with it. */
export type Reading = { ok: true; document: ScenarioDocument } | { ok: false; problems: Problem[] };

/** Checks a parsed value; every fault is reported, each with its path. Never throws. */
export function checkScenario(value: unknown, catalogues: Catalogues): Reading {
  const report = new Report();
  documentCheck(catalogues)(value, [], report);
  if (isRecord(value)) reportUnsupported(value, report);
  const problems = report.problems();
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, document: value as unknown as ScenarioDocument };
}

function refuse(found: string, allowed: string, message: string): Reading {
  return { ok: false, problems: [{ path: "document", found, allowed, message }] };
}

/** Reads the JSON text of a scenario (a byte order mark is passed over). Never throws. */
export function readScenario(text: string, catalogues: Catalogues): Reading {
  const isTooLong = text.length > MOST_BYTES || new TextEncoder().encode(text).length > MOST_BYTES;
  if (isTooLong) {
    const allowed = `at most ${numberText(MOST_BYTES)} bytes`;
    return refuse(
      "a longer text",
      allowed,
      `The document is too large: ${allowed} (1 MiB) are read.`,
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const reason = error instanceof Error ? error.message : "it cannot be parsed";
    return refuse("no JSON", "JSON", `The document is not JSON: ${reason}.`);
  }
  return checkScenario(value, catalogues);
}
