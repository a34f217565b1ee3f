import { capNames } from "../plan/cap-names.ts";
import type { CapacityAnswer } from "../questions/types.ts";
import type { Scenario } from "../scenario/types.ts";
import type { CapacityCommand } from "./commands.ts";
import { frequency, percent, thousands } from "../language/numbers.ts";
import { readScenarioFile } from "./read-scenario-file.ts";
import type { Services, Terminal } from "./terminal.ts";
import { withWorkers } from "./with-workers.ts";
import { wrap, readableWidth } from "./wrap.ts";

function portsText(ports: number): string {
  return `${thousands(ports)} ${ports === 1 ? "port" : "ports"}`;
}

/** The answer in words, a line or two. */
function capacitySentences(capacity: CapacityAnswer, scenario: Scenario): string[] {
  const {
    ports,
    factor,
    clients,
    clientsToday: today,
    refusals,
    limitedBy,
    unbounded,
    days,
  } = capacity;
  const { target } = scenario;
  const asked = frequency(target.refusals);
  const sure = `${percent(target.confidence)} sure`;
  if (factor === 0) {
    return [
      `${portsText(ports)} do not carry even one sixty-fourth of today's ${thousands(today)} clients within ${asked} refused.`,
    ];
  }
  const times = `${Number(factor.toPrecision(3))} times today's ${thousands(today)}`;
  const rate =
    refusals.estimate === 0
      ? `None refused in ${thousands(days)} days (${sure}: fewer than ${frequency(refusals.high)}).`
      : `About ${frequency(refusals.estimate)} refused over ${thousands(days)} days (${sure}: fewer than ${frequency(refusals.high)}).`;
  const short =
    refusals.high > target.refusals ? [`So few days cannot show ${asked}; --days takes more.`] : [];
  const { maxSessions, maxSessionsPerAddress, software } = scenario.server;
  const names = capNames(software);
  const caps = [
    ...(maxSessions > 0 ? [`${names.sessions} (${thousands(maxSessions)})`] : []),
    ...(maxSessionsPerAddress > 0
      ? [`${names.address} (${thousands(maxSessionsPerAddress)})`]
      : []),
  ].join(" and ");
  const capped =
    limitedBy === "sessions"
      ? [`Of more clients ${caps} would turn logins away, whatever the ports.`]
      : [];
  return [
    `${portsText(ports)} carry ${unbounded ? "at least " : ""}${thousands(clients)} clients: ${times}.`,
    `${rate} You asked for ${asked}.`,
    ...capped,
    ...short,
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
  const lines = capacitySentences(capacity, scenario).flatMap((text) => wrap(text, width));
  terminal.out(command.json ? `${JSON.stringify(capacity, null, 2)}\n` : `${lines.join("\n")}\n`);
}
