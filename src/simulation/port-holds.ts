/** From PASV to the moment the port can be given to somebody else: the contract's `holdUntil` and `reusesAddress`. */
import { CoolingPorts } from "./cooling-ports.ts";
import type { PortPool } from "../ports/port-pool.ts";
import type { EventQueue } from "./event-queue.ts";
import type { Occupancy } from "./occupancy.ts";
import { EVENT, type Surroundings } from "./surroundings.ts";
import { ITEM, type Session } from "./visits.ts";

const UPLOAD = ITEM.upload;

export class PortHolds {
  /** The listener is closed, and the port free, once the connection is accepted. */
  readonly endsAtAccept: boolean;
  /** Nothing happens to the port when the transfer ends. */
  readonly endsBeforeTransfer: boolean;

  private readonly queue: EventQueue;
  private readonly pools: PortPool[];
  private readonly occupancy: Occupancy;
  private readonly cooling = new CoolingPorts();
  private readonly keepsListening: boolean;
  private readonly timeWait: number;

  constructor(env: Surroundings) {
    const { holdUntil, reusesAddress, timeWaitSeconds } = env.server.ports;
    this.queue = env.queue;
    this.pools = env.pools;
    this.occupancy = env.occupancy;
    this.keepsListening = holdUntil === "next-pasv-or-quit";
    this.endsAtAccept = holdUntil === "accept" && reusesAddress;
    this.endsBeforeTransfer = reusesAddress && holdUntil !== "transfer-end";
    this.timeWait = reusesAddress ? 0 : Math.round(timeWaitSeconds * 1e6);
  }

  begin(): void {
    this.cooling.clear();
  }

  /** The session is given `port`. */
  take(session: Session, port: number): void {
    session.port = port;
    if (this.timeWait > 0) session.coolUntil = 0;
    this.occupancy.take(session.visit.group.index);
  }

  /** The session's data connection is closed. The sender closes first: after all but uploads, that leaves the server's end in TIME_WAIT. */
  transferEnded(session: Session): void {
    if (session.port < 0) return;
    if (this.timeWait > 0 && session.item !== UPLOAD) {
      session.coolUntil = this.queue.time + this.timeWait;
    }
    if (!this.keepsListening) this.close(session);
  }

  /** The session lets go of its listener, if it has one: the port is free, or cools first. */
  close(session: Session): void {
    if (session.port < 0) return;
    if (this.timeWait === 0 || session.coolUntil <= this.queue.time) this.release(session);
    else this.cool(session);
  }

  private cool(session: Session): void {
    const { index } = this.cooling.open(session.port, session.visit);
    session.port = -1;
    this.queue.push(session.coolUntil, index * 8 + EVENT.cooled);
  }

  /** The session's port is free at once. */
  release(session: Session): void {
    const { port, visit } = session;
    if (port < 0) return;
    this.pools[visit.node]!.release(port, visit.address);
    this.occupancy.release(visit.group.index);
    session.port = -1;
  }

  /** TIME_WAIT is over for the cooling port of that number. */
  cooled(index: number): void {
    const cooling = this.cooling.at(index);
    this.pools[cooling.node]!.release(cooling.port, cooling.address);
    this.occupancy.release(cooling.group);
    this.cooling.close(cooling);
  }
}
