import type { CapacityAnswer } from "../questions/types.ts";
import type { Scenario } from "../scenario/types.ts";
import type { CapacityCommand } from "./commands.ts";
import { capacitySentences } from "../words/capacity.ts";
import { readScenarioFile } from "./read-scenario-file.ts";
import type { Services, Terminal } from "./terminal.ts";
import { withWorkers } from "./with-workers.ts";
import { wrap, readableWidth } from "./wrap.ts";

/** The answer in words, and what takes more days here. */
function capacityLines(answer: CapacityAnswer, scenario: Scenario): string[] {
  const isShort = answer.factor > 0 && answer.refusals.high > scenario.target.refusals;
  return [
    ...capacitySentences(answer, scenario),
    ...(isShort ? ["--days takes more of them."] : []),
  ];
}

/** Answers how many clients so many ports carry, in words or as a document. */
export async function capacityOfFile(
  command: CapacityCommand,
  terminal: Terminal,
  services: Services,
): Promise<void> {
  const { scenario } = await readScenarioFile(command.file, command);
  const { signal } = terminal;
  const { days } = command;
  const capacity = await withWorkers(command.workers, terminal, services, ({ simulate }) =>
    services.questions.askCapacity(scenario, command.ports, { simulate, signal, days }),
  );
  const width = readableWidth(terminal.width);
  const lines = capacityLines(capacity, scenario).flatMap((text) => wrap(text, width));
  terminal.out(command.json ? `${JSON.stringify(capacity, null, 2)}\n` : `${lines.join("\n")}\n`);
}
