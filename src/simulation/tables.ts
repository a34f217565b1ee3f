/** Visits and sessions in progress, as columns of typed arrays with a free list: nothing is allocated per event. */
import { STREAM_WORDS } from "../numbers/random.ts";

/** What a session is about to transfer. */
export const ITEM = { none: 0, listing: 1, download: 2, upload: 3 } as const;

abstract class Table {
  protected capacity = 256;
  private free = new Int32Array(256);
  private freeCount = 0;
  private used = 0;

  /** A row that nobody uses. */
  protected row(): number {
    if (this.freeCount > 0) return this.free[--this.freeCount]!;
    if (this.used === this.capacity) {
      this.capacity *= 2;
      this.free = grown(this.free, this.capacity);
      this.grow(this.capacity);
    }
    return this.used++;
  }

  /** Gives a row back. */
  protected drop(row: number): void {
    this.free[this.freeCount++] = row;
  }

  /** Rows in use. */
  get size(): number {
    return this.used - this.freeCount;
  }

  clear(): void {
    this.freeCount = 0;
    this.used = 0;
  }

  protected abstract grow(capacity: number): void;
}

/** One login … logout of a client, over all its connections. */
export class VisitTable extends Table {
  group = new Uint8Array(256);
  client = new Int32Array(256);
  address = new Int32Array(256);
  node = new Int32Array(256);
  filesLeft = new Int32Array(256);
  listingsLeft = new Int32Array(256);
  /** Session rows of this visit that are alive, and the first of them. */
  sessions = new Int32Array(256);
  firstSession = new Int32Array(256);
  /** 1 once the files have been spread over the client's connections. */
  spread = new Uint8Array(256);
  /** Transfers that share the client's line now, and when their progress was last written down. */
  flows = new Int32Array(256);
  flowsSince = new Float64Array(256);
  /** Bytes a microsecond; round trip in microseconds. */
  rate = new Float64Array(256);
  roundTrip = new Float64Array(256);
  random = new Int32Array(256 * STREAM_WORDS);

  open(group: number, client: number, address: number, node: number): number {
    const v = this.row();
    this.group[v] = group;
    this.client[v] = client;
    this.address[v] = address;
    this.node[v] = node;
    this.sessions[v] = 0;
    this.firstSession[v] = -1;
    this.spread[v] = 0;
    this.flows[v] = 0;
    return v;
  }

  close(v: number): void {
    this.drop(v);
  }

  protected override grow(capacity: number): void {
    this.group = grown(this.group, capacity);
    this.client = grown(this.client, capacity);
    this.address = grown(this.address, capacity);
    this.node = grown(this.node, capacity);
    this.filesLeft = grown(this.filesLeft, capacity);
    this.listingsLeft = grown(this.listingsLeft, capacity);
    this.sessions = grown(this.sessions, capacity);
    this.firstSession = grown(this.firstSession, capacity);
    this.spread = grown(this.spread, capacity);
    this.flows = grown(this.flows, capacity);
    this.flowsSince = grown(this.flowsSince, capacity);
    this.rate = grown(this.rate, capacity);
    this.roundTrip = grown(this.roundTrip, capacity);
    this.random = grown(this.random, capacity * STREAM_WORDS);
  }
}

/** One control connection: has at most one data connection at a time. */
export class SessionTable extends Table {
  visit = new Int32Array(256);
  /** The visit's first session, which lists; the others only transfer files. */
  main = new Uint8Array(256);
  loggedIn = new Uint8Array(256);
  item = new Uint8Array(256);
  /** The data connection at hand is passive. */
  passive = new Uint8Array(256);
  /** The port held, or −1. */
  port = new Int32Array(256);
  tries = new Int32Array(256);
  /** EPSV was refused before: this session asks by PASV alone. */
  asked = new Uint8Array(256);
  /** Waiting for another try after a refusal. */
  waiting = new Uint8Array(256);
  /** TIME_WAIT keeps the port until then, microseconds. */
  coolUntil = new Float64Array(256);
  next = new Int32Array(256);
  flowing = new Uint8Array(256);
  flowLeft = new Float64Array(256);
  flowEnd = new Float64Array(256);
  flowEventAt = new Float64Array(256);

  /** Adds a session to a visit. */
  open(visit: number, visits: VisitTable, main: boolean): number {
    const s = this.row();
    this.visit[s] = visit;
    this.main[s] = main ? 1 : 0;
    this.loggedIn[s] = 0;
    this.item[s] = ITEM.none;
    this.passive[s] = 0;
    this.port[s] = -1;
    this.tries[s] = 0;
    this.asked[s] = 0;
    this.waiting[s] = 0;
    this.coolUntil[s] = 0;
    this.flowing[s] = 0;
    this.flowEventAt[s] = -1;
    this.next[s] = visits.firstSession[visit]!;
    visits.firstSession[visit] = s;
    visits.sessions[visit] = visits.sessions[visit]! + 1;
    return s;
  }

  /** Takes a session out of its visit. */
  close(s: number, visits: VisitTable): void {
    const visit = this.visit[s]!;
    let before = -1;
    for (let other = visits.firstSession[visit]!; other !== s; other = this.next[other]!) {
      before = other;
    }
    if (before === -1) visits.firstSession[visit] = this.next[s]!;
    else this.next[before] = this.next[s]!;
    visits.sessions[visit] = visits.sessions[visit]! - 1;
    this.drop(s);
  }

  protected override grow(capacity: number): void {
    this.visit = grown(this.visit, capacity);
    this.main = grown(this.main, capacity);
    this.loggedIn = grown(this.loggedIn, capacity);
    this.item = grown(this.item, capacity);
    this.passive = grown(this.passive, capacity);
    this.port = grown(this.port, capacity);
    this.tries = grown(this.tries, capacity);
    this.asked = grown(this.asked, capacity);
    this.waiting = grown(this.waiting, capacity);
    this.coolUntil = grown(this.coolUntil, capacity);
    this.next = grown(this.next, capacity);
    this.flowing = grown(this.flowing, capacity);
    this.flowLeft = grown(this.flowLeft, capacity);
    this.flowEnd = grown(this.flowEnd, capacity);
    this.flowEventAt = grown(this.flowEventAt, capacity);
  }
}

/** Ports in TIME_WAIT: nobody's any more, but not free yet. */
export class CoolingTable extends Table {
  node = new Int32Array(256);
  port = new Int32Array(256);
  address = new Int32Array(256);
  group = new Uint8Array(256);

  open(node: number, port: number, address: number, group: number): number {
    const c = this.row();
    this.node[c] = node;
    this.port[c] = port;
    this.address[c] = address;
    this.group[c] = group;
    return c;
  }

  close(c: number): void {
    this.drop(c);
  }

  protected override grow(capacity: number): void {
    this.node = grown(this.node, capacity);
    this.port = grown(this.port, capacity);
    this.address = grown(this.address, capacity);
    this.group = grown(this.group, capacity);
  }
}

type Column = Uint8Array | Int32Array | Float64Array;

function grown<T extends Column>(column: T, capacity: number): T {
  const larger = new (column.constructor as new (length: number) => T)(capacity);
  larger.set(column);
  return larger;
}
