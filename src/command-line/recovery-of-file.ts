import { recoverySentences } from "../words/recovery.ts";
import type { RecoveryCommand } from "./commands.ts";
import { readScenarioFile } from "./read-scenario-file.ts";
import type { Services, Terminal } from "./terminal.ts";
import { withWorkers } from "./with-workers.ts";
import { wrap, readableWidth } from "./wrap.ts";

/** Answers what an outage leads to when everybody comes back at once, in words or as a document. */
export async function recoveryOfFile(
  command: RecoveryCommand,
  terminal: Terminal,
  services: Services,
): Promise<void> {
  const read = await readScenarioFile(command.file, command);
  const { signal } = terminal;
  const { withinSeconds, days } = command;
  const recovery = await withWorkers(command.workers, terminal, services, async (bench) => {
    const { plan } = await bench.plan(read);
    const options = { simulate: bench.simulate, signal, days };
    return services.questions.askRecovery(plan, withinSeconds, options);
  });
  const width = readableWidth(terminal.width);
  const lines = recoverySentences(recovery, read.scenario).flatMap((text) => wrap(text, width));
  terminal.out(command.json ? `${JSON.stringify(recovery, null, 2)}\n` : `${lines.join("\n")}\n`);
}
