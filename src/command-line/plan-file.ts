import type { Plan } from "../plan/types.ts";
import type { PlanCommand } from "./arguments.ts";
import { openProgress } from "./progress.ts";
import { readScenarioFile } from "./read-scenario-file.ts";
import type { Services, Terminal } from "./services.ts";
import { verdictText } from "./verdict-text.ts";
import { findTargets, writeExports } from "./write-exports.ts";

async function simulate(
  command: PlanCommand,
  terminal: Terminal,
  services: Services,
): Promise<Plan> {
  const { scenario, assumptions } = await readScenarioFile(command);
  const { signal } = terminal;
  signal.throwIfAborted();
  const start = performance.now();
  const workers = services.openWorkers(command.workers);
  const progress = openProgress(terminal);
  try {
    const { plan } = await services.makePlan(scenario, assumptions, {
      // With growth in the target the plan asks for the days of two scenarios.
      simulate: (asked) => workers.openRunner(asked, { onDays: progress.showDays }).simulateDays,
      signal,
      onOutcome: progress.showOutcome,
    });
    const seconds = (performance.now() - start) / 1000;
    return { ...plan, run: { ...plan.run, seconds } };
  } finally {
    progress.clear();
    workers.close();
  }
}

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
  const plan = await simulate(command, terminal, services);
  write(plan, command, terminal);
  if (targets.length > 0) await writeExports(targets, plan, command.out, terminal);
}
