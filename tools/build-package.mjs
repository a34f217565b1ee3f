// Compiles what the published package holds into lib/: the command, the library with its types, the entry of its threads.
// The package depends on no other.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileCommand } from "./compile-command.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const outDir = join(root, "lib");

/** Declarations of the library and all that it stands on; throws with the compiler's words where it finds a fault. */
function declareInto(folder) {
  const words = ["--project", "tools/tsconfig.types.json"];
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, ...words, "--outDir", folder], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The types could not be written:\n${stdout}`);
}

/** Copies the declarations that the library's own mention, and no others; importers outside take .js for .d.ts, but not .ts. */
function copyTypes(from, file, copied = new Set()) {
  if (copied.has(file)) return;
  copied.add(file);
  const text = readFileSync(join(from, file), "utf8");
  const next = [];
  const rewritten = text.replace(/(["'])(\.{1,2}\/[^"']+)\.ts\1/g, (_all, quote, path) => {
    next.push(join(dirname(file), `${path}.d.ts`));
    return `${quote}${path}.js${quote}`;
  });
  const target = join(outDir, "types", file);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, rewritten);
  for (const each of next) copyTypes(from, each, copied);
}

await compileCommand(outDir);
const folder = mkdtempSync(join(realpathSync(tmpdir()), "planner-types-"));
try {
  declareInto(folder);
  copyTypes(join(folder, "src"), "library/index.d.ts");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
