/** What a session does, event by event: login, PASV, transfer, the next PASV, quit; and what a refusal leads to. */
import { STREAM_WORDS, nextUniform } from "../numbers/random.ts";
import { refusesByChance } from "../scenario/port-rules.ts";
import { drawFrom } from "../traffic/draw.ts";
import type { CompiledGroup } from "./compiled-group.ts";
import type { EventQueue } from "./event-queue.ts";
import { AlwaysClients } from "./always-clients.ts";
import { openSharedLink, type SharedLink } from "./link/shared-link.ts";
import { LOGIN } from "./logins.ts";
import { PortHolds } from "./port-holds.ts";
import { SharedLine } from "./shared-line.ts";
import { EVENT, type Surroundings } from "./surroundings.ts";
import { ITEM, SessionTable, VisitTable } from "./tables.ts";
import type { Tally } from "./tally.ts";
import { Retries } from "./retries.ts";
import { TransferTimer } from "./transfer-timer.ts";
import { VisitStart } from "./visit-start.ts";
import { VisitWork } from "./visit-work.ts";

export class SessionLife {
  private readonly env: Surroundings;
  private readonly groups: CompiledGroup[];
  private readonly queue: EventQueue;
  private readonly tally: Tally;
  private readonly visits = new VisitTable();
  private readonly sessions = new SessionTable();
  private readonly line: SharedLine;
  /** Carries what flows where the scenario has a link; null = each client has its line to itself. */
  private readonly link: SharedLink | null;
  private readonly holds: PortHolds;
  private readonly always: AlwaysClients;
  private readonly start: VisitStart;
  private readonly work: VisitWork;
  private readonly retries: Retries;
  private readonly timer = new TransferTimer();
  private readonly unlimited: boolean;
  private readonly killsSession: boolean;
  private readonly leavesRange: boolean;
  private readonly unused: number | null;
  private readonly conditional: boolean;
  private readonly acceptsOnConnect: boolean;

  constructor(env: Surroundings) {
    const { ports } = env.server;
    this.env = env;
    this.groups = env.groups;
    this.queue = env.queue;
    this.tally = env.tally;
    this.unlimited = env.unlimited;
    this.killsSession = ports.whenFull === "close-session";
    this.leavesRange = ports.whenFull === "outside-range";
    this.unused = ports.unusedSeconds === null ? null : Math.round(ports.unusedSeconds * 1e6);
    this.conditional = refusesByChance(ports);
    this.acceptsOnConnect = ports.acceptsOn === "connect";
    this.line = new SharedLine(this.visits, this.sessions, env.queue, EVENT.flow);
    this.link = openSharedLink(this.visits, this.sessions, env, EVENT.flow);
    this.holds = new PortHolds(env, this.visits, this.sessions);
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
    this.link?.begin();
    this.always.begin((group, client, idle) => {
      const v = this.start.open(group, client);
      const s = this.sessions.open(v, this.visits, true);
      this.work.drop(v);
      this.admit(s, 0);
      this.queue.push(idle, s * 8 + EVENT.wake);
    });
  }

  /** A visit by the clock begins at `time`. */
  startVisit(time: number, groupIndex: number, client: number, seedA: number, seedB: number): void {
    const group = this.groups[groupIndex]!;
    const v = this.start.open(group, client);
    this.start.draw(v, group, seedA, seedB);
    if (this.tally.counts(time)) this.tally.visits++;
    this.login(this.sessions.open(v, this.visits, true), time);
  }

  /** One event out of the queue. */
  handle(time: number, code: number): void {
    const row = code >> 3;
    switch (code & 7) {
      case EVENT.next:
        return this.next(row, time);
      case EVENT.accepted:
        return this.holds.release(row, time);
      case EVENT.ended:
        return this.ended(row, time);
      case EVENT.login:
        this.retries.resume(row);
        return this.login(row, time);
      case EVENT.cooled:
        return this.holds.cooled(row, time);
      case EVENT.wake:
        return this.wake(row, time);
      case EVENT.dropped:
        return this.dropped(row, time);
      default:
        if (this.link !== null) this.linkEvent(this.link, row, time);
        else if (this.line.onEvent(row, time)) this.flowed(row, time);
    }
  }

  /** The idle time of an `always` client is over. */
  private wake(s: number, time: number): void {
    const v = this.sessions.visit[s]!;
    const group = this.groupOf(v);
    const seed = this.always.seed(this.visits.client[v]!);
    this.start.draw(v, group, seed.a, seed.b);
    if (this.tally.counts(time)) this.tally.visits++;
    this.sessions.tries[s] = 0;
    if (this.sessions.loggedIn[s] === 1) this.next(s, time);
    else this.login(s, time);
  }

  /** Tries to let a session in; counts. Returns the cap that turned it away, or LOGIN.admitted. */
  private admit(s: number, time: number): number {
    const v = this.sessions.visit[s]!;
    const { logins } = this.env;
    const counted = this.tally.counts(time);
    const verdict = logins.admit(this.visits.node[v]!, this.visits.address[v]!, time, counted);
    if (verdict === LOGIN.admitted) {
      this.sessions.loggedIn[s] = 1;
      this.sessions.asked[s] = 0;
    }
    return verdict;
  }

  private login(s: number, time: number): void {
    const v = this.sessions.visit[s]!;
    const verdict = this.admit(s, time);
    if (verdict === LOGIN.admitted) {
      const roundTrip = Math.round(this.visits.roundTrip[v]!);
      if (roundTrip === 0) this.next(s, time);
      else this.queue.push(time + roundTrip, s * 8 + EVENT.next);
      return;
    }
    // The half-range cap is the range's doing: it refuses all that the session was to transfer.
    if (verdict === LOGIN.range) {
      const group = this.groupOf(v);
      const planned =
        this.sessions.main[s] === 1 ? this.work.left(v) + (this.pending(s) ? 1 : 0) : 1;
      const weight = planned * group.passive;
      this.tally.demand(time, weight, weight, weight);
    }
    if (!this.tryLater(s, time, 0, EVENT.login)) this.giveUp(s, time);
  }

  /** The session is ready: it sends its next PASV, or quits. */
  private next(s: number, time: number): void {
    const { sessions, visits } = this;
    this.retries.resume(s);
    this.holds.close(s, time);
    const v = sessions.visit[s]!;
    if (sessions.item[s] === ITEM.none && !this.work.pick(s, v, this.groupOf(v), time)) {
      this.quit(s, time);
      return;
    }
    if (sessions.passive[s] === 0) {
      this.transfer(s, v, time);
      return;
    }
    const node = visits.node[v]!;
    const address = visits.address[v]!;
    const pool = this.env.pools[node]!;
    const chance = this.conditional ? pool.refusalChance(address) : 0;
    const port = pool.take(address, this.env.portStates, node * STREAM_WORDS);
    const refused = port < 0 ? 1 : 0;
    this.tally.demand(time, 1, refused, this.conditional ? chance : refused);
    if (port < 0) {
      this.refused(s, v, time);
      return;
    }
    if (this.unlimited) this.tally.index(time, port);
    sessions.tries[s] = 0;
    this.holds.take(s, port, time);
    this.transfer(s, v, time);
  }

  /** From the reply to PASV (or PORT) to the end of the transfer: when it is accepted, when it ends. */
  private transfer(s: number, v: number, time: number): void {
    const { sessions, visits, timer } = this;
    const group = this.groupOf(v);
    const at = v * STREAM_WORDS;
    const passive = sessions.passive[s] === 1;
    if (passive && group.abandoned > 0 && nextUniform(visits.random, at) < group.abandoned) {
      this.abandon(s, group, time);
      return;
    }
    const item = sessions.item[s]!;
    timer.time(
      group,
      item,
      visits.rate[v]!,
      visits.roundTrip[v]!,
      this.acceptsOnConnect,
      visits.random,
      at,
    );
    if (this.tally.counts(time)) this.tally.bytes += timer.bytes;
    if (passive && this.holds.endsAtAccept) {
      this.queue.push(time + timer.accepted, s * 8 + EVENT.accepted);
    }
    if (timer.flows) (this.link ?? this.line).schedule(s, timer.bytes, time + timer.flowStart);
    else if (passive && this.holds.endsBeforeTransfer) this.afterItem(s, v, time + timer.end);
    else this.queue.push(time + timer.end, s * 8 + EVENT.ended);
  }

  private linkEvent(link: SharedLink, row: number, time: number): void {
    link.onEvent(row, time);
    for (let s = link.takeDrained(); s !== -1; s = link.takeDrained()) this.flowed(s, time);
  }

  /** A transfer on a shared line has drained; a download's last acknowledgement takes another round trip. */
  private flowed(s: number, time: number): void {
    const v = this.sessions.visit[s]!;
    const tail = this.sessions.item[s] === ITEM.upload ? 0 : Math.round(this.visits.roundTrip[v]!);
    if (tail === 0) this.ended(s, time);
    else this.queue.push(time + tail, s * 8 + EVENT.ended);
  }

  private ended(s: number, time: number): void {
    const v = this.sessions.visit[s]!;
    this.holds.transferEnded(s, this.sessions.item[s] !== ITEM.upload, time);
    this.sessions.item[s] = ITEM.none;
    if (this.work.left(v) === 0 && this.visits.roundTrip[v]! === 0) this.next(s, time);
    else this.afterItem(s, v, time);
  }

  /** Nobody connects: the client goes quiet until the server drops the listener, else until its own time-out. */
  private abandon(s: number, group: CompiledGroup, time: number): void {
    if (this.tally.counts(time)) this.tally.abandoned++;
    const wait = this.unused ?? group.connectTimeout;
    this.queue.push(time + wait, s * 8 + EVENT.dropped);
  }

  private dropped(s: number, time: number): void {
    if (this.unused !== null) this.holds.close(s, time);
    this.loseItem(s, time);
  }

  /** The item at hand is done with, one way or the other: the next PASV or QUIT comes after the usual pause. */
  private afterItem(s: number, v: number, time: number): void {
    const group = this.groupOf(v);
    this.sessions.item[s] = ITEM.none;
    this.sessions.tries[s] = 0;
    const roundTrip = this.visits.roundTrip[v]!;
    let pause = roundTrip;
    if (this.work.left(v) > 0) {
      pause += group.gapRoundTrips * roundTrip;
      pause += drawFrom(group.think, this.visits.random, v * STREAM_WORDS);
    }
    this.queue.push(time + Math.round(pause), s * 8 + EVENT.next);
  }

  private loseItem(s: number, time: number): void {
    if (this.tally.counts(time)) this.tally.lostFiles++;
    this.afterItem(s, this.sessions.visit[s]!, time);
  }

  /** No usable port. The session lives, or dies, or waits for a connection that its firewall drops. */
  private refused(s: number, v: number, time: number): void {
    const { sessions } = this;
    const group = this.groupOf(v);
    if (group.asksTwice && sessions.asked[s] === 0 && !this.killsSession && !this.leavesRange) {
      sessions.asked[s] = 1;
      this.queue.push(time + Math.round(this.visits.roundTrip[v]!), s * 8 + EVENT.next);
      return;
    }
    if (this.killsSession) {
      this.logout(s, time);
      if (!this.tryLater(s, time, 0, EVENT.login)) this.giveUp(s, time);
      return;
    }
    const lost = this.leavesRange ? group.connectTimeout : 0;
    if (!this.tryLater(s, time, lost, EVENT.next)) this.loseItem(s, time + lost);
  }

  /** The client has no try left and no session: what only this session could have done is lost. */
  private giveUp(s: number, time: number): void {
    const v = this.sessions.visit[s]!;
    const pending = this.pending(s) ? 1 : 0;
    const last = this.visits.sessions[v] === 1;
    const lost = pending + (last ? this.work.left(v) : 0);
    if (this.tally.counts(time)) this.tally.lostFiles += lost;
    if (last) this.work.drop(v);
    this.sessions.item[s] = ITEM.none;
    this.endSession(s, time);
  }

  private quit(s: number, time: number): void {
    const v = this.sessions.visit[s]!;
    const group = this.groupOf(v);
    if (!(group.always && this.sessions.main[s] === 1)) this.logout(s, time);
    this.endSession(s, time);
  }

  private logout(s: number, time: number): void {
    const v = this.sessions.visit[s]!;
    this.holds.close(s, time);
    this.env.logins.leave(this.visits.node[v]!, this.visits.address[v]!);
    this.sessions.loggedIn[s] = 0;
  }

  /** Ends a session and, with the last one, its visit; an `always` client goes idle instead. */
  private endSession(s: number, time: number): void {
    const { sessions, visits } = this;
    const v = sessions.visit[s]!;
    const group = this.groupOf(v);
    if (group.always && sessions.main[s] === 1) {
      const idle = this.always.idle(group, visits.client[v]!);
      this.queue.push(time + idle, s * 8 + EVENT.wake);
      return;
    }
    sessions.close(s, visits);
    if (visits.sessions[v] === 0) visits.close(v);
  }

  private tryLater(s: number, time: number, lost: number, kind: number): boolean {
    return this.retries.tryLater(s, this.groupOf(this.sessions.visit[s]!), time, lost, kind);
  }

  private groupOf(v: number): CompiledGroup {
    return this.groups[this.visits.group[v]!]!;
  }

  private pending(s: number): boolean {
    return this.sessions.item[s] !== ITEM.none;
  }
}
