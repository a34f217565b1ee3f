// `npm start`: installs what is missing, builds the page where it is missing or older than its sources, serves it and
// opens it where there is a screen. Words after it go to the server, as in `npm start -- --port 8080`.
import { spawn, spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { installPackages, projectFolder } from "./install.mjs";

const vite = join(projectFolder, "node_modules/vite/bin/vite.js");
const hasScreen =
  process.platform === "win32" ||
  process.platform === "darwin" ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** When the newest file at or below a path was written, milliseconds; 0 where there is none. */
function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** The page as it was last built shows what the sources say now. */
function isBuilt() {
  const sources = ["src", "workers", "index.html", "tools", "vite.config.ts", "package-lock.json"];
  const written = Math.max(...sources.map((path) => newest(join(projectFolder, path))));
  return newest(join(projectFolder, "dist/index.html")) >= written;
}

installPackages();
if (!isBuilt()) {
  console.log("Building the page; the next start needs no build …");
  const words = [vite, "build", "--base", "./", "--logLevel", "warn"];
  const { status } = spawnSync(process.execPath, words, { cwd: projectFolder, stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
const server = spawn(
  process.execPath,
  [vite, "preview", "--base", "./", ...(hasScreen ? ["--open"] : []), ...process.argv.slice(2)],
  { cwd: projectFolder, stdio: "inherit" },
);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => {
  process.exitCode = code ?? 0;
});
