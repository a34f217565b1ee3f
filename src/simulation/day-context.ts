/** What a session's life takes place in: the server, its pools, the queue, and who counts. */
import type { PortPool } from "../ports/port-pool.ts";
import type { Server } from "../scenario/types.ts";
import type { DayStreams } from "../traffic/streams.ts";
import type { CompiledGroup } from "./compiled-group.ts";
import type { EventQueue } from "./event-queue.ts";
import type { LinkUse } from "./link/link-use.ts";
import type { Logins } from "./session-caps.ts";
import type { Occupancy } from "./occupancy.ts";
import type { Tally } from "./tally.ts";

/** Bits of a code that say its kind; the rest is a row of the table that the kind belongs to. */
export const KIND_BITS = 4;

export const EVENT = {
  next: 0,
  accepted: 1,
  ended: 2,
  login: 3,
  cooled: 4,
  wake: 5,
  dropped: 6,
  flow: 7,
  /** A port that drops packets has not answered in time. */
  timedOut: 8,
  /** The stay after the last file is over. */
  leave: 9,
  /** The server is restarted: lost ports are free. */
  restart: 10,
  /** The wait for a port was too long. */
  waited: 11,
} as const;

export interface Surroundings {
  server: Server;
  groups: CompiledGroup[];
  nodes: number;
  /** Ports without limit: always the lowest free index. */
  unlimited: boolean;
  pools: PortPool[];
  /** The stream of each node's own draws. */
  portStates: Int32Array;
  queue: EventQueue;
  occupancy: Occupancy;
  tally: Tally;
  logins: Logins;
  streams: DayStreams;
  uplink: LinkUse;
  downlink: LinkUse;
}
