/** What the clients of a slow day do next after a failure, read off the group's rules. */
import type { Failure, FailureKind, LastResort } from "../../src/scenario/types.ts";
import { drawMicros } from "./slow-clients.ts";
import type { SlowRecord } from "./slow-record.ts";
import type { SlowAgenda, SlowMoves, SlowSession } from "./slow-types.ts";

const MICROS = 1e6;

/** Microseconds before try `number`, counted from 1. */
function delayBefore({ delays }: Failure, number: number, session: SlowSession): number {
  if (Array.isArray(delays)) return delays[Math.min(number, delays.length) - 1]! * MICROS;
  const wished = drawMicros(delays.first, session.visit) * delays.factor ** (number - 1);
  return Math.min(wished, delays.limit * MICROS);
}

/** The item is done with, one way or another. */
export function putAside(session: SlowSession): void {
  session.item = null;
  session.tries = 0;
  if (session.visit.group.asksTwice === "every-try") session.asked = false;
}

export class SlowFailures {
  private readonly record: SlowRecord;
  private readonly agenda: SlowAgenda;
  private readonly moves: SlowMoves;
  /** Sessions that wait for their next try. */
  waiting = 0;

  constructor(record: SlowRecord, agenda: SlowAgenda, moves: SlowMoves) {
    this.record = record;
    this.agenda = agenda;
    this.moves = moves;
  }

  react(session: SlowSession, kind: FailureKind, time: number): void {
    const rule = session.visit.group.failures[kind];
    if (rule.then !== "retry") {
      this.resort(session, kind, rule.then, delayBefore(rule, 1, session), time);
    } else if (rule.attempts < 0 || session.tries < rule.attempts) {
      this.tryAgain(session, rule, time);
    } else {
      this.resort(session, kind, rule.afterwards, 0, time);
    }
  }

  stopWaiting(session: SlowSession): void {
    if (session.waiting) this.waiting--;
    session.waiting = false;
  }

  private tryAgain(session: SlowSession, rule: Failure, time: number): void {
    session.tries++;
    if (session.visit.group.asksTwice === "every-try") session.asked = false;
    this.record.note(time, "retry");
    session.waiting = true;
    this.waiting++;
    this.resume(session, rule.on, delayBefore(rule, session.tries, session), time);
  }

  /** Its next command after a delay and a round trip, in this session or in a new one. */
  private resume(session: SlowSession, on: Failure["on"], delay: number, time: number): void {
    if (on === "new-session" && session.loggedIn) this.moves.logout(session, time);
    const again = time + Math.round(delay + session.visit.roundTrip);
    if (session.loggedIn) this.agenda.at(again, (now) => this.moves.next(session, now));
    else this.agenda.at(again, (now) => this.moves.login(session, now));
  }

  private resort(
    session: SlowSession,
    kind: FailureKind,
    wanted: LastResort,
    delay: number,
    time: number,
  ): void {
    const active = wanted === "active-once" || wanted === "active-for-good";
    if (wanted === "give-up" || (active && kind === "turnedAway")) this.giveUp(session, time);
    else if (active && session.passive) this.goActive(session, kind, wanted, delay, time);
    else this.skip(session, kind, delay, time);
  }

  private goActive(
    session: SlowSession,
    kind: FailureKind,
    how: LastResort,
    delay: number,
    time: number,
  ): void {
    session.passive = false;
    session.tries = 0;
    this.resume(session, session.visit.group.failures[kind].on, delay, time);
    if (how === "active-for-good") session.activeForGood = true;
  }

  /** The item, and the files that fail with it, are lost; the session goes on with the next one. */
  private skip(session: SlowSession, kind: FailureKind, delay: number, time: number): void {
    const { visit } = session;
    const { on, filesLost } = visit.group.failures[kind];
    let own = session.item === null ? 0 : 1;
    if (session.item === null) {
      if (visit.listings > 0 && session.role !== "transfer") {
        visit.listings--;
        own = 1;
      } else if (visit.files > 0) {
        visit.files--;
        own = 1;
      }
    }
    const further = own === 0 ? 0 : Math.min(filesLost - 1, visit.files);
    visit.files -= further;
    this.record.note(time, "lost", own + further);
    if (on === "same-session" && session.loggedIn) {
      this.moves.goOn(session, time + Math.round(delay));
      return;
    }
    if (session.loggedIn) this.moves.logout(session, time);
    putAside(session);
    if (visit.files + visit.listings === 0) this.moves.leave(session, time);
    else this.resume(session, "new-session", delay, time);
  }

  /** The session is over: its item is lost, and with the visit's last session all the rest. */
  private giveUp(session: SlowSession, time: number): void {
    const { visit } = session;
    if (session.loggedIn) this.moves.logout(session, time);
    const last = visit.sessions.length === 1;
    const rest = last ? visit.files + visit.listings : 0;
    this.record.note(time, "lost", rest + (session.item === null ? 0 : 1));
    if (last) visit.files = visit.listings = 0;
    putAside(session);
    this.moves.leave(session, time);
  }
}
