import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { checkScenario, readScenario } from "../../src/scenario/read.ts";
import { catalogues } from "./catalogues.ts";
import { contractExample } from "./contract-example.ts";

describe("hostile texts", () => {
  function refused(text: string): string[] {
    const reading = readScenario(text, catalogues);
    expect(reading.ok).toBe(false);
    return reading.ok ? [] : reading.problems.map(({ path }) => path);
  }

  it("never throws, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(refused(text)).not.toEqual([]);
      }),
    );
  });

  it("reads 1 MiB and no byte more, counted in UTF-8", () => {
    const text = JSON.stringify(contractExample);
    expect(readScenario(text.padEnd(1_048_576), catalogues).ok).toBe(true);
    expect(refused(text.padEnd(1_048_577))).toEqual(["document"]);
    expect(refused(`${text.slice(0, -1)},"x":"${"é".repeat(600_000)}"}`)).toEqual(["document"]);
  });

  it("passes over a byte order mark", () => {
    expect(readScenario(`\uFEFF${JSON.stringify(contractExample)}`, catalogues).ok).toBe(true);
  });

  it("refuses deep nesting at once", () => {
    expect(refused(`${"[".repeat(500_000)}${"]".repeat(500_000)}`)).toEqual(["document"]);
    expect(refused(`${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`)).toEqual(["document"]);
  });

  it("refuses numbers that are too large to hold", () => {
    const text = JSON.stringify(contractExample).replace('"clients":120', '"clients":1e400');
    expect(refused(text)).toEqual(["groups[0].clients"]);
  });

  it("refuses a field that is given twice, also when it is written with escapes", () => {
    const text = JSON.stringify(contractExample);
    expect(refused(text.replace('"clients":120', '"clients":120,"clients":120'))).toEqual([
      "groups[0].clients",
    ]);
    const escaped = String.raw`"name":"{\"name\":1}[","\u006eame":"x","groups"`;
    expect(refused(text.replace('"groups"', escaped)).toSorted()).toEqual(["name", "name"]);
  });

  it("lists a thousand problems and counts the rest", () => {
    const fields = Array.from({ length: 5000 }, (_, index) => [`unknown${index}`, 1]);
    const reading = checkScenario(
      { ...contractExample, ...Object.fromEntries(fields) },
      catalogues,
    );
    expect(reading.ok ? [] : reading.problems).toHaveLength(1001);
    expect(reading.ok ? "" : reading.problems[1000]?.message).toContain("4000 more problems");
  });

  it("takes only plain objects for objects", () => {
    for (const value of [new Map(), new Date(0), /x/, () => 1, Symbol("x"), 10n]) {
      expect(checkScenario(value, catalogues).ok).toBe(false);
    }
  });
});
