import { certainSeconds } from "./durations.ts";
import type { Spans } from "./durations.ts";
import { mostAtOnce } from "./most-at-once.ts";
import { kindCodes } from "./columns.ts";
import type { TransferColumns } from "./columns.ts";

/** One visit of one client, as far as its data connections tell. */
export interface Visit {
  client: number;
  startSeconds: number;
  endSeconds: number;
  files: number;
  uploads: number;
  listings: number;
  busySeconds: number;
  /** Most data connections that certainly ran at once. */
  parallel: number;
  /** Data connections that last long enough, on this clock, to show whether they overlap. */
  telling: number;
  /** Time between one data connection and the next on the same control connection, and how many such gaps there are. */
  idleSeconds: number;
  gaps: number;
  /** Gaps that are no pause: shorter than half a second on a clock of seconds, than 20 ms on a finer one. */
  tinyGaps: number;
  /** Its rows are those of `order` from `from` to `to`. */
  from: number;
  to: number;
}

/** Visits, and the control connection (numbered through the log) that each row most likely belongs to. */
export interface Visits {
  visits: Visit[];
  sessionOfRow: Uint32Array;
  /** Rows by client and start. */
  order: Uint32Array;
}

/** Silence that ends a visit of this client, s; below 0: every data connection is a visit of its own. */
export type GapOf = (client: number) => number;

/** Longest silence inside one session of the server, s: beyond it a number that comes again is a new session. */
const longestSilenceSeconds = 3600;

interface Piece {
  /** Whether the server's own session id told it. */
  hasSession: boolean;
  startSeconds: number;
  endSeconds: number;
}

/** Rows in the order of client, start and end. */
export function rowsByClient(columns: TransferColumns, spans: Spans): Uint32Array {
  const { client, count } = columns;
  const { startSeconds, endSeconds } = spans;
  const order = new Uint32Array(count);
  let clients = 0;
  for (let row = 0; row < count; row++) clients = Math.max(clients, client[row]! + 1);
  const places = new Uint32Array(clients + 1);
  for (let row = 0; row < count; row++) places[client[row]! + 1] = places[client[row]! + 1]! + 1;
  for (let id = 0; id < clients; id++) places[id + 1] = places[id + 1]! + places[id]!;
  for (let row = 0; row < count; row++) {
    const id = client[row]!;
    const place = places[id]!;
    order[place] = row;
    places[id] = place + 1;
  }
  eachClient(order, columns, (_client, rows) => {
    rows.sort((a, b) => startSeconds[a]! - startSeconds[b]! || endSeconds[a]! - endSeconds[b]!);
  });
  return order;
}

/** Calls `take` with the rows of each client, in the order of their starts. */
export function eachClient(
  order: Uint32Array,
  columns: TransferColumns,
  take: (client: number, rows: Uint32Array) => void,
): void {
  let from = 0;
  while (from < order.length) {
    const client = columns.client[order[from]!]!;
    let to = from + 1;
    while (to < order.length && columns.client[order[to]!] === client) to++;
    take(client, order.subarray(from, to));
    from = to;
  }
}

/** Rows that belong together: one session of the server where it has an id, else one row. */
function piecesOf(rows: Uint32Array, columns: TransferColumns, spans: Spans): Piece[] {
  const pieces: Piece[] = [];
  const open = new Map<number, Piece>();
  for (const row of rows) {
    const startSeconds = spans.startSeconds[row]!;
    const endSeconds = spans.endSeconds[row]!;
    const session = columns.session[row]!;
    const piece = session === 0 ? undefined : open.get(session);
    if (piece !== undefined && startSeconds - piece.endSeconds <= longestSilenceSeconds) {
      piece.endSeconds = Math.max(piece.endSeconds, endSeconds);
      continue;
    }
    const fresh = { hasSession: session !== 0, startSeconds, endSeconds };
    pieces.push(fresh);
    if (session !== 0) open.set(session, fresh);
  }
  return pieces;
}

/** A clock of milliseconds rounds: what follows at once may look like an overlap of that much, s. */
const roundingSeconds = 0.003;

/** Some rows: those that stand from `from` to `to` of an order. */
interface Stretch {
  order: Uint32Array;
  from: number;
  to: number;
}

/** The connections that certainly overlap: each is cut to the time that its clock vouches for. */
function certainOverlap(
  { order, from, to }: Stretch,
  columns: TransferColumns,
): { most: number; telling: number } {
  if (to - from === 1)
    return { most: 1, telling: certainSeconds(columns, order[from]!) > 0 ? 1 : 0 };
  const sure = order.subarray(from, to).filter((row) => certainSeconds(columns, row) > 0);
  if (sure.length < 2) return { most: 1, telling: sure.length };
  const ends = Float64Array.from(sure, (row) => columns.endSeconds[row]!);
  const starts = Float64Array.from(
    sure,
    (row) => columns.endSeconds[row]! - Math.max(0, certainSeconds(columns, row) - roundingSeconds),
  );
  return { most: mostAtOnce(starts, ends), telling: sure.length };
}

/** Puts each row on the control connection that became free last before it began, else on a new one. */
class Lanes {
  readonly sessionOfRow: Uint32Array;
  #next = 1;

  constructor(rows: number) {
    this.sessionOfRow = new Uint32Array(rows);
  }

  place(visit: Visit, { order, from, to }: Stretch, columns: TransferColumns, spans: Spans): void {
    if (to - from === 1) {
      this.sessionOfRow[order[from]!] = this.#next++;
      return;
    }
    const lanes: { session: number; endSeconds: number }[] = [];
    for (let at = from; at < to; at++) {
      const row = order[at]!;
      const start = spans.startSeconds[row]!;
      // What the clock leaves open may look like an overlap.
      const slack =
        columns.stampErrorSeconds[row]! + columns.durationErrorSeconds[row]! + roundingSeconds;
      let best: (typeof lanes)[number] | undefined;
      for (const lane of lanes) {
        if (lane.endSeconds > start + slack) continue;
        if (best === undefined || lane.endSeconds > best.endSeconds) best = lane;
      }
      if (best === undefined) {
        best = { session: this.#next++, endSeconds: spans.endSeconds[row]! };
        lanes.push(best);
      } else {
        visit.idleSeconds += start - best.endSeconds;
        visit.gaps++;
        if (start - best.endSeconds < (slack >= 0.5 ? 0.5 : 0.02)) visit.tinyGaps++;
        best.endSeconds = Math.max(best.endSeconds, spans.endSeconds[row]!);
      }
      this.sessionOfRow[row] = best.session;
    }
  }
}

/** The visit of some rows. */
function visitOf(rows: Stretch, columns: TransferColumns, spans: Spans, lanes: Lanes): Visit {
  const { order, from, to } = rows;
  const first = order[from]!;
  const overlap = certainOverlap(rows, columns);
  const visit: Visit = {
    client: columns.client[first]!,
    startSeconds: spans.startSeconds[first]!,
    endSeconds: spans.endSeconds[first]!,
    files: 0,
    uploads: 0,
    listings: 0,
    busySeconds: 0,
    parallel: overlap.most,
    telling: overlap.telling,
    idleSeconds: 0,
    gaps: 0,
    tinyGaps: 0,
    from,
    to,
  };
  for (let at = from; at < to; at++) {
    const row = order[at]!;
    visit.endSeconds = Math.max(visit.endSeconds, spans.endSeconds[row]!);
    if (columns.kind[row] === kindCodes.listing) visit.listings++;
    else visit.files++;
    if (columns.kind[row] === kindCodes.upload) visit.uploads++;
    visit.busySeconds += spans.endSeconds[row]! - spans.startSeconds[row]!;
  }
  lanes.place(visit, rows, columns, spans);
  return visit;
}

/** Where the visits of one client end among its rows: rows of later visits begin later, so each is one stretch of them. */
function visitEnds(
  rows: Uint32Array,
  pieces: readonly Piece[],
  spans: Spans,
  gap: number,
): number[] {
  const starts: number[] = [];
  let busyUntil = -Infinity;
  for (const { hasSession, startSeconds, endSeconds } of pieces) {
    const longest = hasSession && gap >= 0 ? 0 : gap;
    if (longest < 0 || startSeconds - busyUntil > longest) starts.push(startSeconds);
    busyUntil = Math.max(busyUntil, endSeconds);
  }
  if (gap < 0) return Array.from(rows, (_, index) => index + 1);
  const ends: number[] = [];
  let next = 1;
  for (let index = 0; index < rows.length; index++) {
    while (next < starts.length && spans.startSeconds[rows[index]!]! >= starts[next]!) {
      ends.push(index);
      next++;
    }
  }
  return [...ends, rows.length];
}

/** Calls `take` with every visit, client by client. */
function eachVisit(
  columns: TransferColumns,
  spans: Spans,
  order: Uint32Array,
  gapOf: GapOf,
  take: (visit: Visit) => void,
): Uint32Array {
  const lanes = new Lanes(columns.count);
  let place = 0;
  eachClient(order, columns, (client, rows) => {
    let from = 0;
    for (const to of visitEnds(rows, piecesOf(rows, columns, spans), spans, gapOf(client))) {
      take(visitOf({ order, from: place + from, to: place + to }, columns, spans, lanes));
      from = to;
    }
    place += rows.length;
  });
  return lanes.sessionOfRow;
}

/**
 * Visits in the order of their starts. Data connections of one client (host and user) belong to one visit while no silence
 * is longer than the gap; where the server logs session ids, sessions that overlap are one visit instead.
 */
export function visitsOf(
  columns: TransferColumns,
  spans: Spans,
  order: Uint32Array,
  gapOf: GapOf,
): Visits {
  const visits: Visit[] = [];
  const sessionOfRow = eachVisit(columns, spans, order, gapOf, (visit) => visits.push(visit));
  visits.sort((a, b) => a.startSeconds - b.startSeconds || a.endSeconds - b.endSeconds);
  return { visits, sessionOfRow, order };
}

/** The control connection of each row alone: no visit is kept. */
export function sessionsByRow(
  columns: TransferColumns,
  spans: Spans,
  order: Uint32Array,
  gapOf: GapOf,
): Uint32Array {
  return eachVisit(columns, spans, order, gapOf, () => undefined);
}
