/** Several transfers of one client share its line equally: progress by bytes, ends recomputed when one starts or stops. */
import type { EventQueue } from "./event-queue.ts";
import { KIND_BITS } from "./day-context.ts";
import type { Session, Visit } from "./visits.ts";

export class SharedLine {
  private readonly queue: EventQueue;
  private readonly kind: number;

  /** `kind` is the event kind that comes back to `onEvent`; codes are made of session and kind. */
  constructor(queue: EventQueue, kind: number) {
    this.queue = queue;
    this.kind = kind;
  }

  /** Notes a transfer of `bytes` that starts to flow at `time`. */
  schedule(session: Session, bytes: number, time: number): void {
    session.isFlowing = false;
    session.flowLeft = bytes;
    this.setEvent(session, time);
  }

  /** An event of this line at `time`; true where the session's transfer has drained. */
  onEvent(session: Session, time: number): boolean {
    if (session.flowEventAt !== time) return false;
    const { visit } = session;
    if (!session.isFlowing) {
      this.settle(visit, time);
      session.isFlowing = true;
      visit.flows++;
      this.plan(visit, time);
      return false;
    }
    if (session.flowEnd > time) {
      this.setEvent(session, session.flowEnd);
      return false;
    }
    this.stop(session, time);
    return true;
  }

  /** Takes a transfer off the line. */
  private stop(session: Session, time: number): void {
    const { visit } = session;
    this.settle(visit, time);
    session.isFlowing = false;
    session.flowEventAt = -1;
    visit.flows--;
    this.plan(visit, time);
  }

  private setEvent(session: Session, time: number): void {
    session.flowEventAt = time;
    this.queue.push(time, (session.index << KIND_BITS) | this.kind);
  }

  /** Writes down what has flowed since the last change. */
  private settle(visit: Visit, time: number): void {
    const { flows } = visit;
    if (flows > 0) {
      const done = (visit.rate / flows) * (time - visit.flowsSince);
      for (
        let session: Session | null = visit.firstSession;
        session !== null;
        session = session.next
      ) {
        if (session.isFlowing) session.flowLeft -= done;
      }
    }
    visit.flowsSince = time;
  }

  /** Works out anew when each transfer ends; an event that comes too early finds the new end by itself. */
  private plan(visit: Visit, time: number): void {
    const { flows, rate } = visit;
    for (
      let session: Session | null = visit.firstSession;
      session !== null;
      session = session.next
    ) {
      if (!session.isFlowing) continue;
      const left = Math.max(0, session.flowLeft);
      const end = time + Math.ceil((left * flows) / rate);
      session.flowEnd = end;
      const at = session.flowEventAt;
      if (at <= time || at > end) this.setEvent(session, end);
    }
  }
}
