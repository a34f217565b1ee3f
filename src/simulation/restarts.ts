/** When a server that loses ports is restarted: at regular times, and then they are free again. */
import type { Server } from "../scenario/types.ts";
import type { EventQueue } from "./event-queue.ts";
import type { PortHolds } from "./port-holds.ts";
import { EVENT } from "./day-context.ts";

export class Restarts {
  private readonly queue: EventQueue;
  private readonly holds: PortHolds;
  /** Microseconds from one to the next; Infinity where nothing is lost. */
  private readonly every: number;

  constructor({ ports, restartSeconds }: Server, queue: EventQueue, holds: PortHolds) {
    this.queue = queue;
    this.holds = holds;
    this.every = ports.leaks === null ? Infinity : restartSeconds * 1e6;
  }

  /** Begins a day with a restart at `restarted`, microseconds: the first that is to come lies whole periods after or before it. */
  begin(restarted: number): void {
    if (this.every === Infinity) return;
    const late = restarted % this.every;
    this.queue.push(late > 0 ? late : late + this.every, EVENT.restart);
  }

  /** The server is restarted now. */
  restart(): void {
    this.holds.restart();
    this.queue.after(this.every, EVENT.restart);
  }
}
