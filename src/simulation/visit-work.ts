/** What a visit still has to transfer, and which session takes up the next piece. */
import { nextUniform } from "../numbers/random.ts";
import type { EventQueue } from "./event-queue.ts";
import { EVENT, KIND_BITS } from "./day-context.ts";
import { ITEM, type Session, type Visit, type Visits } from "./visits.ts";

const { listing: LISTING, download: DOWNLOAD, upload: UPLOAD } = ITEM;

export class VisitWork {
  private readonly visits: Visits;
  private readonly queue: EventQueue;

  constructor(visits: Visits, queue: EventQueue) {
    this.visits = visits;
    this.queue = queue;
  }

  /** Nobody will take up the rest. */
  drop(visit: Visit): void {
    visit.filesLeft = 0;
    visit.listingsLeft = 0;
  }

  /** Gives the session the next listing or file; false where it has nothing to do. The first file opens the other connections. */
  pick(session: Session): boolean {
    const { visit } = session;
    const { group } = visit;
    if (group.browsers > 1 && session.isMain) this.openBrowsers(visit);
    if (visit.listingsLeft > 0 && mayList(session)) {
      visit.listingsLeft--;
      session.item = LISTING;
    } else if (visit.filesLeft > 0 && !session.isBrowser) {
      if (group.connections > 1 && session.isMain) this.openConnections(visit, visit.sessions);
      visit.filesLeft--;
      const upload =
        group.uploads > 0 &&
        (group.uploads >= 1 || nextUniform(visit.random, visit.at) < group.uploads);
      session.item = upload ? UPLOAD : DOWNLOAD;
    } else {
      if (session.isBrowser && session.isMain) this.openConnections(visit, 0);
      return false;
    }
    session.isActive = group.passive < 1 && nextUniform(visit.random, visit.at) >= group.passive;
    if (session.isActiveForGood) session.isActive = true;
    return true;
  }

  /** Takes a piece of work that the session would have taken up from the visit: it is lost. false where there is none. */
  skip(session: Session): boolean {
    const { visit } = session;
    if (visit.listingsLeft > 0 && mayList(session)) visit.listingsLeft--;
    else if (visit.filesLeft > 0) visit.filesLeft--;
    else return false;
    return true;
  }

  /** A visit begins: where no session waits for the first one, all log in now. */
  begin(visit: Visit): void {
    if (visit.group.startsTogether) this.openConnections(visit, visit.sessions);
  }

  /** Opens sessions for files, once a visit, until there are as many as its client uses and its files need; `open` there are. */
  private openConnections(visit: Visit, open: number): void {
    if (visit.isSpread) return;
    visit.isSpread = true;
    const wanted = Math.min(visit.group.connections, visit.filesLeft);
    for (let sessions = open; sessions < wanted; sessions++)
      this.logIn(this.visits.openExtra(visit));
  }

  /** Opens the sessions that list beside the first one, once a visit. */
  private openBrowsers(visit: Visit): void {
    if (visit.isStaffed) return;
    visit.isStaffed = true;
    for (let browsers = 1; browsers < visit.group.browsers; browsers++) {
      const extra = this.visits.openExtra(visit);
      extra.isBrowser = true;
      this.logIn(extra);
    }
  }

  private logIn(extra: Session): void {
    this.queue.after(0, (extra.index << KIND_BITS) | EVENT.login);
  }
}

function mayList(session: Session): boolean {
  return session.isMain || session.isBrowser;
}
