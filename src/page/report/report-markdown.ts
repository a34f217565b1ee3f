import type { Message, Plan } from "../../plan/types.ts";
import { verdictParts } from "./report-parts.ts";
import type { ReportParts } from "./report-parts.ts";
import { oneIn } from "../../language/numbers.ts";
import { reportWords } from "../words/report.ts";

/** The plan for a ticket, as it is printed, with a table where the paper has charts. Words of the scenario stay words. */
export function reportMarkdown(plan: Plan, { inputs, assumed, texts, link }: ReportParts): string {
  const { verdict, curve, limits, warnings, run, model } = plan;
  const words = reportWords();
  const said = verdictParts(plan).map(
    ({ heading, said: each }) => `- **${heading}:** ${plain(each)}`,
  );
  const sizes = curve.map(({ ports, refusals, basis }) => [
    String(ports),
    basis === "bound" ? words.noneSeen(oneIn(refusals.high)) : oneIn(refusals.estimate),
  ]);
  return [
    `## ${plain(verdict.headline)}`,
    "",
    ...said,
    ...table(words.bySize, [words.ports, words.refused], sizes),
    ...table(words.inputsSet, [words.input, words.value], inputs),
    ...messages(words.limits, limits),
    ...messages(words.warnings, warnings),
    ...texts.flatMap(({ name, text, isProse }) => [
      "",
      `### ${plain(name)}`,
      "",
      ...(isProse ? text.split("\n").map(plain) : fenced(text)),
    ]),
    ...table(
      words.assumed,
      [words.what, words.for, words.value, words.source],
      assumed.map(({ label, groups, value, source }) => [label, groups.join(", "), value, source]),
    ),
    "",
    `${words.made(model, run.days)}${link === null ? "" : ` ${words.openAgain} <${link}>`}`,
    "",
  ].join("\n");
}

function messages(title: string, list: readonly Message[]): string[] {
  if (list.length === 0) return [];
  return ["", `### ${title}`, "", ...list.map(({ message }) => `- ${plain(message)}`)];
}

function table(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  if (rows.length === 0) return [];
  const row = (cells: readonly string[]) => `| ${cells.map(plain).join(" | ")} |`;
  return ["", `### ${title}`, "", row(columns), row(columns.map(() => "---")), ...rows.map(row)];
}

/** A text as it is, between fences that are longer than any in it. */
function fenced(text: string): string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return [fence, ...text.split("\n"), fence];
}

/** Text on one line in which nothing is markup. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_[\]<>|#~&]/g, String.raw`\$&`);
}
