import type { PortBehaviour } from "./types.ts";

/** true where a PASV's refusal is a matter of the server's own draws, given how many ports are busy. */
export function refusesByChance({ pick, attempts }: PortBehaviour): boolean {
  return pick === "random-draws" || (pick === "shuffle" && attempts !== null);
}
