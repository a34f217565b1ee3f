import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const project = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "planner-new-"));
const kinds = ["server", "client", "firewall", "log"] as const;
/** The tests that look at every entry of a catalogue, and those that the script writes. */
const suites = [
  "servers/catalogue",
  "exports/configurations/every-configuration",
  "clients/catalogue",
  "exports/expected",
  "exports/read-back",
  "logs/formats",
  "servers/blank-one",
  "clients/blank-one",
  "exports/blank-one",
  "logs/blank-one",
].map((name) => `test/${name}.test.ts`);

function run(script: string, words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, script), ...words], {
    cwd: folder,
    encoding: "utf8",
    // A snapshot of a new text is written, as for a person who runs the suite.
    env: { ...process.env, CI: "", VITEST: undefined, NO_COLOR: "1" },
  });
  return { status, text: stdout + stderr };
}

/** Files below a folder whose text has a mark to be filled. */
function marked(): string[] {
  return ["src", "test"].flatMap((top) =>
    readdirSync(join(folder, top), { recursive: true, encoding: "utf8" })
      .filter((path) => /blank-one|read-back\.ts$|every-configuration\.test\.ts$/.test(path))
      .map((path) => join(folder, top, path)),
  );
}

beforeAll(() => {
  for (const part of [
    "src",
    "workers",
    "test",
    "tools",
    "package.json",
    "tsconfig.json",
    "vite.config.ts",
  ])
    cpSync(join(project, part), join(folder, part), { recursive: true });
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("npm run new", { timeout: 600_000 }, () => {
  it.each(kinds)("writes a %s, once, and only by a name that can be an id", (kind) => {
    expect(run("tools/new.mjs", [kind, "blank-one"])).toMatchObject({ status: 0 });
    expect(run("tools/new.mjs", [kind, "blank-one"])).toMatchObject({ status: 2 });
    expect(run("tools/new.mjs", [kind, "../Blank"])).toMatchObject({ status: 2 });
    expect(run("tools/new.mjs", ["proxy", "blank-one"])).toMatchObject({ status: 2 });
  });

  it("leaves tests that fail while something is to be filled, and a green suite once all is", () => {
    const script = "node_modules/vitest/vitest.mjs";
    const patience = "--testTimeout=300000";
    // What is said of each entry, and of the lists that it stands on.
    const ofNew = "blank-one|every product|every client|the list";
    // One after the other in one process, which reads the catalogues once.
    const vitest = ["run", "--no-isolate", "--no-file-parallelism", patience];
    // A path that is no file would be passed over without a word.
    expect(suites.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
    const blank = run(script, [...vitest, "-t", "blank-one", ...suites]);
    expect(blank.status).not.toBe(0);
    for (const room of ["servers", "clients", "exports", "logs"])
      expect(blank.text).toMatch(new RegExp(`FAIL +test/${room}/`));
    for (const file of marked()) {
      const text = readFileSync(file, "utf8");
      writeFileSync(
        file,
        text
          .replaceAll("FILL: the reply as users see it", "425 No free port")
          .replaceAll("FILL: ", "blank.c, version 1: ")
          .replaceAll("FILL-", "blank-")
          .replaceAll("FILL 2024", "blank 2024")
          .replaceAll("^FILL ", "^blank "),
      );
    }
    const filled = run(script, [...vitest, "-t", ofNew, ...suites]);
    expect(filled.status, filled.text.slice(-3000)).toBe(0);
    const types = run("node_modules/typescript/bin/tsc", ["--noEmit", "-p", "."]);
    expect([types.status, types.text]).toEqual([0, ""]);
  });
});
