/** Several transfers of one client share its line equally: progress by bytes, ends recomputed when one starts or stops. */
import type { EventQueue } from "./event-queue.ts";
import type { SessionTable, VisitTable } from "./tables.ts";

export class SharedLine {
  private readonly visits: VisitTable;
  private readonly sessions: SessionTable;
  private readonly queue: EventQueue;
  private readonly kind: number;

  /** `kind` is the event kind that comes back to `onEvent`; codes are session × 8 + kind. */
  constructor(visits: VisitTable, sessions: SessionTable, queue: EventQueue, kind: number) {
    this.visits = visits;
    this.sessions = sessions;
    this.queue = queue;
    this.kind = kind;
  }

  /** Notes a transfer of `bytes` that starts to flow at `time`. */
  schedule(s: number, bytes: number, time: number): void {
    this.sessions.flowing[s] = 0;
    this.sessions.flowLeft[s] = bytes;
    this.setEvent(s, time);
  }

  /** An event of this line at `time`; true where the transfer of session `s` has drained. */
  onEvent(s: number, time: number): boolean {
    const { sessions } = this;
    if (sessions.flowEventAt[s] !== time) return false;
    const v = sessions.visit[s]!;
    if (sessions.flowing[s] === 0) {
      this.settle(v, time);
      sessions.flowing[s] = 1;
      this.visits.flows[v] = this.visits.flows[v]! + 1;
      this.plan(v, time);
      return false;
    }
    if (sessions.flowEnd[s]! > time) {
      this.setEvent(s, sessions.flowEnd[s]!);
      return false;
    }
    this.stop(s, time);
    return true;
  }

  /** Takes a transfer off the line. */
  private stop(s: number, time: number): void {
    const v = this.sessions.visit[s]!;
    this.settle(v, time);
    this.sessions.flowing[s] = 0;
    this.sessions.flowEventAt[s] = -1;
    this.visits.flows[v] = this.visits.flows[v]! - 1;
    this.plan(v, time);
  }

  private setEvent(s: number, time: number): void {
    this.sessions.flowEventAt[s] = time;
    this.queue.push(time, s * 8 + this.kind);
  }

  /** Writes down what has flowed since the last change. */
  private settle(v: number, time: number): void {
    const { visits, sessions } = this;
    const flows = visits.flows[v]!;
    if (flows > 0) {
      const done = (visits.rate[v]! / flows) * (time - visits.flowsSince[v]!);
      for (let s = visits.firstSession[v]!; s !== -1; s = sessions.next[s]!) {
        if (sessions.flowing[s] === 1) sessions.flowLeft[s] = sessions.flowLeft[s]! - done;
      }
    }
    visits.flowsSince[v] = time;
  }

  /** Works out anew when each transfer ends; an event that comes too early finds the new end by itself. */
  private plan(v: number, time: number): void {
    const { visits, sessions } = this;
    const flows = visits.flows[v]!;
    for (let s = visits.firstSession[v]!; s !== -1; s = sessions.next[s]!) {
      if (sessions.flowing[s] === 0) continue;
      const left = Math.max(0, sessions.flowLeft[s]!);
      const end = time + Math.ceil((left * flows) / visits.rate[v]!);
      sessions.flowEnd[s] = end;
      const at = sessions.flowEventAt[s]!;
      if (at <= time || at > end) this.setEvent(s, end);
    }
  }
}
