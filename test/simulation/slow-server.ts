/** The server of a slow day: sessions and their caps, ports and how long each is kept. */
import { STREAM_WORDS } from "../../src/numbers/random.ts";
import type { Leak, Scenario } from "../../src/scenario/types.ts";
import { type DayStreams, PURPOSE } from "../../src/traffic/streams.ts";
import { ANY_PORT, SlowPool } from "../ports/slow-pool.ts";
import { happens } from "./slow-clients.ts";
import type { SlowRecord } from "./slow-record.ts";
import type { SlowAgenda, SlowCap, SlowSession } from "./slow-types.ts";

/** How a port that nobody connected to comes to be closed: by the next command, by the server's time-out, at the end. */
type Closing = "next" | "drop" | "logout";

/** In which of these cases a server that loses ports may lose this one. */
const LEAKING: Record<Leak["when"], readonly Closing[]> = {
  "repeated-pasv": ["next"],
  "abandoned-pasv": ["next", "drop", "logout"],
  "session-end": ["logout"],
};

interface LostPort {
  node: number;
  number: number;
  address: number;
}

/** A PASV that waits for a port. */
interface SlowWait {
  session: SlowSession;
  served: (session: SlowSession, time: number) => void;
}

export class SlowServer {
  /** Ports held, each with the group it is counted for. */
  private readonly held: number[];
  private readonly sessions: SlowSession[] = [];
  /** Ports that are held for nobody until the next restart. */
  private lost: LostPort[] = [];
  private waits: SlowWait[] = [];
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

  /** The server is restarted at `seconds` of the day and at regular times before and after, from `before` seconds before the day on. */
  restartFrom(seconds: number, before: number): void {
    const every = this.scenario.server.restartSeconds;
    const first = seconds - every * Math.ceil((seconds + before) / every);
    for (let at = first; at < this.scenario.simulation.daySeconds; at += every) {
      if (at > -before) this.agenda.at(at * 1e6, (time) => this.restart(time));
    }
  }

  /** Ports held now, lost ones included. */
  get total(): number {
    return this.held.reduce((a, b) => a + b, this.lost.length);
  }

  /** Ports lost until the next restart, and sessions logged in. */
  get lostPorts(): number {
    return this.lost.length;
  }

  get loggedIn(): number {
    return this.sessions.length;
  }

  /** Lets a session in (null), or names the cap that turns it away. */
  admit(session: SlowSession, time: number): SlowCap {
    const cap = this.capFor(session, time);
    this.record.tried(session.wish, time, cap);
    if (cap === null) session.wish = {};
    return cap;
  }

  private capFor(session: SlowSession, time: number): SlowCap {
    const { maxSessions, maxSessionsPerAddress, ports } = this.scenario.server;
    const { node, address } = session.visit;
    const there = this.sessions;
    const here = (other: SlowSession): boolean => other.visit.node === node;
    const most = maxSessions === 0 ? Infinity : maxSessions;
    const half =
      ports.portsPerSession === null || this.ports === null
        ? Infinity
        : Math.floor(this.ports / ports.portsPerSession);
    const fewer = Math.min(most, half);
    // Sessions are counted where they matter.
    if (fewer < Infinity && there.filter(here).length >= fewer) {
      const cap = half < most ? "range" : "sessions";
      this.record.note(time, `away ${cap}`);
      return cap;
    }
    const same = (other: SlowSession): boolean => here(other) && other.visit.address === address;
    if (maxSessionsPerAddress > 0 && there.filter(same).length >= maxSessionsPerAddress) {
      this.record.note(time, "away address");
      return "address";
    }
    session.loggedIn = true;
    session.asked = false;
    session.fresh = true;
    this.sessions.push(session);
    this.record.note(time, "session");
    this.record.loggedIn(time, this.sessions.length);
    return null;
  }

  leave(session: SlowSession, time: number): void {
    session.loggedIn = false;
    this.sessions.splice(this.sessions.indexOf(session), 1);
    this.record.loggedIn(time, this.sessions.length);
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
    session.connected = false;
    session.coolUntil = -Infinity;
    this.count(groupIndex, 1, time);
    this.checkLimits(session);
    return true;
  }

  private count(groupIndex: number, change: number, time: number): void {
    this.held[groupIndex]! += change;
    const byGroup = this.held.slice();
    this.record.held.push({ time, ports: this.total, byGroup });
  }

  /** A PASV waits for a port, first come first served: `served` when it has one, `inVain` when its time is over. */
  wait(
    session: SlowSession,
    time: number,
    served: SlowWait["served"],
    inVain: SlowWait["served"],
  ): void {
    const wait = { session, served };
    this.waits.push(wait);
    const { waitSeconds } = this.scenario.server.ports;
    if (waitSeconds === null) return;
    this.agenda.at(time + Math.round(waitSeconds * 1e6), (now) => {
      if (!this.waits.includes(wait)) return;
      this.waits = this.waits.filter((other) => other !== wait);
      inVain(session, now);
    });
  }

  /** A port is free: the first who waits and can have it gets it. */
  private free({ node, number, address }: LostPort, group: number | null, time: number): void {
    this.pools[node]!.release(number, address);
    this.record.back.push({ time, node, index: number, address });
    this.count(group ?? 0, group === null ? 0 : -1, time);
    const first = this.waits.find(
      ({ session }) => session.visit.node === node && this.ask(session, time),
    );
    if (!first) return;
    this.waits = this.waits.filter((other) => other !== first);
    first.served(first.session, time);
  }

  /** What was lost is free again, one port after another in the order in which they were lost. */
  private restart(time: number): void {
    for (let left = this.lost.length; left > 0; left--) this.free(this.lost.shift()!, null, time);
  }

  /** What must be so whatever happens. */
  private checkLimits(session: SlowSession): void {
    const { total } = this;
    const inUse = total - this.lost.length;
    const { exclusive, reusesAddress } = this.scenario.server.ports;
    if (this.ports !== null && exclusive === "port" && total > this.ports * this.pools.length) {
      throw new Error("more ports held than there are");
    }
    if (reusesAddress && inUse > this.sessions.length) throw new Error("more ports than sessions");
    const own = session.visit.sessions.filter((other) => other.port !== null).length;
    const { connections, browsingSessions } = session.visit.group;
    if (browsingSessions === 0 && own > connections) throw new Error("more ports than connections");
  }

  /** The listener is closed at accept where the server does so. */
  acceptLater(session: SlowSession, time: number): void {
    const { holdUntil, reusesAddress } = this.scenario.server.ports;
    if (holdUntil !== "accept" || !reusesAddress) return;
    this.agenda.at(time, (now) => this.giveBack(session, now));
  }

  /** The data connection is closed; the side that closed first keeps it in TIME_WAIT. */
  connectionClosed(session: SlowSession, serverFirst: boolean, time: number): void {
    const { holdUntil, reusesAddress, timeWaitSeconds } = this.scenario.server.ports;
    if (serverFirst && !reusesAddress) {
      session.coolUntil = time + Math.round(timeWaitSeconds * 1e6);
    }
    if (holdUntil !== "next-pasv-or-quit" || !session.passive) this.giveBack(session, time);
  }

  /** The session has no use for the port that it may still have; where nobody connected, the server may lose it. */
  closeListener(session: SlowSession, time: number, how: Closing): void {
    const { port, visit } = session;
    const { leaks } = this.scenario.server.ports;
    if (!port || session.connected || !leaks || !LEAKING[leaks.when].includes(how)) {
      this.giveBack(session, time);
    } else if (happens(leaks.share, visit)) {
      session.port = null;
      this.lost.push({ ...port, address: visit.address });
      this.count(visit.groupIndex, -1, time);
    } else {
      this.giveBack(session, time);
    }
  }

  /** The server closes while the last bytes are under way. */
  freeEarly(session: SlowSession, time: number): void {
    this.agenda.at(time, (now) => this.giveBack(session, now));
  }

  /** Others may have the port, at once or when TIME_WAIT is over. */
  private giveBack(session: SlowSession, time: number): void {
    const { port, visit } = session;
    if (!port) return;
    session.port = null;
    const free = (now: number): void =>
      this.free({ ...port, address: visit.address }, visit.groupIndex, now);
    if (session.coolUntil > time) this.agenda.at(session.coolUntil, free);
    else free(time);
  }
}
