import type { Scenario } from "../../scenario/types.ts";
import { leaves } from "../../state/document-path.ts";
import { isWholeField, labelFor, valueWords } from "../inputs/field-labels.ts";

/** One input that is not the same everywhere: what it is called and its value in each scenario. */
export interface DifferingInput {
  path: string;
  label: string;
  values: string[];
}

/** The inputs of completed scenarios that differ, in the order of the form, and how many are the same. */
export function differingInputs(scenarios: readonly Scenario[]): {
  differing: DifferingInput[];
  same: number;
} {
  const maps = scenarios.map((scenario) => new Map(leaves(scenario, isWholeField)));
  const paths = [...new Set(maps.flatMap((map) => [...map.keys()]))].filter(
    (path) => path !== "name" && path !== "version",
  );
  const names = scenarios[0]?.groups.map(({ name }) => name) ?? [];
  const rows = paths.map((path) => ({ path, found: maps.map((map) => map.get(path)) }));
  const differing = rows.filter(
    ({ found }) => new Set(found.map((value) => JSON.stringify(value))).size > 1,
  );
  return {
    differing: differing.map(({ path, found }) => ({
      path,
      label: labelFor(path, names),
      values: found.map((value) => (value === undefined ? "–" : valueWords(path, value))),
    })),
    same: rows.length - differing.length,
  };
}
