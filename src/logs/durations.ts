import { sortRows } from "../numbers/sort-rows.ts";
import { quantile } from "./laws.ts";
import { mixBits } from "./hash.ts";
import { clientsIn, kindCodes, rowsWhere } from "./columns.ts";
import type { TransferColumns } from "./columns.ts";

/** When each transfer ran, by the best guess. Row i as in the columns. */
export interface Spans {
  startSeconds: Float64Array;
  endSeconds: Float64Array;
}

/** Bits per second of each client's line, where its long transfers show it. */
export interface LineRates {
  /** By the number of the client; NaN = it is not known. */
  perClient: Float64Array;
  /** How many are known. */
  known: number;
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

/** Bits and seconds that were seen of each client. */
export class RateSums {
  readonly #bits: Float64Array;
  readonly #seconds: Float64Array;

  constructor(clients: number) {
    this.#bits = new Float64Array(clients);
    this.#seconds = new Float64Array(clients);
  }

  add(client: number, bytes: number, seconds: number): void {
    this.#bits[client] = this.#bits[client]! + bytes * 8;
    this.#seconds[client] = this.#seconds[client]! + seconds;
  }

  /** Bits over seconds. */
  get rates(): LineRates {
    const perClient = this.#bits;
    let known = 0;
    for (let client = 0; client < perClient.length; client++) {
      const seconds = this.#seconds[client]!;
      const isKnown = perClient[client]! > 0 && seconds > 0;
      perClient[client] = isKnown ? perClient[client]! / seconds : Number.NaN;
      if (isKnown) known++;
    }
    // NaN stands last.
    const ascending = perClient.slice().sort().subarray(0, known);
    return { perClient, known, median: quantile(ascending, 0.5) };
  }
}

/** Bits over seconds of every client's transfers that are long enough. */
function ratesOf(columns: TransferColumns, shortest: number): LineRates {
  const sums = new RateSums(clientsIn(columns));
  for (let row = 0; row < columns.count; row++) {
    const duration = columns.durationSeconds[row]!;
    const bytes = columns.bytes[row]!;
    if (columns.kind[row] === kindCodes.listing || !(bytes > 0)) continue;
    const error = columns.durationErrorSeconds.at(row);
    if (showsTheLine(duration, bytes, error, shortest))
      sums.add(columns.client[row]!, bytes, duration);
  }
  return sums.rates;
}

/** A rate of single transfers, for transfers too short for the clock: from those of at least 5 s, else from large files. */
export function transferRates(columns: TransferColumns): LineRates {
  const long = ratesOf(columns, 5);
  return long.known > 0 ? long : ratesOfLargeFiles(columns);
}

/** Mean logged duration from which files of a size say something of the line, s: the clock's floor of a second is gone. */
const tellingMean = 1.5;
const sizeClasses = 20;

/**
 * Bits over seconds of files from the size on at which a transfer takes 1.5 s on the average: chosen by size, since those
 * chosen by their logged duration would be the ones that the clock showed too long.
 */
function ratesOfLargeFiles(columns: TransferColumns): LineRates {
  const { bytes, durationSeconds } = columns;
  const isFile = (row: number): boolean =>
    columns.kind[row] !== kindCodes.listing && bytes[row]! > 0;
  const rows = rowsWhere(columns.count, isFile);
  const count = rows.length;
  sortRows(rows, bytes);
  const sums = new RateSums(clientsIn(columns));
  for (let index = 0; index < sizeClasses; index++) {
    const from = Math.floor((index * count) / sizeClasses);
    const part = rows.subarray(from, Math.floor(((index + 1) * count) / sizeClasses));
    let [known, seconds] = [0, 0];
    for (const row of part) {
      if (!(durationSeconds[row]! >= 0)) continue;
      known++;
      seconds += durationSeconds[row]!;
    }
    if (!(seconds / known >= tellingMean)) continue;
    for (const row of part) {
      const duration = durationSeconds[row]!;
      if (duration >= 0) sums.add(columns.client[row]!, bytes[row]!, duration);
    }
  }
  return sums.rates;
}

/**
 * Bits per second of each client's line: the bytes of its telling transfers over the time that any of them ran, since
 * transfers at the same time share the line.
 */
export function lineRates(columns: TransferColumns, spans: Spans, order: Uint32Array): LineRates {
  const shortest = ratesOf(columns, 5).known > 0 ? 5 : 2;
  const sums = new RateSums(clientsIn(columns));
  let [client, busyUntil] = [-1, -Infinity];
  for (const row of order) {
    if (columns.client[row] !== client) {
      client = columns.client[row]!;
      busyUntil = -Infinity;
    }
    const duration = columns.durationSeconds[row]!;
    const bytes = columns.bytes[row]!;
    if (columns.kind[row] === kindCodes.listing || !(bytes > 0)) continue;
    if (!showsTheLine(duration, bytes, columns.durationErrorSeconds.at(row), shortest)) continue;
    const [from, to] = [spans.startSeconds[row]!, spans.endSeconds[row]!];
    sums.add(client, bytes, Math.max(0, to - Math.max(from, busyUntil)));
    busyUntil = Math.max(busyUntil, to);
  }
  return sums.rates;
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
  const error = doubt(columns.durationErrorSeconds.at(row), columns.stampErrorSeconds.at(row));
  return Math.max(0, knownSeconds(columns, row) - error);
}

/** How long it was possibly running, back from its stamp, s. */
export function possibleSeconds(columns: TransferColumns, row: number): number {
  return knownSeconds(columns, row) + columns.durationErrorSeconds.at(row);
}

/** Memory for the spans of so many transfers. */
export function emptySpans(count: number): Spans {
  return { startSeconds: new Float64Array(count), endSeconds: new Float64Array(count) };
}

/**
 * Spans of all transfers, written into memory that is there; on a clock of seconds a duration up to 1 s is bytes over the
 * client's rate.
 */
export function spansOf(
  columns: TransferColumns,
  rates: LineRates,
  spans = emptySpans(columns.count),
): Spans {
  for (let row = 0; row < columns.count; row++) {
    const stamp = columns.endSeconds[row]!;
    const error = columns.durationErrorSeconds.at(row);
    const known = knownSeconds(columns, row);
    const own = rates.perClient[columns.client[row]!]!;
    const rate = Number.isNaN(own) ? rates.median : own;
    const fromRate = (columns.bytes[row]! * 8) / rate;
    const short = error >= 0.5 && known <= 1 && Number.isFinite(fromRate);
    const best = short ? Math.min(fromRate, known + error) : known;
    const stampError = columns.stampErrorSeconds.at(row);
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
