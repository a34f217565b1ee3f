/** What a session does, event by event: login, PASV, transfer, the next PASV, quit; and what a refusal leads to. */
import { STREAM_WORDS } from "../numbers/random.ts";
import { refusesByChance } from "../scenario/port-rules.ts";
import { drawFrom } from "../traffic/draw.ts";
import type { CompiledGroup } from "./compiled-group.ts";
import type { EventQueue } from "./event-queue.ts";
import { AlwaysClients } from "./always-clients.ts";
import { DataConnections, type Sequel } from "./data-connections.ts";
import { LOGIN } from "./logins.ts";
import { PortHolds } from "./port-holds.ts";
import { EVENT, type Surroundings } from "./surroundings.ts";
import { ITEM, SessionTable, VisitTable } from "./tables.ts";
import type { Tally } from "./tally.ts";
import { Retries } from "./retries.ts";
import { VisitStart } from "./visit-start.ts";
import { VisitWork } from "./visit-work.ts";

export class SessionLife implements Sequel {
  private readonly env: Surroundings;
  private readonly groups: CompiledGroup[];
  private readonly queue: EventQueue;
  private readonly tally: Tally;
  private readonly visits = new VisitTable();
  private readonly sessions = new SessionTable();
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
    this.env = env;
    this.groups = env.groups;
    this.queue = env.queue;
    this.tally = env.tally;
    this.unlimited = env.unlimited;
    this.killsSession = ports.whenFull === "close-session";
    this.leavesRange = ports.whenFull === "outside-range";
    this.conditional = refusesByChance(ports);
    this.holds = new PortHolds(env, this.visits, this.sessions);
    this.connections = new DataConnections(env, this.visits, this.sessions, this.holds, this);
    this.always = new AlwaysClients(env.groups, env.streams);
    this.start = new VisitStart(this.visits, env.streams, env.nodes);
    this.work = new VisitWork(this.visits, this.sessions, env.queue, EVENT.login);
    this.retries = new Retries(this.visits, this.sessions, env.queue, env.tally);
  }

  /** Sessions waiting for another try after a refusal. */
  get waiting(): number {
    return this.retries.waiting;
  }

  /** Begins a day: nobody is logged in but the clients that always are. */
  begin(): void {
    this.retries.begin();
    this.visits.clear();
    this.sessions.clear();
    this.holds.begin();
    this.connections.begin();
    this.always.begin((group, client, idle) => {
      const v = this.start.open(group, client);
      const s = this.sessions.open(v, this.visits, true);
      this.work.drop(v);
      this.admit(s);
      this.queue.after(idle, s * 8 + EVENT.wake);
    });
  }

  /** A visit by the clock begins now. */
  startVisit(groupIndex: number, client: number, seedA: number, seedB: number): void {
    const group = this.groups[groupIndex]!;
    const v = this.start.open(group, client);
    this.start.draw(v, group, seedA, seedB);
    if (this.tally.counts()) this.tally.visits++;
    this.login(this.sessions.open(v, this.visits, true));
  }

  /** One event out of the queue. */
  handle(code: number): void {
    const row = code >> 3;
    switch (code & 7) {
      case EVENT.next:
        return this.next(row);
      case EVENT.accepted:
        return this.holds.release(row);
      case EVENT.ended:
        return this.ended(row);
      case EVENT.login:
        this.retries.resume(row);
        return this.login(row);
      case EVENT.cooled:
        return this.holds.cooled(row);
      case EVENT.wake:
        return this.wake(row);
      case EVENT.dropped:
        return this.connections.dropped(row);
      default:
        return this.connections.flow(row);
    }
  }

  /** The idle time of an `always` client is over. */
  private wake(s: number): void {
    const v = this.sessions.visit[s]!;
    const group = this.groupOf(v);
    const seed = this.always.seed(this.visits.client[v]!);
    this.start.draw(v, group, seed.a, seed.b);
    if (this.tally.counts()) this.tally.visits++;
    this.sessions.tries[s] = 0;
    if (this.sessions.loggedIn[s] === 1) this.next(s);
    else this.login(s);
  }

  /** Tries to let a session in; counts. Returns the cap that turned it away, or LOGIN.admitted. */
  private admit(s: number): number {
    const v = this.sessions.visit[s]!;
    const { logins } = this.env;
    const counted = this.tally.counts();
    const verdict = logins.admit(this.visits.node[v]!, this.visits.address[v]!, counted);
    if (verdict === LOGIN.admitted) {
      this.sessions.loggedIn[s] = 1;
      this.sessions.asked[s] = 0;
    }
    return verdict;
  }

  private login(s: number): void {
    const v = this.sessions.visit[s]!;
    const verdict = this.admit(s);
    if (verdict === LOGIN.admitted) {
      const roundTrip = Math.round(this.visits.roundTrip[v]!);
      if (roundTrip === 0) this.next(s);
      else this.queue.after(roundTrip, s * 8 + EVENT.next);
      return;
    }
    // The half-range cap is the range's doing: it refuses all that the session was to transfer.
    if (verdict === LOGIN.range) {
      const group = this.groupOf(v);
      const planned =
        this.sessions.main[s] === 1 ? this.work.left(v) + (this.pending(s) ? 1 : 0) : 1;
      const weight = planned * group.passive;
      this.tally.demand(weight, weight, weight);
    }
    if (!this.tryLater(s, 0, EVENT.login)) this.giveUp(s);
  }

  /** The session is ready: it sends its next PASV, or quits. */
  private next(s: number): void {
    const { sessions, visits } = this;
    this.retries.resume(s);
    const v = sessions.visit[s]!;
    if (sessions.item[s] === ITEM.none && !this.work.pick(s, v, this.groupOf(v))) {
      this.quit(s);
      return;
    }
    // Only now: a client that stays logged in and idle keeps the listener that its last PASV opened.
    this.holds.close(s);
    if (sessions.passive[s] === 0) {
      this.connections.start(s, v);
      return;
    }
    const node = visits.node[v]!;
    const address = visits.address[v]!;
    const pool = this.env.pools[node]!;
    const chance = this.conditional ? pool.refusalChance(address) : 0;
    const port = pool.take(address, this.env.portStates, node * STREAM_WORDS);
    const refused = port < 0 ? 1 : 0;
    this.tally.demand(1, refused, this.conditional ? chance : refused);
    if (port < 0) {
      this.refused(s, v);
      return;
    }
    if (this.unlimited) this.tally.index(port, this.env.occupancy.held);
    sessions.tries[s] = 0;
    this.holds.take(s, port);
    this.connections.start(s, v);
  }

  /** A transfer is over: its session goes on. */
  ended(s: number): void {
    const v = this.sessions.visit[s]!;
    this.holds.transferEnded(s, this.sessions.item[s] !== ITEM.upload);
    this.sessions.item[s] = ITEM.none;
    const isLast = this.work.left(v) === 0;
    if (isLast && this.visits.roundTrip[v] === 0) this.next(s);
    else this.afterItem(s, v, 0);
  }

  /** The item at hand is done with, one way or the other: the next PASV or QUIT comes after the usual pause, `later` microseconds from now. */
  afterItem(s: number, v: number, later: number): void {
    const group = this.groupOf(v);
    this.sessions.item[s] = ITEM.none;
    this.sessions.tries[s] = 0;
    const roundTrip = this.visits.roundTrip[v]!;
    let pause = roundTrip;
    if (this.work.left(v) > 0) {
      pause += group.gapRoundTrips * roundTrip;
      pause += drawFrom(group.think, this.visits.random, v * STREAM_WORDS);
    }
    this.queue.after(later + Math.round(pause), s * 8 + EVENT.next);
  }

  /** The item at hand is lost, known `later` microseconds from now. */
  loseItem(s: number, later: number): void {
    if (this.tally.counts()) this.tally.lostFiles++;
    this.afterItem(s, this.sessions.visit[s]!, later);
  }

  /** No usable port. The session lives, or dies, or waits for a connection that its firewall drops. */
  private refused(s: number, v: number): void {
    const { sessions } = this;
    const group = this.groupOf(v);
    if (group.asksTwice && sessions.asked[s] === 0 && !this.killsSession && !this.leavesRange) {
      sessions.asked[s] = 1;
      this.queue.after(Math.round(this.visits.roundTrip[v]!), s * 8 + EVENT.next);
      return;
    }
    if (this.killsSession) {
      this.logout(s);
      if (!this.tryLater(s, 0, EVENT.login)) this.giveUp(s);
      return;
    }
    const lost = this.leavesRange ? group.connectTimeout : 0;
    if (!this.tryLater(s, lost, EVENT.next)) this.loseItem(s, lost);
  }

  /** The client has no try left and no session: what only this session could have done is lost. */
  private giveUp(s: number): void {
    const v = this.sessions.visit[s]!;
    const pending = this.pending(s) ? 1 : 0;
    const last = this.visits.sessions[v] === 1;
    const lost = pending + (last ? this.work.left(v) : 0);
    if (this.tally.counts()) this.tally.lostFiles += lost;
    if (last) this.work.drop(v);
    this.sessions.item[s] = ITEM.none;
    this.endSession(s);
  }

  private quit(s: number): void {
    const v = this.sessions.visit[s]!;
    const group = this.groupOf(v);
    if (!(group.always && this.sessions.main[s] === 1)) this.logout(s);
    this.endSession(s);
  }

  private logout(s: number): void {
    const v = this.sessions.visit[s]!;
    this.holds.close(s);
    const counted = this.tally.counts();
    this.env.logins.leave(this.visits.node[v]!, this.visits.address[v]!, counted);
    this.sessions.loggedIn[s] = 0;
  }

  /** Ends a session and, with the last one, its visit; an `always` client goes idle instead. */
  private endSession(s: number): void {
    const { sessions, visits } = this;
    const v = sessions.visit[s]!;
    const group = this.groupOf(v);
    if (group.always && sessions.main[s] === 1) {
      const idle = this.always.idle(group, visits.client[v]!);
      this.queue.after(idle, s * 8 + EVENT.wake);
      return;
    }
    sessions.close(s, visits);
    if (visits.sessions[v] === 0) visits.close(v);
  }

  private tryLater(s: number, lost: number, kind: number): boolean {
    return this.retries.tryLater(s, this.groupOf(this.sessions.visit[s]!), lost, kind);
  }

  private groupOf(v: number): CompiledGroup {
    return this.groups[this.visits.group[v]!]!;
  }

  private pending(s: number): boolean {
    return this.sessions.item[s] !== ITEM.none;
  }
}
