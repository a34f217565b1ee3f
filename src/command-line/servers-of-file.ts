import type { OtherServer } from "../plan/other-servers.ts";
import type { ServersCommand } from "./commands.ts";
import { percent, thousands } from "../language/numbers.ts";
import type { Scenario } from "../scenario/types.ts";
import { readScenarioFile } from "./read-scenario-file.ts";
import type { Services, Terminal } from "./terminal.ts";
import { withWorkers } from "./with-workers.ts";
import { columns } from "./wrap.ts";

function ports({ ports }: OtherServer["least"]): string {
  return ports === null ? "none" : thousands(ports);
}

/** What each server needs, fewest ports first; those that behave alike share a line. With several nodes, on each of them. */
function serversText(found: readonly OtherServer[], nodes: number): string {
  const alike = new Map<string, { names: string[]; cells: string[]; least: number }>();
  for (const { name, least, otherReading, leavesRange, note } of found) {
    const other = otherReading === null ? "" : ports(otherReading);
    const cells = [ports(least), other, leavesRange ? `${note}, leaves the range` : note];
    const line = alike.get(cells.join()) ?? { names: [], cells, least: least.ports ?? Infinity };
    line.names.push(name);
    alike.set(cells.join(), line);
  }
  const lines = [...alike.values()].toSorted((a, b) => a.least - b.least);
  const rows = lines.map(({ names, cells: [least = "", other = "", note = ""] }) => ({
    numbers: [note, least, other],
    names,
  }));
  const table = columns([
    ["", nodes > 1 ? "least ports, each node" : "least ports", "if read otherwise"],
    ...rows.map((row) => row.numbers),
  ]);
  return `${table
    .map((line, index) =>
      `${line}  ${index === 0 ? "" : rows[index - 1]!.names.join(", ")}`.trimEnd(),
    )
    .join("\n")}\n`;
}

/** What the figures are for. */
function premiseText({ target }: Scenario): string {
  const clients = target.growth > 0 ? ` with ${percent(target.growth)} more clients` : "";
  return `For the load of the file${clients}; caps on sessions are lifted, since they would turn users away instead of needing ports.`;
}

/** Answers what the same clients would need with each server of the catalogue, as a table or as a document. */
export async function serversOfFile(
  command: ServersCommand,
  terminal: Terminal,
  services: Services,
): Promise<void> {
  const { scenario } = await readScenarioFile(command.file, command);
  const { signal } = terminal;
  const { days } = command;
  const found = await withWorkers(command.workers, terminal, services, ({ simulate }) =>
    services.questions.askServers(scenario, { simulate, signal, days }),
  );
  terminal.out(
    command.json
      ? `${JSON.stringify(found, null, 2)}\n`
      : `${serversText(found, scenario.server.nodes)}${premiseText(scenario)}\n`,
  );
}
