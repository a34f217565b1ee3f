/** Who was refused and will try again: when, and how many are waiting. */
import { drawFrom } from "../traffic/draw.ts";
import type { EventQueue } from "./event-queue.ts";
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

  /**
   * Schedules another try of the session as an event of `kind`, if its client has one left. `lost` microseconds went by
   * before the client knew; a command takes a round trip.
   */
  tryLater(session: Session, lost: number, kind: number): boolean {
    const { tries, visit } = session;
    const { group } = visit;
    if (group.retryAttempts >= 0 && tries >= group.retryAttempts) return false;
    session.tries = tries + 1;
    let delay = drawFrom(group.retryDelay, visit.random, visit.at);
    for (let k = 0; k < tries && group.retryFactor > 1 && delay < group.retryLimit; k++) {
      delay *= group.retryFactor;
    }
    const pause = lost + Math.min(delay, group.retryLimit) + visit.roundTrip;
    if (this.tally.counts()) this.tally.retries++;
    session.isWaiting = true;
    this.waiting++;
    this.queue.after(Math.round(pause), session.index * 8 + kind);
    return true;
  }

  /** The session acts: it waits no longer. */
  resume(session: Session): void {
    if (!session.isWaiting) return;
    session.isWaiting = false;
    this.waiting--;
  }
}
