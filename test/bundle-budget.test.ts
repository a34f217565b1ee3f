import { gzipSync } from "node:zlib";
import { build } from "vite";
import type { Rolldown } from "vite";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

/** What each part of the built page may weigh, in bytes after gzip. A part that shrinks gets a smaller budget. */
const budgets = {
  /** The scripts that are read before the form stands; their words are looked up by name, for German to take their place. Back to what was shown before is among them. */
  start: 88_200,
  /** The script that must be read before the workers start. */
  entry: 1_600,
  /** The styles that are read with the page, the folded reasons and the paired table of narrow screens included; a view that is fetched later brings its own. */
  styles: 7_700,
  /** The view that plays a day back, with the picture of the attack surface: its script, its style, the worker that traces. */
  watch: 43_150,
  "simulate-days": 29_400,
  "make-plans": 57_000,
};

const sizes = new Map<string, number>();
let page = "";
let output: Rolldown.RolldownOutput["output"];

const zipped = (name: string): number => {
  const found = output.find(({ fileName }) => fileName === name);
  if (found === undefined) throw new Error(`${name} was not built.`);
  return gzipSync(found.type === "chunk" ? found.code : found.source, { level: 9 }).length;
};
const named = (pattern: RegExp): string[] =>
  output.map(({ fileName }) => fileName).filter((name) => pattern.test(name));
const total = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + zipped(name), 0);

/** A chunk with all that it imports, without what is fetched later. */
function withImports(name: string, seen = new Set<string>()): Set<string> {
  const chunk = output.find(({ fileName }) => fileName === name);
  if (seen.has(name) || chunk?.type !== "chunk") return seen;
  seen.add(name);
  for (const each of chunk.imports) withImports(each, seen);
  return seen;
}

beforeAll(async () => {
  // As `npm run build` makes it: under Vitest's own "test" every element would carry its place in the source.
  vi.stubEnv("NODE_ENV", "production");
  const built = await build({ base: "./", logLevel: "error", build: { write: false } });
  ({ output } = built as Rolldown.RolldownOutput);
  const html = output.find(({ fileName }) => fileName === "index.html");
  page = html?.type === "asset" ? String(html.source) : "";
  const [entry = ""] = named(/^assets\/index-.*\.js$/);
  const [opened = ""] = named(/^assets\/open-page-.*\.js$/);
  sizes.set("entry", total([...withImports(entry)]));
  sizes.set("start", total([...withImports(opened, withImports(entry))]));
  const linked = [...page.matchAll(/href="\.\/([^"]+\.css)"/g)].map(([, name = ""]) => name);
  sizes.set("styles", total(linked));
  sizes.set("watch", total(named(/^assets\/(?:watch-view|trace-days)-.*\.(?:css|js)$/)));
  for (const worker of ["simulate-days", "make-plans"])
    sizes.set(worker, total(named(new RegExp(`^assets/${worker}-.*\\.js$`))));
}, 120_000);

afterAll(() => void vi.unstubAllEnvs());

describe("the built page", () => {
  it.each(Object.entries(budgets))("keeps %s under %i bytes", (part, budget) => {
    const size = sizes.get(part) ?? Number.NaN;
    expect(size, `${part} weighs ${size}`).toBeLessThanOrEqual(budget);
    // A budget far above what is there would let anything pass.
    expect(size, `${part} weighs ${size}: lower its budget`).toBeGreaterThan(budget * 0.85);
  });

  it("names in its HTML all that the start reads, and nothing else", () => {
    const links = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, name]) => name);
    const [entry = ""] = named(/^assets\/index-.*\.js$/);
    const [opened = ""] = named(/^assets\/open-page-.*\.js$/);
    const start = withImports(opened, withImports(entry));
    expect(new Set(links)).toEqual(start);
  });
});
