import type { Plan } from "../../plan/types.ts";
import { inWords, isCited } from "../../scenario/words/sources.ts";
import type { Access, Assumption, ScenarioDocument } from "../../scenario/types.ts";
import { leaves } from "../../state/document-path.ts";
import { originWords } from "../inputs/field-notes.tsx";
import { isWholeField, labelFor, valueWords } from "../inputs/field-labels.ts";
import { snippetTabs } from "../texts/export-tabs.ts";
import { fieldsWords } from "../words/fields.ts";
import { reportWords } from "../words/report.ts";

/** What a report is made of, whether it is printed or copied as Markdown. */
export interface ReportParts {
  /** What was set, by what it concerns, with the names of the form. */
  inputs: readonly (readonly [concern: string, words: string])[];
  /** What was assumed: each value once, however many groups it is assumed for. */
  assumed: readonly AssumedRow[];
  texts: readonly ReportText[];
  /** What opens the same scenario; null = it is too large for a link. */
  link: string | null;
}

/** A value that nobody set, for whom it was assumed, and from where it is known. */
export interface AssumedRow {
  label: string;
  /** Names of groups; empty = it concerns the server or the whole. */
  groups: readonly string[];
  value: string;
  source: string;
  /** The source's language where it is not the report's. */
  lang: "en" | undefined;
}

/** A text to paste, or to hand to whoever opens the ports. */
export interface ReportText {
  name: string;
  text: string;
  /** true: sentences for a person, not lines of a file. */
  isProse: boolean;
}

/** The text that asks for the ports in plain words. */
const REQUEST = "change-request";

/** A part of the verdict: which one, its heading, its sentences. */
export interface VerdictPart {
  part: "today" | "howSure" | "why" | "restsOn" | "limitsFirst" | "whenFull";
  heading: string;
  said: string;
}

/** The verdict's sentences under their headings, in the order of the page; empty ones are left out. */
export function verdictParts({ verdict }: Plan): VerdictPart[] {
  const said: [VerdictPart["part"], string][] = [
    ["today", verdict.today ?? ""],
    ["howSure", verdict.sure],
    ["why", `${verdict.why} ${verdict.margin}`.trim()],
    ["restsOn", verdict.restsOn],
    ["limitsFirst", verdict.limits],
    ["whenFull", verdict.symptom],
  ];
  return said
    .filter(([, sentences]) => sentences !== "")
    .map(([part, sentences]) => ({ part, heading: reportWords()[part], said: sentences }));
}

/** The report's parts beside the plan itself. */
export function reportParts(
  plan: Plan,
  document: ScenarioDocument,
  access: Access,
  link: string | null,
): ReportParts {
  return {
    inputs: inputLines(document),
    assumed: assumedRows(plan),
    texts: reportTexts(plan, access, link),
    link,
  };
}

/** What was set: a line for the server and what is asked, then one for each group. */
function inputLines(document: ScenarioDocument): [string, string][] {
  const { serverAndTarget } = reportWords();
  const lines = new Map<string, string[]>([[serverAndTarget, []]]);
  for (const [path, value] of leaves(document, isWholeField)) {
    if (/^(version|name|groups\[\d+\]\.name)$/.test(path)) continue;
    const at = groupOf(path);
    const concern = at === null ? serverAndTarget : groupName(document.groups[at]?.name, at);
    const label = fieldsWords().inLine(labelFor(path, []));
    lines.set(concern, [...(lines.get(concern) ?? []), `${label}: ${valueWords(path, value)}`]);
  }
  return [...lines].map(([concern, words]) => [concern, words.join("; ")]);
}

/** Which group a path belongs to; null = none. */
function groupOf(path: string): number | null {
  const [, index] = /^groups\[(\d+)\]/.exec(path) ?? [];
  return index === undefined ? null : Number(index);
}

const groupName = (name: string | undefined, at: number): string =>
  name ?? reportWords().group(at + 1);

function assumedRows({ assumptions, scenario }: Plan): AssumedRow[] {
  const rows = new Map<string, AssumedRow>();
  for (const assumption of assumptions) {
    const { label, value, source, lang } = wordsOf(assumption);
    const at = groupOf(assumption.path);
    const key = JSON.stringify([at === null, label, value, source]);
    const own = at === null ? [] : [groupName(scenario.groups[at]?.name, at)];
    const groups = [...(rows.get(key)?.groups ?? []), ...own];
    rows.set(key, { label, value, source, lang, groups });
  }
  const all = scenario.groups.length;
  return [...rows.values()].map((row) =>
    all > 3 && row.groups.length === all ? { ...row, groups: [reportWords().allGroups] } : row,
  );
}

function wordsOf(assumption: Assumption): Omit<AssumedRow, "groups"> {
  const { path, value } = assumption;
  return {
    label: labelFor(path, []),
    value: valueWords(path, value),
    source: originWords(inWords(assumption)),
    lang: isCited(assumption.source) ? "en" : undefined,
  };
}

/** The server's own lines, and the request to whoever opens the ports: what is to be opened, in words. */
function reportTexts(plan: Plan, access: Access, link: string | null): ReportText[] {
  return snippetTabs(plan, access, link)
    .filter(({ id }) => id === "server" || id === REQUEST)
    .flatMap(({ id, name, make }) => {
      const made = make();
      if (!made.ok) return [];
      const isProse = id === REQUEST;
      return made.snippet.texts.map(({ text }) => ({ name, text: text.trimEnd(), isProse }));
    });
}
