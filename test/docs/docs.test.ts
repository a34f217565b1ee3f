import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { catalogueDocs } from "../../tools/catalogue-docs.ts";
import { roomImports } from "../architecture-rules.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string) => readFileSync(join(project, path), "utf8");

const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...readdirSync(join(project, "docs"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => `docs/${path.replaceAll("\\", "/")}`),
];

describe("the pages of the catalogue", () => {
  it.each(Object.entries(catalogueDocs()))("%s is what `npm run docs` writes", (path, text) => {
    expect(read(path) === text, `${path} is old: npm run docs`).toBe(true);
  });

  it("have every fact of an entry with its source", () => {
    const servers = catalogueDocs()["docs/catalogue/servers.md"]!;
    expect(servers).toMatch(/^\| `ports\.attempts` \| 9 \| run \| privops\.c/m);
    // No row has lost a cell.
    for (const line of servers.split("\n").filter((each) => each.startsWith("| `")))
      expect(line.replaceAll("\\|", "").split("|").length, line).toBe(6);
  });
});

describe("README", () => {
  const lines = read("README.md").split("\n");

  it("is read in one sitting, and shows the planner in its first lines", () => {
    expect(lines.length).toBeLessThanOrEqual(150);
    expect(lines.findIndex((line) => line.startsWith("!["))).toBeLessThan(12);
  });

  it.each(["README.md", "CONTRIBUTING.md", "SECURITY.md"])("%s fits a terminal", (page) => {
    expect(
      read(page)
        .split("\n")
        .filter((line) => line.length > 120),
    ).toEqual([]);
  });
});

describe.each(pages)("%s", (page) => {
  const text = read(page);

  it("leads only to files that there are", () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, to = ""]) => to);
    const gone = links.filter(
      (to) => !/^[a-z]+:/.test(to) && !existsSync(join(project, dirname(page), to)),
    );
    expect(gone).toEqual([]);
  });

  it("names only commands that there are", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/\bnpm run (?:--silent )?([a-z][a-z:-]*)/g)];
    const unknown = named
      .map(([, name = ""]) => name)
      .filter((name) => scripts[name] === undefined);
    expect(unknown).toEqual([]);
  });
});

it("docs/source.md has one line for each room, and no other", () => {
  const rows = [...read("docs/source.md").matchAll(/^\| `([a-z/-]+)` \|/gm)].map(
    ([, room]) => room,
  );
  expect(new Set(rows)).toEqual(new Set(Object.keys(roomImports)));
});
