// `npm test`: installs what is missing, runs every suite and ends with one line of counts. Plain Node, no packages.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installPackages, projectFolder } from "./install.mjs";
import { installCommand, needCheckers, needKeptCheckers, needTool } from "./tools.mjs";

const total = { passed: 0, failed: [], skipped: [] };
const countsFolder = mkdtempSync(join(tmpdir(), "planner-tests-"));

function runNode(script, args, environment = {}) {
  const { status, signal } = spawnSync(process.execPath, [script, ...args], {
    cwd: projectFolder,
    stdio: "inherit",
    env: { ...process.env, ...environment },
  });
  return status ?? `killed by ${signal}`;
}

/** Runs Vitest and adds its counts; a run that crashes, or fails without naming a test, is one failure. */
function runSuite(name, args, environment = {}) {
  console.log(`\n== ${name} ==`);
  const countsFile = join(countsFolder, `${name.replaceAll(" ", "-")}.json`);
  const status = runNode(
    "node_modules/vitest/vitest.mjs",
    ["run", "--reporter=default", "--reporter=./test/count-tests.mjs", ...args],
    { ...environment, TEST_COUNTS: countsFile },
  );
  addCounts(name, countsFile, status);
}

function addCounts(name, countsFile, status) {
  const counts = existsSync(countsFile)
    ? JSON.parse(readFileSync(countsFile, "utf8"))
    : { passed: 0, failed: [], skipped: [] };
  if (status !== 0 && counts.failed.length === 0) {
    counts.failed.push(`${name}: the runner itself failed (status ${status})`);
  }
  total.passed += counts.passed;
  total.failed.push(...counts.failed);
  total.skipped.push(...counts.skipped);
}

/** Real servers in network namespaces; where that cannot be, the runner says why and counts skips. */
function runServers() {
  console.log("\n== real servers ==");
  const countsFile = join(countsFolder, "real-servers.json");
  const status = runNode("test/real/run-servers.mjs", [], { TEST_COUNTS: countsFile });
  addCounts("real servers", countsFile, status);
}

function runBuild() {
  console.log("\n== build ==");
  const status = runNode("node_modules/vite/bin/vite.js", ["build", "--base", "./"]);
  if (status === 0) total.passed += 1;
  else total.failed.push(`build: vite build failed (status ${status})`);
  return status === 0;
}

function browserTestFiles() {
  const folder = join(projectFolder, "test/browser");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith(".test.ts"));
}

function runBrowserSuite(chromium, built) {
  const files = browserTestFiles();
  if (files.length === 0) return;
  if (chromium !== null && built) {
    const args = ["--dir", "test/browser", "--no-file-parallelism", "--testTimeout=60000"];
    runSuite("browser tests", [...args, "--hookTimeout=60000"], { CHROMIUM: chromium });
    return;
  }
  const why = built
    ? `Chromium is missing (${installCommand("chromium")})`
    : "the build that it drives failed";
  total.skipped.push(...files.map((file) => `test/browser/${file}, the whole file: ${why}`));
}

function list(title, lines) {
  if (lines.length === 0) return;
  console.log(`\n!!! ${lines.length} ${title}:`);
  for (const line of lines) console.log(`!!!   ${line.split("\n")[0]}`);
}

installPackages();
const chromium = needTool("chromium");
needTool("nft");
needCheckers();
needKeptCheckers();
runSuite("unit tests", [
  "--exclude=test/browser/**",
  "--exclude=test/real/**",
  "--testTimeout=60000",
]);
runBrowserSuite(chromium, runBuild());
runServers();
rmSync(countsFolder, { recursive: true, force: true });

list("FAILED", total.failed);
list("SKIPPED", total.skipped);
console.log(
  `\n${total.passed} passed, ${total.failed.length} failed, ${total.skipped.length} skipped`,
);
process.exitCode = total.failed.length === 0 ? 0 : 1;
