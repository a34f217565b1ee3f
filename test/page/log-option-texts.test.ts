import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTexts, textsOf } from "../../src/page/inputs/log-option-texts.ts";
import type { LogOptions } from "../../src/state/question-types.ts";

const some = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const port = fc.integer({ min: 1, max: 65_535 });

describe("the texts of a log's options", () => {
  it("give back what was set, whatever it is", () => {
    const options = fc.record({
      software: some(fc.constantFrom("vsftpd", "iis")),
      format: some(fc.constant("xferlog")),
      way: some(fc.constantFrom("day-first", "month-first")),
      range: some(
        fc.tuple(port, port).map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) })),
      ),
      clockShiftHours: some(fc.integer({ min: -56, max: 56 }).map((quarters) => quarters / 4)),
      gapSeconds: some(fc.integer({ min: 1, max: 86_400 })),
      listings: some(fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10)),
      mostTransfers: some(fc.integer({ min: 1000, max: 50_000_000 })),
    });
    fc.assert(
      fc.property(options, (all) => {
        const set = Object.fromEntries(
          Object.entries(all).filter(([, value]) => value !== undefined),
        ) as LogOptions;
        expect(readTexts(textsOf(set))).toEqual({ options: set, problems: {} });
      }),
    );
  });

  it.each([
    ["range", "50000"],
    ["range", "50100-50000"],
    ["range", "50000-70000"],
    ["clockShiftHours", "15"],
    ["clockShiftHours", "two"],
    ["gapSeconds", "0"],
    ["listings", "-1"],
    ["mostTransfers", "999"],
    ["mostTransfers", "1000.5"],
  ] as const)("%s is never %s: it is said, and nothing is set", (name, text) => {
    const { options, problems } = readTexts({ ...textsOf({}), [name]: text });
    expect(options).toEqual({});
    expect(problems[name]).toMatch(/\.$/);
  });
});
