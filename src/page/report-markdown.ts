import type { Message, Plan } from "../plan/types.ts";

/** What a report says besides the plan. */
export interface ReportParts {
  /** What was set, by the names of the form. */
  inputs: readonly (readonly [string, string])[];
  /** What opens the same scenario; null = it is too large for a link. */
  link: string | null;
}

/** The plan for a ticket: verdict, why, limits and warnings, what was set. Words of the scenario stay words. */
export function reportMarkdown(
  { verdict, limits, warnings, run, model }: Plan,
  { inputs, link }: ReportParts,
): string {
  const parts: readonly (readonly [string, string | null])[] = [
    ["Today", verdict.today],
    ["How sure", verdict.sure],
    ["Why", verdict.why],
    ["Rests most on", verdict.restsOn],
    ["Limits", verdict.limits],
    ["When it fills", verdict.symptom],
  ];
  const said = parts.flatMap(([name, words]) =>
    words === null || words === "" ? [] : [`- **${name}:** ${plain(words)}`],
  );
  return [
    `## ${plain(verdict.headline)}`,
    "",
    ...said,
    ...messages("Limits", limits),
    ...messages("Warnings", warnings),
    "",
    "### Inputs that were set",
    "",
    "| Input | Value |",
    "| --- | --- |",
    ...inputs.map(([name, value]) => `| ${plain(name)} | ${plain(value)} |`),
    "",
    `Model ${model}, ${run.days} simulated days.${link === null ? "" : ` Open it again: <${link}>`}`,
    "",
  ].join("\n");
}

function messages(title: string, list: readonly Message[]): string[] {
  if (list.length === 0) return [];
  return ["", `### ${title}`, "", ...list.map(({ message }) => `- ${plain(message)}`)];
}

/** Text on one line in which nothing is markup. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_[\]<>|#~&]/g, String.raw`\$&`);
}
