// Compiles the command, the library and the entry of their threads into a folder; all that they need is compiled in.
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const command = "passive-port-planner";

/** Fills `outDir`, which is emptied before; the command's file is in it under the command's name. */
export async function compileCommand(outDir) {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    ssr: { noExternal: true, target: "node" },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: "node20",
      rolldownOptions: {
        input: {
          [command]: "src/command-line/main.ts",
          library: "src/library/index.ts",
          "simulate-days": "workers/simulate-days-node.ts",
        },
        output: {
          entryFileNames: "[name].mjs",
          chunkFileNames: "[name]-[hash].mjs",
          banner: (chunk) => (chunk.name === command ? "#!/usr/bin/env node" : ""),
        },
      },
    },
  });
  const file = join(outDir, `${command}.mjs`);
  chmodSync(file, 0o755);
  return file;
}
