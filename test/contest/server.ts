import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PortRange, Scenario } from "../../src/scenario/types.ts";
import { configurationOf } from "../../src/exports/configurations/index.ts";
import { copyEtc, wordsInside } from "../real/namespaces.mjs";
import { programs } from "../real/programs.ts";
import type { Packages } from "./packages.ts";
import { SERVER } from "./network.ts";

/** The user that anonymous clients are mapped to, as copyEtc adds it. */
const FTP_USER = 64321;

/** The files that clients fetch, in a folder of their own, and a folder that they may write to. */
function makeHome(home: string, files: number, bytes: number): void {
  mkdirSync(join(home, "d"), { recursive: true, mode: 0o755 });
  mkdirSync(join(home, "in"), { mode: 0o755 });
  chownSync(join(home, "in"), FTP_USER, FTP_USER);
  for (let i = 0; i < files; i++) writeFileSync(join(home, "d", `f${i}`), new Uint8Array(bytes));
}

/** The text that the planner exports for this scenario and range. */
function exportedText(scenario: Scenario, range: PortRange): string {
  const { software, maxSessions, maxSessionsPerAddress } = scenario.server;
  const configuration = configurationOf(software);
  if (configuration === null) throw new Error(`${software} has no exported text.`);
  const access = { publicAddress: SERVER, sources: [], controlPorts: [21] };
  return configuration.text({ range, maxSessions, maxSessionsPerAddress, access });
}

/** What a run's server is started with. */
export interface ServerSettings {
  scenario: Scenario;
  range: PortRange;
  files: number;
  fileBytes: number;
  namespace: string;
  folder: string;
  packages: Packages;
}

/** Whether somebody listens on the control port of the process's namespace. */
function listens({ pid }: ChildProcess): boolean {
  return ["tcp", "tcp6"].some((table) =>
    readFileSync(`/proc/${pid}/net/${table}`, "utf8")
      .split("\n")
      .some((line) => /:0015 \S+ 0A /.test(line)),
  );
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Nobody of the group is left.
  }
}

/** Starts the real server from the exported text in its namespace; what it gives back ends it and all its sessions. */
export async function startServer(settings: ServerSettings): Promise<() => void> {
  const { scenario, range, namespace, folder, packages } = settings;
  const { software } = scenario.server;
  const program = programs[software];
  if (program === undefined) throw new Error(`${software} is not among the programs.`);
  const home = join(folder, "home");
  const run = join(folder, "server");
  const etc = join(folder, "etc");
  makeHome(home, settings.files, settings.fileBytes);
  for (const made of [run, join(run, "empty"), etc]) mkdirSync(made, { mode: 0o755 });
  chmodSync(folder, 0o755);
  copyEtc(etc, home);
  const place = { cache: packages.folder(software), run, home, address: SERVER };
  const text = program.complete(exportedText(scenario, range), place);
  writeFileSync(join(run, program.file), text);
  const [command, ...args] = program.command(place);
  const environment = { ...packages.environment(software), ...program.environment?.(place) };
  const child = spawn("ip", wordsInside(namespace, etc, command, args), {
    cwd: run,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment },
    // A group of its own: sessions of vsftpd leave the namespace, and are found by their group alone.
    detached: true,
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (more: string) => {
      said = (said + more).slice(-2000);
    });
  }
  for (let tries = 0; tries < 300; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (child.exitCode !== null) throw new Error(`${software} ended by itself: ${said.trim()}`);
    if (listens(child)) return () => killGroup(child);
  }
  killGroup(child);
  throw new Error(`${software} did not listen within 15 s: ${said.trim()}`);
}
