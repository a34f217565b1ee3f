/** The catalogue as pages of docs/, made from the entries: every fact with its grade and where it was found. */
import { clients } from "../src/clients/index.ts";
import type { ClientFacts } from "../src/clients/types.ts";
import { exportTargets } from "../src/exports/targets.ts";
import { logFormats } from "../src/logs/index.ts";
import type { Sourced } from "../src/scenario/types.ts";
import { portFacts } from "../src/scenario/complete-server.ts";
import { servers } from "../src/servers/index.ts";
import type { ServerFacts } from "../src/servers/types.ts";

const GRADES = `Grades: *run* = seen when it ran, *read* = read in its source code, *documented* = its maker says so,
*assumed* = nobody established it, and the source says why it was chosen.`;

/** How a page tells that it is made. */
const MADE = "Made by `npm run docs` from the entries themselves; change those.";

/** A text in a cell of a table. */
function cell(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll("|", "\\|")
    .replaceAll("*", "\\*")
    .replaceAll(/\s+/g, " ")
    .trim();
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** A value in words: a list, a range or a table of fields as JSON without its quotes. */
function valueText(value: unknown): string {
  if (value === null) return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string" || typeof value === "number") return String(value);
  return JSON.stringify(value).replaceAll('"', "").replaceAll(",", ", ").replaceAll(":", ": ");
}

function isSourced(given: unknown): given is Sourced<unknown> {
  return typeof given === "object" && given !== null && "grade" in given && "source" in given;
}

/** Every fact of an entry, by its path. */
function factRows(given: object, path = ""): string[][] {
  return Object.entries(given).flatMap(([name, value]: [string, unknown]) => {
    const at = path === "" ? name : `${path}.${name}`;
    if (isSourced(value))
      return [[`\`${at}\``, cell(valueText(value.value)), value.grade, cell(value.source)]];
    const isTable = typeof value === "object" && value !== null && !Array.isArray(value);
    return isTable ? factRows(value, at) : [];
  });
}

const FACTS = ["fact", "value", "grade", "source"];

function serverPart(facts: ServerFacts): string {
  const { id, name, versions, summary, otherReading, rangeNote } = facts;
  const parts = [
    `## ${name}`,
    `\`${id}\`: ${versions}. ${summary}`,
    ...(rangeNote === undefined ? [] : [rangeNote]),
    ...(otherReading === undefined
      ? []
      : [`Read otherwise (${valueText(otherReading.ports)}): ${otherReading.why}`]),
    table(FACTS, factRows({ ...facts, ports: portFacts(facts.ports) })),
  ];
  return parts.join("\n\n");
}

function serversPage(): string {
  const overview = table(
    ["server", "id", "picks", "tries", "held until", "when full"],
    servers.map(({ id, name, ports: { pick, attempts, holdUntil, whenFull } }) => [
      cell(name),
      `\`${id}\``,
      pick.value,
      valueText(attempts.value ?? "every port"),
      holdUntil.value,
      whenFull.value,
    ]),
  );
  return ["# Servers", MADE, GRADES, overview, ...servers.map(serverPart)].join("\n\n");
}

function clientPart(facts: ClientFacts): string {
  const { id, name, summary } = facts;
  const about = `\`${id}\`: ${summary}`;
  return [`## ${name}`, about, table(FACTS, factRows(facts))].join("\n\n");
}

function clientsPage(): string {
  return ["# Clients", MADE, GRADES, ...clients.map(clientPart)].join("\n\n");
}

function exportsPage(): string {
  const groups = [...new Set(exportTargets.map(({ group }) => group))];
  const parts = groups.map((group) => {
    const targets = exportTargets.filter((target) => target.group === group);
    const rows = targets.map(({ id, name, verified }) => [
      cell(name),
      `\`${id}\``,
      verified ? "yes" : "from documents only",
    ]);
    return `## ${group}\n\n${table(["target", "id", "syntax tried"], rows)}`;
  });
  const about =
    "`--export ID --out FOLDER` writes these texts; the page has them under the answer. Every text says in its footer how it was checked.";
  return ["# Texts to paste", MADE, about, ...parts].join("\n\n");
}

function logsPage(): string {
  const rows = logFormats.map((format) => [
    cell(format.name),
    `\`${format.id}\``,
    `\`${format.software}\``,
    format.clock,
    format.listings,
    format.refusals,
    cell(format.setting),
  ]);
  const head = ["format", "id", "server", "clock", "listings in it", "refusals in it", "setting"];
  const examples = logFormats.map(
    ({ name, example }) => `**${name}**\n\n\`\`\`\n${example}\n\`\`\``,
  );
  const about = "Logs are recognised by their lines; `--log FILE` reads them, packed or not.";
  return ["# Log formats", MADE, about, table(head, rows), "## A line of each", ...examples].join(
    "\n\n",
  );
}

/** The pages by the path of their file in the project. */
export function catalogueDocs(): Readonly<Record<string, string>> {
  return {
    "docs/catalogue/servers.md": `${serversPage()}\n`,
    "docs/catalogue/clients.md": `${clientsPage()}\n`,
    "docs/catalogue/exports.md": `${exportsPage()}\n`,
    "docs/catalogue/log-formats.md": `${logsPage()}\n`,
  };
}
