import { moments, quantile } from "./laws.ts";
import { mixBits } from "./hash.ts";
import { kindCodes } from "./columns.ts";
import type { TransferColumns } from "./columns.ts";

/** When each transfer ran, by the best guess. Row i as in the columns. */
export interface Spans {
  startSeconds: Float64Array;
  endSeconds: Float64Array;
}

/** Bits per second of each client's line, where its long transfers show it. */
export interface LineRates {
  perClient: Map<number, number>;
  /** Median over clients; NaN where no transfer was long enough. */
  median: number;
}

/** On an exact clock a transfer of 0.2 s or of a megabyte is more than its set-up. */
const shortestExactSeconds = 0.2;
const fewestExactBytes = 1e6;

/** true where bytes over seconds say something of the line; on a clock of seconds only long transfers do. */
function showsTheLine(
  seconds: number,
  bytes: number,
  errorSeconds: number,
  shortest: number,
): boolean {
  if (errorSeconds >= 0.5) return seconds >= shortest;
  return seconds >= shortestExactSeconds || (seconds >= 0.001 && bytes >= fewestExactBytes);
}

/** Bits over seconds of every client's transfers that are long enough. */
function ratesOf(columns: TransferColumns, shortest: number): Map<number, number> {
  const sums = new Map<number, { bits: number; seconds: number }>();
  for (let row = 0; row < columns.count; row++) {
    const duration = columns.durationSeconds[row] ?? Number.NaN;
    const bytes = columns.bytes[row] ?? Number.NaN;
    if (columns.kind[row] === kindCodes.listing || !(bytes > 0)) continue;
    const error = columns.durationErrorSeconds[row] ?? 0;
    if (!showsTheLine(duration, bytes, error, shortest)) continue;
    const client = columns.client[row] ?? 0;
    const sum = sums.get(client) ?? { bits: 0, seconds: 0 };
    sum.bits += bytes * 8;
    sum.seconds += duration;
    sums.set(client, sum);
  }
  return new Map([...sums].map(([client, sum]) => [client, sum.bits / sum.seconds]));
}

/** A rate of single transfers, for transfers too short for the clock: from those of at least 5 s, else from large files. */
export function transferRates(columns: TransferColumns): LineRates {
  const long = ratesOf(columns, 5);
  return ratesWithMedian(long.size > 0 ? long : ratesOfLargeFiles(columns));
}

function ratesWithMedian(perClient: Map<number, number>): LineRates {
  const ascending = [...perClient.values()].sort((a, b) => a - b);
  return { perClient, median: quantile(ascending, 0.5) };
}

/** Mean logged duration from which files of a size say something of the line, s: the clock's floor of a second is gone. */
const tellingMean = 1.5;
const sizeClasses = 20;

/**
 * Bits over seconds of files from the size on at which a transfer takes 1.5 s on the average: chosen by size, since those
 * chosen by their logged duration would be the ones that the clock showed too long.
 */
function ratesOfLargeFiles(columns: TransferColumns): Map<number, number> {
  const rows: number[] = [];
  for (let row = 0; row < columns.count; row++) {
    if (columns.kind[row] !== kindCodes.listing && columns.bytes[row]! > 0) rows.push(row);
  }
  rows.sort((a, b) => columns.bytes[a]! - columns.bytes[b]!);
  const sums = new Map<number, { bits: number; seconds: number }>();
  for (let index = 0; index < sizeClasses; index++) {
    const part = rows.slice(
      Math.floor((index * rows.length) / sizeClasses),
      Math.floor(((index + 1) * rows.length) / sizeClasses),
    );
    const known = part.filter((row) => columns.durationSeconds[row]! >= 0);
    const mean = moments(known.map((row) => columns.durationSeconds[row]!)).mean;
    if (!(mean >= tellingMean)) continue;
    for (const row of known) {
      const sum = sums.get(columns.client[row]!) ?? { bits: 0, seconds: 0 };
      sum.bits += columns.bytes[row]! * 8;
      sum.seconds += columns.durationSeconds[row]!;
      sums.set(columns.client[row]!, sum);
    }
  }
  return new Map(
    [...sums].filter(([, sum]) => sum.seconds > 0).map(([id, sum]) => [id, sum.bits / sum.seconds]),
  );
}

/**
 * Bits per second of each client's line: the bytes of its telling transfers over the time that any of them ran, since
 * transfers at the same time share the line.
 */
export function lineRates(columns: TransferColumns, spans: Spans, order: Uint32Array): LineRates {
  const known = ratesOf(columns, 5);
  const shortest = known.size > 0 ? 5 : 2;
  const perClient = new Map<number, number>();
  let client = -1;
  let [bits, seconds, busyUntil] = [0, 0, -Infinity];
  const end = (): void => {
    if (bits > 0 && seconds > 0) perClient.set(client, bits / seconds);
    [bits, seconds, busyUntil] = [0, 0, -Infinity];
  };
  for (const row of order) {
    if (columns.client[row] !== client) {
      end();
      client = columns.client[row]!;
    }
    const duration = columns.durationSeconds[row]!;
    const bytes = columns.bytes[row]!;
    if (columns.kind[row] === kindCodes.listing || !(bytes > 0)) continue;
    if (!showsTheLine(duration, bytes, columns.durationErrorSeconds[row]!, shortest)) continue;
    const [from, to] = [spans.startSeconds[row]!, spans.endSeconds[row]!];
    bits += bytes * 8;
    seconds += Math.max(0, to - Math.max(from, busyUntil));
    busyUntil = Math.max(busyUntil, to);
  }
  end();
  return ratesWithMedian(perClient);
}

/** A number in [0, 1) that depends on the transfer alone, never on where in the log it stands. */
function jitter(columns: TransferColumns, row: number): number {
  const bytes = columns.bytes[row]!;
  const whole = Math.floor(columns.endSeconds[row]!);
  const millis = Math.round(1000 * columns.durationSeconds[row]!);
  return mixBits(mixBits(mixBits(whole) ^ bytes) ^ millis) / 2 ** 32;
}

/** How much of a logged duration cannot be vouched for, s: a difference of stamps already holds the stamps' error. */
function doubt(durationError: number, stampError: number): number {
  return durationError >= 1 ? durationError : durationError + stampError;
}

const knownSeconds = (columns: TransferColumns, row: number): number => {
  const logged = columns.durationSeconds[row]!;
  return Number.isNaN(logged) ? 0 : logged;
};

/** How long a transfer was certainly running, back from its stamp, s. */
export function certainSeconds(columns: TransferColumns, row: number): number {
  const error = doubt(columns.durationErrorSeconds[row]!, columns.stampErrorSeconds[row]!);
  return Math.max(0, knownSeconds(columns, row) - error);
}

/** How long it was possibly running, back from its stamp, s. */
export function possibleSeconds(columns: TransferColumns, row: number): number {
  return knownSeconds(columns, row) + columns.durationErrorSeconds[row]!;
}

/** Spans of all transfers; on a clock of seconds a duration up to 1 s is bytes over the client's rate. */
export function spansOf(columns: TransferColumns, rates: LineRates): Spans {
  const spans: Spans = {
    startSeconds: new Float64Array(columns.count),
    endSeconds: new Float64Array(columns.count),
  };
  for (let row = 0; row < columns.count; row++) {
    const stamp = columns.endSeconds[row] ?? 0;
    const error = columns.durationErrorSeconds[row] ?? 0;
    const known = knownSeconds(columns, row);
    const rate = rates.perClient.get(columns.client[row] ?? 0) ?? rates.median;
    const fromRate = ((columns.bytes[row] ?? Number.NaN) * 8) / rate;
    const short = error >= 0.5 && known <= 1 && Number.isFinite(fromRate);
    const best = short ? Math.min(fromRate, known + error) : known;
    const stampError = columns.stampErrorSeconds[row] ?? 0;
    const end = stampError > 0 ? stamp + stampError * jitter(columns, row) : stamp;
    spans.endSeconds[row] = end;
    spans.startSeconds[row] = end - best;
  }
  return spans;
}

/** Mean of the best guesses, s; NaN for an empty log. */
export function meanDuration(spans: Spans): number {
  const { startSeconds, endSeconds } = spans;
  let sum = 0;
  for (let row = 0; row < endSeconds.length; row++) sum += endSeconds[row]! - startSeconds[row]!;
  return sum / endSeconds.length;
}
