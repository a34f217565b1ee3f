import { clients } from "../clients/index.ts";
import { completeScenario } from "../scenario/complete.ts";
import type { Scenario } from "../scenario/types.ts";
import { servers } from "../servers/index.ts";
import { explainLines, MOST_TEXT } from "../symptoms/explain.ts";
import { surroundingsOf } from "../symptoms/surroundings.ts";
import type { Explanation } from "../symptoms/types.ts";
import type { ExplainCommand } from "./commands.ts";
import { readLines } from "./read-file.ts";
import { readScenarioFile } from "./read-scenario-file.ts";
import type { Terminal } from "./terminal.ts";
import { labelled, wrap, readableWidth } from "./wrap.ts";

/** The server of somebody who gives no scenario: any, with the range that the options say. */
function anyServer({ range }: ExplainCommand): Scenario {
  const document = {
    version: 1 as const,
    server: { software: "generic", ...(range === undefined ? {} : { range }) },
    groups: [{ clients: 1, visits: { pattern: "steady" as const, perClientPerHour: 1 } }],
  };
  return completeScenario(document, { servers, clients }).scenario;
}

/** An explanation in words, for lines of `width` characters. */
function explanationText(explanation: Explanation, rangeKnown: boolean, width: number): string {
  const { answer, findings, unread, cut } = explanation;
  const columns = readableWidth(width);
  if (answer === null) {
    return `${wrap("No line was recognised. Give the reply to PASV or EPSV and the lines after it, as the client or the server printed them.", columns).join("\n")}\n`;
  }
  const parts: [string, string][] = [
    ["Line", `${answer.number}: ${answer.line}`],
    ["Means", answer.means],
    ["Next", answer.check],
  ];
  const others = findings.filter((each) => each !== answer);
  const left = [
    ...(unread === 0 ? [] : [`Lines that were not recognised: ${unread}.`]),
    ...(cut ? ["The text is longer than what is read."] : []),
    ...(rangeKnown ? [] : ["No range was said; --range A-B holds the ports against it."]),
  ];
  const lines = [
    ...wrap(`${answer.title}.`, columns),
    "",
    ...parts.map(([label, text]) => labelled(label, text, 7, columns)),
    ...(others.length === 0 ? [] : ["", "Also seen"]),
    ...others.map(({ number, title, line }) =>
      labelled("", `${number}: ${line} (${title})`, 2, columns),
    ),
    ...(left.length === 0 ? [] : ["", ...left]),
  ];
  return `${lines.join("\n")}\n`;
}

/** Says what lines of a client or a server mean for the scenario of a file; nothing is simulated. */
export async function explainFile(command: ExplainCommand, terminal: Terminal): Promise<void> {
  const scenario =
    command.file === null
      ? anyServer(command)
      : (await readScenarioFile(command.file, command)).scenario;
  const around = surroundingsOf(scenario, []);
  const explanation = explainLines(await readLines(command.lines, MOST_TEXT), around);
  terminal.out(
    command.json
      ? `${JSON.stringify(explanation, null, 2)}\n`
      : explanationText(explanation, around.ranges.length > 0, terminal.width),
  );
}
