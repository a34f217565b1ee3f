// Real clients on real servers against predictions: `npm run test:contest [-- CELL …]`. Needs root on Debian. What it starts
// lives in network namespaces of its own and ends with them.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { installPackages, projectFolder } from "../install.mjs";
import { fetchServer } from "../real/fetch-servers.mjs";

/** Everything that the cells run; the clients of Debian are one folder. */
const wanted = ["vsftpd", "proftpd", "pure-ftpd", "pyftpdlib", "ftp-srv", "clients", "basic-ftp"];

function obstacle() {
  if (process.platform !== "linux") return "network namespaces exist on Linux only";
  if (process.getuid() !== 0) return "it takes root: sudo npm run test:contest";
  if (!existsSync("/dev/net/tun")) return "the kernel has no /dev/net/tun";
  if (spawnSync("ip", ["-V"]).status !== 0) return "the command ip is missing (iproute2)";
  return "";
}

const cache = join(projectFolder, ".cache/servers");
let why = obstacle();
if (why === "") installPackages();
for (const name of why === "" ? wanted : []) {
  const missing = fetchServer(name, cache);
  if (missing !== "") why = `${name} could not be fetched: ${missing}`;
}
if (why === "") {
  const args = ["node_modules/tsx/dist/cli.mjs", "test/contest/main.ts", "run"];
  const { status } = spawnSync(process.execPath, [...args, ...process.argv.slice(2)], {
    cwd: projectFolder,
    stdio: "inherit",
    env: { ...process.env, CONTEST_PROGRAMS: cache },
  });
  process.exitCode = status ?? 1;
} else {
  console.log(`The contest cannot run here: ${why}.`);
  process.exitCode = 1;
}
