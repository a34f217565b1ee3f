import type { Plan } from "../plan/types.ts";
import { plannedForAnother } from "../exports/another-server.ts";
import type { ExportTarget } from "../exports/types.ts";
import { writeLink } from "../scenario/link.ts";
import type { OpenDays } from "../jobs/evidence.ts";
import { cureLine } from "./cure-line.ts";
import type { PlanCommand } from "./commands.ts";
import { failsFor, needRange } from "./fail-if.ts";
import { type ReadScenario, onServer, readScenarioFile } from "./read-scenario-file.ts";
import type { ExitStatus, Services, Terminal } from "./terminal.ts";
import { verdictText } from "./verdict-text.ts";
import { withWorkers, type Bench } from "./with-workers.ts";
import { findTargets, makeFolder, writeExports } from "./write-exports.ts";

/** Whether the verdict in words is what is written. */
function tellsVerdict({ exports, json, out }: PlanOutput): boolean {
  return !json && (exports.length === 0 || out !== undefined);
}

function write(plan: Plan, cure: string, command: PlanOutput, terminal: Terminal): void {
  if (command.json) terminal.out(`${JSON.stringify(plan, null, 2)}\n`);
  // The texts have standard output to themselves, so that they can be piped into the tool that reads them.
  else if (tellsVerdict(command)) terminal.out(verdictText(plan, terminal.width, cure));
  else terminal.err(`${plan.verdict.headline}\n`);
}

/** What the same load needs on each server that a text is asked for and that behaves in another way than the plan's. */
async function leastOnOthers(
  plan: Plan,
  targets: readonly ExportTarget[],
  read: ReadScenario,
  bench: Bench,
): Promise<Map<string, number | null>> {
  const leastOn = new Map<string, number | null>();
  for (const { id, group } of targets) {
    if (group !== "Server" || plannedForAnother({ plan, link: null, chosen: null }, id) === null)
      continue;
    const { recommendation } = (await bench.plan(onServer(read, id))).plan;
    leastOn.set(id, recommendation?.least ?? null);
  }
  return leastOn;
}

/** What of a plan is written, and how many threads make it. */
export type PlanOutput = Pick<PlanCommand, "json" | "exports" | "out" | "keepRange" | "workers">;

/** Makes the plan of a scenario file and writes what was asked for; 3 where today's range is one to fail for. */
export async function planFile(
  command: PlanCommand,
  terminal: Terminal,
  services: Services,
): Promise<ExitStatus> {
  findTargets(command.exports);
  const read = await readScenarioFile(command.file, command);
  needRange(read.scenario, command.failIf);
  const plan = await planRead(read, command, terminal, services);
  return failsFor(plan, command.failIf, terminal) ? 3 : 0;
}

/** The same for a scenario that was read already; `from` may take some of its days from elsewhere. */
export async function planRead(
  read: ReadScenario,
  command: PlanOutput,
  terminal: Terminal,
  services: Services,
  from: (open: OpenDays) => OpenDays = (open) => open,
): Promise<Plan> {
  const targets = findTargets(command.exports);
  if (command.out !== undefined) await makeFolder(command.out);
  const { plan, leastOn, cure } = await withWorkers(
    command.workers,
    terminal,
    services,
    async (bench) => {
      const planned = (await bench.planOn(read, from)).plan;
      const leastOn = await leastOnOthers(planned, targets, read, bench);
      const tells = tellsVerdict(command);
      const cure = tells ? await cureLine(planned, bench, terminal, services.questions) : "";
      return { plan: planned, leastOn, cure };
    },
  );
  write(plan, cure, command, terminal);
  if (targets.length === 0) return plan;
  const link = await writeLink(JSON.stringify(read.document));
  const chosen = command.keepRange ? (plan.scenario.server.range ?? null) : null;
  await writeExports(targets, { plan, link, chosen, leastOn }, command.out, terminal);
  return plan;
}
