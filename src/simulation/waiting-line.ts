/** Sessions whose PASV waits for a port, first come first served; for servers that let it wait. */
import type { Session } from "./visits.ts";

/** One node's line. A place that was left early stays behind empty until its turn comes. */
export class WaitingLine {
  private readonly sessions: (Session | null)[] = [];
  private readonly tickets: number[] = [];
  private head = 0;

  /** Puts a session at the end of the line, with a `ticket` above 0 that no line has given before. */
  join(session: Session, ticket: number): void {
    session.ticket = ticket;
    this.sessions.push(session);
    this.tickets.push(ticket);
  }

  /** The session that has waited longest, taken out of the line; null where nobody waits. */
  shift(): Session | null {
    while (this.head < this.sessions.length) {
      const session = this.sessions[this.head]!;
      const ticket = this.tickets[this.head]!;
      this.head++;
      if (session.ticket !== ticket) continue;
      session.ticket = 0;
      return session;
    }
    this.clear();
    return null;
  }

  /** Nobody waits any more. */
  clear(): void {
    this.sessions.length = 0;
    this.tickets.length = 0;
    this.head = 0;
  }
}
