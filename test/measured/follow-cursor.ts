import { openPool } from "../../src/ports/pool.ts";
import type { PortBehaviour } from "../../src/scenario/types.ts";
import { type Cell, counts } from "./records.ts";
import { releaseOf } from "./replay.ts";

/**
 * How often a pool with one cursor, in the state that the real server was in, names the very port that the server gave
 * out, or refuses where it refused. The cursor is known from the last port given out.
 */
export function followCursor(cell: Cell, behaviour: PortBehaviour): { right: number; of: number } {
  const { ports } = cell;
  const pool = openPool(behaviour, ports);
  const random = Int32Array.of(1, 2, 3, 4);
  const until = new Float64Array(ports);
  let cursor = 0;
  let right = 0;
  let of = 0;
  for (const row of cell.rows) {
    if (row.kind === "LOGIN" || row.outcome === "dead") continue;
    // Ports are numbered from the cursor, so that a fresh pool stands where the server did; first all are taken.
    pool.reset();
    for (let port = 0; port < ports; port++) pool.take(0, random, 0);
    for (let step = 0; step < ports; step++) {
      if (until[(cursor + step) % ports]! <= row.decided) pool.release(step, 0);
    }
    const step = pool.take(0, random, 0);
    const named = step < 0 ? Number.NaN : (cursor + step) % ports;
    if (counts(cell, row)) {
      of++;
      if (Object.is(named, row.port)) right++;
    }
    if (row.outcome !== "ok") {
      cursor = (cursor + (behaviour.attempts ?? ports)) % ports;
      continue;
    }
    until[row.port] = Number.isNaN(row.ended) ? row.decided : releaseOf(row, behaviour).from;
    cursor = (row.port + 1) % ports;
  }
  return { right, of };
}
