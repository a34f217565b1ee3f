// Real FTP servers against the catalogue: `node test/real/run-servers.mjs [NAME …]`. Needs root on Debian. Each test file runs
// in a network namespace of its own, with nothing but a loopback; whatever it starts is ended with the namespace.
// A few files run side by side, those that take longest first: much of it is waiting for timers and for answers.
import {
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  chmodSync,
  mkdirSync,
  writeFileSync,
} from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installPackages, projectFolder } from "../install.mjs";
import { fetchServer, libraryPath } from "./fetch-servers.mjs";
import { endNamespace, makeNamespace, namespacesOf, runInside } from "./namespaces.mjs";

/** Longest run of one file, s. */
const MOST_SECONDS = 2400;
/** Files that run side by side. */
const SIDE_BY_SIDE = 5;
/** Files that take minutes, longest first: they begin first, so that in the end none is waited for. */
const longest = [
  "lived-in",
  "lived-in-firewalld",
  "lived-in-shorewall",
  "lived-in-ufw",
  "vsftpd-load",
  "exports",
  "pyftpdlib",
  "ftp-srv",
  "twisted",
];

const total = { passed: 0, failed: [], skipped: [], files: [], running: [] };
const here = join(projectFolder, "test/real");
const folder = mkdtempSync(join(tmpdir(), "planner-servers-"));
chmodSync(folder, 0o755);
const open = new Set();

function cleanUp() {
  for (const namespace of [...open, ...namespacesOf(process.pid, true)]) endNamespace(namespace);
  open.clear();
  rmSync(folder, { recursive: true, force: true });
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    cleanUp();
    process.exit(1);
  });
}

/** Installs `ip` where it is missing; why nothing can run, or "". */
function obstacle() {
  if (process.platform !== "linux") return "network namespaces exist on Linux only";
  if (process.getuid() !== 0)
    return "it takes root to make network namespaces: sudo npm run test:servers";
  const hasIp = () => spawnSync("ip", ["-V"]).status === 0;
  if (!hasIp() && existsSync("/etc/debian_version")) {
    console.log("Installing iproute2 …");
    const script = "apt-get update && apt-get install -y --no-install-recommends iproute2";
    spawnSync("sh", ["-c", script], { stdio: ["ignore", "ignore", "inherit"] });
  }
  return hasIp() ? "" : "the command ip is missing (apt-get install iproute2)";
}

async function runFile(file) {
  const server = file.replace(/(-load)?\.test\.ts$/, "");
  const skip = (why) => total.skipped.push(`test/real/${file}, the whole file: ${why}`);
  const cache = join(projectFolder, ".cache/servers");
  const missing = fetchServer(server, cache);
  if (missing !== "") return skip(`${server} could not be fetched: ${missing}`);

  const home = join(folder, file, "home");
  mkdirSync(home, { recursive: true });
  const { namespace, why } = makeNamespace(`planner-${process.pid}-${file.slice(0, -8)}`, home);
  if (namespace === null) return skip(why);
  open.add(namespace);
  const counts = join(folder, `${file}.json`);
  const reporters = ["--reporter=verbose", "--reporter=./test/count-tests.mjs"];
  const args = [
    "node_modules/vitest/vitest.mjs",
    "run",
    // Each file is a run of its own: without the page's configuration it starts in two thirds of the time.
    "--config=test/real/plain.config.ts",
    ...reporters,
    `test/real/${file}`,
    "--testTimeout=300000",
    "--hookTimeout=60000",
  ];
  const tag = `${process.pid}-${file.slice(0, -8)}`;
  const environment = {
    TEST_COUNTS: counts,
    TEST_NETWORKS: tag,
    FTP_SERVER_CACHE: join(cache, server),
    FTP_SERVER_HOME: home,
    FTP_SERVER_LIBRARIES: libraryPath(join(cache, server)),
  };
  const outputFile = join(folder, `${file}.txt`);
  const output = openSync(outputFile, "w");
  const options = {
    cwd: projectFolder,
    env: { ...process.env, ...environment },
    stdio: ["ignore", output, output],
  };
  const status = await runInside(namespace, home, process.execPath, args, options, MOST_SECONDS);
  endNamespace(namespace);
  // A file that is stopped in the middle leaves the networks that it made.
  for (const left of namespacesOf(tag)) endNamespace(left);
  open.delete(namespace);
  console.log(`\n== ${file} ==\n${readFileSync(outputFile, "utf8")}`);
  add(file, status, counts);
}

function add(file, status, countsFile) {
  const counts = existsSync(countsFile)
    ? JSON.parse(readFileSync(countsFile, "utf8"))
    : { passed: 0, failed: [], skipped: [] };
  if (status !== 0 && counts.failed.length === 0) {
    counts.failed.push(`test/real/${file}: the run itself failed (status ${status})`);
  }
  total.passed += counts.passed;
  total.failed.push(...counts.failed);
  total.skipped.push(...counts.skipped);
  total.files.push(...(counts.files ?? []));
}

function list(title, lines) {
  if (lines.length === 0) return;
  console.log(`\n!!! ${lines.length} ${title}:`);
  for (const line of lines) console.log(`!!!   ${line.split("\n")[0]}`);
}

const wanted = process.argv.slice(2);
const files = readdirSync(here)
  .filter((file) => file.endsWith(".test.ts"))
  .filter((file) => wanted.length === 0 || wanted.includes(file.replace(".test.ts", "")));

const place = (file) => (longest.indexOf(file.slice(0, -8)) + 1 || longest.length + 1) - 1;
const queue = files.toSorted((a, b) => place(a) - place(b));

/** Runs the files that are left, one after another; what is known is written before and after each of them. */
async function runQueue() {
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    total.running.push(`test/real/${file}`);
    writeCounts();
    await runFile(file);
    total.running = total.running.filter((name) => name !== `test/real/${file}`);
    writeCounts();
  }
}

/** A caller that adds up several suites names a file for the counts. */
function writeCounts() {
  if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(total));
}

try {
  const why = obstacle();
  if (why !== "") {
    total.skipped.push(...files.map((file) => `test/real/${file}, the whole file: ${why}`));
  } else {
    installPackages();
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, runQueue));
  }
} finally {
  cleanUp();
}
list("FAILED", total.failed);
list("SKIPPED", total.skipped);
writeCounts();
console.log(
  `\n${total.passed} passed, ${total.failed.length} failed, ${total.skipped.length} skipped`,
);
process.exitCode = total.failed.length === 0 ? 0 : 1;
