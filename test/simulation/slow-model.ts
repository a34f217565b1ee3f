/**
 * A whole day the slow and obvious way: plain objects, one sorted list of events, sums made at the end. It shares with
 * the engine only the traffic's draws (who comes when, and what each law gives), made in the same order.
 */
import { STREAM_WORDS } from "../../src/numbers/random.ts";
import type { FailureKind, Scenario } from "../../src/scenario/types.ts";
import { DayStreams } from "../../src/traffic/streams.ts";
import { VisitSource } from "../../src/traffic/visit-source.ts";
import {
  SlowClients,
  drawMicros,
  drawVisit,
  happens,
  newSession,
  staysOn,
} from "./slow-clients.ts";
import { SlowEndings } from "./slow-endings.ts";
import { SlowFailures, putAside } from "./slow-failures.ts";
import { SlowRecord } from "./slow-record.ts";
import { SlowServer } from "./slow-server.ts";
import { SlowTransfers } from "./slow-transfers.ts";
import { SlowAgenda, type SlowMoves, type SlowSession } from "./slow-types.ts";

const MICROS = 1e6;

export class SlowDay implements SlowMoves {
  readonly record: SlowRecord;
  readonly agenda = new SlowAgenda();
  readonly server: SlowServer;
  private readonly scenario: Scenario;
  private readonly streams = new DayStreams();
  private readonly starts: VisitSource;
  /** When it all begins and ends, microseconds of the day: the lead-in lies before its midnight. */
  private readonly start: number;
  private readonly end: number;
  private readonly clients: SlowClients;
  private readonly transfers: SlowTransfers;
  private readonly failures: SlowFailures;
  private readonly endings: SlowEndings;

  constructor(scenario: Scenario, ports: number | null, day: number) {
    const { daySeconds, leadInSeconds, warmUpSeconds, seed } = scenario.simulation;
    this.scenario = scenario;
    const { leaks } = scenario.server.ports;
    // A server that loses ports is followed from its last restart before this day on.
    const cycle = leaks === null ? 1 : Math.ceil(scenario.server.restartSeconds / daySeconds);
    const daysUp = day % cycle;
    const before = Math.max(leadInSeconds, daysUp * daySeconds);
    this.start = 0 - before * MICROS;
    this.end = daySeconds * MICROS;
    this.record = new SlowRecord(warmUpSeconds, daySeconds);
    this.streams.setDay(seed, day);
    this.starts = new VisitSource(
      scenario.groups,
      daySeconds,
      this.streams,
      Math.max(leadInSeconds, (cycle - 1) * daySeconds),
    );
    this.clients = new SlowClients(scenario, this.streams);
    const { record, agenda } = this;
    this.server = new SlowServer(scenario, ports, this.streams, record, agenda);
    this.server.restartFrom(-daysUp * daySeconds, before);
    this.transfers = new SlowTransfers(scenario, this.server, record, agenda, this);
    this.failures = new SlowFailures(record, agenda, this);
    this.endings = new SlowEndings(scenario, record, agenda, this);
  }

  /** Sessions that were refused and wait for another try. */
  get waiting(): number {
    return this.failures.waiting;
  }

  /** Runs the day, then lets what is going on come to its end without new visits where that is possible. */
  run(): this {
    this.greetAlways();
    this.starts.begin(this.start / MICROS);
    while (Math.min(this.startTime, this.agenda.next) < this.end) {
      // A visit by the clock was scheduled before everything else.
      if (this.startTime <= this.agenda.next) this.begin();
      else this.agenda.runNext();
    }
    return this;
  }

  /** Plays on after the day's end until nobody is left. */
  finish(): this {
    while (this.agenda.next < Infinity) this.agenda.runNext();
    return this;
  }

  /** When the next visit by the clock is, microseconds of the day. */
  private get startTime(): number {
    return this.start + this.starts.time;
  }

  /** A visit by the clock. */
  private begin(): void {
    const time = this.startTime;
    const { group, client, seedAt, starts: words } = this.starts;
    const seed = [...words.subarray(seedAt, seedAt + STREAM_WORDS)];
    const visit = this.clients.newVisit(group, client - this.clients.before(group, "clients"));
    this.starts.advance();
    drawVisit(visit, seed);
    this.record.note(time, "visit");
    this.record.note(time, "wanted", visit.files + visit.listings);
    const main = newSession(visit, "main");
    this.endings.begin(visit, time);
    this.login(main, time);
  }

  /** Clients that are always logged in begin the day idle. */
  private greetAlways(): void {
    for (const { visit, wakes } of this.clients.always()) {
      const session = newSession(visit, "main");
      this.server.admit(session, this.start);
      this.agenda.at(this.start + wakes, (time) => this.wake(session, time));
    }
  }

  private wake(session: SlowSession, time: number): void {
    this.clients.drawNext(session.visit);
    this.record.note(time, "visit");
    session.idle = false;
    session.tries = 0;
    this.endings.begin(session.visit, time);
    if (session.loggedIn) this.next(session, time);
    else this.login(session, time);
  }

  login(session: SlowSession, time: number): void {
    this.failures.stopWaiting(session);
    const { visit } = session;
    const cap = this.server.admit(session, time);
    if (cap === null) {
      const ready = Math.round(visit.group.loginRoundTrips * visit.roundTrip);
      if (ready === 0) this.next(session, time);
      else this.agenda.at(time + ready, (now) => this.next(session, now));
      return;
    }
    if (cap === "range") {
      const own = visit.files + visit.listings + (session.item === null ? 0 : 1);
      const { browsingSessions, connections, startsTogether } = visit.group;
      const isOneOfMany = startsTogether && connections > 1 && browsingSessions === 0;
      const isFirst = this.record.isFirstRefusal(session.wish, time);
      const isForAll = session.role === "main" && !isOneOfMany && isFirst;
      const weight = (isForAll ? own : 1) * visit.group.passive;
      this.record.demanded(time, weight, weight);
    }
    this.failures.react(session, "turnedAway", time);
  }

  /** The session sends its next PASV (or PORT), or has nothing left. */
  next(session: SlowSession, time: number): void {
    this.failures.stopWaiting(session);
    this.endings.greet(session, time);
    if (session.item === null && !this.takeUp(session, time)) {
      this.endings.runOut(session, time);
      return;
    }
    this.server.closeListener(session, time, "next");
    const { activeReaches } = session.visit.group;
    const { activeUsesRange } = this.scenario.server.ports;
    if (session.passive || (activeUsesRange && activeReaches)) {
      const port = this.server.ask(session, time);
      this.record.demanded(time, 1, port ? 0 : 1);
      if (!port) {
        this.refused(session, time);
        return;
      }
    }
    this.served(session, time);
  }

  private served(session: SlowSession, time: number): void {
    session.tries = 0;
    this.transfers.start(session, time);
  }

  /** The next listing or file of the visit that this session may take. */
  private takeUp(session: SlowSession, time: number): boolean {
    const { visit, role } = session;
    const { browsingSessions, connections, uploads, passive } = visit.group;
    const lists = role !== "transfer";
    const transfers = role === "transfer" || browsingSessions === 0;
    if (lists && visit.listings > 0) {
      visit.listings--;
      session.item = "listing";
    } else if (transfers && visit.files > 0) {
      if (role === "main" && connections > 1) this.endings.spread(visit, time);
      visit.files--;
      session.item = happens(uploads, visit) ? "upload" : "download";
    } else {
      return false;
    }
    session.passive = happens(passive, visit) && !session.activeForGood;
    return true;
  }

  /** What the server does with a PASV that finds no port. */
  private refused(session: SlowSession, time: number): void {
    const { whenFull } = this.scenario.server.ports;
    const { failures } = session.visit.group;
    if (!session.passive) {
      this.failures.react(session, "refused", time);
    } else if (whenFull === "close-session") {
      this.logout(session, time);
      this.failures.react(session, "killed", time);
    } else if (whenFull === "outside-range") {
      // The client's firewall drops a connection outside the range: it finds out by its own time-out.
      const timeout = Math.round(failures.unanswered.timeoutSeconds * MICROS);
      this.agenda.at(time + timeout, (now) => this.failed(session, "unanswered", now));
    } else if (whenFull === "wait") {
      this.server.wait(
        session,
        time,
        (waiter, now) => this.served(waiter, now),
        (waiter, now) => this.failed(waiter, "refused", now),
      );
    } else {
      this.failed(session, "refused", time);
    }
  }

  /** A client that has a second command asks with it at once. */
  private failed(session: SlowSession, kind: FailureKind, time: number): void {
    const { group, roundTrip } = session.visit;
    const { asksTwice } = group;
    const neverAgain = asksTwice === "when-refused" && kind === "unanswered";
    if (asksTwice === false || neverAgain || session.asked) {
      this.failures.react(session, kind, time);
      return;
    }
    session.asked = true;
    this.agenda.at(time + Math.round(roundTrip), (now) => this.next(session, now));
  }

  goOn(session: SlowSession, time: number): void {
    const { visit } = session;
    putAside(session);
    let pause = visit.roundTrip;
    if (visit.files + visit.listings > 0) {
      pause +=
        visit.group.gapRoundTrips * visit.roundTrip + drawMicros(visit.group.thinkSeconds, visit);
    }
    this.agenda.at(time + Math.round(pause), (now) => this.next(session, now));
  }

  lose(session: SlowSession, time: number): void {
    this.record.note(time, "lost");
    this.goOn(session, time);
  }

  logout(session: SlowSession, time: number): void {
    this.server.closeListener(session, time, "logout");
    this.server.leave(session, time);
  }

  leave(session: SlowSession, time: number): void {
    const { visit } = session;
    if (staysOn(session)) {
      session.idle = true;
      session.wish = {};
      const pause = this.clients.idleTime(visit);
      this.agenda.at(time + pause, (now) => this.wake(session, now));
    } else {
      visit.sessions = visit.sessions.filter((other) => other !== session);
    }
    this.endings.settle(visit, time);
  }
}
