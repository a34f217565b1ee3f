import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PortRange } from "../../src/scenario/types.ts";
import { configurationOf } from "../../src/exports/configurations/index.ts";
import { type Place, programs } from "./programs.ts";
import { listeningPorts, until } from "./sockets.ts";

/** What the runner hands over: set only inside a namespace that it made for one server. */
const {
  FTP_SERVER_CACHE: cache,
  FTP_SERVER_HOME: home,
  FTP_SERVER_LIBRARIES: libraries,
} = process.env;

/** Whether this test runs inside a namespace that was made for it. Elsewhere nothing is started. */
export const insideNamespace = cache !== undefined && home !== undefined;

/** Size of the file `large` that stalled downloads are made of, bytes: far more than the socket buffers hold. */
const LARGE_BYTES = 2 ** 19;

/** A real server, running with the configuration text that the project exports. */
export interface StartedServer {
  /** What the server said on its outputs. */
  said(): string;
  /** Ends it and waits until its port is free. */
  stop(): Promise<void>;
}

/** What a test may change in the exported text, to try what the export itself refuses to write. */
export type Edit = (exported: string) => string;

/** An edit that puts `to` where the exported text says `from`; throws where it does not say so. */
export function replacing(from: string | RegExp, to: string): Edit {
  return (exported) => {
    const edited = exported.replace(from, to);
    if (edited === exported) throw new Error(`The exported text does not say ${String(from)}.`);
    return edited;
  };
}

/** The text that sets a range, which the catalogue exports for all that have one: at most 200 sessions, none too many per address, reached at 127.0.0.1. */
export function exportedText(id: string, range: PortRange): string {
  const { rangeText } = programs[id]!;
  if (rangeText !== undefined) return rangeText(range);
  return configurationOf(id)!.text({
    range,
    maxSessions: 200,
    maxSessionsPerAddress: 0,
    access: { publicAddress: "127.0.0.1", sources: [], controlPorts: [21] },
  });
}

function preparePlace(cache: string, home: string): Place {
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, "large"), new Uint8Array(LARGE_BYTES));
  const run = mkdtempSync(join(home, "../run-"));
  chmodSync(run, 0o755);
  mkdirSync(join(run, "empty"), { mode: 0o755 });
  return { cache, run, home, address: "127.0.0.1" };
}

/** The exit status of an unpacked server's own check of a configuration text alone. */
export function checkStatus(id: string, text: string, options: readonly string[]): number | null {
  if (cache === undefined || home === undefined) throw new Error("It takes an unpacked server.");
  const file = join(preparePlace(cache, home).run, "checked.conf");
  writeFileSync(file, text);
  const env = { ...process.env, ...(libraries && { LD_LIBRARY_PATH: libraries }) };
  return spawnSync(join(cache, "usr/sbin", id), [...options, file], { env }).status;
}

/** Starts a server; it is up once it listens on port 21, or once it has ended by itself. */
async function spawnServer(id: string, text: string, place: Place) {
  const { file, complete, command, environment } = programs[id]!;
  writeFileSync(join(place.run, file), complete(text, place));
  const [program, ...args] = command(place);
  const child: ChildProcess = spawn(program, args, {
    cwd: place.run,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }),
      ...environment?.(place),
    },
  });
  let output = "";
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding("utf8").on("data", (more: string) => {
      output += more;
    });
  }
  let ended = false;
  child.on("exit", () => {
    ended = true;
  });
  child.on("error", (error) => {
    output += error.message;
    ended = true;
  });
  await until(() => ended || listeningPorts().includes(21), 15);
  return { child, ended: () => ended, said: () => output };
}

/** Ends the server and the sessions that outlive it: it leads a process group of its own. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Nobody of the group is left.
  }
}

/** Starts the real server `id` with this range; throws with its own words where it does not come up. */
export async function startServer(
  id: string,
  range: PortRange,
  edit: Edit = (text) => text,
): Promise<StartedServer> {
  if (listeningPorts().length > 0) throw new Error("Another server still listens here.");
  const place = preparePlace(cache!, home!);
  const { child, ended, said } = await spawnServer(id, edit(exportedText(id, range)), place);
  async function stop() {
    if (!ended()) child.kill("SIGTERM");
    await until(ended, 5);
    killGroup(child);
    await until(() => ended() && listeningPorts().length === 0, 10);
    rmSync(place.run, { recursive: true, force: true });
  }
  if (!ended()) return { said, stop };
  await stop();
  throw new Error(`${id} ended by itself: ${said().trim()}`);
}
