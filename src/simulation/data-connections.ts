/** One data connection after the other: from the reply to PASV (or PORT) to the end of the transfer. */
import { nextUniform } from "../numbers/random.ts";
import { openSharedLink, type SharedLink } from "./link/shared-link.ts";
import type { PortHolds } from "./port-holds.ts";
import { SharedLine } from "./shared-line.ts";
import { EVENT, type Surroundings } from "./surroundings.ts";
import { TransferTimer } from "./transfer-timer.ts";
import { ITEM, type Session, type Sessions } from "./visits.ts";

/** What a session does when its data connection is over. */
export interface Sequel {
  ended(session: Session): void;
  afterItem(session: Session, later: number): void;
  loseItem(session: Session, later: number): void;
}

export class DataConnections {
  private readonly env: Surroundings;
  private readonly sessions: Sessions;
  private readonly holds: PortHolds;
  private readonly sequel: Sequel;
  private readonly line: SharedLine;
  /** Carries what flows where the scenario has a link; null = each client has its line to itself. */
  private readonly link: SharedLink | null;
  private readonly timer: TransferTimer;
  private readonly unused: number | null;

  constructor(env: Surroundings, sessions: Sessions, holds: PortHolds, sequel: Sequel) {
    const { acceptsOn, unusedSeconds } = env.server.ports;
    this.env = env;
    this.sessions = sessions;
    this.holds = holds;
    this.sequel = sequel;
    this.line = new SharedLine(env.queue, EVENT.flow);
    this.link = openSharedLink(sessions, env, EVENT.flow);
    this.timer = new TransferTimer(acceptsOn === "connect");
    this.unused = unusedSeconds === null ? null : Math.round(unusedSeconds * 1e6);
  }

  begin(): void {
    this.link?.begin();
  }

  /** From the reply to PASV (or PORT) to the end of the transfer: when it is accepted, when it ends. */
  start(session: Session): void {
    const { timer } = this;
    const { queue, tally } = this.env;
    const { isPassive, visit } = session;
    const { group } = visit;
    if (isPassive && group.abandoned > 0 && nextUniform(visit.random, 0) < group.abandoned) {
      this.abandon(session);
      return;
    }
    timer.time(visit, session.item);
    if (tally.counts()) tally.bytes += timer.bytes;
    if (isPassive && this.holds.endsAtAccept) {
      queue.after(timer.accepted, session.index * 8 + EVENT.accepted);
    }
    if (timer.flows)
      (this.link ?? this.line).schedule(session, timer.bytes, queue.time + timer.flowStart);
    // With several connections another session may take up what is left before this one is done.
    else if (isPassive && this.holds.endsBeforeTransfer && group.connections === 1) {
      this.sequel.afterItem(session, timer.end);
    } else queue.after(timer.end, session.index * 8 + EVENT.ended);
  }

  private linkEvent(link: SharedLink, row: number): void {
    link.onEvent(row, this.env.queue.time);
    for (let done = link.takeDrained(); done !== -1; done = link.takeDrained()) {
      this.flowed(this.sessions.at(done));
    }
  }

  /** A transfer on a shared line has drained; a download's last acknowledgement takes another round trip. */
  private flowed(session: Session): void {
    const tail = session.item === ITEM.upload ? 0 : Math.round(session.visit.roundTrip);
    if (tail === 0) this.sequel.ended(session);
    else this.env.queue.after(tail, session.index * 8 + EVENT.ended);
  }

  /** Something may have drained: an event of the client's line or of the server's link. */
  flow(row: number): void {
    if (this.link !== null) {
      this.linkEvent(this.link, row);
      return;
    }
    const session = this.sessions.at(row);
    if (this.line.onEvent(session, this.env.queue.time)) this.flowed(session);
  }

  /** Nobody connects: the client goes quiet until the server drops the listener, else until its own time-out. */
  private abandon(session: Session): void {
    if (this.env.tally.counts()) this.env.tally.abandoned++;
    const wait = this.unused ?? session.visit.group.connectTimeout;
    this.env.queue.after(wait, session.index * 8 + EVENT.dropped);
  }

  /** The wait for a connection that never came is over. */
  dropped(session: Session): void {
    if (this.unused !== null) this.holds.close(session);
    this.sequel.loseItem(session, 0);
  }
}
