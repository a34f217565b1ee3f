/** Logins: who is let in, when a session is ready for its first PASV, and what being turned away leads to. */
import { FAILURE } from "./compiled-failure.ts";
import type { EventQueue } from "./event-queue.ts";
import { LOGIN, type Logins } from "./session-caps.ts";
import type { Reactions } from "./reactions.ts";
import { EVENT, KIND_BITS } from "./day-context.ts";
import type { Tally } from "./tally.ts";
import type { Session } from "./visits.ts";

const { admitted: ADMITTED, range: BY_RANGE } = LOGIN;
const NEXT = EVENT.next;
const SHIFT = KIND_BITS;

export class Admissions {
  private readonly queue: EventQueue;
  private readonly tally: Tally;
  private readonly logins: Logins;
  private readonly reactions: Reactions;
  /** The chance of a refusal is told before it is known. */
  private readonly conditional: boolean;

  constructor(
    queue: EventQueue,
    tally: Tally,
    logins: Logins,
    reactions: Reactions,
    conditional: boolean,
  ) {
    this.queue = queue;
    this.tally = tally;
    this.logins = logins;
    this.reactions = reactions;
    this.conditional = conditional;
  }

  /** Tries to let a session in; counts. Returns the cap that turned it away, or LOGIN.admitted. */
  admit(session: Session): number {
    const { visit } = session;
    const verdict = this.logins.admit(visit.node, visit.address);
    if (verdict !== ADMITTED) {
      if (!session.wasTurnedAway) session.wasTurnedAway = this.logins.turnedAwayFirst(verdict);
      return verdict;
    }
    if (session.wasTurnedAway) {
      session.wasTurnedAway = false;
      this.logins.admittedLate++;
    }
    session.isLoggedIn = true;
    session.wasRefusedByRange = false;
    session.hasAsked = false;
    session.isFresh = true;
    return verdict;
  }

  /** A session logs in, if it is let in; true where it goes on at once. Its place counts from here on. */
  login(session: Session): boolean {
    const verdict = this.admit(session);
    if (verdict !== ADMITTED) {
      this.turnedAway(session, verdict);
      return false;
    }
    const { group, roundTrip } = session.visit;
    const ready = Math.round(group.loginRoundTrips * roundTrip);
    if (ready === 0) return true;
    this.queue.after(ready, (session.index << SHIFT) | NEXT);
    return false;
  }

  private turnedAway(session: Session, verdict: number): void {
    if (verdict === BY_RANGE) this.refusedByRange(session);
    this.reactions.react(session, FAILURE.turnedAway);
  }

  /**
   * The half-range cap is the range's doing: it refuses all that the session was to transfer, once; another try of the same
   * login is one refusal more, as another PASV would be. Returns how much that is.
   */
  protected refusedByRange(session: Session): number {
    const { visit } = session;
    const isForAll = session.isMain && !visit.group.startsTogether;
    const isAgain = session.wasRefusedByRange;
    const planned = isForAll && !isAgain ? visit.left + session.pending : 1;
    if (this.tally.counts()) session.wasRefusedByRange = true;
    const weight = planned * visit.group.passive;
    this.tally.demand(weight);
    this.tally.refuse(weight);
    if (this.conditional) this.tally.expect(weight);
    return weight;
  }

  /** A session that was let in is gone. */
  leave(session: Session): void {
    const { node, address } = session.visit;
    this.logins.leave(node, address);
    session.isLoggedIn = false;
  }
}
