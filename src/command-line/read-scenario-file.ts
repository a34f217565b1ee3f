import { clients } from "../clients/index.ts";
import { completeScenario } from "../scenario/complete.ts";
import { checkScenario, type Reading, readScenario } from "../scenario/read.ts";
import type { Assumption, Problem, Scenario, ScenarioDocument } from "../scenario/types.ts";
import { servers } from "../servers/index.ts";
import type { PlanCommand } from "./arguments.ts";
import { readText } from "./read-file.ts";
import { InputError } from "./services.ts";

const catalogues = { servers, clients };

function problemLine({ path, message }: Problem): string {
  return message.includes(path) ? message : `${path}: ${message}`;
}

function rightOrThrow(reading: Reading): ScenarioDocument {
  if (reading.ok) return reading.document;
  // A line break in a name of the file must not make two lines of one problem.
  throw new InputError(
    reading.problems.map((problem) => problemLine(problem).replace(/\s+/g, " ")),
  );
}

/** The document with what the options say instead. */
function withOptions(document: ScenarioDocument, command: PlanCommand): ScenarioDocument {
  const { range, days, seed } = command;
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

/** The complete scenario that a command is about; throws an InputError with every problem of the file. */
export async function readScenarioFile(
  command: PlanCommand,
): Promise<{ scenario: Scenario; assumptions: Assumption[] }> {
  const document = rightOrThrow(readScenario(await readText(command.file), catalogues));
  const asked = rightOrThrow(checkScenario(withOptions(document, command), catalogues));
  return completeScenario(asked, catalogues);
}
