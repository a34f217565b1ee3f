// `npm test`: installs what is missing, runs every suite and ends with one line of counts; `npm test -- unit browser` runs
// those alone. The suites run side by side: the tools are fetched beside the tests that need none; then the page in its
// browser and the real servers, which mostly wait, go before, and the units take what they leave of the processors.
// Plain Node, no packages.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { installPackages, projectFolder } from "./install.mjs";
import { findTool, installCommand } from "./tools.mjs";

/** Tests of files that ask programs of the machine. */
const withTools = ["test/exports/**", "test/fleet/**", "test/charts/browser.test.ts"];
const suites = ["unit", "browser", "servers"];
/** How many of the slowest files are printed. */
const slowest = 10;
/** After so many minutes what still runs is ended and counts as failed: whoever waits for longer would learn nothing. */
const mostMinutes = 70;

const total = { passed: 0, failed: [], skipped: [], files: [] };
const countsFolder = mkdtempSync(join(tmpdir(), "planner-tests-"));

/** Scripts that run. */
const running = new Set();
let isOver = false;

/** Asks a script and all that it started to end, and ends them where they do not. */
function end(child) {
  const tell = (signal) => {
    try {
      // Each script has a group of processes of its own.
      process.kill(process.platform === "win32" ? child.pid : -child.pid, signal);
    } catch {
      // They are gone already.
    }
  };
  tell("SIGTERM");
  setTimeout(() => tell("SIGKILL"), 20_000);
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    for (const child of running) end(child);
    isOver = true;
  });
}

const deadline = setTimeout(() => {
  isOver = true;
  console.log(`\n!!! ${mostMinutes} minutes are over: what still runs is ended.`);
  for (const child of running) end(child);
}, mostMinutes * 60_000);

/**
 * Runs a script to its end. One that runs beside others says what it has to say when it is over, so that suites do not
 * mix; one that gives way has a lower priority than the others.
 */
function runNode(name, script, args, { environment = {}, isBeside = false, givesWay = false }) {
  return new Promise((resolve) => {
    const start = Date.now();
    const pieces = [];
    const words = [process.execPath, script, ...args];
    if (givesWay && process.platform !== "win32") words.unshift("nice", "-n", "5");
    const child = spawn(words[0], words.slice(1), {
      cwd: projectFolder,
      stdio: isBeside ? ["ignore", "pipe", "pipe"] : "inherit",
      env: { ...process.env, ...environment },
      detached: process.platform !== "win32",
    });
    child.stdout?.on("data", (piece) => pieces.push(piece));
    child.stderr?.on("data", (piece) => pieces.push(piece));
    console.log(`\n== ${name}${isBeside ? ", beside the others" : ""} ==`);
    running.add(child);
    if (isOver) end(child);
    child.on("close", (status, signal) => {
      running.delete(child);
      const seconds = Math.round((Date.now() - start) / 1000);
      console.log(`\n== ${name}: over after ${seconds} s ==\n${Buffer.concat(pieces).toString()}`);
      resolve(status ?? `killed by ${signal}`);
    });
  });
}

/** Runs Vitest and adds its counts; a run that crashes, or fails without naming a test, is one failure. */
async function runSuite(name, args, { environment = {}, ...how }) {
  const countsFile = join(countsFolder, `${name.replaceAll(" ", "-")}.json`);
  const status = await runNode(
    name,
    "node_modules/vitest/vitest.mjs",
    ["run", "--reporter=default", "--reporter=./test/count-tests.mjs", ...args],
    { ...how, environment: { ...environment, TEST_COUNTS: countsFile } },
  );
  addCounts(name, countsFile, status);
}

function addCounts(name, countsFile, status) {
  const counts = existsSync(countsFile)
    ? JSON.parse(readFileSync(countsFile, "utf8"))
    : { passed: 0, failed: [], skipped: [] };
  for (const file of counts.running ?? []) counts.failed.push(`${file}: did not come to its end`);
  if (status !== 0 && counts.failed.length === 0) {
    counts.failed.push(`${name}: the runner itself failed (status ${status})`);
  }
  total.passed += counts.passed;
  total.failed.push(...counts.failed);
  total.skipped.push(...counts.skipped);
  total.files.push(...(counts.files ?? []));
}

/** Real servers in network namespaces; where that cannot be, the runner says why and counts skips. */
async function runServers() {
  const countsFile = join(countsFolder, "real-servers.json");
  const environment = { TEST_COUNTS: countsFile };
  const script = "test/real/run-servers.mjs";
  const status = await runNode("real servers", script, [], { environment, isBeside: true });
  addCounts("real servers", countsFile, status);
}

async function runBuild() {
  const words = ["build", "--base", "./", "--logLevel", "warn"];
  const status = await runNode("build", "node_modules/vite/bin/vite.js", words, { isBeside: true });
  if (status === 0) total.passed += 1;
  else total.failed.push(`build: vite build failed (status ${status})`);
  return status === 0;
}

function browserTestFiles() {
  const folder = join(projectFolder, "test/browser");
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith(".test.ts"));
}

/** The page, built once, in Chromium. */
async function runBrowserSuite() {
  const built = await runBuild();
  await toolsAreThere;
  const chromium = findTool("chromium");
  if (chromium !== null && built) {
    // One after another in one process, which reads what they share once.
    const oneByOne = ["--no-file-parallelism", "--no-isolate"];
    const args = ["--dir", "test/browser", ...oneByOne, "--testTimeout=60000"];
    const environment = { CHROMIUM: chromium, BUILT_PAGE: join(projectFolder, "dist") };
    const how = { environment, isBeside: true };
    return runSuite("browser tests", [...args, "--hookTimeout=60000"], how);
  }
  const why = built
    ? `Chromium is missing (${installCommand("chromium")})`
    : "the build that it drives failed";
  const skipped = browserTestFiles().map((file) => `test/browser/${file}, the whole file: ${why}`);
  total.skipped.push(...skipped);
}

/** Units that need no tool, then those that do, on all processors. */
async function runUnits() {
  // Vitest leaves one processor alone by itself: on two that would be half of them.
  const workers = `--maxWorkers=${availableParallelism()}`;
  const patience = ["--config", "test/units.config.ts", "--testTimeout=300000", workers];
  const how = { givesWay: true };
  const others = ["test/browser/**", "test/real/**", ...withTools];
  const withoutTools = others.map((path) => `--exclude=${path}`);
  await runSuite("unit tests", [...withoutTools, ...patience], how);
  await toolsAreThere;
  const paths = withTools.map((path) => path.replace("/**", "/"));
  await runSuite("unit tests with tools", [...paths, ...patience], how);
}

function list(title, lines) {
  if (lines.length === 0) return;
  console.log(`\n!!! ${lines.length} ${title}:`);
  for (const line of lines) console.log(`!!!   ${line.split("\n")[0]}`);
}

function listSlowest() {
  const files = total.files.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, slowest);
  console.log("\nSlowest files:");
  for (const { file, milliseconds } of files)
    console.log(`${(milliseconds / 1000).toFixed(1).padStart(7)} s  ${file}`);
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !suites.includes(name));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(", ")}; there are ${suites.join(", ")}.`);
  process.exit(2);
}
const wanted = asked.length === 0 ? suites : asked;

installPackages();
const toolsAreThere = runNode("tools", "test/tools.mjs", [], { isBeside: true });
const runs = {
  unit: runUnits,
  browser: runBrowserSuite,
  servers: () => toolsAreThere.then(runServers),
};
await Promise.all(wanted.map((name) => runs[name]()));
clearTimeout(deadline);
rmSync(countsFolder, { recursive: true, force: true });

listSlowest();
list("FAILED", total.failed);
list("SKIPPED", total.skipped);
console.log(
  `\n${total.passed} passed, ${total.failed.length} failed, ${total.skipped.length} skipped`,
);
process.exitCode = total.failed.length === 0 && !isOver ? 0 : 1;
