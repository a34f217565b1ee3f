/** What a visit still has to transfer, and which session takes up the next piece. */
import { nextUniform } from "../numbers/random.ts";
import type { EventQueue } from "./event-queue.ts";
import { ITEM, type Session, type Visit, type Visits } from "./visits.ts";

const { listing: LISTING, download: DOWNLOAD, upload: UPLOAD } = ITEM;

export class VisitWork {
  private readonly visits: Visits;
  private readonly queue: EventQueue;
  private readonly loginKind: number;

  /** `loginKind` is the event kind that logs an extra session in. */
  constructor(visits: Visits, queue: EventQueue, loginKind: number) {
    this.visits = visits;
    this.queue = queue;
    this.loginKind = loginKind;
  }

  /** Nobody will take up the rest. */
  drop(visit: Visit): void {
    visit.filesLeft = 0;
    visit.listingsLeft = 0;
  }

  /** Gives the session the next listing or file; false where nothing is left. The first file opens the other connections. */
  pick(session: Session): boolean {
    const { visit } = session;
    const { group } = visit;
    if (visit.listingsLeft > 0 && session.isMain) {
      visit.listingsLeft--;
      session.item = LISTING;
    } else if (visit.filesLeft > 0) {
      if (group.connections > 1 && session.isMain) this.openConnections(visit);
      visit.filesLeft--;
      const upload =
        group.uploads > 0 &&
        (group.uploads >= 1 || nextUniform(visit.random, visit.at) < group.uploads);
      session.item = upload ? UPLOAD : DOWNLOAD;
    } else {
      return false;
    }
    session.isActive = group.passive < 1 && nextUniform(visit.random, visit.at) >= group.passive;
    return true;
  }

  /** Opens sessions, once a visit, until it has as many as its client uses and its files need. */
  private openConnections(visit: Visit): void {
    if (visit.isSpread) return;
    visit.isSpread = true;
    const wanted = Math.min(visit.group.connections, visit.filesLeft);
    for (let open = visit.sessions; open < wanted; open++) {
      const extra = this.visits.openExtra(visit);
      this.queue.after(0, extra.index * 8 + this.loginKind);
    }
  }
}
