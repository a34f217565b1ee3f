/** What a visit still has to transfer, and which session takes up the next piece. */
import { STREAM_WORDS, nextUniform } from "../numbers/random.ts";
import type { CompiledGroup } from "./compiled-group.ts";
import type { EventQueue } from "./event-queue.ts";
import { ITEM, type SessionTable, type VisitTable } from "./tables.ts";

export class VisitWork {
  private readonly visits: VisitTable;
  private readonly sessions: SessionTable;
  private readonly queue: EventQueue;
  private readonly loginKind: number;

  /** `loginKind` is the event kind that logs an extra session in. */
  constructor(visits: VisitTable, sessions: SessionTable, queue: EventQueue, loginKind: number) {
    this.visits = visits;
    this.sessions = sessions;
    this.queue = queue;
    this.loginKind = loginKind;
  }

  /** Listings and files that no session has taken up yet. */
  left(v: number): number {
    return this.visits.filesLeft[v]! + this.visits.listingsLeft[v]!;
  }

  /** Nobody will take up the rest. */
  drop(v: number): void {
    this.visits.filesLeft[v] = 0;
    this.visits.listingsLeft[v] = 0;
  }

  /** Gives session `s` the next listing or file; false where nothing is left. The first file opens the other connections. */
  pick(s: number, v: number, group: CompiledGroup): boolean {
    const { sessions, visits } = this;
    const at = v * STREAM_WORDS;
    if (sessions.main[s] === 1 && visits.listingsLeft[v]! > 0) {
      visits.listingsLeft[v] = visits.listingsLeft[v]! - 1;
      sessions.item[s] = ITEM.listing;
    } else if (visits.filesLeft[v]! > 0) {
      if (sessions.main[s] === 1 && group.connections > 1) this.openConnections(v, group);
      visits.filesLeft[v] = visits.filesLeft[v]! - 1;
      const upload =
        group.uploads > 0 && (group.uploads >= 1 || nextUniform(visits.random, at) < group.uploads);
      sessions.item[s] = upload ? ITEM.upload : ITEM.download;
    } else {
      return false;
    }
    const passive = group.passive >= 1 || nextUniform(visits.random, at) < group.passive;
    sessions.passive[s] = passive ? 1 : 0;
    return true;
  }

  /** Opens sessions, once a visit, until it has as many as its client uses and its files need. */
  private openConnections(v: number, group: CompiledGroup): void {
    if (this.visits.spread[v] === 1) return;
    this.visits.spread[v] = 1;
    const wanted = Math.min(group.connections, this.visits.filesLeft[v]!);
    for (let open = this.visits.sessions[v]!; open < wanted; open++) {
      const extra = this.sessions.open(v, this.visits, false);
      this.queue.after(0, extra * 8 + this.loginKind);
    }
  }
}
