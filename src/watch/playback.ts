/** A traced day as it stands at one moment; the moment can be moved forwards and backwards. */
import { TRACED, type Trace } from "./trace.ts";

/** States of a port: TRACED.free … TRACED.lost. */
export const STATES = 5;

/** Somebody who found no port, or was not let in. */
export interface Refused {
  seconds: number;
  group: number;
  /** Numbered within the group from 0. */
  client: number;
  /** A cap on sessions did it, not the range. */
  byCap: boolean;
}

export class Playback {
  readonly trace: Trace;
  /** Ports of all nodes, node by node. */
  readonly cells: number;
  /** Where the moment stands, seconds of the day. */
  seconds = -Infinity;
  /** Ports by state, at the moment. */
  readonly byState = new Int32Array(STATES);

  /** Events up to here have happened. */
  private at = 0;
  /** What each event's row was before it. */
  private readonly before: Uint8Array;
  /** How many clients have each port in each state: more than one only where ports are shared by address. */
  private readonly holders: Uint16Array;
  /** The events of those who were refused or turned away, and how many there were before each. */
  private readonly refusals: Int32Array;
  private readonly refusedBefore: Float64Array;
  private readonly turnedAwayBefore: Int32Array;

  constructor(trace: Trace) {
    const { countedFromSeconds, kinds, nodes, ports, portsPerNode, rows, seconds } = trace;
    this.trace = trace;
    this.cells = nodes * portsPerNode;
    this.holders = new Uint16Array(this.cells * STATES);
    this.before = new Uint8Array(kinds.length);
    const states = new Uint8Array(ports.length);
    const refusals: number[] = [];
    kinds.forEach((kind, event) => {
      const row = rows[event]!;
      this.before[event] = states[row]!;
      if (kind < STATES) states[row] = kind;
      else refusals.push(event);
    });
    this.refusals = Int32Array.from(refusals);
    this.refusedBefore = new Float64Array(refusals.length + 1);
    this.turnedAwayBefore = new Int32Array(refusals.length + 1);
    refusals.forEach((event, index) => {
      const byCap = kinds[event] === TRACED.turnedAway;
      const counts = seconds[event]! >= countedFromSeconds;
      const refused = counts && !byCap ? trace.weights[rows[event]!]! : 0;
      this.refusedBefore[index + 1] = this.refusedBefore[index]! + refused;
      this.turnedAwayBefore[index + 1] = this.turnedAwayBefore[index]! + Number(counts && byCap);
    });
    this.byState[TRACED.free] = this.cells;
    // Its first moment is the one before anything happens.
    this.moveTo(trace.span.fromSeconds);
  }

  /** Ports that are not free. */
  get busy(): number {
    return this.cells - this.byState[TRACED.free]!;
  }

  /** PASVs refused since counting began, up to the moment. */
  get refused(): number {
    return this.refusedBefore[this.refusalsUpTo(this.seconds)]!;
  }

  /** Logins turned away by a cap on sessions, in the same time. */
  get turnedAway(): number {
    return this.turnedAwayBefore[this.refusalsUpTo(this.seconds)]!;
  }

  /** Sets the moment: all events up to and including it have happened. */
  moveTo(seconds: number): void {
    const { trace } = this;
    while (this.at < trace.seconds.length && trace.seconds[this.at]! <= seconds) {
      this.apply(this.at, 1);
      this.at++;
    }
    while (this.at > 0 && trace.seconds[this.at - 1]! > seconds) {
      this.at--;
      this.apply(this.at, -1);
    }
    this.seconds = seconds;
  }

  /** The state of a port, numbered through all nodes: of several clients' the busiest. */
  stateOf(cell: number): number {
    const first = cell * STATES;
    for (const state of [TRACED.transferring, TRACED.listening, TRACED.lost, TRACED.cooling])
      if (this.holders[first + state]! > 0) return state;
    return TRACED.free;
  }

  /** The last refusals up to the moment, the newest first, at most `most`. */
  lastRefused(most: number): Refused[] {
    const end = this.refusalsUpTo(this.seconds);
    const events = this.refusals.subarray(Math.max(0, end - most), end);
    return Array.from(events, (event) => this.refusedAt(event)).toReversed();
  }

  /** When somebody is refused next after the moment; null = nobody is any more. */
  nextRefusal(): number | null {
    const event = this.refusals[this.refusalsUpTo(this.seconds)];
    return event === undefined ? null : this.trace.seconds[event]!;
  }

  /** When somebody was last refused before the moment; null = nobody was. */
  previousRefusal(): number | null {
    let index = this.refusalsUpTo(this.seconds) - 1;
    while (index >= 0 && this.trace.seconds[this.refusals[index]!]! >= this.seconds) index--;
    return index < 0 ? null : this.trace.seconds[this.refusals[index]!]!;
  }

  /** The ports that were tried in vain for the last refusal up to the moment, in order; empty where the server does not draw. */
  lastTries(): number[] {
    const event = this.refusals[this.refusalsUpTo(this.seconds) - 1];
    if (event === undefined) return [];
    const { nodeOf, portsPerNode, rows, tried, triedRows } = this.trace;
    const row = rows[event]!;
    const place = firstWhere(triedRows.length, (at) => triedRows[at]! >= row);
    if (triedRows[place] !== row) return [];
    const attempts = tried.length / triedRows.length;
    const ports = tried.subarray(place * attempts, (place + 1) * attempts);
    return Array.from(ports, (port) => nodeOf[row]! * portsPerNode + port);
  }

  private refusedAt(event: number): Refused {
    const { clients, groups, kinds, rows, seconds } = this.trace;
    const row = rows[event]!;
    return {
      seconds: seconds[event]!,
      group: groups[row]!,
      client: clients[row]!,
      byCap: kinds[event] === TRACED.turnedAway,
    };
  }

  /** How many refusals there were up to and including a moment. */
  private refusalsUpTo(seconds: number): number {
    const { refusals, trace } = this;
    return firstWhere(refusals.length, (place) => trace.seconds[refusals[place]!]! > seconds);
  }

  /** An event happens, or is undone with `sign` −1. */
  private apply(event: number, sign: 1 | -1): void {
    const kind = this.trace.kinds[event]!;
    if (kind >= STATES) return;
    const row = this.trace.rows[event]!;
    this.enter(row, this.before[event]!, -sign);
    this.enter(row, kind, sign);
  }

  /** One more client, or one fewer, has the row's port in a state. */
  private enter(row: number, state: number, change: number): void {
    if (state === TRACED.free) return;
    const { nodeOf, ports, portsPerNode } = this.trace;
    const cell = nodeOf[row]! * portsPerNode + ports[row]!;
    const was = this.stateOf(cell);
    this.holders[cell * STATES + state]! += change;
    const is = this.stateOf(cell);
    this.byState[was]! -= 1;
    this.byState[is]! += 1;
  }
}

/** The first of `count` places at which `holds` is true, where it stays true from then on; `count` where it never is. */
function firstWhere(count: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
