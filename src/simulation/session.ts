/** What a session does, event by event: login, PASV, transfer, the next PASV, quit; what a failure leads to is its client's table. */
import { STREAM_WORDS } from "../numbers/random.ts";
import { refusesByChance } from "../scenario/refuses-by-chance.ts";
import { drawFrom } from "../traffic/draw.ts";
import type { Starts } from "../traffic/visit-source.ts";
import type { Admissions } from "./admissions.ts";
import type { CompiledGroup } from "./compiled-group.ts";
import type { EventQueue } from "./event-queue.ts";
import { AlwaysClients } from "./always-clients.ts";
import type { DataConnections, Sequel } from "./data-connections.ts";
import { Departures, type Leaver } from "./departures.ts";
import { ordinaryParts } from "./life-parts.ts";
import { LEFT } from "./lost-ports.ts";
import type { PortPool } from "../ports/port-pool.ts";
import type { Occupancy } from "./occupancy.ts";
import type { PortHolds } from "./port-holds.ts";
import { EVENT, KIND_BITS, type Surroundings } from "./day-context.ts";
import type { Tally } from "./tally.ts";
import { Reactions } from "./reactions.ts";
import type { Refusals, Served } from "./refusals.ts";
import { Restarts } from "./restarts.ts";
import { Retries } from "./retries.ts";
import { VisitStart } from "./visit-start.ts";
import { VisitWork } from "./visit-work.ts";
import { ITEM, Visits, type Session } from "./visits.ts";

/** The same as constants of this file: what is imported is looked up at each use. */
const NONE = ITEM.none;
const { byNextPasv: BY_NEXT_PASV, bySessionEnd: BY_SESSION_END } = LEFT;
const {
  next: NEXT,
  accepted: ACCEPTED,
  ended: ENDED,
  login: LOG_IN,
  cooled: COOLED,
  wake: WAKE,
  dropped: DROPPED,
  flow: FLOW,
  timedOut: TIMED_OUT,
  leave: LEAVE,
  restart: RESTART,
} = EVENT;
const WORDS = STREAM_WORDS;
const SHIFT = KIND_BITS;
const KINDS = (1 << KIND_BITS) - 1;

export class SessionLife implements Sequel, Served, Leaver {
  private readonly pools: PortPool[];
  private readonly portStates: Int32Array;
  private readonly occupancy: Occupancy;
  private readonly admissions: Admissions;
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
  private readonly reactions: Reactions;
  private readonly departures: Departures;
  private readonly refusals: Refusals;
  private readonly unlimited: boolean;
  private readonly conditional: boolean;
  private readonly activeUsesRange: boolean;
  private readonly restarts: Restarts;

  constructor(env: Surroundings, parts = ordinaryParts) {
    const { ports } = env.server;
    this.pools = env.pools;
    this.portStates = env.portStates;
    this.occupancy = env.occupancy;
    this.groups = env.groups;
    this.queue = env.queue;
    this.tally = env.tally;
    this.unlimited = env.unlimited;
    this.conditional = refusesByChance(ports);
    this.activeUsesRange = ports.activeUsesRange;
    this.retries = new Retries(env.queue, env.tally);
    this.work = new VisitWork(this.visits, env.queue);
    this.reactions = new Reactions(env.queue, env.tally, this.retries, this.work, this);
    this.admissions = new parts.Admissions(
      env.queue,
      env.tally,
      env.logins,
      this.reactions,
      this.conditional,
    );
    this.refusals = new parts.Refusals(env, this.reactions, this);
    this.holds = new parts.PortHolds(env, this.refusals);
    this.restarts = new Restarts(env.server, env.queue, this.holds);
    this.connections = new parts.DataConnections(env, this.visits, this.holds, this);
    this.always = new AlwaysClients(env.groups, env.streams);
    this.start = new VisitStart(this.visits, env.streams, env.nodes);
    this.departures = new Departures(env.queue, env.tally, this.work, this);
  }

  /** Sessions waiting for another try after a failure. */
  get waiting(): number {
    return this.retries.waiting;
  }

  /** Ports that the server has lost from `time` on, microseconds. */
  lostPortsSince(time: number): number {
    return this.holds.lost.times.filter((lost) => lost >= time).length;
  }

  /** Begins a day: nobody is logged in but the clients that always are. The server was restarted at `restarted`, microseconds. */
  begin(restarted: number): void {
    this.retries.begin();
    this.visits.clear();
    this.holds.begin();
    this.connections.begin();
    this.refusals.begin();
    this.restarts.begin(restarted);
    this.always.begin((group, client, idle) => {
      const visit = this.start.open(group, client);
      this.work.drop(visit);
      visit.mainIsIdle = true;
      this.admissions.admit(visit.main);
      this.queue.after(idle, (visit.main.index << SHIFT) | WAKE);
    });
  }

  /** The visit that the source has ready begins now. Returns its session where that is to go on at once with `next`. */
  startVisit(source: Starts): Session | null {
    const visit = this.start.open(this.groups[source.group]!, source.client);
    this.start.draw(visit, source.starts, source.seedAt);
    if (this.tally.counts()) this.tally.visits++;
    this.work.begin(visit);
    return this.admissions.login(visit.main) ? visit.main : null;
  }

  /** One event out of the queue. */
  handle(code: number): void {
    const kind = code & KINDS;
    const row = code >> SHIFT;
    if (kind === COOLED) this.holds.cooled(row);
    else if (kind === FLOW) this.connections.flow(row);
    else if (kind === RESTART) this.restarts.restart();
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
      default:
        return this.actRarely(session, kind);
    }
  }

  private actRarely(session: Session, kind: number): void {
    switch (kind) {
      case WAKE:
        return this.wake(session);
      case DROPPED:
        return this.connections.dropped(session);
      case TIMED_OUT:
        return this.refusals.timedOut(session);
      case LEAVE:
        return this.leave(session);
      default:
        return this.refusals.waited(session);
    }
  }

  /** The idle time of an `always` client is over. */
  private wake(session: Session): void {
    const { visit } = session;
    this.start.draw(visit, this.always.nextSeed(visit.client), 0);
    if (this.tally.counts()) this.tally.visits++;
    visit.mainIsIdle = false;
    session.tries = 0;
    this.work.begin(visit);
    if (session.isLoggedIn || this.admissions.login(session)) this.next(session);
  }

  /** A login that is due now: one of several of a client, or another try. */
  private loginAgain(session: Session): void {
    this.retries.resume(session);
    if (this.admissions.login(session)) this.next(session);
  }

  /** The session is ready: it sends its next PASV, or quits. */
  next(session: Session): void {
    this.retries.resume(session);
    if (session.item === NONE) {
      if (!this.work.pick(session)) {
        this.departures.finish(session);
        return;
      }
      if (session.visit.group.asksEveryTry) session.hasAsked = false;
    }
    // Only now: a client that stays logged in and idle keeps the listener that its last PASV opened.
    this.holds.leave(session, BY_NEXT_PASV);
    if (session.isActive && !(this.activeUsesRange && session.visit.group.activeReaches)) {
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
      this.refusals.refuse(session);
      return;
    }
    if (this.unlimited) this.tally.index(port, this.occupancy.held);
    this.serve(session, port);
  }

  /** The session has a port: its data connection follows. */
  serve(session: Session, port: number): void {
    session.tries = 0;
    this.holds.take(session, port);
    this.connections.start(session);
  }

  /** A transfer is over: its session goes on. */
  ended(session: Session): void {
    this.holds.transferEnded(session);
    if (session.isInVain) {
      session.isInVain = false;
      session.serverCloses = false;
      this.loseItem(session, 0);
      return;
    }
    const { visit } = session;
    session.item = NONE;
    if (visit.left === 0 && visit.roundTrip === 0) this.departures.finish(session);
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
    this.queue.after(later + Math.floor(pause + 0.5), (session.index << SHIFT) | NEXT);
  }

  /** The item at hand is lost, known `later` microseconds from now. */
  loseItem(session: Session, later: number): void {
    if (this.tally.counts()) this.tally.lostFiles++;
    this.afterItem(session, later);
  }

  /** A session logs out: what it listens on is closed. */
  logout(session: Session): void {
    this.holds.leave(session, BY_SESSION_END);
    this.admissions.leave(session);
  }

  /** The session is over, after its stay if it made one. */
  leave(session: Session): void {
    if (!this.staysOn(session)) this.logout(session);
    this.endSession(session);
  }

  /** Ends a session and, with the last one, its visit; an `always` client goes idle instead. */
  endSession(session: Session): void {
    const { visit } = session;
    if (this.staysOn(session)) this.goIdle(session);
    else this.visits.close(session);
    if (visit.attending > 0) this.departures.settle(visit);
  }

  /** It is the session of a client that is always there. */
  staysOn(session: Session): boolean {
    return session.visit.group.always && session.isMain;
  }

  private goIdle(session: Session): void {
    const { group, client } = session.visit;
    session.visit.mainIsIdle = true;
    session.wasTurnedAway = false;
    session.wasRefusedByRange = false;
    this.queue.after(this.always.idle(group, client), (session.index << SHIFT) | WAKE);
  }
}
