/** The line that the transfers of one client share, bytes counted down for each of them. */
import type { SlowAgenda, SlowFlow, SlowSession, SlowVisit } from "./slow-types.ts";

export class SlowLine {
  private readonly agenda: SlowAgenda;
  private readonly drained: (session: SlowSession, time: number) => void;

  /** `drained` is told when the last byte of a session's transfer is through. */
  constructor(agenda: SlowAgenda, drained: (session: SlowSession, time: number) => void) {
    this.agenda = agenda;
    this.drained = drained;
  }

  /** A transfer that begins to flow at `time`. */
  schedule(session: SlowSession, bytes: number, time: number): void {
    const flow: SlowFlow = { session, left: bytes, plan: 0 };
    const { visit } = session;
    this.agenda.at(time, (now) => {
      this.settle(visit, now);
      visit.flows.push(flow);
      this.plan(visit, now);
    });
  }

  private settle(visit: SlowVisit, time: number): void {
    const each = (visit.rate / visit.flows.length) * (time - visit.flowsSince);
    for (const flow of visit.flows) flow.left -= each;
    visit.flowsSince = time;
  }

  /** Each transfer ends when its bytes are through at its present share. */
  private plan(visit: SlowVisit, time: number): void {
    for (const flow of visit.flows) {
      const plan = ++flow.plan;
      const left = Math.max(0, flow.left) * visit.flows.length;
      this.agenda.at(time + Math.ceil(left / visit.rate), (now) => {
        if (flow.plan !== plan) return;
        this.settle(visit, now);
        visit.flows = visit.flows.filter((other) => other !== flow);
        this.plan(visit, now);
        this.drained(flow.session, now);
      });
    }
  }
}
