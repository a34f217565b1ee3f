import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { openSameThreadRunner } from "../../src/jobs/same-thread.ts";
import { makePlan } from "../../src/plan/make-plan.ts";
import { planProblems } from "../../src/plan/plan-shape.ts";
import { parseAddress, parseCidr } from "../../src/scenario/address.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { presets } from "../../src/scenario/presets.ts";
import { readScenario } from "../../src/scenario/read.ts";
import { SCENARIO_SCHEMA, writeScenario } from "../../src/scenario/write.ts";
import type { Problem, ScenarioDocument } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";
import { schemas, schemaText } from "../../tools/schemas.ts";
import { scenarioDocument } from "../scenario/arbitrary.ts";
import { contractExample } from "../scenario/contract-example.ts";
import { impossible } from "../scenario/impossible-values.ts";
import { pathsWhere, withValue } from "../scenario/tree.ts";
import { projectText, validatorOf } from "./validate.ts";

const catalogues = { servers, clients };
const scenarioFaults = validatorOf("schema/scenario-1.schema.json");
const planFaults = validatorOf("schema/plan-1.schema.json");

/** What the reader says of a value, as the text that it is read from says it. */
function readerMessages(value: unknown): Problem[] {
  const reading = readScenario(JSON.stringify(value), catalogues);
  return reading.ok ? [] : reading.problems;
}

/** What the reader asks of fields together or of a law's mean: no shape says that. */
const between = [
  /^at least (?:first|from|minimum|delaySeconds), which is /,
  /^at least the first of the two, which is /,
  /^at most the number of clients, which is /,
  /^at most 10,000,000 clients in all groups together/,
  /^at most the length of the simulated day, which is /,
  /^at most everySeconds, which is /,
  /^below everySeconds, which is /,
  /^below the length of the day, which is /,
  /^below the number of nodes, which is /,
  /^86,400 where a group's visits are daily/,
  /^one of spreadSeconds \(uniform\) and skewSeconds \(normal\), not both/,
  /^(?:24|7) weights with a sum above 0/,
  /^left out where visits are always/,
  /^at most growth, which is /,
  /^at least refusals, which is /,
  /^a law with a mean from /,
  /^a quantity with a mean from /,
  /^a delay from 0\.1 seconds where attempts is -1/,
  /^pauses from 0\.1 seconds where attempts is -1/,
  /^one of the two: insideAddresses has one address for each node/,
];

/** Whether a text is an address or a network, though one that no host or client has, or one with host bits. */
function isAddress(found: string): boolean {
  const text: unknown = found.startsWith('"') ? JSON.parse(found) : null;
  return typeof text === "string" && (parseAddress(text) ?? parseCidr(text)) !== null;
}

function isBetween({ allowed, found }: Problem): boolean {
  if (/^(?:an address|a network) /.test(allowed)) return isAddress(found);
  return between.some((pattern) => pattern.test(allowed));
}

describe("the published schemas", () => {
  it.each(Object.entries(schemas))("%s is what the reader checks (npm run schema)", (file, schema) => {
    expect(projectText(file)).toBe(schemaText(schema));
  });

  it("stand under the address that written documents name", () => {
    const { $id } = JSON.parse(projectText("schema/scenario-1.schema.json")) as { $id: string };
    const document = { ...contractExample } as unknown as ScenarioDocument;
    expect(JSON.parse(writeScenario(document))).toMatchObject({ $schema: $id });
    expect($id).toBe(SCENARIO_SCHEMA);
  });
});

describe("the schema of a scenario", { timeout: 600_000 }, () => {
  const folder = fileURLToPath(new URL("../scenarios", import.meta.url));
  const examples: [string, unknown][] = [
    ["of the contract", contractExample],
    ...presets.map(({ id, document }): [string, unknown] => [id, document]),
    ...readdirSync(folder).map((file): [string, unknown] => [
      file,
      JSON.parse(projectText(`test/scenarios/${file}`)),
    ]),
  ];

  it.each(examples)("allows the example %s, as it is and written out in full", (_name, example) => {
    const document = example as ScenarioDocument;
    expect(scenarioFaults(document)).toEqual([]);
    expect(scenarioFaults(JSON.parse(writeScenario(document)))).toEqual([]);
    expect(scenarioFaults(completeScenario(document, catalogues).scenario)).toEqual([]);
  });

  it("allows every valid document", () => {
    fc.assert(
      fc.property(scenarioDocument, (document) => {
        expect(scenarioFaults(document)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(impossible)("refuses, as the reader does, %s = %j", (at, value) => {
    const path = at
      .split(/[.[\]]+/)
      .filter(Boolean)
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const document: unknown = JSON.parse(JSON.stringify(withValue(contractExample, path, value)));
    const faults = readerMessages(document);
    expect(faults).not.toEqual([]);
    // What only compares fields is left to the reader; everything else the schema must see, too.
    if (!faults.every(isBetween)) expect(scenarioFaults(document)).not.toEqual([]);
  });

  it("agrees with the reader wherever anything stands anywhere", () => {
    const isRecord = (each: unknown) =>
      typeof each === "object" && each !== null && !Array.isArray(each);
    const odd = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom<unknown>("", "steady", "none", "wrong\nvalue", [], [1], {}),
      fc.ipV4(),
      fc.ipV6(),
      fc.domain(),
    );
    const numeric = fc.constantFrom(-1, 0, 0.5, 1, 2, 40, 1e3, 7e4, 1e9, 1e16);
    const counts = { both: 0, reader: 0, none: 0 };
    const change = fc.oneof(
      fc.record({ where: fc.constant(() => true), field: fc.constant([]), value: odd }),
      fc.record({ where: fc.constant(isRecord), field: fc.constant(["$schema"]), value: odd }),
      fc.record({
        where: fc.constant((each: unknown) => typeof each === "number"),
        field: fc.constant([]),
        value: numeric,
      }),
    );
    fc.assert(
      fc.property(scenarioDocument, fc.nat(), change, (document, pick, { where, field, value }) => {
        const paths = pathsWhere(document, where);
        const changed = withValue(document, [...paths[pick % paths.length]!, ...field], value);
        const bySchema = scenarioFaults(changed);
        const byReader = readerMessages(changed);
        if (bySchema.length > 0) {
          counts.both += 1;
          expect(byReader, bySchema.join("; ")).not.toEqual([]);
        } else if (byReader.length > 0) {
          counts.reader += 1;
          expect(byReader.filter((fault) => !isBetween(fault))).toEqual([]);
        } else counts.none += 1;
      }),
      { numRuns: 2000 },
    );
    // Each case was really met.
    expect(Math.min(counts.both, counts.reader, counts.none)).toBeGreaterThan(10);
  });

  it("takes a schema's address beside the fields, which the reader passes over", () => {
    const document = { $schema: "./scenario-1.schema.json", ...contractExample };
    expect(scenarioFaults(document)).toEqual([]);
    expect(readScenario(JSON.stringify(document), catalogues)).toEqual({ ok: true, document: contractExample });
    expect(scenarioFaults({ ...document, $schema: 1 })).not.toEqual([]);
  });
});

describe("the schema of a plan", { timeout: 600_000 }, () => {
  const few = (document: ScenarioDocument): ScenarioDocument => ({
    ...document,
    groups: document.groups.map((group) => ({ ...group, clients: Math.min(8, group.clients), addresses: 1 })),
    simulation: { ...document.simulation, days: 1 },
  });
  // Ordinary, with losses, with nodes, with a vendor's range, with faults.
  const shown = [0, 8, 12, 13, 4].map((index) => presets[index]!);

  it.each(shown.map(({ id, document }) => [id, few(document)] as const))("allows the plan of %s, and no field less", async (_id, document) => {
    const { scenario, assumptions } = completeScenario(document, catalogues);
    const { plan } = await makePlan(scenario, assumptions, {
      simulate: (given) => openSameThreadRunner(given).simulateDays,
      signal: new AbortController().signal,
      budget: 20_000,
    });
    const written: unknown = JSON.parse(JSON.stringify(plan));
    expect(planFaults(written)).toEqual([]);
    expect(planProblems(written, catalogues)).toEqual([]);
    const fields = pathsWhere(written, () => true).filter(
      (path) => typeof path.at(-1) === "string" && path.at(-1) !== "daysNeeded" && path[0] !== "scenario" && !path.slice(0, -1).includes("value"),
    );
    fc.assert(
      fc.property(fc.constantFrom(...fields), (path) => {
        const broken = withValue(written, path, undefined);
        expect(planFaults(broken)).not.toEqual([]);
        expect(planProblems(broken, catalogues)).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
  });
});
