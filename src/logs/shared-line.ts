import { log } from "../numbers/log-exp.ts";
import { sortRows } from "../numbers/sort-rows.ts";
import { clientsIn, kindCodes } from "./columns.ts";
import type { TransferColumns } from "./columns.ts";
import { RateSums } from "./durations.ts";
import type { Findings } from "./findings.ts";
import { moments } from "./laws.ts";
import type { Visit } from "./visit.ts";

/** What the transfers of clients had of lines that they share. */
export interface SharedLine {
  /** How much each moved: bytes, or seconds of the whole line where the log has no bytes. */
  amounts: Float64Array;
  /** Seconds that a bit takes on the line, one for each visit; null where the log has no bytes. */
  secondsPerBit: Float64Array | null;
}

/** Fewest transfers that show whether a line is shared; each lasts so many times what the clock leaves open. */
const fewestTransfers = 100;
const timesDoubt = 3;
/** Shortest mean, s: below it set-up and slow start decide, not the line. */
const shortestMean = 1;
/** Sharing leaves at most this share of the scatter of rates (seen: under a quarter; over one where each has a rate of its own). */
const clearlyLess = 0.6;
/** Durations grow at least by this power of the connections that begin together, nineteen times in twenty. */
const leastPower = 0.3;
/** Sizes and lines go apart where together they miss the time that transfers had by more than this. */
const tolerance = 0.08;

/** Sums of squares of a value within each client. */
class Within {
  readonly #sums = new Map<number, { count: number; sum: number }>();
  #squares = 0;

  add(client: number, value: number): void {
    const sums = this.#sums.get(client) ?? { count: 0, sum: 0 };
    this.#sums.set(client, sums);
    sums.count++;
    sums.sum += value;
    this.#squares += value * value;
  }

  get squares(): number {
    let squares = this.#squares;
    for (const { count, sum } of this.#sums.values()) squares -= (sum * sum) / count;
    return squares;
  }
}

/**
 * Seconds of the whole line that each row of a visit had, where those that run at once share it evenly; written to `alone` at
 * the place of the row in the order.
 */
function shareOut({ order, spans }: Findings, { from, to }: Visit, alone: Float64Array): void {
  const ends = order.slice(from, to);
  sortRows(ends, spans.endSeconds);
  const place = new Map<number, number>();
  for (let at = from; at < to; at++) place.set(order[at]!, at);
  // What one transfer that ran all the time would have had of the line by now.
  let [had, running, now, next] = [0, 0, spans.startSeconds[order[from]!]!, from];
  const goTo = (seconds: number): void => {
    if (running > 0) had += (seconds - now) / running;
    now = seconds;
  };
  for (const row of ends) {
    const end = spans.endSeconds[row]!;
    while (next < to && spans.startSeconds[order[next]!]! < end) {
      goTo(spans.startSeconds[order[next]!]!);
      alone[next] = -had;
      running++;
      next++;
    }
    const at = place.get(row)!;
    // One that lasted no time has nothing of the line.
    if (at >= next) continue;
    goTo(end);
    alone[at]! += had;
    running--;
  }
}

/** Rows of files, with where they stand in the order. */
function eachFile(
  { columns, spans, order }: Findings,
  visits: readonly Visit[],
  take: (visit: Visit, at: number, seconds: number, bytes: number) => void,
): void {
  for (const visit of visits) {
    for (let at = visit.from; at < visit.to; at++) {
      const row = order[at]!;
      if (columns.kind[row] === kindCodes.listing) continue;
      const bytes = columns.complete.at(row) === 1 ? columns.bytes[row]! : Number.NaN;
      take(visit, at, spans.endSeconds[row]! - spans.startSeconds[row]!, bytes);
    }
  }
}

/**
 * Whether durations grow with how many transfers a visit begins with: it has more files than connections, or as many. null =
 * too few visits tell.
 */
function firstOnesGrow(
  { spans, order }: Findings,
  visits: readonly Visit[],
  connections: number,
): boolean | null {
  let [count, x, y, xx, xy, yy] = [0, 0, 0, 0, 0, 0];
  for (const visit of visits) {
    const row = order[visit.from]!;
    const seconds = spans.endSeconds[row]! - spans.startSeconds[row]!;
    if (!(seconds > 0)) continue;
    const [begun, lasted] = [log(Math.min(visit.to - visit.from, connections)), log(seconds)];
    count++;
    x += begun;
    y += lasted;
    xx += begun * begun;
    xy += begun * lasted;
    yy += lasted * lasted;
  }
  const [squares, products] = [xx - (x * x) / count, xy - (x * y) / count];
  if (count < fewestTransfers || !(squares > 0)) return null;
  const power = products / squares;
  const rest = yy - (y * y) / count - power * products;
  const error = Math.sqrt(Math.max(0, rest) / (count - 2) / squares);
  if (power - 2 * error > leastPower) return true;
  return power + 2 * error > leastPower ? null : false;
}

/**
 * What transfers had of their client's line, where those of one client share it; null where they do not, "unknown" where too little
 * shows it. Where the log has
 * bytes, they follow from the time that each would have taken alone, and not from how long it took; where it has none, the first
 * transfer of a visit lasts longer the more begin with it.
 */
export function sharedLineOf(
  findings: Findings,
  visits: readonly Visit[],
  connections: number,
): SharedLine | "unknown" | null {
  const { columns, order } = findings;
  const alone = new Float64Array(order.length);
  for (const visit of visits) shareOut(findings, visit, alone);
  const [own, shared] = [new Within(), new Within()];
  const sums = new RateSums(clientsIn(columns));
  let [files, seconds, aloneSeconds, sized, bytesOfSized] = [0, 0, 0, 0, 0];
  eachFile(findings, visits, (visit, at, lasted, bytes) => {
    files++;
    seconds += lasted;
    aloneSeconds += alone[at]!;
    if (!(bytes > 0)) return;
    sized++;
    bytesOfSized += bytes;
    if (!(alone[at]! > 0) || lasted < timesDoubt * doubtOf(columns, order[at]!)) return;
    sums.add(visit.client, bytes, alone[at]!);
    if (visit.parallel < 2) return;
    own.add(visit.client, log(bytes / lasted));
    shared.add(visit.client, log(bytes / alone[at]!));
  });
  if (seconds / files < shortestMean) return null;
  if (files < fewestTransfers) return "unknown";
  const amounts = new Float64Array(sized > 0 ? sized : files);
  let count = 0;
  eachFile(findings, visits, (_visit, at, _lasted, bytes) => {
    if (sized === 0) amounts[count++] = alone[at]!;
    else if (bytes > 0) amounts[count++] = bytes;
  });
  if (sized === 0) {
    const grow = firstOnesGrow(findings, visits, connections);
    if (grow === null) return "unknown";
    return grow ? { amounts, secondsPerBit: null } : null;
  }
  if (!(shared.squares < clearlyLess * own.squares)) return null;
  const { perClient } = sums.rates;
  const secondsPerBit = Float64Array.from(visits, ({ client }) => 1 / perClient[client]!).filter(
    (each) => each > 0,
  );
  const mean = ((bytesOfSized * 8) / sized) * moments(secondsPerBit).mean;
  const isApart = Math.abs(mean / (aloneSeconds / files) - 1) > tolerance;
  return isApart ? null : { amounts, secondsPerBit };
}

/** How much of a transfer's duration the log's clock leaves open, s. */
function doubtOf(columns: TransferColumns, row: number): number {
  return columns.durationErrorSeconds.at(row) + columns.stampErrorSeconds.at(row) + 0.01;
}
