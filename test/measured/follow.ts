import { openPool } from "../../src/ports/pool.ts";
import type { PortBehaviour } from "../../src/scenario/types.ts";
import { type Cell, type Row, counts } from "./records.ts";
import { releaseOf, sessionCap } from "./replay.ts";
import { sessionsOf } from "./sessions.ts";

/** What the entry says of each decision, made in the state that the real server was in. */
export interface Verdicts {
  decisions: number;
  /** Refusals by the real server, without those of the bind and listen race. */
  refused: number;
  /** Sum of the chances of refusal that the pool gives, and the variance of a count with those chances. */
  expected: number;
  variance: number;
  /** Refused by the server where the pool is sure to serve; served where the pool is sure to refuse. */
  missed: number;
  invented: number;
}

interface Decision {
  at: number;
  counted: boolean;
  refused: boolean;
  /** When what was granted is free again. */
  until: number;
}

function judge(decisions: Decision[], chanceAt: (busy: number) => number): Verdicts {
  const verdicts = { decisions: 0, refused: 0, expected: 0, variance: 0, missed: 0, invented: 0 };
  let held: number[] = [];
  for (const { at, counted, refused, until } of decisions) {
    held = held.filter((end) => end > at);
    const chance = chanceAt(held.length);
    if (!refused) held.push(until);
    if (!counted) continue;
    verdicts.decisions++;
    verdicts.refused += refused ? 1 : 0;
    verdicts.expected += chance;
    verdicts.variance += chance * (1 - chance);
    if (refused && chance === 0) verdicts.missed++;
    if (!refused && chance === 1) verdicts.invented++;
  }
  return verdicts;
}

/** Refused for want of a port in the range: an error reply or a port outside it. */
function refusedByRange(row: Row, behaviour: PortBehaviour): boolean {
  return behaviour.whenFull === "outside-range"
    ? row.outcome === "outside"
    : row.outcome.startsWith("refused");
}

/** Judges every decision of a cell. Exact where the pool's chance depends on nothing but how many ports are busy. */
export function followServer(cell: Cell, behaviour: PortBehaviour): Verdicts {
  const cap = sessionCap(behaviour, cell.ports);
  if (cap !== Infinity) {
    const logins = sessionsOf(cell).map(({ at, counted, served, seconds }): Decision => ({
      at,
      counted,
      refused: !served,
      until: at + seconds,
    }));
    return judge(logins, (busy) => (busy >= cap ? 1 : 0));
  }
  const pasvs = cell.rows
    .filter((row) => row.kind !== "LOGIN")
    .map((row): Decision => {
      const refused = refusedByRange(row, behaviour);
      const end = row.outcome === "ok" ? releaseOf(row, behaviour).from : row.decided;
      const until = Number.isNaN(end) ? row.decided : end;
      return { at: row.decided, counted: counts(cell, row), refused, until };
    });
  return judge(pasvs, chanceByOccupancy(behaviour, cell.ports));
}

/** The pool's own chance of refusal with so many ports busy, asked of pools filled that far. */
function chanceByOccupancy(behaviour: PortBehaviour, ports: number): (busy: number) => number {
  const random = Int32Array.of(1, 2, 3, 4);
  const pool = openPool(behaviour, ports);
  const chances = [pool.refusalChance(0)];
  for (let busy = 1; busy <= ports; busy++) {
    while (pool.take(0, random, 0) < 0);
    chances.push(pool.refusalChance(0));
  }
  return (busy) => chances[Math.min(busy, ports)]!;
}
