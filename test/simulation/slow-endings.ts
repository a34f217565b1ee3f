/** How the sessions of a visit of a slow day open beside one another, and wait for one another at the end. */
import type { Scenario } from "../../src/scenario/types.ts";
import { drawMicros, newSession, staysOn } from "./slow-clients.ts";
import type { SlowRecord } from "./slow-record.ts";
import type { Role, SlowAgenda, SlowMoves, SlowSession, SlowVisit } from "./slow-types.ts";

const MICROS = 1e6;

export class SlowEndings {
  private readonly scenario: Scenario;
  private readonly record: SlowRecord;
  private readonly agenda: SlowAgenda;
  private readonly moves: SlowMoves;

  constructor(scenario: Scenario, record: SlowRecord, agenda: SlowAgenda, moves: SlowMoves) {
    this.scenario = scenario;
    this.record = record;
    this.agenda = agenda;
    this.moves = moves;
  }

  private open(visit: SlowVisit, role: Role, time: number): void {
    const session = newSession(visit, role);
    this.agenda.at(time, (now) => this.moves.login(session, now));
  }

  /** At the first command of a visit its further browsing sessions log in. */
  greet({ role, visit }: SlowSession, time: number): void {
    if (role !== "main" || visit.greeted) return;
    visit.greeted = true;
    for (let more = 1; more < visit.group.browsingSessions; more++) {
      this.open(visit, "browser", time);
    }
  }

  /** A visit begins: where no session waits for the first one, all of them are there at once. */
  begin(visit: SlowVisit, time: number): void {
    const { browsingSessions, connections, startsTogether } = visit.group;
    if (startsTogether && browsingSessions === 0 && connections > 1) this.spread(visit, time);
  }

  /** Where the main session transfers as well, its first file opens the visit's other connections. */
  spread(visit: SlowVisit, time: number): void {
    const { connections } = visit.group;
    if (visit.spread) return;
    visit.spread = true;
    const wanted = Math.min(connections, visit.files);
    while (visit.sessions.length < wanted) this.open(visit, "transfer", time);
  }

  /** The session finds nothing left to do. */
  runOut(session: SlowSession, time: number): void {
    const { role, visit } = session;
    const { browsingSessions, connections, keepsSessions } = visit.group;
    const browses = browsingSessions > 0 && role !== "transfer";
    if (browses && role === "main" && !visit.spread && visit.files > 0) {
      visit.spread = true;
      const wanted = Math.min(connections, visit.files);
      for (let more = 0; more < wanted; more++) this.open(visit, "transfer", time);
    }
    if (browses || keepsSessions) {
      session.attending = true;
      this.settle(visit, time);
    } else {
      this.depart(session, time);
    }
  }

  /** Once all sessions of a visit that are alive only wait for one another, what is left is lost, and they go. */
  settle(visit: SlowVisit, time: number): void {
    const alive = visit.sessions.filter(({ idle }) => !idle);
    if (alive.length === 0 || alive.some(({ attending }) => !attending)) return;
    this.record.note(time, "lost", visit.files + visit.listings);
    visit.files = visit.listings = 0;
    for (const session of alive) session.attending = false;
    // The newest first.
    for (const session of alive.toReversed()) this.depart(session, time);
  }

  /** Quits, at once or after having been logged in and idle for a while. */
  private depart(session: SlowSession, time: number): void {
    const { role, visit } = session;
    if (staysOn(session)) {
      this.moves.leave(session, time);
      return;
    }
    const { staySeconds, lingerSeconds } = visit.group;
    const { idleSeconds } = this.scenario.server;
    const drawn = drawMicros(role === "main" ? staySeconds : lingerSeconds, visit);
    const longest = idleSeconds > 0 ? idleSeconds * MICROS : Infinity;
    const stay = Math.round(Math.min(drawn, longest));
    const quit = (now: number): void => {
      this.moves.logout(session, now);
      this.moves.leave(session, now);
    };
    if (stay === 0) quit(time);
    else this.agenda.at(time + stay, quit);
  }
}
