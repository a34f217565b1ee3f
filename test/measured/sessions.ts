import { type Cell, ROUND_TRIP, type Row, counts } from "./records.ts";

/** One recorded login and what the session did, in seconds after it. */
export interface Session {
  at: number;
  counted: boolean;
  served: boolean;
  /** Until the server let go of the session: a round trip after the last 226; 0 where it was turned away. */
  seconds: number;
  pasvs: number[];
}

/** The logins of a cell in order. */
export function sessionsOf(cell: Cell): Session[] {
  const transfers = new Map<number, Row[]>();
  for (const row of cell.rows) {
    if (row.kind === "LOGIN") continue;
    transfers.set(row.session, [...(transfers.get(row.session) ?? []), row]);
  }
  return cell.rows
    .filter((row) => row.kind === "LOGIN")
    .map((login): Session => {
      const rows = transfers.get(login.session) ?? [];
      const at = login.decided;
      const served = login.outcome === "ok";
      const last = Math.max(at, ...rows.map((row) => (Number.isNaN(row.ended) ? at : row.ended)));
      return {
        at,
        counted: counts(cell, login),
        served,
        seconds: served ? last + ROUND_TRIP - at : 0,
        pasvs: rows.map((row) => row.decided - at),
      };
    });
}
