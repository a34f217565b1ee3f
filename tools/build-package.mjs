// Compiles what the published package holds into build/: the command, the library with its types, the thread's entry. Nothing is left to install.
import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const { name } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
const outDir = `${root}/build`;

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
    minify: false,
    rolldownOptions: {
      input: {
        [name]: "src/command-line/main.ts",
        library: "src/library/index.ts",
        "simulate-days": "workers/simulate-days-node.ts",
      },
      output: {
        entryFileNames: "[name].mjs",
        chunkFileNames: "[name]-[hash].mjs",
        banner: (chunk) => (chunk.name === name ? "#!/usr/bin/env node" : ""),
      },
    },
  },
});
chmodSync(`${outDir}/${name}.mjs`, 0o755);
