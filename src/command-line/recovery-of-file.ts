import { recoverySentences } from "../words/recovery.ts";
import { recoveryDays } from "../plan/recovery.ts";
import type { RecoveryCommand } from "./commands.ts";
import { readScenarioFile } from "./read-scenario-file.ts";
import type { Services, Terminal } from "./services.ts";
import { withWorkers } from "./with-workers.ts";
import { wrap } from "./wrap.ts";

const narrowest = 64;
const widest = 96;

/** Answers what an outage leads to when everybody comes back at once, in words or as a document. */
export async function recoveryOfFile(
  command: RecoveryCommand,
  terminal: Terminal,
  services: Services,
): Promise<void> {
  const { scenario } = await readScenarioFile(command.file, command);
  const { signal } = terminal;
  const { withinSeconds } = command;
  const days = command.days ?? recoveryDays(scenario);
  const recovery = await withWorkers(command.workers, terminal, services, ({ simulate }) =>
    services.planRecovery(scenario, { withinSeconds }, { simulate, signal, days }),
  );
  const width = Math.max(narrowest, Math.min(widest, terminal.width));
  const lines = recoverySentences(recovery, scenario).flatMap((text) => wrap(text, width));
  terminal.out(command.json ? `${JSON.stringify(recovery, null, 2)}\n` : `${lines.join("\n")}\n`);
}
