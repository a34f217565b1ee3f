/** A PASV that found no port: the session lives, or dies, or waits: for a port, or for a connection that its firewall drops. */
import { STREAM_WORDS } from "../numbers/random.ts";
import type { PortPool } from "../ports/port-pool.ts";
import { FAILURE } from "./compiled-failure.ts";
import type { EventQueue } from "./event-queue.ts";
import type { PortWaiter } from "./port-holds.ts";
import type { Actor, Reactions } from "./reactions.ts";
import { EVENT, KIND_BITS, type Surroundings } from "./day-context.ts";
import type { Session } from "./visits.ts";
import { WaitingLine } from "./waiting-line.ts";

/** Whose sessions are refused. */
export interface Served extends Actor {
  /** The session has a port: its data connection follows. */
  serve(session: Session, port: number): void;
}

export class Refusals implements PortWaiter {
  private readonly queue: EventQueue;
  private readonly pools: PortPool[];
  private readonly portStates: Int32Array;
  private readonly reactions: Reactions;
  private readonly served: Served;
  /** Those who wait for a port, by node. */
  private readonly lines: WaitingLine[];
  private lastTicket = 0;
  private readonly killsSession: boolean;
  private readonly leavesRange: boolean;
  private readonly letsWait: boolean;
  /** Longest wait for a port, microseconds. */
  private readonly longestWait: number;

  constructor(env: Surroundings, reactions: Reactions, served: Served) {
    const { waitSeconds, whenFull } = env.server.ports;
    this.queue = env.queue;
    this.pools = env.pools;
    this.portStates = env.portStates;
    this.reactions = reactions;
    this.served = served;
    this.lines = env.pools.map(() => new WaitingLine());
    this.killsSession = whenFull === "close-session";
    this.leavesRange = whenFull === "outside-range";
    this.letsWait = whenFull === "wait";
    this.longestWait = waitSeconds === null ? Infinity : Math.round(waitSeconds * 1e6);
  }

  begin(): void {
    for (const line of this.lines) line.clear();
  }

  /** No usable port for the session. */
  refuse(session: Session): void {
    if (session.isActive) {
      this.reactions.react(session, FAILURE.refused);
    } else if (this.killsSession) {
      this.served.logout(session);
      this.reactions.react(session, FAILURE.killed);
    } else if (this.leavesRange) {
      const { timeout } = session.visit.group.failures[FAILURE.unanswered]!;
      this.queue.after(timeout, (session.index << KIND_BITS) | EVENT.timedOut);
    } else if (this.letsWait) {
      this.wait(session);
    } else if (!this.reactions.asksAgain(session)) {
      this.reactions.react(session, FAILURE.refused);
    }
  }

  /** Nobody answered at the port that the server had named. */
  timedOut(session: Session): void {
    const { asksAfterTimeOut } = session.visit.group;
    if (asksAfterTimeOut && this.reactions.asksAgain(session)) return;
    this.reactions.react(session, FAILURE.unanswered);
  }

  private wait(session: Session): void {
    this.lines[session.visit.node]!.join(session, ++this.lastTicket);
    if (this.longestWait === Infinity) return;
    session.waitsUntil = this.queue.time + this.longestWait;
    this.queue.push(session.waitsUntil, (session.index << KIND_BITS) | EVENT.waited);
  }

  /** The wait for a port was too long, unless the session was served meanwhile. */
  waited(session: Session): void {
    if (session.ticket === 0 || session.waitsUntil !== this.queue.time) return;
    session.ticket = 0;
    if (!this.reactions.asksAgain(session)) this.reactions.react(session, FAILURE.refused);
  }

  /** Who has waited longest for a port of this node gets it. */
  portFreed(node: number): void {
    const line = this.lines[node]!;
    const session = line.shift();
    if (session === null) return;
    const pool = this.pools[node]!;
    const port = pool.take(session.visit.address, this.portStates, node * STREAM_WORDS);
    if (port < 0) line.join(session, ++this.lastTicket);
    else this.served.serve(session, port);
  }
}
