import type { StaggerLadder } from "../plan/stagger.ts";
import { windowWords } from "../plan/stagger.ts";
import type { StaggerCommand } from "./commands.ts";
import { thousands } from "../language/numbers.ts";
import { readScenarioFile } from "./read-scenario-file.ts";
import type { Services, Terminal } from "./terminal.ts";
import { withWorkers } from "./with-workers.ts";
import { columns, wrap, readableWidth } from "./wrap.ts";

/** Each group's ladder as a sentence and a table; with several nodes the ports are those of each. */
export function staggerText(
  ladders: readonly StaggerLadder[],
  nodes: number,
  width: number,
): string {
  if (ladders.length === 0)
    return "No group that holds many ports starts together: there is nothing to spread.\n";
  const across = readableWidth(width);
  const blocks = ladders.map(({ name, now, steps, sentence }) => {
    const said = sentence === "" ? `${name}: spreading the starts saves no port.` : sentence;
    const rows = [now, ...steps].map(({ seconds, least }) => [
      seconds === 0 ? "at once" : windowWords(seconds),
      least.ports === null ? "none" : thousands(least.ports),
    ]);
    const head = ["start within", nodes > 1 ? "least ports, each node" : "least ports"];
    return [...wrap(said, across), "", ...columns([head, ...rows])].join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
}

/** Answers what clients that start together need if they start spread over longer. */
export async function staggerOfFile(
  command: StaggerCommand,
  terminal: Terminal,
  services: Services,
): Promise<void> {
  const read = await readScenarioFile(command.file, command);
  const { signal } = terminal;
  const { days } = command;
  const found = await withWorkers(command.workers, terminal, services, async (bench) => {
    const { plan } = await bench.plan(read);
    const options = { simulate: bench.simulate, signal, days };
    return services.questions.askStagger(plan, options);
  });
  terminal.out(
    command.json
      ? `${JSON.stringify(found, null, 2)}\n`
      : staggerText(found, read.scenario.server.nodes, terminal.width),
  );
}
