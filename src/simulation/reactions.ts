/** What a refusal, a killed session, a login turned away or a silent port leads to: the client's own table. */
import { type CompiledFailure, FAILURE, RESORT } from "./compiled-failure.ts";
import type { EventQueue } from "./event-queue.ts";
import type { Retries } from "./retries.ts";
import { EVENT, KIND_BITS } from "./day-context.ts";
import type { Tally } from "./tally.ts";
import type { VisitWork } from "./visit-work.ts";
import { ITEM, type Session } from "./visits.ts";

const NONE = ITEM.none;
const { next: NEXT, login: LOG_IN } = EVENT;
const { nextFile: NEXT_FILE, giveUp: GIVE_UP, activeForGood: FOR_GOOD } = RESORT;

/** What a session can be made to do. */
export interface Actor {
  logout(session: Session): void;
  endSession(session: Session): void;
  afterItem(session: Session, later: number): void;
}

export class Reactions {
  private readonly queue: EventQueue;
  private readonly tally: Tally;
  private readonly retries: Retries;
  private readonly work: VisitWork;
  private readonly actor: Actor;

  constructor(queue: EventQueue, tally: Tally, retries: Retries, work: VisitWork, actor: Actor) {
    this.queue = queue;
    this.tally = tally;
    this.retries = retries;
    this.work = work;
    this.actor = actor;
  }

  /** A failure of a `kind` of FAILURE has happened to a session, and its client knows. */
  react(session: Session, kind: number): void {
    const { group } = session.visit;
    const failure = group.failures[kind]!;
    if (group.asksEveryTry) session.hasAsked = false;
    if (this.retries.hasTry(session, failure)) {
      if (failure.newSession) this.logoutFrom(session);
      this.retries.tryLater(session, failure, session.isLoggedIn ? NEXT : LOG_IN);
      return;
    }
    const pause = failure.isDirect ? this.retries.pause(session, failure, 0) : 0;
    const { resort } = failure;
    if (resort === NEXT_FILE) this.nextFile(session, failure, pause);
    else if (resort === GIVE_UP || kind === FAILURE.turnedAway) this.giveUp(session);
    else if (session.isActive) this.nextFile(session, failure, pause);
    else this.goActive(session, failure, pause);
  }

  /** Asks a second time, with the other command, where the client does so and has not yet. */
  asksAgain(session: Session): boolean {
    const { visit } = session;
    if (!visit.group.asksTwice || session.hasAsked || session.isActive) return false;
    session.hasAsked = true;
    this.queue.after(Math.round(visit.roundTrip), (session.index << KIND_BITS) | NEXT);
    return true;
  }

  /** The client has no try left and no session: what only this session could have done is lost. */
  private giveUp(session: Session): void {
    const { visit } = session;
    this.logoutFrom(session);
    const isLast = visit.sessions === 1;
    this.lose(session.pending + (isLast ? visit.left : 0));
    if (isLast) this.work.drop(visit);
    session.item = NONE;
    this.actor.endSession(session);
  }

  /** The file is lost; the client goes on to the next, on this session or on a new one. */
  private nextFile(session: Session, failure: CompiledFailure, pause: number): void {
    const { visit } = session;
    let lost = session.pending > 0 || this.work.skip(session) ? 1 : 0;
    for (; lost > 0 && lost < failure.filesLost && visit.filesLeft > 0; lost++) visit.filesLeft--;
    this.lose(lost);
    session.item = NONE;
    session.tries = 0;
    if (session.isLoggedIn && !failure.newSession) {
      this.actor.afterItem(session, Math.round(pause));
      return;
    }
    this.logoutFrom(session);
    if (visit.left === 0) this.actor.endSession(session);
    else this.schedule(session, pause, LOG_IN);
  }

  /** The file at hand is transferred by PORT, which needs no passive port. */
  private goActive(session: Session, failure: CompiledFailure, pause: number): void {
    session.isActive = true;
    session.tries = 0;
    if (failure.resort === FOR_GOOD) session.isActiveForGood = true;
    if (failure.newSession) this.logoutFrom(session);
    this.schedule(session, pause, session.isLoggedIn ? NEXT : LOG_IN);
  }

  private schedule(session: Session, pause: number, kind: number): void {
    const later = Math.round(pause + session.visit.roundTrip);
    this.queue.after(later, (session.index << KIND_BITS) | kind);
  }

  private logoutFrom(session: Session): void {
    if (session.isLoggedIn) this.actor.logout(session);
  }

  private lose(files: number): void {
    if (this.tally.counts()) this.tally.lostFiles += files;
  }
}
