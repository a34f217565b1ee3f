/**
 * How `npm test` runs the units. The rooms that know no Node are compiled first, into plain modules that Node itself
 * imports: Vitest's own way of importing makes every call from one module to another dearer, and simulations take half as
 * long again. The tests that take longest begin first, so that in the end no processor waits for one of them. The files of
 * a worker share its modules, which are compiled and grown fast once.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig, mergeConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import page from "../vite.config.ts";
import { INLINE_MORE } from "../src/jobs/node-pool.ts";
import { pureRooms } from "./architecture-rules.ts";

const project = fileURLToPath(new URL("..", import.meta.url));
const source = join(project, "src");
const compiled = join(project, `node_modules/.cache/rooms-of-${process.pid}`);

/** Test files that take ten seconds of a processor or more, longest first. */
const longest = [
  "logs/memory",
  "answer/rare-coverage",
  "plan/examples-settle",
  "cases/verdicts",
  "logs/plans-of-loads",
  "logs/loads",
  "logs/parallel-transfers",
  "plan/document",
  "questions/whoever-asks",
  "gallery/gallery",
  "answer/rare-rates",
  "exports/applied-odd",
  "exports/applied",
  "simulation/slow-day",
  "exports/whole-scenario",
  "schema/schema",
  "package/package",
  "command-line/process",
  "plan/hard-loads",
  "package/new-entry",
  "answer/pilot",
  "answer/coverage",
  "jobs/runners",
  "answer/exact-sizes",
  "measured/replay",
  "fleet/fleet",
  "exports/linters",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.includes(`/test/${name}.test.`));
      return at === -1 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

function compileRooms(): void {
  mkdirSync(compiled, { recursive: true });
  process.on("exit", () => rmSync(compiled, { recursive: true, force: true }));
  const config = {
    extends: join(project, "tsconfig.json"),
    compilerOptions: {
      noEmit: false,
      rewriteRelativeImportExtensions: true,
      rootDir: source,
      outDir: compiled,
    },
    include: [...pureRooms].map((room) => join(source, room)),
  };
  writeFileSync(join(compiled, "tsconfig.json"), JSON.stringify(config));
  const tsc = join(project, "node_modules/typescript/bin/tsc");
  // Types are checked elsewhere.
  const words = [tsc, "--noCheck", "--project", compiled];
  const { status, stdout } = spawnSync(process.execPath, words, { encoding: "utf8" });
  if (status !== 0) throw new Error(`The rooms could not be compiled:\n${stdout}`);
}

/** Leads every import of a file of those rooms to what was made of it. */
const compiledRooms: Plugin = {
  name: "compiled-rooms",
  enforce: "pre",
  resolveId(wanted, importer) {
    if (!wanted.startsWith(".") || importer === undefined) return null;
    const file = relative(source, resolve(dirname(importer), wanted));
    const [room = ""] = file.split(sep);
    if (!pureRooms.has(room) || !file.endsWith(".ts")) return null;
    return { id: join(compiled, file).replace(/ts$/, "js"), external: true };
  },
};

export default defineConfig((env) => {
  const isThere = (name: string): boolean =>
    ["ts", "tsx"].some((end) => existsSync(join(project, "test", `${name}.test.${end}`)));
  const gone = longest.filter((name) => !isThere(name));
  if (gone.length > 0) throw new Error(`No such test file: ${gone.join(", ")}`);
  compileRooms();
  return mergeConfig(page(env), {
    plugins: [compiledRooms],
    test: {
      sequence: { sequencer: LongestFirst },
      isolate: false,
      execArgv: [INLINE_MORE],
      setupFiles: [join(project, "test/same-seed.ts")],
      server: { deps: { external: [/\/node_modules\/\.cache\/rooms-of-/] } },
    },
  });
});
