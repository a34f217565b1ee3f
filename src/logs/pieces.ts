import type { TransferColumns } from "./columns.ts";
import type { Spans } from "./durations.ts";

/** Longest silence inside one session of the server, s: beyond it a number that comes again is a new session. */
const longestSilenceSeconds = 3600;

/** What of one client belongs together: a session of the server where it has an id, else one data connection. */
export class Pieces {
  #starts = new Float64Array(64);
  #ends = new Float64Array(64);
  /** 1 = the server's own session id told it. */
  #hasSession = new Uint8Array(64);
  #count = 0;

  /** Takes the rows of one client, in the order of their starts; what was there before is gone. */
  fill(rows: Uint32Array, columns: TransferColumns, spans: Spans): void {
    if (rows.length > this.#starts.length) this.#makeRoom(2 * rows.length);
    const open = new Map<number, number>();
    this.#count = 0;
    for (const row of rows) {
      const start = spans.startSeconds[row]!;
      const end = spans.endSeconds[row]!;
      const session = columns.session.at(row);
      const known = session === 0 ? undefined : open.get(session);
      if (known !== undefined && start - this.#ends[known]! <= longestSilenceSeconds) {
        this.#ends[known] = Math.max(this.#ends[known]!, end);
        continue;
      }
      if (session !== 0) open.set(session, this.#count);
      this.#starts[this.#count] = start;
      this.#ends[this.#count] = end;
      this.#hasSession[this.#count++] = session === 0 ? 0 : 1;
    }
  }

  /** Calls `take` with the moment at which each visit begins: after a silence longer than the gap, or than nothing where sessions are known. */
  eachVisit(gapSeconds: number, take: (startSeconds: number) => void): void {
    let busyUntil = -Infinity;
    for (let piece = 0; piece < this.#count; piece++) {
      const longest = this.#hasSession[piece] === 1 ? 0 : gapSeconds;
      if (this.#starts[piece]! - busyUntil > longest) take(this.#starts[piece]!);
      busyUntil = Math.max(busyUntil, this.#ends[piece]!);
    }
  }

  #makeRoom(size: number): void {
    this.#starts = new Float64Array(size);
    this.#ends = new Float64Array(size);
    this.#hasSession = new Uint8Array(size);
  }
}
