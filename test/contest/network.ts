import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PortRange } from "../../src/scenario/types.ts";
import { addNamespace, endNamespace } from "../real/namespaces.mjs";

/** Where clients find the server: an address of the range that is set aside for measurements between networks. */
export const SERVER = "198.18.0.1";

/** A server's namespace and one for each client, tied together by the packet queue. */
export interface Network {
  server: string;
  clients: string[];
  /** What the packet queue saw, one JSON a line. */
  log: string;
  /** Ends the queue, then every process in the namespaces, then the namespaces. */
  end(): Promise<void>;
}

/** What a network is made for. Rates in bits per second, round trips in seconds. */
export interface NetworkSettings {
  clients: number;
  bitsPerSecond: number;
  roundTripSeconds: number;
  /** The ports that the firewall lets in besides the control port. */
  ports: PortRange;
  folder: string;
}

const queueScript = new URL("packet-queue.py", import.meta.url).pathname;

function waitFor(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout!.setEncoding("utf8").on("data", (text: string) => {
      if (text.includes(word)) resolve();
    });
    child.on("exit", () => reject(new Error("The packet queue did not start.")));
    child.on("error", reject);
  });
}

function exitOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on("exit", () => resolve());
    if (child.exitCode !== null || child.signalCode !== null) resolve();
  });
}

/** Makes the namespaces and starts the queue between them. */
export async function openNetwork(settings: NetworkSettings): Promise<Network> {
  const name = (part: string) => `contest-${process.pid}-${part}`;
  const server = name("server");
  const clients = Array.from({ length: settings.clients }, (_, i) => name(String(i)));
  const namespaces = [server, ...clients];
  const log = join(settings.folder, "seen.jsonl");
  let queue: ChildProcess | undefined;
  async function end() {
    // The queue first: it stands in the server's namespace, and has to write down the rest of what it saw.
    queue?.kill("SIGTERM");
    if (queue !== undefined) await exitOf(queue);
    for (const namespace of namespaces) endNamespace(namespace);
  }
  try {
    for (const namespace of namespaces) {
      const why = addNamespace(namespace);
      if (why !== "") throw new Error(why);
    }
    const file = join(settings.folder, "queue.json");
    const { bitsPerSecond, roundTripSeconds, ports } = settings;
    const lines = clients.map((namespace, i) => ({
      namespace,
      address: `198.18.1.${i + 1}`,
      bitsPerSecond,
      roundTripSeconds,
    }));
    const told = { server: { namespace: server, address: SERVER }, clients: lines, ports, log };
    writeFileSync(file, JSON.stringify(told));
    queue = spawn("/usr/bin/python3", [queueScript, file], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await waitFor(queue, "ready");
    return { server, clients, log, end };
  } catch (error) {
    await end();
    throw error;
  }
}
