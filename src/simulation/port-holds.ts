/** From PASV to the moment the port can be given to somebody else: the contract's `holdUntil` and `reusesAddress`. */
import { EVENT, type Surroundings } from "./surroundings.ts";
import { CoolingTable, type SessionTable, type VisitTable } from "./tables.ts";

export class PortHolds {
  /** The listener is closed, and the port free, once the connection is accepted. */
  readonly endsAtAccept: boolean;
  /** Nothing happens to the port when the transfer ends. */
  readonly endsBeforeTransfer: boolean;

  private readonly env: Surroundings;
  private readonly visits: VisitTable;
  private readonly sessions: SessionTable;
  private readonly cooling = new CoolingTable();
  private readonly keepsListening: boolean;
  private readonly timeWait: number;

  constructor(env: Surroundings, visits: VisitTable, sessions: SessionTable) {
    const { holdUntil, reusesAddress, timeWaitSeconds } = env.server.ports;
    this.env = env;
    this.visits = visits;
    this.sessions = sessions;
    this.keepsListening = holdUntil === "next-pasv-or-quit";
    this.endsAtAccept = holdUntil === "accept" && reusesAddress;
    this.endsBeforeTransfer = reusesAddress && holdUntil !== "transfer-end";
    this.timeWait = reusesAddress ? 0 : Math.round(timeWaitSeconds * 1e6);
  }

  begin(): void {
    this.cooling.clear();
  }

  /** Session `s` is given `port`. */
  take(s: number, port: number): void {
    this.sessions.port[s] = port;
    this.sessions.coolUntil[s] = 0;
    this.env.occupancy.take(this.visits.group[this.sessions.visit[s]!]!);
  }

  /** The data connection of session `s` is closed; where the server closed first its end stays in TIME_WAIT. */
  transferEnded(s: number, serverClosed: boolean): void {
    if (this.sessions.port[s]! < 0) return;
    if (serverClosed && this.timeWait > 0)
      this.sessions.coolUntil[s] = this.env.queue.time + this.timeWait;
    if (!this.keepsListening) this.close(s);
  }

  /** The session lets go of its listener, if it has one: the port is free, or cools first. */
  close(s: number): void {
    const port = this.sessions.port[s]!;
    if (port < 0) return;
    const until = this.sessions.coolUntil[s]!;
    if (until <= this.env.queue.time) {
      this.release(s);
      return;
    }
    const v = this.sessions.visit[s]!;
    const row = this.cooling.open(
      this.visits.node[v]!,
      port,
      this.visits.address[v]!,
      this.visits.group[v]!,
    );
    this.sessions.port[s] = -1;
    this.env.queue.push(until, row * 8 + EVENT.cooled);
  }

  /** The port of session `s` is free at once. */
  release(s: number): void {
    const port = this.sessions.port[s]!;
    if (port < 0) return;
    const v = this.sessions.visit[s]!;
    this.env.pools[this.visits.node[v]!]!.release(port, this.visits.address[v]!);
    this.env.occupancy.release(this.visits.group[v]!);
    this.sessions.port[s] = -1;
  }

  /** TIME_WAIT is over. */
  cooled(row: number): void {
    const { cooling } = this;
    this.env.pools[cooling.node[row]!]!.release(cooling.port[row]!, cooling.address[row]!);
    this.env.occupancy.release(cooling.group[row]!);
    cooling.close(row);
  }
}
