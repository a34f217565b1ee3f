import type { ExportTarget } from "../exports/types.ts";
import type { Plan } from "../plan/types.ts";
import { writeLink } from "../scenario/link.ts";
import type { PlanCommand } from "./commands.ts";
import { failsFor, needRange } from "./fail-if.ts";
import { type ReadScenario, readScenarioFile } from "./read-scenario-file.ts";
import type { ExitStatus, Services, Terminal } from "./services.ts";
import { verdictText } from "./verdict-text.ts";
import { withWorkers } from "./with-workers.ts";
import { findTargets, makeFolder, writeExports } from "./write-exports.ts";

function write(plan: Plan, command: PlanCommand, terminal: Terminal): void {
  const writesTexts = command.exports.length > 0 && command.out === undefined;
  if (command.json) terminal.out(`${JSON.stringify(plan, null, 2)}\n`);
  // The texts have standard output to themselves, so that they can be piped into the tool that reads them.
  else if (writesTexts) terminal.err(`${plan.verdict.headline}\n`);
  else terminal.out(verdictText(plan, terminal.width));
}

/** Makes the plan of a scenario file and writes what was asked for; 3 where today's range is one to fail for. */
export async function planFile(
  command: PlanCommand,
  terminal: Terminal,
  services: Services,
): Promise<ExitStatus> {
  const targets = findTargets(command.exports);
  const read = await readScenarioFile(command.file, command);
  needRange(read.scenario, command.failIf);
  if (command.out !== undefined) await makeFolder(command.out);
  const { plan } = await withWorkers(command.workers, terminal, services, (bench) =>
    bench.plan(read),
  );
  write(plan, command, terminal);
  if (targets.length > 0) await writeTexts(targets, read, plan, command, terminal);
  return failsFor(plan, command.failIf, terminal) ? 3 : 0;
}

async function writeTexts(
  targets: readonly ExportTarget[],
  read: ReadScenario,
  plan: Plan,
  command: PlanCommand,
  terminal: Terminal,
): Promise<void> {
  const link = await writeLink(JSON.stringify(read.document));
  await writeExports(
    targets,
    { plan, link, chosen: command.keepRange ? (plan.scenario.server.range ?? null) : null },
    command.out,
    terminal,
  );
}
