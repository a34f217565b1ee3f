/** Writes down what happens to ports while a day is simulated. */
import type { Clock } from "../simulation/clock.ts";
import type { Visit } from "../simulation/visits.ts";
import type { TimeWindow } from "../simulation/types.ts";
import { TRACED, type Trace } from "./trace.ts";

/** Ports are numbered below this; addresses and nodes make the rest of a key. */
const PORTS = 65536;
/** Rows that are kept: about 100 MB while they are written down. */
const MOST_ROWS = 1_000_000;

/** What is not in the events themselves. */
interface About {
  day: number;
  nodes: number;
  portsPerNode: number;
  span: TimeWindow;
  countedFromSeconds: number;
}

export class Recorder {
  /** The simulation's own. */
  clock: Clock = { time: 0 };

  private readonly times: number[] = [];
  private readonly rows: number[] = [];
  private readonly kinds: number[] = [];
  /** Where an event stands among those of the same time. */
  private readonly orders: number[] = [];
  private readonly ports: number[] = [];
  private readonly nodeOf: number[] = [];
  private readonly groups: number[] = [];
  private readonly clients: number[] = [];
  private readonly weights: number[] = [];
  private readonly triedRows: number[] = [];
  private readonly tried: number[] = [];
  /** The row that has a port, by node, address and port: each port serves an address once. */
  private readonly holding = new Map<number, number>();
  private cutAt = Infinity;
  private readonly nodes: number;
  private readonly mostRows: number;

  constructor(nodes: number, mostRows = MOST_ROWS) {
    this.nodes = nodes;
    this.mostRows = mostRows;
  }

  /** Forgets all: a day begins. */
  begin(): void {
    const { times, rows, kinds, orders, ports, nodeOf, groups, clients, weights } = this;
    const { tried, triedRows } = this;
    for (const list of [times, rows, kinds, orders, ports, nodeOf, groups, clients, weights])
      list.length = 0;
    for (const list of [tried, triedRows]) list.length = 0;
    this.holding.clear();
    this.cutAt = Infinity;
  }

  /** A visit's session is given a port. */
  take(visit: Visit, port: number): void {
    const row = this.addRow(visit, port, 0);
    if (row === null) return;
    this.holding.set(this.key(visit.node, port, visit.address), row);
    this.note(row, TRACED.listening);
  }

  /** The port's state changes to one of TRACED, now or so many microseconds `later`. */
  change(node: number, port: number, address: number, state: number, later = 0): void {
    const key = this.key(node, port, address);
    const row = this.holding.get(key);
    if (row === undefined) return;
    if (state === TRACED.free) this.holding.delete(key);
    this.note(row, state, later);
  }

  /** A PASV finds no port, or a login is turned away; `weight` = refusals that it counts as, `tried` = ports that were busy. */
  refuse(visit: Visit, kind: number, weight: number, tried: readonly number[] = []): void {
    const row = this.addRow(visit, -1, weight);
    if (row === null) return;
    this.note(row, kind);
    if (tried.length === 0) return;
    this.triedRows.push(row);
    this.tried.push(...tried);
  }

  /** All that was written down, in order of time; the clock stands at the end of the span. */
  finish(about: About): Trace {
    const { times, rows, kinds, orders } = this;
    const order = Uint32Array.from(times, (_time, event) => event).sort(
      (a, b) => times[a]! - times[b]! || orders[a]! - orders[b]!,
    );
    const midnight = this.clock.time / 1e6 - about.span.toSeconds;
    return {
      ...about,
      seconds: Float64Array.from(order, (event) => times[event]! / 1e6 - midnight),
      rows: Int32Array.from(order, (event) => rows[event]!),
      kinds: Uint8Array.from(order, (event) => kinds[event]!),
      ports: Int32Array.from(this.ports),
      nodeOf: Uint16Array.from(this.nodeOf),
      groups: Uint16Array.from(this.groups),
      clients: Int32Array.from(this.clients),
      weights: Float64Array.from(this.weights),
      triedRows: Int32Array.from(this.triedRows),
      tried: Uint16Array.from(this.tried),
      cutAtSeconds: this.cutAt === Infinity ? null : this.cutAt / 1e6 - midnight,
    };
  }

  /** The number of a new row; null where there are too many already. */
  private addRow(visit: Visit, port: number, weight: number): number | null {
    const { ports } = this;
    if (ports.length >= this.mostRows) {
      this.cutAt = Math.min(this.cutAt, this.clock.time);
      return null;
    }
    ports.push(port);
    this.nodeOf.push(visit.node);
    this.groups.push(visit.group.index);
    this.clients.push(visit.client - visit.group.firstClient);
    this.weights.push(weight);
    return ports.length - 1;
  }

  /** What happens later comes after what led to it and before all that follows from then on. */
  private note(row: number, kind: number, later = 0): void {
    this.orders.push(this.times.length);
    this.times.push(this.clock.time + later);
    this.rows.push(row);
    this.kinds.push(kind);
  }

  private key(node: number, port: number, address: number): number {
    return (address * this.nodes + node) * PORTS + port;
  }
}
