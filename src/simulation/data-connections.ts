/** One data connection after the other: from the reply to PASV (or PORT) to the end of the transfer. */
import { STREAM_WORDS, nextUniform } from "../numbers/random.ts";
import type { CompiledGroup } from "./compiled-group.ts";
import { openSharedLink, type SharedLink } from "./link/shared-link.ts";
import type { PortHolds } from "./port-holds.ts";
import { SharedLine } from "./shared-line.ts";
import { EVENT, type Surroundings } from "./surroundings.ts";
import { ITEM, type SessionTable, type VisitTable } from "./tables.ts";
import { TransferTimer } from "./transfer-timer.ts";

/** What a session does when its data connection is over. */
export interface Sequel {
  ended(s: number): void;
  afterItem(s: number, v: number, later: number): void;
  loseItem(s: number, later: number): void;
}

export class DataConnections {
  private readonly env: Surroundings;
  private readonly visits: VisitTable;
  private readonly sessions: SessionTable;
  private readonly holds: PortHolds;
  private readonly sequel: Sequel;
  private readonly line: SharedLine;
  /** Carries what flows where the scenario has a link; null = each client has its line to itself. */
  private readonly link: SharedLink | null;
  private readonly timer = new TransferTimer();
  private readonly unused: number | null;
  private readonly acceptsOnConnect: boolean;

  constructor(
    env: Surroundings,
    visits: VisitTable,
    sessions: SessionTable,
    holds: PortHolds,
    sequel: Sequel,
  ) {
    const { acceptsOn, unusedSeconds } = env.server.ports;
    this.env = env;
    this.visits = visits;
    this.sessions = sessions;
    this.holds = holds;
    this.sequel = sequel;
    this.line = new SharedLine(visits, sessions, env.queue, EVENT.flow);
    this.link = openSharedLink(visits, sessions, env, EVENT.flow);
    this.unused = unusedSeconds === null ? null : Math.round(unusedSeconds * 1e6);
    this.acceptsOnConnect = acceptsOn === "connect";
  }

  begin(): void {
    this.link?.begin();
  }

  /** From the reply to PASV (or PORT) to the end of the transfer: when it is accepted, when it ends. */
  start(s: number, v: number): void {
    const { sessions, visits, timer } = this;
    const group = this.env.groups[visits.group[v]!]!;
    const at = v * STREAM_WORDS;
    const passive = sessions.passive[s] === 1;
    if (passive && group.abandoned > 0 && nextUniform(visits.random, at) < group.abandoned) {
      this.abandon(s, group);
      return;
    }
    const item = sessions.item[s]!;
    timer.time(
      group,
      item,
      visits.rate[v]!,
      visits.roundTrip[v]!,
      this.acceptsOnConnect,
      visits.random,
      at,
    );
    if (this.env.tally.counts()) this.env.tally.bytes += timer.bytes;
    if (passive && this.holds.endsAtAccept) {
      this.env.queue.after(timer.accepted, s * 8 + EVENT.accepted);
    }
    if (timer.flows)
      (this.link ?? this.line).schedule(s, timer.bytes, this.env.queue.time + timer.flowStart);
    // With several connections another session may take up what is left before this one is done.
    else if (passive && this.holds.endsBeforeTransfer && group.connections === 1) {
      this.sequel.afterItem(s, v, timer.end);
    } else this.env.queue.after(timer.end, s * 8 + EVENT.ended);
  }

  private linkEvent(link: SharedLink, row: number): void {
    link.onEvent(row, this.env.queue.time);
    for (let s = link.takeDrained(); s !== -1; s = link.takeDrained()) this.flowed(s);
  }

  /** A transfer on a shared line has drained; a download's last acknowledgement takes another round trip. */
  private flowed(s: number): void {
    const v = this.sessions.visit[s]!;
    const tail = this.sessions.item[s] === ITEM.upload ? 0 : Math.round(this.visits.roundTrip[v]!);
    if (tail === 0) this.sequel.ended(s);
    else this.env.queue.after(tail, s * 8 + EVENT.ended);
  }

  /** Something may have drained: an event of the client's line or of the server's link. */
  flow(row: number): void {
    if (this.link !== null) this.linkEvent(this.link, row);
    else if (this.line.onEvent(row, this.env.queue.time)) this.flowed(row);
  }

  /** Nobody connects: the client goes quiet until the server drops the listener, else until its own time-out. */
  private abandon(s: number, group: CompiledGroup): void {
    if (this.env.tally.counts()) this.env.tally.abandoned++;
    this.env.queue.after(this.unused ?? group.connectTimeout, s * 8 + EVENT.dropped);
  }

  /** The wait for a connection that never came is over. */
  dropped(s: number): void {
    if (this.unused !== null) this.holds.close(s);
    this.sequel.loseItem(s, 0);
  }
}
