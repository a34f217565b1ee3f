/** The server of a slow day: sessions and their caps, ports and how long each is kept. */
import { STREAM_WORDS } from "../../src/numbers/random.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { type DayStreams, PURPOSE } from "../../src/traffic/streams.ts";
import { ANY_PORT, SlowPool } from "../ports/slow-pool.ts";
import type { SlowRecord } from "./slow-record.ts";
import type { SlowAgenda, SlowSession } from "./slow-types.ts";

export class SlowServer {
  /** Ports held, each with the group it is counted for. */
  private readonly held: number[];
  private readonly sessions: SlowSession[] = [];
  private readonly pools: SlowPool[];
  private readonly draws: Int32Array[];
  private readonly scenario: Scenario;
  private readonly ports: number | null;
  private readonly record: SlowRecord;
  private readonly agenda: SlowAgenda;
  /** Names for the ports of a shuffled pool, whose numbers matter to nobody. */
  private nextName = 0;

  constructor(
    scenario: Scenario,
    ports: number | null,
    streams: DayStreams,
    record: SlowRecord,
    agenda: SlowAgenda,
  ) {
    const { nodes, nodesLost } = scenario.server;
    this.scenario = scenario;
    this.ports = ports;
    this.record = record;
    this.agenda = agenda;
    this.held = scenario.groups.map(() => 0);
    this.pools = [];
    this.draws = [];
    for (let node = 0; node < nodes - nodesLost; node++) {
      const state = new Int32Array(STREAM_WORDS);
      streams.start(state, 0, 0, node, PURPOSE.ports);
      this.draws.push(state);
      this.pools.push(new SlowPool(scenario.server.ports, ports));
    }
  }

  /** Ports held now. */
  get total(): number {
    return this.held.reduce((a, b) => a + b, 0);
  }

  /** Lets a session in (null), or names the cap that turns it away. */
  admit(session: SlowSession, time: number): "sessions" | "range" | "address" | null {
    const { maxSessions, maxSessionsPerAddress, ports } = this.scenario.server;
    const { node, address } = session.visit;
    const here = this.sessions.filter((other) => other.visit.node === node);
    const most = maxSessions === 0 ? Infinity : maxSessions;
    const half =
      ports.portsPerSession === null || this.ports === null
        ? Infinity
        : Math.floor(this.ports / ports.portsPerSession);
    if (here.length >= Math.min(most, half)) {
      const cap = half < most ? "range" : "sessions";
      this.record.note(time, `away ${cap}`);
      return cap;
    }
    const same = here.filter((other) => other.visit.address === address).length;
    if (maxSessionsPerAddress > 0 && same >= maxSessionsPerAddress) {
      this.record.note(time, "away address");
      return "address";
    }
    session.loggedIn = true;
    session.asked = false;
    this.sessions.push(session);
    this.record.note(time, "session");
    this.record.loggedIn.push({ time, sessions: this.sessions.length });
    return null;
  }

  leave(session: SlowSession, time: number): void {
    session.loggedIn = false;
    this.sessions.splice(this.sessions.indexOf(session), 1);
    this.record.loggedIn.push({ time, sessions: this.sessions.length });
  }

  /** A PASV: true where the session gets a port. */
  ask(session: SlowSession, time: number): boolean {
    const { node, address, groupIndex } = session.visit;
    const pool = this.pools[node]!;
    let number = pool.take(address, this.draws[node]!, 0);
    if (number === -1) return false;
    if (number === ANY_PORT) {
      number = this.nextName++;
      pool.hold(number, address);
    }
    if (session.port) throw new Error("a session was given a second port");
    this.record.given.push({ time, node, index: number, address });
    session.port = { node, number };
    session.coolUntil = -Infinity;
    this.count(groupIndex, 1, time);
    this.checkLimits(session);
    return true;
  }

  private count(groupIndex: number, change: number, time: number): void {
    this.held[groupIndex]! += change;
    const byGroup = this.held.slice();
    this.record.held.push({ time, ports: byGroup.reduce((a, b) => a + b, 0), byGroup });
  }

  /** What must be so whatever happens. */
  private checkLimits(session: SlowSession): void {
    const { total } = this;
    const { exclusive, reusesAddress } = this.scenario.server.ports;
    if (this.ports !== null && exclusive === "port" && total > this.ports * this.pools.length) {
      throw new Error("more ports held than there are");
    }
    if (reusesAddress && total > this.sessions.length) throw new Error("more ports than sessions");
    const own = session.visit.sessions.filter((other) => other.port !== null).length;
    if (own > session.visit.group.connections) throw new Error("more ports than connections");
  }

  /** The listener is closed at accept where the server does so. */
  acceptLater(session: SlowSession, time: number): void {
    const { holdUntil, reusesAddress } = this.scenario.server.ports;
    if (holdUntil !== "accept" || !reusesAddress) return;
    this.agenda.at(time, (now) => this.closeListener(session, now));
  }

  /** The data connection is closed; the side that closed first keeps it in TIME_WAIT. */
  connectionClosed(session: SlowSession, serverFirst: boolean, time: number): void {
    const { holdUntil, reusesAddress, timeWaitSeconds } = this.scenario.server.ports;
    if (serverFirst && !reusesAddress) {
      session.coolUntil = time + Math.round(timeWaitSeconds * 1e6);
    }
    if (holdUntil !== "next-pasv-or-quit") this.closeListener(session, time);
  }

  /** The session has no use for its port any more: others may have it, at once or when TIME_WAIT is over. */
  closeListener(session: SlowSession, time: number): void {
    const { port, visit } = session;
    if (!port) return;
    session.port = null;
    const free = (now: number): void => {
      this.pools[port.node]!.release(port.number, visit.address);
      this.record.back.push({
        time: now,
        node: port.node,
        index: port.number,
        address: visit.address,
      });
      this.count(visit.groupIndex, -1, now);
    };
    if (session.coolUntil > time) this.agenda.at(session.coolUntil, free);
    else free(time);
  }
}
