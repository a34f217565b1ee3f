/**
 * The server's link: every transfer that is told in bytes flows through its direction, at most at its client's line
 * shared equally by the client's transfers that flow. Slow start comes before as a fixed delay: it is reckoned at the
 * line's rate, what is left flows. Flows end between whole microseconds; the rest of the day hears of it at the next one.
 */
import type { EventQueue } from "../event-queue.ts";
import { KIND_BITS, type Surroundings } from "../day-context.ts";
import { ITEM, type Session, type Visit, type Visits } from "../visits.ts";
import { grown } from "./grow.ts";
import { LinkDirection } from "./link-direction.ts";
import type { LinkUse } from "./link-use.ts";

/** The row of the link's own event; the others are sessions whose transfer begins to flow. */
const LINK_ROW = -1;

/** The link of a scenario; null where neither direction has a limit. Events of `kind` come back to it. */
export function openSharedLink(
  visits: Visits,
  { queue, uplink, downlink }: Pick<Surroundings, "queue" | "uplink" | "downlink">,
  kind: number,
): SharedLink | null {
  if (Math.min(uplink.capacity, downlink.capacity) === Infinity) return null;
  return new SharedLink(visits, queue, kind, uplink, downlink);
}

export class SharedLink {
  private readonly visits: Visits;
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

  /** `kind` is the event kind that comes back to `onEvent`; codes are made of row and kind. */
  constructor(visits: Visits, queue: EventQueue, kind: number, uplink: LinkUse, downlink: LinkUse) {
    this.visits = visits;
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
  schedule(session: Session, bytes: number, time: number): void {
    session.isFlowing = false;
    session.flowLeft = bytes;
    this.queue.push(time, (session.index << KIND_BITS) | this.kind);
  }

  /** An event of the link at `time`; `takeDrained` then tells which transfers have ended. */
  onEvent(row: number, time: number): void {
    if (row === LINK_ROW) {
      if (time !== this.eventAt) return;
      this.eventAt = Infinity;
      this.advance(time);
    } else {
      this.advance(time);
      this.start(this.visits.at(row));
    }
    const end = Math.ceil(Math.min(this.uplink.nextEnd, this.downlink.nextEnd));
    if (end >= this.eventAt) return;
    this.eventAt = end;
    this.queue.push(end, (LINK_ROW << KIND_BITS) | this.kind);
  }

  /** The number of a session whose transfer has drained by the event's time, in order; −1 where there is no other. */
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
      const session = this.visits.at(first.takeFirst());
      (first === uplink ? downlink : uplink).advance(first.now);
      this.stop(session);
    }
    uplink.advance(time);
    downlink.advance(time);
  }

  private start(session: Session): void {
    const { visit } = session;
    visit.flows++;
    this.shareLine(visit);
    session.isFlowing = true;
    const direction = this.directionOf(session);
    direction.cap = visit.rate / visit.flows;
    direction.bytes = session.flowLeft;
    direction.add(session.index);
    this.settle();
  }

  /** The session's transfer has drained and is off its direction. */
  private stop(session: Session): void {
    session.isFlowing = false;
    session.visit.flows--;
    this.shareLine(session.visit);
    this.settle();
    if (this.drainedCount === this.drained.length) {
      this.drained = grown(this.drained, this.drainedCount * 2);
    }
    this.drained[this.drainedCount++] = session.index;
  }

  /** Gives every flowing transfer of a visit its share of the line. */
  private shareLine(visit: Visit): void {
    const cap = visit.rate / Math.max(1, visit.flows);
    this.uplink.cap = cap;
    this.downlink.cap = cap;
    for (
      let session: Session | null = visit.firstSession;
      session !== null;
      session = session.next
    ) {
      if (session.isFlowing) this.directionOf(session).recap(session.index);
    }
  }

  private settle(): void {
    this.uplink.settle();
    this.downlink.settle();
  }

  /** Uploads come down to the server; downloads and listings go up from it. */
  private directionOf(session: Session): LinkDirection {
    return session.item === ITEM.upload ? this.downlink : this.uplink;
  }
}
