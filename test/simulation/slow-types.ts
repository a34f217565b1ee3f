/** The people of a slow day, as plain objects. */
import type { Group } from "../../src/scenario/types.ts";

export type Item = "listing" | "download" | "upload";
/** The first session of a visit; one that only lists; one that only transfers. */
export type Role = "main" | "browser" | "transfer";

export interface SlowVisit {
  group: Group;
  groupIndex: number;
  client: number;
  address: number;
  node: number;
  listings: number;
  files: number;
  sessions: SlowSession[];
  /** Its further browsing sessions were opened; its transfer sessions were. */
  greeted: boolean;
  spread: boolean;
  /** The visit's own random stream. */
  random: Int32Array;
  /** Bytes a microsecond, and microseconds. */
  rate: number;
  roundTrip: number;
  /** Transfers that share the line, and when their progress was last written down. */
  flows: SlowFlow[];
  flowsSince: number;
}

/** The cap that turned a login away; null = it was let in. */
export type SlowCap = "sessions" | "range" | "address" | null;

/** A login that is wanted, however often it is tried. */
export interface SlowWish {
  /** It was tried once. */
  isTried?: true;
  /** What was to come of it was counted as refused. */
  isRefused?: true;
}

export interface SlowSession {
  visit: SlowVisit;
  role: Role;
  loggedIn: boolean;
  /** No data connection was started since the login. */
  fresh: boolean;
  item: Item | null;
  passive: boolean;
  /** Every item is active from now on. */
  activeForGood: boolean;
  port: { node: number; number: number } | null;
  /** Somebody connected to the port. */
  connected: boolean;
  /** The port's last connection is in TIME_WAIT until then. */
  coolUntil: number;
  tries: number;
  /** The login that it wants, until it is let in or has given up. */
  wish: SlowWish;
  asked: boolean;
  waiting: boolean;
  /** Has nothing left to do and waits for the other sessions of its visit. */
  attending: boolean;
  /** An `always` client between two visits. */
  idle: boolean;
}

/** What the parts of the slow day ask of one another. */
export interface SlowMoves {
  login(session: SlowSession, time: number): void;
  next(session: SlowSession, time: number): void;
  /** The pause before the next command of a session whose item is done with. */
  goOn(session: SlowSession, time: number): void;
  /** The item at hand is lost, and the session goes on. */
  lose(session: SlowSession, time: number): void;
  logout(session: SlowSession, time: number): void;
  leave(session: SlowSession, time: number): void;
}

export interface SlowFlow {
  session: SlowSession;
  left: number;
  /** Only the newest plan of a flow's end counts. */
  plan: number;
}

/** Events in order of time, those of one time in the order in which they were scheduled. */
export class SlowAgenda {
  private readonly events: { time: number; run: (time: number) => void }[] = [];

  at(time: number, run: (time: number) => void): void {
    // By halving: its place lies in [low, high].
    let [low, high] = [0, this.events.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.events[middle]!.time <= time) low = middle + 1;
      else high = middle;
    }
    this.events.splice(low, 0, { time, run });
  }

  /** When the next event is; Infinity where there is none. */
  get next(): number {
    return this.events[0]?.time ?? Infinity;
  }

  runNext(): void {
    const event = this.events.shift()!;
    event.run(event.time);
  }
}
