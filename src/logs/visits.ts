import type { Spans } from "./durations.ts";
import { mostAtOnce } from "./peak.ts";
import { kindCodes } from "./transfer-store.ts";
import type { TransferColumns } from "./transfer-store.ts";

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
}

/** Longest silence inside one session of the server, s: beyond it a number that comes again is a new session. */
const longestSilenceSeconds = 3600;

interface Piece {
  rows: number[];
  startSeconds: number;
  endSeconds: number;
}

/** Rows that belong together: one session of the server where it has an id, else one row. */
function piecesOf(rows: readonly number[], columns: TransferColumns, spans: Spans): Piece[] {
  const pieces: Piece[] = [];
  const open = new Map<number, Piece>();
  for (const row of rows) {
    const startSeconds = spans.startSeconds[row] ?? 0;
    const endSeconds = spans.endSeconds[row] ?? 0;
    const session = columns.session[row] ?? 0;
    const piece = session === 0 ? undefined : open.get(session);
    if (piece !== undefined && startSeconds - piece.endSeconds <= longestSilenceSeconds) {
      piece.rows.push(row);
      piece.endSeconds = Math.max(piece.endSeconds, endSeconds);
      continue;
    }
    const fresh = { rows: [row], startSeconds, endSeconds };
    pieces.push(fresh);
    if (session !== 0) open.set(session, fresh);
  }
  return pieces;
}

/** The connections that certainly overlap: each is cut to the time that its clock vouches for. */
function certainOverlap(rows: readonly number[], columns: TransferColumns, spans: Spans): number {
  const sure = rows.filter((row) => (spans.certainSeconds[row] ?? 0) > 0);
  if (sure.length < 2) return Math.min(1, rows.length);
  const ends = Float64Array.from(sure, (row) => columns.endSeconds[row] ?? 0);
  const starts = Float64Array.from(
    sure,
    (row) => (columns.endSeconds[row] ?? 0) - (spans.certainSeconds[row] ?? 0),
  );
  return mostAtOnce(starts, ends);
}

function visitOf(piece: Piece, columns: TransferColumns, spans: Spans): Visit {
  const visit: Visit = {
    client: columns.client[piece.rows[0] ?? 0] ?? 0,
    startSeconds: piece.startSeconds,
    endSeconds: piece.endSeconds,
    files: 0,
    uploads: 0,
    listings: 0,
    busySeconds: 0,
    parallel: certainOverlap(piece.rows, columns, spans),
  };
  for (const row of piece.rows) {
    if (columns.kind[row] === kindCodes.listing) visit.listings++;
    else visit.files++;
    if (columns.kind[row] === kindCodes.upload) visit.uploads++;
    visit.busySeconds += (spans.endSeconds[row] ?? 0) - (spans.startSeconds[row] ?? 0);
  }
  return visit;
}

/**
 * Visits in the order of their starts. Data connections of one client (host and user) belong to one visit while no silence
 * is longer than `gapSeconds`; where the server logs session ids, sessions that overlap are one visit instead.
 */
export function visitsOf(columns: TransferColumns, spans: Spans, gapSeconds: number): Visit[] {
  const order = Uint32Array.from({ length: columns.count }, (_, row) => row);
  order.sort(
    (a, b) =>
      (columns.client[a] ?? 0) - (columns.client[b] ?? 0) ||
      (spans.startSeconds[a] ?? 0) - (spans.startSeconds[b] ?? 0) ||
      (spans.endSeconds[a] ?? 0) - (spans.endSeconds[b] ?? 0),
  );
  const visits: Visit[] = [];
  let from = 0;
  while (from < order.length) {
    let to = from;
    const client = columns.client[order[from] ?? 0];
    while (to < order.length && columns.client[order[to] ?? 0] === client) to++;
    let open: Piece | null = null;
    for (const piece of piecesOf([...order.subarray(from, to)], columns, spans)) {
      const gap = columns.session[piece.rows[0] ?? 0] === 0 ? gapSeconds : 0;
      if (open !== null && piece.startSeconds - open.endSeconds <= gap) {
        for (const row of piece.rows) open.rows.push(row);
        open.endSeconds = Math.max(open.endSeconds, piece.endSeconds);
        continue;
      }
      if (open !== null) visits.push(visitOf(open, columns, spans));
      open = piece;
    }
    if (open !== null) visits.push(visitOf(open, columns, spans));
    from = to;
  }
  return visits.sort((a, b) => a.startSeconds - b.startSeconds || a.endSeconds - b.endSeconds);
}
