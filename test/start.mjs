// `npm start`: installs what is missing, then serves the planner and opens it where there is a screen.
import { spawn } from "node:child_process";
import { installPackages, projectFolder } from "./install.mjs";

const hasScreen =
  process.platform === "win32" ||
  process.platform === "darwin" ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

installPackages();
const vite = spawn(
  process.execPath,
  ["node_modules/vite/bin/vite.js", ...(hasScreen ? ["--open"] : []), ...process.argv.slice(2)],
  { cwd: projectFolder, stdio: "inherit" },
);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => vite.kill(signal));
vite.on("exit", (code) => {
  process.exitCode = code ?? 0;
});
