import { sessionLines, timelineLine } from "../words/timeline.ts";
import type { Message, Plan } from "../plan/types.ts";
import { curveTable } from "./curve-table.ts";
import { counted, fixed, frequency, significant, thousands } from "../language/numbers.ts";
import { stillText } from "./still-text.ts";
import { columns as tableOf, labelled, wrap, readableWidth } from "./wrap.ts";

const labelWidth = 14;

function messages(title: string, list: readonly Message[], width: number): string[] {
  if (list.length === 0) return [];
  const indent = "  ";
  const lines = list.map(({ code, message }) =>
    labelled("", `${message} (${code})`, indent.length, width),
  );
  return ["", title, ...lines];
}

function parts({ verdict }: Plan, cure: string): [string, string | null][] {
  return [
    ["Today", verdict.today],
    ["How sure", verdict.sure],
    ["Why", verdict.why],
    ["Margin", verdict.margin],
    ["Cure", cure],
    ["Depends most on", verdict.restsOn],
    ["Limits", verdict.limits],
    ["When it fills", verdict.symptom],
  ];
}

/** The formula beside the simulation, size by size. */
function besideTable({ formula }: Plan): string[] {
  if (formula.beside.length === 0) return [];
  const rows = formula.beside.map((row) => [
    thousands(row.ports),
    frequency(row.formula),
    frequency(row.simulation.estimate),
    row.agrees ? "yes" : "no",
  ]);
  const lines = tableOf([["ports", "formula", "simulation", "inside its interval"], ...rows]);
  return ["", "Formula against simulation", ...lines.map((line) => line.trimEnd())];
}

/** What a hold is made of, a line for each kind of data connection, and what sessions there are besides. */
function holds({ timelines, scenario }: Plan, width: number): string[] {
  if (timelines.length === 0) return [];
  const lines = timelines.map((timeline) => labelled("", timelineLine(timeline), 2, width));
  const sessions = sessionLines(scenario).map((line) => labelled("", line, 2, width));
  return ["", "What a hold is made of (middling client, size and line)", ...lines, ...sessions];
}

function workings({ assumptions, run, demand, formula }: Plan): string[] {
  const { median, max } = demand.peak;
  const formulaPorts =
    formula.ports === null
      ? "no size"
      : `${thousands(formula.ports)} ${formula.ports === 1 ? "port" : "ports"}`;
  return [
    `Ports busy at a day's peak: ${thousands(median)} on the usual day, ${thousands(max)} on the worst of ${thousands(demand.days)}.`,
    `Formula: ${formula.name} at ${significant(formula.erlangs, 3)} erlangs: ${formulaPorts}. ${formula.why}`,
    `${thousands(assumptions.length)} defaults were assumed; --json lists each with its source.`,
    `${counted(run.days, "day")}, ${thousands(run.events)} events, ${fixed(run.seconds, 1)} s.`,
  ];
}

/** A plan in words for lines of `width` characters (64 to 96 are used), without colours. `cure` = what helps beside ports. */
export function verdictText(plan: Plan, width: number, cure = ""): string {
  const columns = readableWidth(width);
  const table = curveTable(plan);
  const lines = [
    ...wrap(plan.verdict.headline, columns),
    "",
    ...parts(plan, cure).flatMap(([label, text]) =>
      text === null || text === "" ? [] : [labelled(label, text, labelWidth, columns)],
    ),
    ...(table.length === 0 ? [] : ["", ...table.map((line) => line.trimEnd())]),
    ...messages("Limits", plan.limits, columns),
    ...messages("Warnings", plan.warnings, columns),
    ...stillText(plan, columns),
    ...besideTable(plan),
    ...holds(plan, columns),
    "",
    ...workings(plan).flatMap((line) => wrap(line, columns)),
  ];
  return `${lines.join("\n")}\n`;
}
