import { exactly } from "../language/numbers.ts";
import { documentCheck } from "./document-shape.ts";
import type { Path } from "./path.ts";
import { pathText } from "./path.ts";
import { Report } from "./report.ts";
import { DEEPEST_NESTING, scanJson } from "./scan-json.ts";
import type { Catalogues, Problem, ScenarioDocument } from "./types.ts";

/** Longest scenario text, in bytes of UTF-8. */
export const MOST_BYTES = 1_048_576;
/** The sentence for a longer one. */
export const TOO_LARGE = `The document is too large: at most ${exactly(MOST_BYTES)} bytes (1 MiB) are read.`;

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
  const message = `${pathText(path)} is given twice; give it once.`;
  report.add({ path, found: "a field that is given twice", allowed: "to give it once", message });
}

/** Reads the JSON text of a scenario (a byte order mark is passed over). Never throws. */
export function readScenario(text: string, catalogues: Catalogues): Reading {
  const isTooLong = text.length > MOST_BYTES || new TextEncoder().encode(text).length > MOST_BYTES;
  if (isTooLong) {
    return refuse("a longer text", `at most ${exactly(MOST_BYTES)} bytes`, TOO_LARGE);
  }
  const json = text.replace(/^\uFEFF/, "");
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "it cannot be parsed";
    return refuse("no JSON", "JSON", `The document is not JSON: ${reason}.`);
  }
  const { duplicates, isTooDeep } = scanJson(json);
  if (isTooDeep) {
    const allowed = `at most ${DEEPEST_NESTING} levels of lists and objects`;
    return refuse(
      "deeper nesting",
      allowed,
      `The document is nested too deeply: ${allowed} are read.`,
    );
  }
  const report = new Report();
  for (const path of duplicates) reportDuplicate(path, report);
  return conclude(value, catalogues, report);
}
