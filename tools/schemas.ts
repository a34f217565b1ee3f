import { clients } from "../src/clients/index.ts";
import { planCheck } from "../src/plan/plan-shape.ts";
import { documentCheck } from "../src/scenario/document-shape.ts";
import { SCENARIO_SCHEMA } from "../src/scenario/write.ts";
import { servers } from "../src/servers/index.ts";
import { documentSchema } from "./json-schema.ts";
import type { JsonSchema } from "./json-schema.ts";

const catalogues = { servers, clients };
const planSchema = SCENARIO_SCHEMA.replace("scenario-1", "plan-1");

/** The published schemas, by the path of their file in the project. */
export const schemas: Readonly<Record<string, JsonSchema>> = {
  "schema/scenario-1.schema.json": documentSchema(
    documentCheck(catalogues),
    SCENARIO_SCHEMA,
    "Scenario of Passive Port Planner, version 1",
  ),
  "schema/plan-1.schema.json": documentSchema(
    planCheck(catalogues),
    planSchema,
    "Plan of Passive Port Planner, version 1",
  ),
};

/** A schema as the text of its file. */
export function schemaText(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 1)}\n`;
}
