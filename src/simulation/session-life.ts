/** What a session does, event by event: login, PASV, transfer, the next PASV, quit; and what a refusal leads to. */
import { STREAM_WORDS } from "../numbers/random.ts";
import { refusesByChance } from "../scenario/port-rules.ts";
import { drawFrom } from "../traffic/draw.ts";
import type { Starts } from "../traffic/visit-source.ts";
import type { CompiledGroup } from "./compiled-group.ts";
import type { EventQueue } from "./event-queue.ts";
import { AlwaysClients } from "./always-clients.ts";
import { DataConnections, type Sequel } from "./data-connections.ts";
import { LOGIN, type Logins } from "./logins.ts";
import type { PortPool } from "../ports/port-pool.ts";
import type { Occupancy } from "./occupancy.ts";
import { PortHolds } from "./port-holds.ts";
import { EVENT, type Surroundings } from "./surroundings.ts";
import type { Tally } from "./tally.ts";
import { Retries } from "./retries.ts";
import { VisitStart } from "./visit-start.ts";
import { VisitWork } from "./visit-work.ts";
import { ITEM, Visits, type Session } from "./visits.ts";

/** The same as constants of this file: what is imported is looked up at each use. */
const NONE = ITEM.none;
const { admitted: ADMITTED } = LOGIN;
const {
  next: NEXT,
  accepted: ACCEPTED,
  ended: ENDED,
  login: LOG_IN,
  cooled: COOLED,
  wake: WAKE,
  flow: FLOW,
} = EVENT;
const WORDS = STREAM_WORDS;

export class SessionLife implements Sequel {
  private readonly pools: PortPool[];
  private readonly portStates: Int32Array;
  private readonly occupancy: Occupancy;
  private readonly logins: Logins;
  private readonly groups: CompiledGroup[];
  private readonly queue: EventQueue;
  private readonly tally: Tally;
  private readonly visits = new Visits();
  private readonly connections: DataConnections;
  private readonly holds: PortHolds;
  private readonly always: AlwaysClients;
  private readonly start: VisitStart;
  private readonly work: VisitWork;
  private readonly retries: Retries;
  private readonly unlimited: boolean;
  private readonly killsSession: boolean;
  private readonly leavesRange: boolean;
  private readonly conditional: boolean;

  constructor(env: Surroundings) {
    const { ports } = env.server;
    this.pools = env.pools;
    this.portStates = env.portStates;
    this.occupancy = env.occupancy;
    this.logins = env.logins;
    this.groups = env.groups;
    this.queue = env.queue;
    this.tally = env.tally;
    this.unlimited = env.unlimited;
    this.killsSession = ports.whenFull === "close-session";
    this.leavesRange = ports.whenFull === "outside-range";
    this.conditional = refusesByChance(ports);
    this.holds = new PortHolds(env);
    this.connections = new DataConnections(env, this.visits, this.holds, this);
    this.always = new AlwaysClients(env.groups, env.streams);
    this.start = new VisitStart(this.visits, env.streams, env.nodes);
    this.work = new VisitWork(this.visits, env.queue, EVENT.login);
    this.retries = new Retries(env.queue, env.tally);
  }

  /** Sessions waiting for another try after a refusal. */
  get waiting(): number {
    return this.retries.waiting;
  }

  /** Begins a day: nobody is logged in but the clients that always are. */
  begin(): void {
    this.retries.begin();
    this.visits.clear();
    this.holds.begin();
    this.connections.begin();
    this.always.begin((group, client, idle) => {
      const visit = this.start.open(group, client);
      this.work.drop(visit);
      this.admit(visit.main);
      this.queue.after(idle, (visit.main.index << 3) | WAKE);
    });
  }

  /** The visit that the source has ready begins now. Returns its session where that is to go on at once with `next`. */
  startVisit(source: Starts): Session | null {
    const visit = this.start.open(this.groups[source.group]!, source.client);
    this.start.draw(visit, source.starts, source.seedAt);
    if (this.tally.counts()) this.tally.visits++;
    return this.login(visit.main) ? visit.main : null;
  }

  /** One event out of the queue. */
  handle(code: number): void {
    const kind = code & 7;
    const row = code >> 3;
    if (kind === COOLED) this.holds.cooled(row);
    else if (kind === FLOW) this.connections.flow(row);
    else this.act(this.visits.at(row), kind);
  }

  /** An event of one session. */
  private act(session: Session, kind: number): void {
    switch (kind) {
      case NEXT:
        return this.next(session);
      case ACCEPTED:
        return this.holds.release(session);
      case ENDED:
        return this.ended(session);
      case LOG_IN:
        return this.loginAgain(session);
      case WAKE:
        return this.wake(session);
      default:
        return this.connections.dropped(session);
    }
  }

  /** The idle time of an `always` client is over. */
  private wake(session: Session): void {
    const { visit } = session;
    this.start.draw(visit, this.always.nextSeed(visit.client), 0);
    if (this.tally.counts()) this.tally.visits++;
    session.tries = 0;
    if (session.isLoggedIn || this.login(session)) this.next(session);
  }

  /** A login that is due now: one of several of a client, or another try. */
  private loginAgain(session: Session): void {
    this.retries.resume(session);
    if (this.login(session)) this.next(session);
  }

  /** Tries to let a session in; counts. Returns the cap that turned it away, or LOGIN.admitted. */
  private admit(session: Session): number {
    const { visit } = session;
    const verdict = this.logins.admit(visit.node, visit.address);
    if (verdict === ADMITTED) {
      session.isLoggedIn = true;
      session.hasAsked = false;
    }
    return verdict;
  }

  /** A session logs in, if it is let in; true where it goes on at once. */
  private login(session: Session): boolean {
    const verdict = this.admit(session);
    if (verdict !== ADMITTED) {
      this.turnedAway(session, verdict);
      return false;
    }
    const { roundTrip } = session.visit;
    if (roundTrip < 0.5) return true;
    this.queue.after(Math.round(roundTrip), (session.index << 3) | NEXT);
    return false;
  }

  private turnedAway(session: Session, verdict: number): void {
    const { visit } = session;
    // The half-range cap is the range's doing: it refuses all that the session was to transfer.
    if (verdict === LOGIN.range) {
      const planned = session.isMain ? visit.left + session.pending : 1;
      const weight = planned * visit.group.passive;
      this.tally.demand(weight);
      this.tally.refuse(weight);
      if (this.conditional) this.tally.expect(weight);
    }
    if (!this.retries.tryLater(session, 0, EVENT.login)) this.giveUp(session);
  }

  /** The session is ready: it sends its next PASV, or quits. */
  next(session: Session): void {
    this.retries.resume(session);
    if (session.item === NONE && !this.work.pick(session)) {
      this.quit(session);
      return;
    }
    // Only now: a client that stays logged in and idle keeps the listener that its last PASV opened.
    this.holds.close(session);
    if (session.isActive) {
      this.connections.start(session);
      return;
    }
    const { node, address } = session.visit;
    const pool = this.pools[node]!;
    this.tally.demand(1);
    if (this.conditional) this.tally.expect(pool.refusalChance(address));
    const port = pool.take(address, this.portStates, node * WORDS);
    if (port < 0) {
      this.tally.refuse(1);
      this.refused(session);
      return;
    }
    if (this.unlimited) this.tally.index(port, this.occupancy.held);
    session.tries = 0;
    this.holds.take(session, port);
    this.connections.start(session);
  }

  /** A transfer is over: its session goes on. */
  ended(session: Session): void {
    this.holds.transferEnded(session);
    const { visit } = session;
    session.item = NONE;
    if (visit.left === 0 && visit.roundTrip === 0) this.quit(session);
    else this.afterItem(session, 0);
  }

  /** The item at hand is done with, one way or the other: the next PASV or QUIT comes after the usual pause, `later` microseconds from now. */
  afterItem(session: Session, later: number): void {
    const { visit } = session;
    const { group, roundTrip } = visit;
    session.item = NONE;
    session.tries = 0;
    let pause = roundTrip;
    if (visit.left > 0) {
      pause += group.gapRoundTrips * roundTrip;
      pause += drawFrom(group.think, visit.random, visit.at);
    }
    this.queue.after(later + Math.floor(pause + 0.5), (session.index << 3) | NEXT);
  }

  /** The item at hand is lost, known `later` microseconds from now. */
  loseItem(session: Session, later: number): void {
    if (this.tally.counts()) this.tally.lostFiles++;
    this.afterItem(session, later);
  }

  /** No usable port. The session lives, or dies, or waits for a connection that its firewall drops. */
  private refused(session: Session): void {
    const { group, roundTrip } = session.visit;
    if (group.asksTwice && !session.hasAsked && !this.killsSession && !this.leavesRange) {
      session.hasAsked = true;
      this.queue.after(Math.round(roundTrip), (session.index << 3) | NEXT);
      return;
    }
    if (this.killsSession) {
      this.logout(session);
      if (!this.retries.tryLater(session, 0, EVENT.login)) this.giveUp(session);
      return;
    }
    const lost = this.leavesRange ? group.connectTimeout : 0;
    if (!this.retries.tryLater(session, lost, EVENT.next)) this.loseItem(session, lost);
  }

  /** The client has no try left and no session: what only this session could have done is lost. */
  private giveUp(session: Session): void {
    const { visit } = session;
    const isLast = visit.sessions === 1;
    const lost = session.pending + (isLast ? visit.left : 0);
    if (this.tally.counts()) this.tally.lostFiles += lost;
    if (isLast) this.work.drop(visit);
    session.item = NONE;
    this.endSession(session);
  }

  private quit(session: Session): void {
    if (!this.staysOn(session)) this.logout(session);
    this.endSession(session);
  }

  private logout(session: Session): void {
    const { node, address } = session.visit;
    this.holds.close(session);
    this.logins.leave(node, address);
    session.isLoggedIn = false;
  }

  /** Ends a session and, with the last one, its visit; an `always` client goes idle instead. */
  private endSession(session: Session): void {
    if (this.staysOn(session)) this.goIdle(session);
    else this.visits.close(session);
  }

  /** It is the session of a client that is always there. */
  private staysOn(session: Session): boolean {
    return session.visit.group.always && session.isMain;
  }

  private goIdle(session: Session): void {
    const { group, client } = session.visit;
    this.queue.after(this.always.idle(group, client), (session.index << 3) | WAKE);
  }
}
