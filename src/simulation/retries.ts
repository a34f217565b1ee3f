/** Who was refused and will try again: when, and how many are waiting. */
import { STREAM_WORDS } from "../numbers/random.ts";
import { drawFrom } from "../traffic/draw.ts";
import type { CompiledGroup } from "./compiled-group.ts";
import type { EventQueue } from "./event-queue.ts";
import type { SessionTable, VisitTable } from "./tables.ts";
import type { Tally } from "./tally.ts";

export class Retries {
  /** Sessions waiting for another try. */
  waiting = 0;

  private readonly visits: VisitTable;
  private readonly sessions: SessionTable;
  private readonly queue: EventQueue;
  private readonly tally: Tally;

  constructor(visits: VisitTable, sessions: SessionTable, queue: EventQueue, tally: Tally) {
    this.visits = visits;
    this.sessions = sessions;
    this.queue = queue;
    this.tally = tally;
  }

  begin(): void {
    this.waiting = 0;
  }

  /**
   * Schedules another try of session `s` as an event of `kind`, if its client has one left. `lost` microseconds went by
   * before the client knew; a command takes a round trip.
   */
  tryLater(s: number, group: CompiledGroup, lost: number, kind: number): boolean {
    const tries = this.sessions.tries[s]!;
    if (group.retryAttempts >= 0 && tries >= group.retryAttempts) return false;
    const v = this.sessions.visit[s]!;
    this.sessions.tries[s] = tries + 1;
    let delay = drawFrom(group.retryDelay, this.visits.random, v * STREAM_WORDS);
    for (let k = 0; k < tries && group.retryFactor > 1 && delay < group.retryLimit; k++) {
      delay *= group.retryFactor;
    }
    const pause = lost + Math.min(delay, group.retryLimit) + this.visits.roundTrip[v]!;
    if (this.tally.counts()) this.tally.retries++;
    this.sessions.waiting[s] = 1;
    this.waiting++;
    this.queue.after(Math.round(pause), s * 8 + kind);
    return true;
  }

  /** Session `s` acts: it waits no longer. */
  resume(s: number): void {
    if (this.sessions.waiting[s] === 0) return;
    this.sessions.waiting[s] = 0;
    this.waiting--;
  }
}
