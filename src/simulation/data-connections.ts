/** One data connection after the other: from the reply to PASV (or PORT) to the end of the transfer. */
import { nextUniform } from "../numbers/random.ts";
import type { EventQueue } from "./event-queue.ts";
import { openSharedLink, type SharedLink } from "./link/server-link.ts";
import type { PortHolds } from "./port-holds.ts";
import { SharedLine } from "./client-line.ts";
import type { Tally } from "./tally.ts";
import { FAILURE } from "./compiled-failure.ts";
import { LEFT } from "./lost-ports.ts";
import { EVENT, KIND_BITS, type Surroundings } from "./day-context.ts";
import { tailMicros, TransferTimer } from "./transfer-timer.ts";
import { ITEM, type Session, type Visits } from "./visits.ts";

/** The same as constants of this file: what is imported is looked up at each use. */
const { accepted: ACCEPTED, ended: ENDED } = EVENT;
const SHIFT = KIND_BITS;

/** What a session does when its data connection is over. */
export interface Sequel {
  ended(session: Session): void;
  afterItem(session: Session, later: number): void;
  loseItem(session: Session, later: number): void;
}

export class DataConnections {
  private readonly queue: EventQueue;
  private readonly tally: Tally;
  private readonly visits: Visits;
  protected readonly holds: PortHolds;
  private readonly sequel: Sequel;
  private readonly line: SharedLine;
  /** Carries what flows where the scenario has a link; null = each client has its line to itself. */
  private readonly link: SharedLink | null;
  protected readonly timer: TransferTimer;
  private readonly unused: number | null;

  constructor(env: Surroundings, visits: Visits, holds: PortHolds, sequel: Sequel) {
    const { acceptsOn, holdUntil, reusesAddress, sendBufferBytes, unusedSeconds } =
      env.server.ports;
    const closesEarly = holdUntil === "transfer-end" && reusesAddress;
    this.queue = env.queue;
    this.tally = env.tally;
    this.visits = visits;
    this.holds = holds;
    this.sequel = sequel;
    this.line = new SharedLine(env.queue, EVENT.flow);
    this.link = openSharedLink(visits, env, EVENT.flow);
    this.timer = new TransferTimer(acceptsOn === "connect", closesEarly ? sendBufferBytes : 0);
    this.unused = unusedSeconds === null ? null : Math.round(unusedSeconds * 1e6);
  }

  begin(): void {
    this.link?.begin();
  }

  /** From the reply to PASV (or PORT) to the end of the transfer: when it is accepted, when it ends. */
  start(session: Session): void {
    if (session.visit.group.mayFail && this.comesToNothing(session)) return;
    const { timer, queue, tally } = this;
    timer.time(session);
    session.isFresh = false;
    if (tally.counts()) tally.bytes += timer.bytes;
    if (this.holds.endsAtAccept && !session.isActive) {
      queue.after(timer.accepted, (session.index << SHIFT) | ACCEPTED);
    }
    if (timer.sent >= 0) queue.after(timer.sent, (session.index << SHIFT) | ACCEPTED);
    if (timer.flows) {
      session.flowKept = timer.kept;
      this.flowOn(session, timer.bytes - timer.kept, timer.flowStart);
    } else if (this.holds.endsBeforeTransfer && this.goesOnAlone(session)) {
      this.sequel.afterItem(session, timer.end);
    } else {
      queue.after(timer.end, (session.index << SHIFT) | ENDED);
    }
  }

  /** true where the client connects and then asks anew without having used the connection. */
  private isRepeated(session: Session): boolean {
    const { visit } = session;
    if (session.isActive || nextUniform(visit.random, visit.at) >= visit.group.repeatsPasv) {
      return false;
    }
    session.isUnused = true;
    session.isFresh = false;
    // The next PASV follows the command that was refused.
    const wait = Math.round(3 * visit.roundTrip);
    if (this.holds.endsAtAcceptOnConnect) {
      const accepted = Math.round(2 * visit.roundTrip);
      this.queue.after(accepted, (session.index << SHIFT) | ACCEPTED);
    }
    this.queue.after(wait, (session.index << SHIFT) | EVENT.next);
    return true;
  }

  /** true where no file will come of it: nobody connects, the connection is not used or not reached, or it hangs. */
  private comesToNothing(session: Session): boolean {
    const { group } = session.visit;
    if (session.isActive && !group.activeReaches) {
      session.isFresh = false;
      this.endInVain(session, group.failures[FAILURE.unanswered]!.timeout);
      return true;
    }
    if (group.abandoned > 0 && this.isAbandoned(session)) return true;
    if (group.repeatsPasv > 0 && this.isRepeated(session)) return true;
    return group.stalled > 0 && this.hangs(session);
  }

  /** true where the transfer hangs until the server ends it. */
  private hangs(session: Session): boolean {
    const { group, random, at } = session.visit;
    if (nextUniform(random, at) >= group.stalled) return false;
    this.timer.timeAccept(session);
    session.isFresh = false;
    const { accepted } = this.timer;
    if (this.holds.endsAtAccept && !session.isActive) {
      this.queue.after(accepted, (session.index << SHIFT) | ACCEPTED);
    }
    session.serverCloses = true;
    this.endInVain(session, accepted + group.stall);
    return true;
  }

  private endInVain(session: Session, later: number): void {
    session.isInVain = true;
    this.queue.after(later, (session.index << SHIFT) | ENDED);
  }

  /** Nothing happens to the port when the transfer ends, and no other session may take up what is left before. */
  private goesOnAlone(session: Session): boolean {
    const { browsers, connections } = session.visit.group;
    return !session.isActive && connections === 1 && browsers === 0;
  }

  private linkEvent(link: SharedLink, row: number): void {
    link.onEvent(row, this.queue.time);
    for (let done = link.takeDrained(); done !== -1; done = link.takeDrained()) {
      this.flowed(this.visits.at(done));
    }
  }

  private flowOn(session: Session, bytes: number, later: number): void {
    (this.link ?? this.line).schedule(session, bytes, this.queue.time + later);
  }

  /** A transfer on a shared line has drained; a download's last acknowledgement takes another round trip. */
  private flowed(session: Session): void {
    const { flowKept } = session;
    if (flowKept > 0) {
      session.flowKept = 0;
      this.queue.after(Math.round(session.visit.roundTrip), (session.index << SHIFT) | ACCEPTED);
      this.flowOn(session, flowKept, 0);
      return;
    }
    const tail = Math.round(tailMicros(session.visit, session.item === ITEM.upload));
    if (tail === 0) this.sequel.ended(session);
    else this.queue.after(tail, (session.index << SHIFT) | ENDED);
  }

  /** Something may have drained: an event of the client's line or of the server's link. */
  flow(row: number): void {
    if (this.link !== null) {
      this.linkEvent(this.link, row);
      return;
    }
    const session = this.visits.at(row);
    if (this.line.onEvent(session, this.queue.time)) this.flowed(session);
  }

  /** true where nobody connects: the client goes quiet until the server drops the listener, else until its own time-out. */
  private isAbandoned(session: Session): boolean {
    const { visit } = session;
    if (session.isActive || nextUniform(visit.random, visit.at) >= visit.group.abandoned) {
      return false;
    }
    if (this.tally.counts()) this.tally.abandoned++;
    session.isUnused = true;
    session.isFresh = false;
    const wait = this.unused ?? session.visit.group.connectTimeout;
    this.queue.after(wait, (session.index << SHIFT) | EVENT.dropped);
    return true;
  }

  /** The wait for a connection that never came is over. */
  dropped(session: Session): void {
    if (this.unused !== null) this.holds.leave(session, LEFT.byTime);
    this.sequel.loseItem(session, 0);
  }
}
