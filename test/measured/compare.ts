import { regularizedGammaQ } from "../../src/numbers/gamma.ts";
import { binomialMass } from "../../src/numbers/binomial.ts";
import { STREAM_WORDS, seedStream } from "../../src/numbers/random.ts";
import type { PortBehaviour } from "../../src/scenario/types.ts";
import { type Cell, counts } from "./records.ts";
import { prepareReplay, sessionCap } from "./replay.ts";

/** 1,999 replays: the k-th smallest and k-th largest miss the next count with a chance of at most k / 1,000. */
export const REPLAYS = 1999;

/** What the replays of one cell came to, beside what the server did. */
export interface Comparison {
  cell: Cell;
  /** PASVs or, where the range caps sessions, logins in the counted part. */
  attempts: number;
  /** Refused by the real server for want of a port (or of a place below the cap). */
  measured: number;
  /** Replies 425 of the bind and listen race, which the pool does not have; PASVs without a reply. */
  raced: number;
  unanswered: number;
  mean: number;
  deviation: number;
  in95: [number, number];
  in999: [number, number];
}

/** Replays a cell through the pool of this behaviour; the same numbers every time. */
export function compareCell(cell: Cell, behaviour: PortBehaviour, unansweredHold = 0): Comparison {
  const logins = sessionCap(behaviour, cell.ports) !== Infinity;
  const rows = cell.rows.filter((row) => (row.kind === "LOGIN") === logins && counts(cell, row));
  const outside = behaviour.whenFull === "outside-range";
  const refusals = rows.filter((row) => row.outcome.startsWith("refused")).length;
  const left = rows.filter((row) => row.outcome === "outside").length;
  const replay = prepareReplay(cell, behaviour, unansweredHold);
  const random = new Int32Array(STREAM_WORDS);
  const results = Array.from({ length: REPLAYS }, (_, i) => {
    seedStream(random, 0, i, cell.ports, cell.variant.length);
    return replay.alone(random);
  }).sort((a, b) => a - b);
  const mean = results.reduce((sum, count) => sum + count, 0) / REPLAYS;
  const squares = results.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  return {
    cell,
    attempts: rows.length,
    measured: outside ? left : refusals,
    raced: outside ? refusals : 0,
    unanswered: rows.filter((row) => row.outcome === "dead").length,
    mean,
    deviation: Math.sqrt(squares / (REPLAYS - 1)),
    in95: [results[49]!, results[REPLAYS - 50]!],
    in999: [results[0]!, results[REPLAYS - 1]!],
  };
}

/** Whether the measured count lies in an interval, ends included. */
export function within(count: number, [low, high]: [number, number]): boolean {
  return count >= low && count <= high;
}

/** P(at least `outside` of `cells` outside their 95 % intervals), if each is with a chance of 5 %. */
export function chanceOfSoMany(outside: number, cells: number): number {
  let fewer = 0;
  for (let k = 0; k < outside; k++) fewer += binomialMass(k, cells, 0.05, 0.95);
  return 1 - fewer;
}

/** Pooled chi-square of counts with known means and variances: its value, its degrees, the chance of a larger one. */
export function pooledChiSquare(counts: { measured: number; mean: number; variance: number }[]): {
  value: number;
  degrees: number;
  chance: number;
} {
  const value = counts.reduce(
    (sum, { measured, mean, variance }) => sum + (measured - mean) ** 2 / variance,
    0,
  );
  return { value, degrees: counts.length, chance: regularizedGammaQ(counts.length / 2, value / 2) };
}
