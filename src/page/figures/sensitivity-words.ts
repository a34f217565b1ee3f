import type { TornadoRow } from "../../charts/tornado/layout.ts";
import type { Scenario } from "../../scenario/types.ts";
import type { Sensitivity, SensitivityRow } from "../../state/question-types.ts";
import { valueWords } from "../inputs/field-labels.ts";
import { figuresWords } from "../words/figures.ts";
import { sensitivityWords } from "../words/sensitivity.ts";
import type { InputWords } from "../words/sensitivity.en.ts";

function groupName({ group }: SensitivityRow, scenario: Scenario): string {
  return group === null ? "" : (scenario.groups[group]?.name ?? "");
}

function wordsOf({ path }: SensitivityRow): InputWords {
  const { inputs, behaviour } = sensitivityWords();
  return inputs[path.replace(/^groups\[\d+\]\./, "")] ?? behaviour;
}

/** A value as its field writes it, three digits of it. */
function written({ path, group }: SensitivityRow, value: unknown): string {
  if (group !== null) return valueWords(path, rounded(value));
  return typeof value === "string" ? value : sensitivityWords().otherReading;
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
      name: groups.size > 1 && group !== "" ? sensitivityWords().inGroup(name, group) : name,
      low: end(row.low),
      high: end(row.high),
    };
  });
}

/** "When they start matters most": the finding, from the widest row. */
export function sensitivityTitle({ rows, baseline }: Sensitivity, scenario: Scenario): string {
  const [widest] = rows;
  if (widest === undefined || !moves(widest)) return sensitivityWords().nothingMoves;
  const ends = [widest.low.least.ports, widest.high.least.ports];
  const sizes = ends.flatMap((ports) => (ports === null ? [] : [ports]));
  const most = ends.includes(null) ? null : Math.max(...sizes);
  const least = sizes.length === 0 ? (baseline.ports ?? 0) : Math.min(...sizes);
  const what = wordsOf(widest).title(groupName(widest, scenario));
  return sensitivityWords().mattersMost(what, least, most);
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
  const words = sensitivityWords();
  const value = words.spelledOut(written(row, end.value));
  const condition = wordsOf(row).if(value, groupName(row, scenario));
  const each = scenario.server.nodes > 1 ? figuresWords().onEachNode : "";
  return words.need(condition, end.least.ports, each);
}

function moves({ low, high }: SensitivityRow): boolean {
  return low.least.ports !== high.least.ports;
}
