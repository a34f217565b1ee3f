import type { Plan } from "../plan/types.ts";
import { writeLink } from "../scenario/link.ts";
import type { PlanCommand } from "./commands.ts";
import { readScenarioFile } from "./read-scenario-file.ts";
import type { Services, Terminal } from "./services.ts";
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

/** Makes the plan of a scenario file and writes what was asked for. */
export async function planFile(
  command: PlanCommand,
  terminal: Terminal,
  services: Services,
): Promise<void> {
  const targets = findTargets(command.exports);
  const read = await readScenarioFile(command.file, command);
  if (command.out !== undefined) await makeFolder(command.out);
  const { plan } = await withWorkers(command.workers, terminal, services, (bench) =>
    bench.plan(read),
  );
  write(plan, command, terminal);
  if (targets.length === 0) return;
  const link = await writeLink(JSON.stringify(read.document));
  await writeExports(
    targets,
    { plan, link, chosen: command.keepRange ? (plan.scenario.server.range ?? null) : null },
    command.out,
    terminal,
  );
}
