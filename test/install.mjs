// Installs the packages of package-lock.json where they are missing or stale. Plain Node, no packages.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The top folder of the project, without a slash at its end. */
export const projectFolder = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

function lockedPackages(path) {
  try {
    return JSON.parse(readFileSync(`${projectFolder}/${path}`, "utf8")).packages ?? {};
  } catch {
    return {};
  }
}

/** Names of packages that the lock file wants and node_modules lacks or has in another version. */
export function missingPackages() {
  const installed = lockedPackages("node_modules/.package-lock.json");
  return Object.entries(lockedPackages("package-lock.json"))
    .filter(([path, wanted]) => path !== "" && wanted.optional !== true)
    .filter(([path, wanted]) => installed[path]?.version !== wanted.version)
    .map(([path]) => path.replace(/^.*node_modules\//, ""));
}

/**
 * Not `npm ci`: it refuses a lock file that was written on one system and does not list the binaries of the others.
 * `--no-save` leaves the lock file alone.
 */
const npmWords = [
  "install",
  "--no-save",
  "--include=dev",
  "--no-audit",
  "--no-fund",
  "--loglevel=error",
];

/** Installs what is missing; ends the process with a sentence where that fails. */
export function installPackages() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  console.log(`Installing packages: ${missing.length} are missing or of another version …`);
  const { status } = spawnSync("npm", npmWords, {
    cwd: projectFolder,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status === 0) return;
  console.error("The packages could not be installed. Is the npm registry reachable?");
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) installPackages();
