import type { ScenarioDocument } from "./types.ts";

/**
 * Where editors find the JSON Schema of a scenario: `schema/` of the published package, as npm's mirror serves it. The
 * number is that of the document's `version`. Assumed: it answers once the package is published under this name.
 */
export const SCENARIO_SCHEMA =
  "https://unpkg.com/passive-port-planner/schema/scenario-1.schema.json";

/** A scenario document as indented JSON that names its schema and ends in a line break; fields keep their order. */
export function writeScenario(document: ScenarioDocument): string {
  return `${JSON.stringify({ $schema: SCENARIO_SCHEMA, ...document }, null, 2)}\n`;
}
