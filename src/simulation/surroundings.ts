/** What a session's life takes place in: the server, its pools, the queue, and who counts. */
import type { PortPool } from "../ports/port-pool.ts";
import type { Server } from "../scenario/types.ts";
import type { DayStreams } from "../traffic/streams.ts";
import type { CompiledGroup } from "./compiled-group.ts";
import type { EventQueue } from "./event-queue.ts";
import type { LinkUse } from "./link/link-use.ts";
import type { Logins } from "./logins.ts";
import type { Occupancy } from "./occupancy.ts";
import type { Tally } from "./tally.ts";

/** Event kinds: the low three bits of a code; the rest is a row of the table that the kind belongs to. */
export const EVENT = {
  next: 0,
  accepted: 1,
  ended: 2,
  login: 3,
  cooled: 4,
  wake: 5,
  dropped: 6,
  flow: 7,
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
