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

export type SimulatedServer = ReturnType<typeof createServer>;

/** Makes all that does not depend on the size of the range. */
export function createServer(scenario: Scenario, streams: DayStreams) {
  const { server } = scenario;
  const nodes = server.nodes - server.nodesLost;
  const groups = compileGroups(scenario);
  const addresses = groups.reduce((sum, group) => sum + group.addresses, 0);
  const queue = new EventQueue(bucketWidthMicros(scenario));
  const { maxSessions, maxSessionsPerAddress } = server;
  const { portsPerSession } = server.ports;
  const portStates = new Int32Array(nodes * STREAM_WORDS);
  const occupancy = new Occupancy(queue, groups.length);
  const tally = new Tally(queue, refusesByChance(server.ports));
  const logins = new Logins(queue, nodes, addresses, maxSessions, maxSessionsPerAddress);
  const uplink = new LinkUse(server.uplinkBitsPerSecond);
  const downlink = new LinkUse(server.downlinkBitsPerSecond);
  return {
    queue,
    tally,
    occupancy,
    logins,
    uplink,
    downlink,

    /** Makes the pools of a size, and the life that uses them; `parts` are those of a day that is watched. */
    openRange(ports: number | null, parts?: LifeParts): OpenRange {
      const pools = Array.from({ length: nodes }, () => openPool(server.ports, ports));
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
      return { ports, pools, life: new SessionLife(surroundings, parts) };
    },

    /**
     * Puts all back to where nothing has happened yet. Counts begin at `fromSeconds`, midnight lies at `midnightSeconds` of
     * the time that begins, and `minutes` are those of the picture, 0 = none.
     */
    begin(
      { ports, pools }: OpenRange,
      request: Pick<DaysRequest, "window" | "batches" | "picture">,
      fromSeconds: number,
      midnightSeconds: number,
      minutes: number,
    ): void {
      for (const [node, pool] of pools.entries()) {
        streams.start(portStates, node * STREAM_WORDS, 0, node, PURPOSE.ports);
        pool.reset();
      }
      queue.clear();
      tally.begin(request, fromSeconds, midnightSeconds, minutes, ports);
      occupancy.begin(fromSeconds, request.window, midnightSeconds, minutes);
      uplink.begin(fromSeconds, request.window, midnightSeconds);
      downlink.begin(fromSeconds, request.window, midnightSeconds);
      const capped = portsPerSession !== null && ports !== null;
      logins.begin(capped ? Math.floor(ports / portsPerSession) : Infinity);
    },

    /** The warm-up is over. */
    beginCounting(): void {
      tally.beginCounting();
      logins.beginCounting();
    },

    /** Brings every count up to the end. */
    finish(end: number): void {
      queue.time = end;
      tally.finish();
      occupancy.advance();
      for (const line of [uplink, downlink]) {
        line.time = end;
        line.advance();
      }
    },
  };
}
