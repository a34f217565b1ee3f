/** Who visits on a slow day, on which line, and what each visit is to do: the traffic's draws, in plain objects. */
import { STREAM_WORDS, nextUint32, nextUniform } from "../../src/numbers/random.ts";
import type { Group, Quantity, Scenario } from "../../src/scenario/types.ts";
import { compileLaw, drawCount, drawFrom } from "../../src/traffic/draw.ts";
import { type DayStreams, PURPOSE } from "../../src/traffic/streams.ts";
import type { Role, SlowSession, SlowVisit } from "./slow-types.ts";

const MICROS = 1e6;
/** Payload of a full segment over its bytes on Ethernet, preamble and gap left out. */
const PAYLOAD = 1448 / 1514;

/** One draw of seconds from the visit's stream, in microseconds. */
export function drawMicros(quantity: Quantity, visit: SlowVisit): number {
  return drawFrom(compileLaw(quantity, MICROS), visit.random, 0);
}

/** true with this chance; no draw where there is nothing to draw. */
export function happens(chance: number, visit: SlowVisit): boolean {
  if (chance <= 0 || chance >= 1) return chance >= 1;
  return nextUniform(visit.random, 0) < chance;
}

/** Gives a visit its own stream and draws how much it is to transfer. */
export function drawVisit(visit: SlowVisit, seed: readonly number[]): void {
  visit.greeted = false;
  visit.spread = false;
  visit.random.set(seed);
  visit.listings = drawCount(compileLaw(visit.group.listings), visit.random, 0);
  visit.files = drawCount(compileLaw(visit.group.files), visit.random, 0);
}

/** true for the session that an `always` client keeps all day. */
export function staysOn({ role, visit }: SlowSession): boolean {
  return role === "main" && visit.group.visits.pattern === "always";
}

export function newSession(visit: SlowVisit, role: Role): SlowSession {
  const session: SlowSession = {
    visit,
    role,
    loggedIn: false,
    fresh: true,
    item: null,
    passive: false,
    activeForGood: false,
    port: null,
    connected: false,
    coolUntil: -Infinity,
    tries: 0,
    wish: {},
    asked: false,
    waiting: false,
    attending: false,
    idle: false,
  };
  visit.sessions.push(session);
  return session;
}

export class SlowClients {
  private readonly scenario: Scenario;
  private readonly streams: DayStreams;
  /** The stream of each `always` client. */
  private readonly idle = new Map<number, Int32Array>();

  constructor(scenario: Scenario, streams: DayStreams) {
    this.scenario = scenario;
    this.streams = streams;
  }

  /** Clients, or addresses, of the groups before this one. */
  before(groupIndex: number, what: "clients" | "addresses"): number {
    return this.scenario.groups.slice(0, groupIndex).reduce((sum, group) => sum + group[what], 0);
  }

  newVisit(groupIndex: number, inGroup: number): SlowVisit {
    const group = this.scenario.groups[groupIndex]!;
    const { nodes, nodesLost } = this.scenario.server;
    const client = this.before(groupIndex, "clients") + inGroup;
    const line = new Int32Array(STREAM_WORDS);
    this.streams.start(line, 0, groupIndex, inGroup, PURPOSE.line);
    const rate = drawFrom(compileLaw(group.bitsPerSecond, PAYLOAD / 8 / MICROS), line, 0);
    return {
      group,
      groupIndex,
      client,
      address: this.before(groupIndex, "addresses") + (inGroup % group.addresses),
      node: client % (nodes - nodesLost),
      listings: 0,
      files: 0,
      sessions: [],
      greeted: false,
      spread: false,
      random: new Int32Array(STREAM_WORDS),
      rate,
      roundTrip: drawFrom(compileLaw(group.roundTripSeconds, MICROS), line, 0),
      flows: [],
      flowsSince: 0,
    };
  }

  /** Every client that is always logged in, with when its first idle time is over: a part of an idle time. */
  always(): { visit: SlowVisit; wakes: number }[] {
    return this.scenario.groups.flatMap((group, index) =>
      group.visits.pattern !== "always"
        ? []
        : Array.from({ length: group.clients }, (_, inGroup) => {
            const visit = this.newVisit(index, inGroup);
            const state = new Int32Array(STREAM_WORDS);
            this.streams.start(state, 0, index, inGroup, PURPOSE.always);
            this.idle.set(visit.client, state);
            const phase = nextUniform(state, 0);
            return { visit, wakes: Math.floor(phase * this.drawIdle(group, state)) };
          }),
    );
  }

  /** The next idle time of an `always` client, at least a microsecond. */
  idleTime(visit: SlowVisit): number {
    return Math.max(1, Math.round(this.drawIdle(visit.group, this.idle.get(visit.client)!)));
  }

  /** Draws the next visit of an `always` client. */
  drawNext(visit: SlowVisit): void {
    const state = this.idle.get(visit.client)!;
    drawVisit(
      visit,
      Array.from({ length: STREAM_WORDS }, () => nextUint32(state, 0)),
    );
  }

  private drawIdle({ visits }: Group, state: Int32Array): number {
    if (visits.pattern !== "always") throw new Error("only `always` clients are idle");
    return drawFrom(compileLaw(visits.idleSeconds, MICROS), state, 0);
  }
}
