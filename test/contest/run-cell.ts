import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Scenario } from "../../src/scenario/types.ts";
import type { Cell } from "./cells.ts";
import { type Errand, clientPrograms } from "./client-programs.ts";
import { readSeen } from "./control-log.ts";
import { type Measured, measureRun } from "./measure.ts";
import { type Network, openNetwork } from "./network.ts";
import type { Packages } from "./packages.ts";
import { scenarioOf } from "./predict.ts";
import { startServer } from "./server.ts";
import { visitsOf } from "./visits.ts";

/** Seconds of the steady clock that Python's time.monotonic tells as well. */
function steadySeconds(): number {
  return Number(process.hrtime.bigint()) / 1e9;
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.max(0, seconds) * 1000);
  });
}

/** A cell's numbers are numbers: a load with drawn sizes would need a file for each. */
function fixed(value: unknown, what: string): number {
  if (typeof value !== "number") throw new Error(`${what} has to be a number in a cell.`);
  return value;
}

interface Sizes {
  files: number;
  fileBytes: number;
  bitsPerSecond: number;
  roundTripSeconds: number;
  upload: boolean;
}

function sizesOf({ groups }: Scenario): Sizes {
  const group = groups[0]!;
  return {
    files: fixed(group.files, "files"),
    fileBytes: fixed(group.fileBytes, "fileBytes"),
    bitsPerSecond: fixed(group.bitsPerSecond, "bitsPerSecond"),
    roundTripSeconds: fixed(group.roundTripSeconds, "roundTripSeconds"),
    upload: group.uploads === 1,
  };
}

/** Sends every visit's program on its way when its time comes, each from its client's namespace. */
async function runVisits(
  cell: Cell,
  network: Network,
  errand: Omit<Errand, "name">,
  packages: Packages,
  start: number,
): Promise<void> {
  const { software } = cell.document.groups[0]!;
  const wordsOf = clientPrograms[software ?? ""];
  if (wordsOf === undefined) throw new Error(`${software} is not among the client programs.`);
  const environment = {
    ...process.env,
    ...packages.environment("clients"),
    BASIC_FTP: join(packages.folder("basic-ftp"), "node_modules/basic-ftp"),
    HOME: errand.folder,
  };
  let visit = 0;
  for (const { at, client } of visitsOf(cell)) {
    await pause(start + at - steadySeconds());
    const name = `v${visit++}`;
    mkdirSync(join(errand.folder, name));
    const words = wordsOf({ ...errand, name });
    const namespace = `--net=/var/run/netns/${network.clients[client]}`;
    const child = spawn("nsenter", [namespace, "--", ...words], {
      cwd: errand.folder,
      stdio: "ignore",
      env: environment,
    });
    child.on("error", (error) => process.stderr.write(`${error.message}\n`));
    child.on("exit", () => rmSync(join(errand.folder, name), { recursive: true, force: true }));
  }
  await pause(start + cell.window.to - steadySeconds());
}

/** Runs a cell's load with real programs; what it came to. */
export async function runCell(cell: Cell, packages: Packages): Promise<Measured> {
  const scenario = scenarioOf(cell);
  const sizes = sizesOf(scenario);
  const folder = mkdtempSync(join(tmpdir(), "planner-contest-"));
  const downloads = join(folder, "downloads");
  const source = join(folder, "source");
  mkdirSync(downloads);
  writeFileSync(source, new Uint8Array(sizes.fileBytes));
  const network = await openNetwork({
    clients: scenario.groups[0]!.clients,
    ports: cell.range,
    folder,
    ...sizes,
  });
  let stopServer = () => {};
  async function end() {
    await network.end();
    stopServer();
    if (process.env.CONTEST_KEEP === undefined) rmSync(folder, { recursive: true, force: true });
  }
  const interrupted = () => void end().finally(() => process.exit(1));
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    const namespace = network.server;
    const settings = { scenario, range: cell.range, ...sizes, namespace, folder, packages };
    stopServer = await startServer(settings);
    const clients = packages.folder("clients");
    const errand = { ...sizes, folder: downloads, source, clients };
    const start = steadySeconds();
    await runVisits(cell, network, errand, packages, start);
    // Only with its end does the queue's log hold everything.
    await network.end();
    return measureRun(cell, readSeen(network.log), start);
  } finally {
    await end();
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
  }
}
