/** A server while it is simulated: its clock, ports, logins, lines and counts, which one day after another uses. */
import { STREAM_WORDS } from "../numbers/random.ts";
import { openPool } from "../ports/pool.ts";
import type { PortPool } from "../ports/port-pool.ts";
import { refusesByChance } from "../scenario/refuses-by-chance.ts";
import type { Scenario } from "../scenario/types.ts";
import { PURPOSE, type DayStreams } from "../traffic/streams.ts";
import { compileGroups } from "./compiled-group.ts";
import type { Surroundings } from "./day-context.ts";
import { EventQueue } from "./event-queue.ts";
import { bucketWidthMicros } from "./event-rate.ts";
import type { LifeParts } from "./life-parts.ts";
import { LinkUse } from "./link/link-use.ts";
import { Occupancy } from "./occupancy.ts";
import { Logins } from "./session-caps.ts";
import { SessionLife } from "./session.ts";
import { Tally } from "./tally.ts";
import type { DaysRequest } from "./types.ts";

/** A range of so many ports a node (null = without a limit), with the life of the sessions that use it. */
export interface OpenRange {
  ports: number | null;
  pools: PortPool[];
  life: SessionLife;
}

/** What is counted of the time that begins, and from when on. */
export interface Counted {
  request: Pick<DaysRequest, "window" | "batches" | "picture">;
  fromSeconds: number;
  /** Where midnight lies in the time that begins. */
  midnightSeconds: number;
  /** Minutes of the picture; 0 = none. */
  minutes: number;
}

export class SimulatedServer {
  /** What does not depend on the size of the range. */
  readonly around: Omit<Surroundings, "unlimited" | "pools">;

  constructor(scenario: Scenario, streams: DayStreams) {
    const { server } = scenario;
    const nodes = server.nodes - server.nodesLost;
    const groups = compileGroups(scenario);
    const addresses = groups.reduce((sum, group) => sum + group.addresses, 0);
    const queue = new EventQueue(bucketWidthMicros(scenario));
    const { maxSessions, maxSessionsPerAddress } = server;
    this.around = {
      server,
      groups,
      nodes,
      portStates: new Int32Array(nodes * STREAM_WORDS),
      queue,
      occupancy: new Occupancy(queue, groups.length),
      tally: new Tally(queue, refusesByChance(server.ports)),
      logins: new Logins(queue, nodes, addresses, maxSessions, maxSessionsPerAddress),
      streams,
      uplink: new LinkUse(server.uplinkBitsPerSecond),
      downlink: new LinkUse(server.downlinkBitsPerSecond),
    };
  }

  /** Makes the pools of a size, and the life that uses them; `parts` are those of a day that is watched. */
  openRange(ports: number | null, parts?: LifeParts): OpenRange {
    const { server, groups, nodes, portStates, queue, occupancy, tally } = this.around;
    const { logins, streams, uplink, downlink } = this.around;
    const pools = Array.from({ length: nodes }, () => openPool(server.ports, ports));
    // Written out: an object that is spread makes every event slower.
    const surroundings: Surroundings = {
      server,
      groups,
      nodes,
      unlimited: ports === null,
      pools,
      portStates,
      queue,
      occupancy,
      tally,
      logins,
      streams,
      uplink,
      downlink,
    };
    const life = new SessionLife(surroundings, parts);
    return { ports, pools, life };
  }

  /** Puts all back to where nothing has happened yet. */
  begin({ ports, pools }: OpenRange, counted: Counted): void {
    const { queue, tally, occupancy, uplink, downlink, logins, streams, portStates } = this.around;
    for (const [node, pool] of pools.entries()) {
      streams.start(portStates, node * STREAM_WORDS, 0, node, PURPOSE.ports);
      pool.reset();
    }
    queue.clear();
    const { request, fromSeconds, midnightSeconds, minutes } = counted;
    tally.begin(request, fromSeconds, midnightSeconds, minutes, ports);
    occupancy.begin(fromSeconds, request.window, midnightSeconds, minutes);
    uplink.begin(fromSeconds, request.window, midnightSeconds);
    downlink.begin(fromSeconds, request.window, midnightSeconds);
    const { portsPerSession } = this.around.server.ports;
    const capped = portsPerSession !== null && ports !== null;
    logins.begin(capped ? Math.floor(ports / portsPerSession) : Infinity);
  }

  /** The warm-up is over. */
  beginCounting(): void {
    this.around.tally.beginCounting();
    this.around.logins.beginCounting();
  }

  /** Brings every count up to the end. */
  finish(end: number): void {
    const { queue, tally, occupancy, uplink, downlink } = this.around;
    queue.time = end;
    tally.finish();
    occupancy.advance();
    for (const line of [uplink, downlink]) {
      line.time = end;
      line.advance();
    }
  }
}
