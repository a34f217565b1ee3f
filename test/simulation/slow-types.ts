/** The people of a slow day, as plain objects. */
import type { Group } from "../../src/scenario/types.ts";

export type Item = "listing" | "download" | "upload";

export interface SlowVisit {
  group: Group;
  groupIndex: number;
  client: number;
  address: number;
  node: number;
  listings: number;
  files: number;
  sessions: SlowSession[];
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

export interface SlowSession {
  visit: SlowVisit;
  main: boolean;
  loggedIn: boolean;
  item: Item | null;
  passive: boolean;
  port: { node: number; number: number } | null;
  /** The port's last connection is in TIME_WAIT until then. */
  coolUntil: number;
  tries: number;
  asked: boolean;
  waiting: boolean;
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
    const after = this.events.findLastIndex((event) => event.time <= time) + 1;
    this.events.splice(after, 0, { time, run });
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
