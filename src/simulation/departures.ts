/** How sessions end: at once, after a stay, or only when the visit's last file is done. */
import { drawFrom } from "../traffic/draw.ts";
import type { EventQueue } from "./event-queue.ts";
import { EVENT, KIND_BITS } from "./day-context.ts";
import type { Tally } from "./tally.ts";
import type { VisitWork } from "./visit-work.ts";
import type { Session, Visit } from "./visits.ts";

/** Whose sessions end. */
export interface Leaver {
  leave(session: Session): void;
  staysOn(session: Session): boolean;
}

export class Departures {
  private readonly queue: EventQueue;
  private readonly tally: Tally;
  private readonly work: VisitWork;
  private readonly leaver: Leaver;

  constructor(queue: EventQueue, tally: Tally, work: VisitWork, leaver: Leaver) {
    this.queue = queue;
    this.tally = tally;
    this.work = work;
    this.leaver = leaver;
  }

  /** The session has nothing left to do. */
  finish(session: Session): void {
    const { visit } = session;
    if (!session.isBrowser && !visit.group.keepsSessions) {
      this.quit(session);
      return;
    }
    session.attends = true;
    visit.attending++;
    this.settle(visit);
  }

  /** Where only sessions that attend are left of a visit, they go. */
  settle(visit: Visit): void {
    const { attending, mainIsIdle, sessions } = visit;
    if (attending === (mainIsIdle ? sessions - 1 : sessions)) this.dismiss(visit);
  }

  /** Only sessions that attend are left: they quit, the newest first. What they do not transfer is lost. */
  private dismiss(visit: Visit): void {
    if (visit.left > 0) {
      if (this.tally.counts()) this.tally.lostFiles += visit.left;
      this.work.drop(visit);
    }
    visit.attending = 0;
    let session: Session | null = visit.firstSession;
    while (session !== null) {
      const { next }: Session = session;
      if (session.attends) {
        session.attends = false;
        this.quit(session);
      }
      session = next;
    }
  }

  /** The session logs out, after its stay. */
  private quit(session: Session): void {
    const { group, random, at } = session.visit;
    const law = session.isMain ? group.stay : group.linger;
    if (law.whole !== 0 && !this.leaver.staysOn(session)) {
      const stay = Math.round(Math.min(drawFrom(law, random, at), group.longestStay));
      if (stay > 0) {
        this.queue.after(stay, (session.index << KIND_BITS) | EVENT.leave);
        return;
      }
    }
    this.leaver.leave(session);
  }
}
