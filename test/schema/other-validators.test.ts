/** Validators of other languages read the patterns with engines of their own: Python's knows no classes of Unicode. */
import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { projectText } from "./validate.ts";

const files = ["schema/scenario-1.schema.json", "schema/plan-1.schema.json"];

/** Every pattern of a schema, at whatever depth. */
function patternsOf(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([name, value]) =>
    name === "pattern" && typeof value === "string" ? [value] : patternsOf(value),
  );
}

const judge = `import json, re, sys
patterns = [re.compile(each) for each in json.load(sys.stdin)]
texts = ["Büro 😀", "a\\tb", "a\\u2028b", "\\u0085"]
print(json.dumps([[bool(each.match(text)) for text in texts] for each in patterns if each.match("Büro A")]))
`;

it.for(files)("%s has patterns that Python reads as ECMAScript does", (file, { skip }) => {
  if (spawnSync("python3", ["--version"]).status !== 0) skip("python3 is not installed");
  const patterns = patternsOf(JSON.parse(projectText(file)));
  expect(patterns.length).toBeGreaterThan(0);
  const { status, stdout, stderr } = spawnSync("python3", ["-c", judge], {
    input: JSON.stringify(patterns),
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
  const texts = ["Büro 😀", "a\tb", "a\u2028b", "\u0085"];
  const own = patterns
    .map((pattern) => new RegExp(pattern, "u"))
    .filter((pattern) => pattern.test("Büro A"))
    .map((pattern) => texts.map((text) => pattern.test(text)));
  expect(own.length).toBeGreaterThan(0);
  expect(JSON.parse(stdout)).toEqual(own);
});
