/**
 * A whole day the slow and obvious way: plain objects, one sorted list of events, sums made at the end. It shares with
 * the engine only the traffic's draws (who comes when, and what each law gives), made in the same order.
 */
import { STREAM_WORDS } from "../../src/numbers/random.ts";
import type { Scenario } from "../../src/scenario/types.ts";
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
import { SlowLine } from "./slow-line.ts";
import { SlowRecord } from "./slow-record.ts";
import { SlowServer } from "./slow-server.ts";
import { transferTimes } from "./slow-transfer.ts";
import { SlowAgenda, type SlowSession } from "./slow-types.ts";

const MICROS = 1e6;

export class SlowDay {
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
  private readonly line: SlowLine;
  waiting = 0;

  constructor(scenario: Scenario, ports: number | null, day: number) {
    const { daySeconds, leadInSeconds, warmUpSeconds, seed } = scenario.simulation;
    this.scenario = scenario;
    this.start = 0 - leadInSeconds * MICROS;
    this.end = daySeconds * MICROS;
    this.record = new SlowRecord(warmUpSeconds, daySeconds);
    this.streams.setDay(seed, day);
    this.starts = new VisitSource(scenario.groups, daySeconds, this.streams, leadInSeconds);
    this.clients = new SlowClients(scenario, this.streams);
    this.line = new SlowLine(this.agenda, (session, time) => {
      const acknowledged = session.item === "upload" ? 0 : Math.round(session.visit.roundTrip);
      this.agenda.at(time + acknowledged, (now) => this.ended(session, now));
    });
    this.server = new SlowServer(scenario, ports, this.streams, this.record, this.agenda);
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
    this.login(newSession(visit, true), time);
  }

  /** Clients that are always logged in begin the day idle. */
  private greetAlways(): void {
    for (const { visit, wakes } of this.clients.always()) {
      const session = newSession(visit, true);
      this.server.admit(session, this.start);
      this.agenda.at(this.start + wakes, (time) => this.wake(session, time));
    }
  }

  private wake(session: SlowSession, time: number): void {
    this.clients.drawNext(session.visit);
    this.record.note(time, "visit");
    session.tries = 0;
    if (session.loggedIn) this.next(session, time);
    else this.login(session, time);
  }

  private login(session: SlowSession, time: number): void {
    this.stopWaiting(session);
    const { visit } = session;
    const cap = this.server.admit(session, time);
    if (cap === null) {
      const ready = Math.round(visit.roundTrip);
      if (ready === 0) this.next(session, time);
      else this.agenda.at(time + ready, (now) => this.next(session, now));
      return;
    }
    if (cap === "range") {
      const own = visit.files + visit.listings + (session.item === null ? 0 : 1);
      const weight = (session.main ? own : 1) * visit.group.passive;
      this.record.demands.push({ time, weight, refused: weight });
    }
    if (!this.tryLater(session, time, 0, "login")) this.giveUp(session, time);
  }

  /** The session sends its next PASV (or PORT), or quits. */
  private next(session: SlowSession, time: number): void {
    this.stopWaiting(session);
    const { visit } = session;
    if (session.item === null && !this.takeUp(session, time)) {
      this.quit(session, time);
      return;
    }
    this.server.closeListener(session, time);
    if (session.passive) {
      const port = this.server.ask(session, time);
      this.record.demands.push({ time, weight: 1, refused: port ? 0 : 1 });
      if (!port) {
        this.refused(session, time);
        return;
      }
      session.tries = 0;
    }
    const { abandoned } = visit.group;
    if (session.passive && happens(abandoned, visit)) {
      this.abandon(session, time);
    } else {
      this.transfer(session, time);
    }
  }

  /** The next listing or file of the visit. The first file opens the client's other connections. */
  private takeUp(session: SlowSession, time: number): boolean {
    const { visit } = session;
    const { connections, uploads, passive } = visit.group;
    if (session.main && visit.listings > 0) {
      visit.listings--;
      session.item = "listing";
    } else if (visit.files > 0) {
      if (session.main && connections > 1 && !visit.spread) {
        visit.spread = true;
        const wanted = Math.min(connections, visit.files);
        while (visit.sessions.length < wanted) {
          const extra = newSession(visit, false);
          this.agenda.at(time, (now) => this.login(extra, now));
        }
      }
      visit.files--;
      session.item = happens(uploads, visit) ? "upload" : "download";
    } else {
      return false;
    }
    session.passive = happens(passive, visit);
    return true;
  }

  private transfer(session: SlowSession, time: number): void {
    const { visit } = session;
    const times = transferTimes(session, this.scenario.server.ports.acceptsOn);
    this.record.note(time, "bytes", times.bytes);
    if (session.passive) this.server.acceptLater(session, time + times.accepted);
    const { connections, transferSeconds } = visit.group;
    if (times.flowBytes !== null && connections > 1 && transferSeconds === undefined) {
      this.line.schedule(session, times.flowBytes, time + times.flowStart);
    } else {
      this.agenda.at(time + times.end, (now) => this.ended(session, now));
    }
  }

  private ended(session: SlowSession, time: number): void {
    this.server.connectionClosed(session, session.item !== "upload", time);
    this.goOn(session, time);
  }

  /** Nobody connects: the client waits until the server drops the listener, else as long as it cares to. */
  private abandon(session: SlowSession, time: number): void {
    this.record.note(time, "abandoned");
    const { unusedSeconds } = this.scenario.server.ports;
    const wait = unusedSeconds ?? session.visit.group.connectTimeoutSeconds;
    this.agenda.at(time + Math.round(wait * MICROS), (now) => {
      if (unusedSeconds !== null) this.server.closeListener(session, now);
      this.lose(session, now, 0);
    });
  }

  /** The pause before the next command of a session whose item is done with. */
  private goOn(session: SlowSession, time: number): void {
    const { visit } = session;
    session.item = null;
    session.tries = 0;
    let pause = visit.roundTrip;
    if (visit.files + visit.listings > 0) {
      pause +=
        visit.group.gapRoundTrips * visit.roundTrip + drawMicros(visit.group.thinkSeconds, visit);
    }
    this.agenda.at(time + Math.round(pause), (now) => this.next(session, now));
  }

  /** The item at hand is given up at `time`; the client notices `later`. */
  private lose(session: SlowSession, time: number, later: number): void {
    this.record.note(time, "lost");
    this.goOn(session, time + later);
  }

  private refused(session: SlowSession, time: number): void {
    const { visit } = session;
    const { whenFull } = this.scenario.server.ports;
    if (whenFull === "close-session") {
      this.logout(session, time);
      if (!this.tryLater(session, time, 0, "login")) this.giveUp(session, time);
    } else if (whenFull === "refuse" && visit.group.asksTwice && !session.asked) {
      session.asked = true;
      this.agenda.at(time + Math.round(visit.roundTrip), (now) => this.next(session, now));
    } else {
      // The client's firewall drops a connection outside the range: it finds out by its own time-out.
      const timeout = Math.round(visit.group.connectTimeoutSeconds * MICROS);
      const lost = whenFull === "outside-range" ? timeout : 0;
      if (!this.tryLater(session, time, lost, "next")) this.lose(session, time, lost);
    }
  }

  private tryLater(
    session: SlowSession,
    time: number,
    lost: number,
    how: "login" | "next",
  ): boolean {
    const { visit } = session;
    const { attempts, delaySeconds, factor, limitSeconds } = visit.group.retry;
    if (attempts >= 0 && session.tries >= attempts) return false;
    const wished = drawMicros(delaySeconds, visit) * factor ** session.tries;
    const delay = Math.min(wished, limitSeconds * MICROS);
    session.tries++;
    this.record.note(time, "retry");
    session.waiting = true;
    this.waiting++;
    const again = time + Math.round(lost + delay + visit.roundTrip);
    this.agenda.at(again, (now) =>
      how === "login" ? this.login(session, now) : this.next(session, now),
    );
    return true;
  }

  private stopWaiting(session: SlowSession): void {
    if (session.waiting) this.waiting--;
    session.waiting = false;
  }

  /** No try left and no session: its item is lost, and with the visit's last session all the rest. */
  private giveUp(session: SlowSession, time: number): void {
    const { visit } = session;
    const last = visit.sessions.length === 1;
    const rest = last ? visit.files + visit.listings : 0;
    this.record.note(time, "lost", rest + (session.item === null ? 0 : 1));
    if (last) visit.files = visit.listings = 0;
    session.item = null;
    this.leave(session, time);
  }

  private quit(session: SlowSession, time: number): void {
    if (!staysOn(session)) this.logout(session, time);
    this.leave(session, time);
  }

  private logout(session: SlowSession, time: number): void {
    this.server.closeListener(session, time);
    this.server.leave(session, time);
  }

  private leave(session: SlowSession, time: number): void {
    const { visit } = session;
    if (staysOn(session)) {
      const pause = this.clients.idleTime(visit);
      this.agenda.at(time + pause, (now) => this.wake(session, now));
    } else {
      visit.sessions = visit.sessions.filter((other) => other !== session);
    }
  }
}
