import { readArguments } from "./arguments.ts";
import { optionNames } from "./options.ts";
import { capacityOfFile } from "./capacity-of-file.ts";
import { compareFiles } from "./compare-files.ts";
import { explainFile } from "./explain-file.ts";
import { fitLogFile } from "./fit-log-file.ts";
import { completionText } from "./completion.ts";
import { helpText } from "./help.ts";
import { listCatalogues } from "./list-catalogues.ts";
import { mergeParts } from "./merge-parts.ts";
import { partOfFile } from "./part-of-file.ts";
import { planFile } from "./plan-file.ts";
import { oneLine } from "./one-line.ts";
import { recoveryOfFile } from "./recovery-of-file.ts";
import { replayLog } from "./replay-log.ts";
import { serversOfFile } from "./servers-of-file.ts";
import { staggerOfFile } from "./stagger-of-file.ts";
import { type ExitStatus, InputError, type Services, type Terminal } from "./terminal.ts";

/** Undefined = done. */
async function run(
  words: readonly string[],
  terminal: Terminal,
  services: Services,
): Promise<ExitStatus | void> {
  const command = readArguments(words);
  switch (command.kind) {
    case "help":
      terminal.out(helpText(command.topic, terminal.program));
      return 0;
    case "version":
      terminal.out(`passive-port-planner ${terminal.version()}\n`);
      return 0;
    case "completion":
      terminal.out(completionText(command.shell, optionNames));
      return 0;
    case "list":
      terminal.out(listCatalogues());
      return 0;
    case "log":
      return fitLogFile(command, terminal);
    case "replay":
      return replayLog(command, terminal);
    case "plan":
      return planFile(command, terminal, services);
    case "part":
      return partOfFile(command, terminal, services);
    case "merge":
      return mergeParts(command, terminal, services);
    case "compare":
      return compareFiles(command, terminal, services);
    case "capacity":
      return capacityOfFile(command, terminal, services);
    case "explain":
      return explainFile(command, terminal);
    case "stagger":
      return staggerOfFile(command, terminal, services);
    case "recovery":
      return recoveryOfFile(command, terminal, services);
    case "servers":
      return serversOfFile(command, terminal, services);
  }
}

function tell(thrown: unknown, terminal: Terminal): ExitStatus {
  if (thrown instanceof InputError) {
    terminal.err(thrown.problems.map((problem) => `${oneLine(problem)}\n`).join(""));
    return 2;
  }
  if (terminal.signal.aborted) terminal.err("Cancelled.\n");
  else terminal.err(`${oneLine(thrown instanceof Error ? thrown.message : String(thrown))}\n`);
  return 1;
}

/** Does what the words after the program's name say; every failure is told on standard error. Never rejects. */
export async function runCommand(
  words: readonly string[],
  terminal: Terminal,
  services: Services,
): Promise<ExitStatus> {
  try {
    return (await run(words, terminal, services)) ?? 0;
  } catch (thrown) {
    return tell(thrown, terminal);
  }
}
