import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { findBreaches, findUnreached, importsOf } from "./architecture-checker.ts";
import { roomImports } from "./architecture-rules.ts";

const project = fileURLToPath(new URL("..", import.meta.url));
const readable = /\.(?:tsx?|mjs|json|md|css|html|sh|cpp|yml|cff|txt)$|^\.ci\/run$/;

function projectFiles(): Map<string, string> {
  const inFolders = ["src", "workers", "test", "tools", "schema", ".ci", ".github"].flatMap(
    (folder) =>
      existsSync(join(project, folder))
        ? readdirSync(join(project, folder), { recursive: true, encoding: "utf8" }).map(
            (path) => `${folder}/${path.split(sep).join("/")}`,
          )
        : [],
  );
  const atTop = readdirSync(project).filter((path) => path !== "package-lock.json");
  const paths = [...atTop, ...inFolders].filter((path) => readable.test(path));
  return new Map(paths.map((path) => [path, readFileSync(join(project, path), "utf8")]));
}

/** Breaches of one synthetic file beside a harmless project. */
function breachesOf(path: string, text: string): string[] {
  return findBreaches(
    new Map([
      ["src/scenario/types.ts", "export type A = 1;\n"],
      [path, text],
    ]),
  );
}

describe("the project", () => {
  const files = projectFiles();

  it("keeps every rule of the architecture", () => {
    const breaches = findBreaches(files);
    expect(breaches, breaches.join("; ")).toEqual([]);
  });

  it("has no source that no program needs", () => {
    expect(findUnreached(files)).toEqual([]);
  });

  it("is really read: its shared types and their imports are seen", () => {
    const types = files.get("src/plan/types.ts") ?? "";
    expect(importsOf(types)).toContainEqual({ from: "../scenario/types.ts", typeOnly: true });
  });
});

describe("the table of rooms", () => {
  it("names only rooms that exist in it, and has no circle", () => {
    const placed = new Set<string>();
    let left = Object.keys(roomImports);
    while (left.length > 0) {
      const next = left.filter((room) =>
        Object.keys(roomImports[room] ?? {}).every((target) => placed.has(target)),
      );
      expect(next, `none of ${left.join(", ")} stands on rooms below it`).not.toEqual([]);
      for (const room of next) placed.add(room);
      left = left.filter((room) => !placed.has(room));
    }
  });
});

describe("the checker finds", () => {
  const breaches: [string, string, string, RegExp][] = [
    [
      "an upward import",
      "src/ports/a.ts",
      'import { p } from "../plan/p.ts";',
      /may not import plan/,
    ],
    ["one over many lines", "src/ports/a.ts", 'import {\n  p,\n} from "../plan/p.ts";', /may not/],
    ["an upward re-export", "src/ports/a.ts", 'export * from "../plan/p.ts";', /may not/],
    ["a dynamic import", "src/ports/a.ts", 'const p = import("../plan/p.ts");', /may not/],
    ["a bare import", "src/ports/a.ts", 'import "../plan/p.ts";', /may not/],
    [
      "values where types may be",
      "src/ports/a.ts",
      'import { a } from "../scenario/types.ts";',
      /only types/,
    ],
    [
      "tests used by sources",
      "src/ports/a.ts",
      'import { a } from "../../test/a.ts";',
      /outside src/,
    ],
    [
      "a forbidden package",
      "src/plan/a.ts",
      'import { scaleLinear } from "d3";',
      /only charts may/,
    ],
    [
      "a subpath of one",
      "src/plan/a.ts",
      'import { w } from "comlink/dist/x.mjs";',
      /only jobs, workers/,
    ],
    ["an unknown package", "src/plan/a.ts", 'import x from "left-pad";', /no room may/],
    ["Node in the core", "src/answer/a.ts", 'import { join } from "node:path";', /only jobs/],
    ["no extension", "src/plan/a.ts", 'import type { A } from "../scenario/types";', /extension/],
    ["an unknown room", "src/cellar/a.ts", "export const a = 1;", /no room/],
    ["chance", "src/traffic/a.ts", "export const a = () => Math.random();", /randomness/],
    ["a clock", "src/traffic/a.ts", "export const a = () => Date.now();", /time/],
    ["today's date", "src/logs/a.ts", "export const a = () => new Date();", /time/],
    ["Math.log", "src/traffic/a.ts", "export const a = (x: number) => Math.log(x);", /engines/],
    ["Math.expm1", "src/numbers/a.ts", "export const a = (x: number) => Math.expm1(x);", /engines/],
    ["a power", "src/answer/a.ts", "export const a = (x: number) => x ** 0.5;", /powers/],
    ["a variable power", "src/answer/a.ts", "export const a = (x: number) => 2 ** x;", /powers/],
    ["a worker elsewhere", "src/page/a.ts", "new Worker(url);", /only jobs/],
    ["a long file", "src/plan/a.ts", "\n".repeat(300) + "a", /301 lines/],
    [
      "a machine path",
      "test/a.ts",
      `const a = "${["", "work", "main", "x"].join("/")}";`,
      /machine/,
    ],
  ];
  it.each(breaches)("%s", (_name, path, text, expected) => {
    expect(breachesOf(path, text).join("\n")).toMatch(expected);
  });

  it("a source that only tests use, whatever it imports itself", () => {
    const texts = new Map([
      ["src/main.tsx", 'import { a } from "./page/a.ts";'],
      ["src/page/a.ts", 'new Worker(new URL("../../workers/w.ts", import.meta.url));'],
      ["workers/w.ts", 'export const b = import("../src/jobs/b.ts");'],
      ["src/jobs/b.ts", ""],
      ["src/answer/oracle.ts", 'import { b } from "../jobs/b.ts";'],
      ["test/c.test.ts", 'import { oracle } from "../src/answer/oracle.ts";'],
    ]);
    expect(findUnreached(texts)).toEqual(["src/answer/oracle.ts"]);
  });

  it("a circle, through any number of files", () => {
    const circle = new Map([
      ["src/plan/a.ts", 'import { b } from "./b.ts";'],
      ["src/plan/b.ts", 'import { c } from "./c.ts";'],
      ["src/plan/c.ts", 'export { a } from "./a.ts";'],
    ]);
    expect(findBreaches(circle).join()).toMatch(/circle.*a\.ts → .*b\.ts → .*c\.ts → .*a\.ts/);
  });
});

describe("the checker lets pass", () => {
  const fine: [string, string, string][] = [
    [
      "types where types may be",
      "src/ports/a.ts",
      'import type { A } from "../scenario/types.ts";',
    ],
    [
      "a word in a comment",
      "src/plan/a.ts",
      "// not Math.log(x), not Date.now()\nexport const a = 1;",
    ],
    ["a word in a string", "src/plan/a.ts", 'export const a = "a ** b, Math.log";'],
    ["whole powers", "src/plan/a.ts", "export const a = 2 ** 53;"],
    ["reading a given date", "src/logs/a.ts", "export const a = Date.UTC(2026, 0, 1);"],
    ["square roots", "src/plan/a.ts", "export const a = Math.sqrt(2);"],
    ["clocks outside the core", "src/jobs/a.ts", "export const a = () => Date.now();"],
    ["300 lines", "src/plan/a.ts", "\n".repeat(299) + "a"],
  ];
  it.each(fine)("%s", (_name, path, text) => {
    expect(breachesOf(path, text)).toEqual([]);
  });
});
