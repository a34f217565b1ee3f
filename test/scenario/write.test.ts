import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readScenario } from "../../src/scenario/read.ts";
import { SCENARIO_SCHEMA, writeScenario } from "../../src/scenario/write.ts";
import { scenarioDocument } from "./arbitrary.ts";
import { catalogues } from "./catalogues.ts";

describe("writing a document", () => {
  it("is undone by reading, and writes the same text again", () => {
    fc.assert(
      fc.property(scenarioDocument, (document) => {
        const text = writeScenario(document);
        const reading = readScenario(text, catalogues);
        expect(reading).toEqual({ ok: true, document });
        expect(reading.ok ? writeScenario(reading.document) : "").toBe(text);
      }),
    );
  });

  it("writes a line per value and ends with a line break", () => {
    const visits = { pattern: "steady", perClientPerHour: 2 } as const;
    const groups = [{ clients: 1, visits }];
    const text = writeScenario({ version: 1, server: { software: "vsftpd" }, groups });
    expect(text.split("\n")).toHaveLength(17);
    expect(JSON.parse(text)).toMatchObject({ $schema: SCENARIO_SCHEMA });
    expect(text.endsWith("}\n")).toBe(true);
  });
});
