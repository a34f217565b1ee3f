/** From PASV to the moment the port can be given to somebody else: the contract's `holdUntil` and `reusesAddress`. */
import { CoolingPorts } from "./cooling-ports.ts";
import { LostPorts } from "./lost-ports.ts";
import type { PortPool } from "../ports/port-pool.ts";
import type { EventQueue } from "./event-queue.ts";
import type { Occupancy } from "./occupancy.ts";
import { EVENT, KIND_BITS, type Surroundings } from "./day-context.ts";
import { ITEM, type Session } from "./visits.ts";

const UPLOAD = ITEM.upload;

/** The sender closes first: after all but uploads that is the server, whose end then stays in TIME_WAIT. */
function closesFirst({ isInVain, item, serverCloses }: Session): boolean {
  return isInVain ? serverCloses : item !== UPLOAD;
}

/** Somebody who waits for ports. */
export interface PortWaiter {
  /** A port of this node is free. */
  portFreed(node: number): void;
}

export class PortHolds {
  /** The listener is closed, and the port free, once the connection is accepted. */
  readonly endsAtAccept: boolean;
  /** The same, and the connection is accepted as soon as it is made. */
  readonly endsAtAcceptOnConnect: boolean;
  /** Nothing happens to the port when the transfer ends. */
  readonly endsBeforeTransfer: boolean;
  readonly lost: LostPorts;

  private readonly queue: EventQueue;
  private readonly pools: PortPool[];
  private readonly occupancy: Occupancy;
  private readonly cooling = new CoolingPorts();
  private readonly keepsListening: boolean;
  private readonly leaks: boolean;
  private readonly timeWait: number;
  /** null where no PASV waits. */
  private readonly waiter: PortWaiter | null;

  constructor(env: Surroundings, waiter: PortWaiter) {
    const { acceptsOn, holdUntil, leaks, reusesAddress, timeWaitSeconds, whenFull } =
      env.server.ports;
    this.queue = env.queue;
    this.pools = env.pools;
    this.occupancy = env.occupancy;
    this.keepsListening = holdUntil === "next-pasv-or-quit";
    this.endsAtAccept = holdUntil === "accept" && reusesAddress;
    this.endsAtAcceptOnConnect = this.endsAtAccept && acceptsOn === "connect";
    this.endsBeforeTransfer = reusesAddress && holdUntil !== "transfer-end";
    this.timeWait = reusesAddress ? 0 : Math.round(timeWaitSeconds * 1e6);
    this.leaks = leaks !== null;
    this.lost = new LostPorts(leaks);
    this.waiter = whenFull === "wait" ? waiter : null;
  }

  begin(): void {
    this.cooling.clear();
    this.lost.begin();
  }

  /** The session is given `port`. */
  take(session: Session, port: number): void {
    session.port = port;
    session.isUnused = false;
    if (this.timeWait > 0) session.coolUntil = 0;
    this.occupancy.take(session.visit.group.index);
  }

  /** The session's data connection is closed. */
  transferEnded(session: Session): void {
    if (session.port < 0) return;
    if (this.timeWait > 0 && closesFirst(session)) {
      session.coolUntil = this.queue.time + this.timeWait;
    }
    if (!this.keepsListening || session.isActive) this.close(session);
  }

  /** The session lets go of a listener, if it has one, on an occasion of LEFT; what was never connected to may be lost. */
  leave(session: Session, occasion: number): void {
    if (session.port < 0) return;
    if (this.leaks && this.lost.loses(session, occasion)) {
      this.lost.add(session.port, session.visit, this.queue.time);
      this.occupancy.lose(session.visit.group.index);
      session.port = -1;
      return;
    }
    this.close(session);
  }

  /** The session lets go of its listener, if it has one: the port is free, or cools first. */
  private close(session: Session): void {
    if (this.timeWait === 0 || session.coolUntil <= this.queue.time) this.release(session);
    else this.cool(session);
  }

  protected cool(session: Session): void {
    const { index } = this.cooling.open(session.port, session.visit);
    session.port = -1;
    this.queue.push(session.coolUntil, (index << KIND_BITS) | EVENT.cooled);
  }

  /** The session's port is free at once. */
  release(session: Session): void {
    const { port, visit } = session;
    if (port < 0) return;
    session.port = -1;
    this.free(visit.node, port, visit.address, visit.group.index);
  }

  /** TIME_WAIT is over for the cooling port of that number. */
  cooled(index: number): void {
    const cooling = this.cooling.at(index);
    const { node, port, address, group } = cooling;
    this.cooling.close(cooling);
    this.free(node, port, address, group);
  }

  /** The server is restarted: what it had lost is free. */
  restart(): void {
    for (const { node, port, address } of this.lost.lost.splice(0)) {
      this.pools[node]!.release(port, address);
      this.occupancy.releaseLost();
      if (this.waiter !== null) this.waiter.portFreed(node);
    }
  }

  protected free(node: number, port: number, address: number, group: number): void {
    this.pools[node]!.release(port, address);
    this.occupancy.release(group);
    if (this.waiter !== null) this.waiter.portFreed(node);
  }
}
