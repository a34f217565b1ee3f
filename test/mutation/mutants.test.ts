import { parseAst } from "vite";
import { describe, expect, it } from "vitest";
import { projectText } from "../schema/validate.ts";
import { mutantsOf } from "./mutants.ts";

const texts = (source: string) => mutantsOf(source).map(({ text }) => text);

describe("mutants", () => {
  it.each([
    ["a < b;", ["a <= b;", "a > b;"]],
    ["a - b;", ["a + b;"]],
    ["a && b;", ["a || b;"]],
    ["if (a) b();", ["if (true) b();", "if (false) b();"]],
    ["f(!a);", ["f(a);"]],
    ["f(true);", ["f(false);"]],
    ["f(0);", ["f(1);"]],
    ["f(7);", ["f((7 + 1));"]],
    ['f("a" + b);', []],
    ["type A = 1 | 2;", []],
    ['import { a } from "./a.ts";', []],
    ["const a: 1 = b;", []],
  ])("of %s", (source, expected) => {
    expect(texts(source)).toEqual(expected);
  });

  it("are sources that still can be read, each with a change on the line that it names", () => {
    const source = projectText("src/scenario/quantile.ts");
    const lines = source.split("\n");
    const mutants = mutantsOf(source);
    expect(mutants.length).toBeGreaterThan(20);
    for (const { text, line } of mutants) {
      expect(() => parseAst(text, { lang: "ts" })).not.toThrow();
      const changed = text.split("\n").findIndex((each, index) => each !== lines[index]);
      expect(changed + 1).toBe(line);
    }
  });
});
