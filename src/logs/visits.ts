import { eachClient } from "./client-order.ts";
import { kindCodes } from "./columns.ts";
import type { TransferColumns } from "./columns.ts";
import { certainSeconds } from "./durations.ts";
import type { Spans } from "./durations.ts";
import { Lanes, roundingSeconds } from "./lanes.ts";
import type { Stretch } from "./lanes.ts";
import { mostAtOnce } from "./most-at-once.ts";
import { Pieces } from "./pieces.ts";
import { VisitTable } from "./visit.ts";
import type { Visit, VisitNumbers } from "./visit.ts";

/** Visits, and the control connection (numbered through the log) that each row most likely belongs to. */
export interface Visits {
  visits: Visit[];
  sessionOfRow: Uint32Array;
  /** Rows by client and start. */
  order: Uint32Array;
}

/** What ends a visit: a silence longer than this, s, or the end of each stretch of so many seconds; 0 = each data connection. */
export type VisitEnd = { silenceSeconds: number } | { everySeconds: number };
export type EndOf = (client: number) => VisitEnd;

/** The connections that certainly overlap: each is cut to the time that its clock vouches for. */
function certainOverlap(
  { order, from, to }: Stretch,
  columns: TransferColumns,
): { most: number; telling: number } {
  if (to - from === 1)
    return { most: 1, telling: certainSeconds(columns, order[from]!) > 0 ? 1 : 0 };
  const ends = new Float64Array(to - from);
  const starts = new Float64Array(to - from);
  let telling = 0;
  for (let at = from; at < to; at++) {
    const row = order[at]!;
    const certain = certainSeconds(columns, row);
    if (certain <= 0) continue;
    ends[telling] = columns.endSeconds[row]!;
    starts[telling++] = columns.endSeconds[row]! - Math.max(0, certain - roundingSeconds);
  }
  if (telling < 2) return { most: 1, telling };
  return { most: mostAtOnce(starts.subarray(0, telling), ends.subarray(0, telling)), telling };
}

/** The visit of some rows. */
function visitOf(
  rows: Stretch,
  columns: TransferColumns,
  spans: Spans,
  lanes: Lanes,
): VisitNumbers {
  const { order, from, to } = rows;
  const first = order[from]!;
  const overlap = certainOverlap(rows, columns);
  const pauses = lanes.place(rows, columns, spans);
  const visit: VisitNumbers = {
    client: columns.client[first]!,
    startSeconds: spans.startSeconds[first]!,
    endSeconds: spans.endSeconds[first]!,
    files: 0,
    uploads: 0,
    listings: 0,
    busySeconds: 0,
    parallel: overlap.most,
    telling: overlap.telling,
    idleSeconds: pauses.idleSeconds,
    gaps: pauses.gaps,
    tinyGaps: pauses.tinyGaps,
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
  return visit;
}

/** Calls `take` with the stretch of rows of every visit, client by client: rows of later visits begin later. */
function eachStretch(
  columns: TransferColumns,
  spans: Spans,
  order: Uint32Array,
  endOf: EndOf,
  take: (stretch: Stretch) => void,
): void {
  const pieces = new Pieces();
  let place = 0;
  eachClient(order, columns, (client, rows) => {
    const visitEnd = endOf(client);
    let from = 0;
    const end = (to: number): void => {
      take({ order, from: place + from, to: place + to });
      from = to;
    };
    if ("everySeconds" in visitEnd) {
      const { everySeconds } = visitEnd;
      const stretchOf = (at: number): number =>
        Math.floor(spans.startSeconds[rows[at]!]! / everySeconds);
      for (let at = 1; at < rows.length; at++)
        if (everySeconds === 0 || stretchOf(at) !== stretchOf(at - 1)) end(at);
    } else {
      pieces.fill(rows, columns, spans);
      let at = 0;
      pieces.eachVisit(visitEnd.silenceSeconds, (startSeconds) => {
        while (spans.startSeconds[rows[at]!]! < startSeconds) at++;
        if (at > from) end(at);
      });
    }
    end(rows.length);
    place += rows.length;
  });
}

/**
 * Visits in the order of their starts. Data connections of one client (host and user) belong to one visit while no silence
 * is longer than the gap; where the server logs session ids, sessions that overlap are one visit instead.
 */
export function visitsOf(
  columns: TransferColumns,
  spans: Spans,
  order: Uint32Array,
  endOf: EndOf,
): Visits {
  const table = new VisitTable();
  const lanes = new Lanes(columns.count);
  eachStretch(columns, spans, order, endOf, (stretch) =>
    table.add(visitOf(stretch, columns, spans, lanes)),
  );
  const { visits } = table;
  visits.sort((a, b) => a.startSeconds - b.startSeconds || a.endSeconds - b.endSeconds);
  return { visits, sessionOfRow: lanes.sessionOfRow, order };
}

/** The control connection of each row alone: no visit is kept. */
export function sessionsByRow(
  columns: TransferColumns,
  spans: Spans,
  order: Uint32Array,
  endOf: EndOf,
): Uint32Array {
  const lanes = new Lanes(columns.count);
  eachStretch(columns, spans, order, endOf, (stretch) => lanes.place(stretch, columns, spans));
  return lanes.sessionOfRow;
}
