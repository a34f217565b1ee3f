/**
 * The server's link: every transfer that is told in bytes flows through its direction, at most at its client's line
 * shared equally by the client's transfers that flow. Slow start comes before as a fixed delay: it is reckoned at the
 * line's rate, what is left flows. Flows end between whole microseconds; the rest of the day hears of it at the next one.
 */
import type { EventQueue } from "../event-queue.ts";
import type { Surroundings } from "../surroundings.ts";
import { ITEM, type SessionTable, type VisitTable } from "../tables.ts";
import { grown } from "./grow.ts";
import { LinkDirection } from "./link-direction.ts";
import type { LinkUse } from "./link-use.ts";

/** The row of the link's own event; the others are sessions whose transfer begins to flow. */
const LINK_ROW = -1;

/** The link of a scenario; null where neither direction has a limit. Events of `kind` come back to it. */
export function openSharedLink(
  visits: VisitTable,
  sessions: SessionTable,
  { queue, uplink, downlink }: Pick<Surroundings, "queue" | "uplink" | "downlink">,
  kind: number,
): SharedLink | null {
  if (Math.min(uplink.capacity, downlink.capacity) === Infinity) return null;
  return new SharedLink(visits, sessions, queue, kind, uplink, downlink);
}

export class SharedLink {
  private readonly visits: VisitTable;
  private readonly sessions: SessionTable;
  private readonly queue: EventQueue;
  private readonly kind: number;
  private readonly uplink: LinkDirection;
  private readonly downlink: LinkDirection;
  /** When the link's own event comes; an event at any other time is out of date. */
  private eventAt = Infinity;
  /** Sessions whose transfer has drained, and how many of them have been told. */
  private drained = new Int32Array(64);
  private drainedCount = 0;
  private toldCount = 0;

  /** `kind` is the event kind that comes back to `onEvent`; codes are row × 8 + kind. */
  constructor(
    visits: VisitTable,
    sessions: SessionTable,
    queue: EventQueue,
    kind: number,
    uplink: LinkUse,
    downlink: LinkUse,
  ) {
    this.visits = visits;
    this.sessions = sessions;
    this.queue = queue;
    this.kind = kind;
    this.uplink = new LinkDirection(uplink);
    this.downlink = new LinkDirection(downlink);
  }

  begin(): void {
    this.uplink.begin();
    this.downlink.begin();
    this.eventAt = Infinity;
    this.drainedCount = 0;
    this.toldCount = 0;
  }

  /** Notes a transfer of `bytes` that starts to flow at `time`. */
  schedule(s: number, bytes: number, time: number): void {
    this.sessions.flowing[s] = 0;
    this.sessions.flowLeft[s] = bytes;
    this.queue.push(time, s * 8 + this.kind);
  }

  /** An event of the link at `time`; `takeDrained` then tells which transfers have ended. */
  onEvent(row: number, time: number): void {
    if (row === LINK_ROW) {
      if (time !== this.eventAt) return;
      this.eventAt = Infinity;
      this.advance(time);
    } else {
      this.advance(time);
      this.start(row);
    }
    const end = Math.ceil(Math.min(this.uplink.nextEnd, this.downlink.nextEnd));
    if (end >= this.eventAt) return;
    this.eventAt = end;
    this.queue.push(end, LINK_ROW * 8 + this.kind);
  }

  /** A session whose transfer has drained by the event's time, in order; −1 where there is no other. */
  takeDrained(): number {
    if (this.toldCount < this.drainedCount) return this.drained[this.toldCount++]!;
    this.toldCount = 0;
    this.drainedCount = 0;
    return -1;
  }

  /** Follows both directions to `time`, one end after the other: an end in one may speed up a flow in the other. */
  private advance(time: number): void {
    const { uplink, downlink } = this;
    for (;;) {
      const first = uplink.nextEnd <= downlink.nextEnd ? uplink : downlink;
      if (first.nextEnd > time) break;
      const s = first.takeFirst();
      (first === uplink ? downlink : uplink).advance(first.now);
      this.stop(s);
    }
    uplink.advance(time);
    downlink.advance(time);
  }

  private start(s: number): void {
    const v = this.sessions.visit[s]!;
    const flows = this.visits.flows[v]! + 1;
    this.visits.flows[v] = flows;
    this.shareLine(v);
    this.sessions.flowing[s] = 1;
    const direction = this.directionOf(s);
    direction.cap = this.visits.rate[v]! / flows;
    direction.bytes = this.sessions.flowLeft[s]!;
    direction.add(s);
    this.settle();
  }

  /** The transfer of session `s` has drained and is off its direction. */
  private stop(s: number): void {
    const v = this.sessions.visit[s]!;
    this.sessions.flowing[s] = 0;
    this.visits.flows[v] = this.visits.flows[v]! - 1;
    this.shareLine(v);
    this.settle();
    if (this.drainedCount === this.drained.length) {
      this.drained = grown(this.drained, this.drainedCount * 2);
    }
    this.drained[this.drainedCount++] = s;
  }

  /** Gives every flowing transfer of a visit its share of the line. */
  private shareLine(v: number): void {
    const { sessions, visits } = this;
    const cap = visits.rate[v]! / Math.max(1, visits.flows[v]!);
    this.uplink.cap = cap;
    this.downlink.cap = cap;
    for (let s = visits.firstSession[v]!; s !== -1; s = sessions.next[s]!) {
      if (sessions.flowing[s] === 1) this.directionOf(s).recap(s);
    }
  }

  private settle(): void {
    this.uplink.settle();
    this.downlink.settle();
  }

  /** Uploads come down to the server; downloads and listings go up from it. */
  private directionOf(s: number): LinkDirection {
    return this.sessions.item[s] === ITEM.upload ? this.downlink : this.uplink;
  }
}
