import { readFileSync } from "node:fs";
import { pause } from "./ftp-client.ts";

const LISTEN = "0A";

/** Ports of this namespace on which somebody listens, in order, each once. */
export function listeningPorts(): number[] {
  const found = new Set<number>();
  for (const table of ["/proc/net/tcp", "/proc/net/tcp6"]) {
    for (const line of readFileSync(table, "utf8").split("\n").slice(1)) {
      const [, local, , state] = line.trim().split(/\s+/);
      if (state === LISTEN) found.add(Number.parseInt(local!.split(":")[1]!, 16));
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** How many ports from `first` to `last` are listened on. */
export function listenersIn({ first, last }: { first: number; last: number }): number {
  return listeningPorts().filter((port) => port >= first && port <= last).length;
}

/** Waits until `condition` holds, at most `seconds`; whether it came to hold. */
export async function until(condition: () => boolean, seconds = 5): Promise<boolean> {
  const deadline = Date.now() + seconds * 1000;
  while (!condition()) {
    if (Date.now() > deadline) return false;
    await pause(5);
  }
  return true;
}
