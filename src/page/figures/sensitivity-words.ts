import type { TornadoRow } from "../../charts/tornadoRoom.ts";
import type { Scenario } from "../../scenario/types.ts";
import type { Sensitivity, SensitivityRow } from "../../state/questions.ts";
import { valueWords } from "../field-words.ts";
import { thousands } from "../../language/numbers.ts";

/** How an input is called on the figure, and what a sentence about one of its values begins with. */
interface InputWords {
  name: string;
  /** What matters most, in the figure's title. */
  title: (group: string) => string;
  /** "If they all start within 5 min", completed by "you need 161". */
  if: (value: string, group: string) => string;
}

const WORDS: Record<string, InputWords> = {
  clients: {
    title: (group) => `How many ${group}`,
    name: "Clients",
    if: (value, group) => `With ${value} ${group}`,
  },
  "visits.spreadSeconds": {
    title: (group) => `When ${group} start`,
    name: "All start within",

    if: (value) => `If they all start within ${value}`,
  },
  "visits.skewSeconds": {
    title: (group) => `How far the clocks of ${group} differ`,
    name: "Clocks differ by",

    if: (value) => `If their clocks differ by ${value}`,
  },
  "visits.perClientPerDay": {
    title: (group) => `How often ${group} visit`,
    name: "Visits a day",

    if: (value) => `If each visits ${value} times a day`,
  },
  "visits.perClientPerHour": {
    title: (group) => `How often ${group} visit`,
    name: "Visits an hour",

    if: (value) => `If each visits ${value} times an hour`,
  },
  files: {
    title: (group) => `Files per visit of ${group}`,
    name: "Files per visit",
    if: (value) => `With ${value} files per visit`,
  },
  fileBytes: {
    title: (group) => `File size of ${group}`,
    name: "File size",
    if: (value) => `With files of ${value}`,
  },
  bitsPerSecond: {
    title: (group) => `Line speed of ${group}`,
    name: "Line speed",
    if: (value) => `With lines of ${value}`,
  },
  roundTripSeconds: {
    title: (group) => `Round trip of ${group}`,
    name: "Round trip",
    if: (value) => `With round trips of ${value}`,
  },
  transferSeconds: {
    title: (group) => `Transfer time of ${group}`,
    name: "Transfer time",

    if: (value) => `If a transfer takes ${value}`,
  },
};

const BEHAVIOUR: InputWords = {
  title: () => "How the server behaves",
  name: "Server's behaviour",

  if: () => "If the server behaves as the other reading of its documents says",
};

function groupName({ group }: SensitivityRow, scenario: Scenario): string {
  return group === null ? "" : (scenario.groups[group]?.name ?? "");
}

function wordsOf({ path }: SensitivityRow): InputWords {
  return WORDS[path.replace(/^groups\[\d+\]\./, "")] ?? BEHAVIOUR;
}

/** A value as its field writes it, three digits of it. */
function written({ path, group }: SensitivityRow, value: unknown): string {
  if (group !== null) return valueWords(path, rounded(value));
  return typeof value === "string" ? value : "the other reading";
}

function rounded(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toPrecision(3));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, rounded(part)]));
}

/** Rows of the figure; the group is named where several are varied. */
export function tornadoRows({ rows }: Sensitivity, scenario: Scenario): TornadoRow[] {
  const groups = new Set(rows.map(({ group }) => group).filter((group) => group !== null));
  return rows.map((row) => {
    const group = groupName(row, scenario);
    const { name } = wordsOf(row);
    const end = ({ value, least }: SensitivityRow["low"]) => ({
      label: written(row, value),
      ports: least.ports,
      ...(least.ports === null ? {} : { noise: { low: least.low, high: least.high } }),
    });
    return {
      name: groups.size > 1 && group !== "" ? `${name}, ${group}` : name,
      low: end(row.low),
      high: end(row.high),
    };
  });
}

/** "When they start matters most": the finding, from the widest row. */
export function sensitivityTitle({ rows, baseline }: Sensitivity, scenario: Scenario): string {
  const [widest] = rows;
  if (widest === undefined || !moves(widest)) return "No single input moves the answer";
  const ends = [widest.low.least.ports, widest.high.least.ports];
  const sizes = ends.flatMap((ports) => (ports === null ? [] : [ports]));
  const most = ends.includes(null) ? "more than any range" : thousands(Math.max(...sizes));
  const least = sizes.length === 0 ? thousands(baseline.ports ?? 0) : thousands(Math.min(...sizes));
  return `${wordsOf(widest).title(groupName(widest, scenario))} matters most: ${least} to ${most} ports`;
}

/** "If they all start within 5 min you need 161.", for the worst of all ends; empty where nothing would need more ports. */
export function whatIf({ rows, baseline }: Sensitivity, scenario: Scenario): string {
  if (baseline.ports === null) return "";
  const need = ({ end }: { end: SensitivityRow["low"] }) => end.least.ports ?? Infinity;
  const [worst] = rows
    .flatMap((row) => [
      { row, end: row.low },
      { row, end: row.high },
    ])
    .toSorted((a, b) => (need(a) === need(b) ? 0 : need(b) - need(a)));
  if (worst === undefined || need(worst) <= baseline.ports) return "";
  const { row, end } = worst;
  const value = spelledOut(written(row, end.value));
  const condition = wordsOf(row).if(value, groupName(row, scenario));
  if (end.least.ports === null) return `${condition} no range is enough.`;
  const each = scenario.server.nodes > 1 ? " on each node" : "";
  return `${condition} you need ${thousands(end.least.ports)}${each}.`;
}

function moves({ low, high }: SensitivityRow): boolean {
  return low.least.ports !== high.least.ports;
}

const LENGTHS: Record<string, string> = { min: "minute", h: "hour", d: "day" };

/** A single length of time as a sentence says it: "5 min" → "5 minutes". */
function spelledOut(value: string): string {
  const [, number, unit = ""] = /^([\d.,]+) (min|h|d)$/.exec(value) ?? [];
  const word = LENGTHS[unit];
  if (number === undefined || word === undefined) return value;
  return `${number} ${word}${number === "1" ? "" : "s"}`;
}
