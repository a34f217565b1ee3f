/** Who failed and will try again: when, and how many are waiting. */
import { drawFrom } from "../traffic/draw.ts";
import type { CompiledFailure } from "./compiled-failure.ts";
import type { EventQueue } from "./event-queue.ts";
import { KIND_BITS } from "./day-context.ts";
import type { Tally } from "./tally.ts";
import type { Session } from "./visits.ts";

export class Retries {
  /** Sessions waiting for another try. */
  waiting = 0;

  private readonly queue: EventQueue;
  private readonly tally: Tally;

  constructor(queue: EventQueue, tally: Tally) {
    this.queue = queue;
    this.tally = tally;
  }

  begin(): void {
    this.waiting = 0;
  }

  /** Whether the session's client has a try left after a failure. */
  hasTry({ tries }: Session, { attempts }: CompiledFailure): boolean {
    return attempts < 0 || tries < attempts;
  }

  /** Schedules another try as an event of `kind`; a command takes a round trip. */
  tryLater(session: Session, failure: CompiledFailure, kind: number): void {
    const { visit } = session;
    const pause = this.pause(session, failure, session.tries) + visit.roundTrip;
    session.tries++;
    if (this.tally.counts()) this.tally.retries++;
    session.isWaiting = true;
    this.waiting++;
    this.queue.after(Math.round(pause), (session.index << KIND_BITS) | kind);
  }

  /** The pause after so many tries, microseconds. */
  pause({ visit }: Session, failure: CompiledFailure, tries: number): number {
    const { pauses, factor, limit } = failure;
    if (pauses.length > 0) return pauses[Math.min(tries, pauses.length - 1)]!;
    let delay = drawFrom(failure.first, visit.random, visit.at);
    for (let k = 0; k < tries && factor > 1 && delay < limit; k++) delay *= factor;
    return Math.min(delay, limit);
  }

  /** The session acts: it waits no longer. */
  resume(session: Session): void {
    if (!session.isWaiting) return;
    session.isWaiting = false;
    this.waiting--;
  }
}
