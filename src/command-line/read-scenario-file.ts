import { clients } from "../clients/index.ts";
import { completeScenario } from "../scenario/complete.ts";
import { DOCUMENT } from "../scenario/path.ts";
import { checkScenario, type Reading, readScenario } from "../scenario/read.ts";
import type { Assumption, Problem, Scenario, ScenarioDocument } from "../scenario/types.ts";
import { servers } from "../servers/index.ts";
import type { ScenarioChanges } from "./commands.ts";
import { readText } from "./read-file.ts";
import { InputError } from "./terminal.ts";

const catalogues = { servers, clients };

/** A problem of the whole document is told by the name of its file. */
function problemLine({ path, message, sentence }: Problem, file: string): string {
  if (path === DOCUMENT) return `${file}: ${message}`;
  return sentence === undefined ? `${path}: ${message}` : message;
}

function rightOrThrow(reading: Reading, file: string): ScenarioDocument {
  if (reading.ok) return reading.document;
  throw new InputError(reading.problems.map((problem) => problemLine(problem, file)));
}

/** The document with what the options say instead. */
function withChanges(document: ScenarioDocument, changes: ScenarioChanges): ScenarioDocument {
  const { range, days, seed } = changes;
  return {
    ...document,
    server: { ...document.server, ...(range === undefined ? {} : { range }) },
    simulation: {
      ...document.simulation,
      ...(days === undefined ? {} : { days }),
      ...(seed === undefined ? {} : { seed }),
    },
  };
}

/** A scenario with every default written out, and where those come from. */
export interface ReadScenario {
  /** As it was read, with what the options say instead. */
  document: ScenarioDocument;
  scenario: Scenario;
  assumptions: Assumption[];
}

/** The complete scenario of a file, changed as the options say; throws an InputError with every problem of the file. */
export async function readScenarioFile(
  file: string,
  changes: ScenarioChanges,
): Promise<ReadScenario> {
  const document = rightOrThrow(readScenario(await readText(file), catalogues), file);
  return scenarioOf(document, changes, file);
}

/** The complete scenario of a document, changed as the options say; `file` is where it stood. Throws as `readScenarioFile`. */
export function scenarioOf(
  document: ScenarioDocument,
  changes: ScenarioChanges,
  file: string,
): ReadScenario {
  const asked = rightOrThrow(checkScenario(withChanges(document, changes), catalogues), file);
  return { document: asked, ...completeScenario(asked, catalogues) };
}

/** The same load on another server of the catalogue, which behaves as it ships. */
export function onServer({ document }: ReadScenario, software: string): ReadScenario {
  const { ports: _ports, ...server } = document.server;
  const asked = { ...document, server: { ...server, software } };
  return { document: asked, ...completeScenario(asked, catalogues) };
}

/** The same for several files; throws one InputError with the problems of all, each with its file in front. */
export async function readScenarioFiles(
  files: readonly string[],
  changes: ScenarioChanges,
): Promise<ReadScenario[]> {
  const problems: string[] = [];
  const read: ReadScenario[] = [];
  for (const file of files) {
    try {
      read.push(await readScenarioFile(file, changes));
    } catch (thrown) {
      if (!(thrown instanceof InputError)) throw thrown;
      problems.push(
        ...thrown.problems.map((text) => (text.startsWith(file) ? text : `${file}: ${text}`)),
      );
    }
  }
  if (problems.length > 0) throw new InputError(problems);
  return read;
}
