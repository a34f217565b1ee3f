/** One stretch of a mosaic day: what leads into a cell of the window, and the cell, in which refusals count. */
import { STREAM_WORDS, nextBelow } from "../../numbers/random.ts";
import { openPool } from "../../ports/pool.ts";
import type { PortPool } from "../../ports/port-pool.ts";
import { refusesByChance } from "../../scenario/refuses-by-chance.ts";
import type { Scenario } from "../../scenario/types.ts";
import { MosaicSource } from "../../traffic/mosaic-source.ts";
import { MosaicStreams, type Mosaic } from "../../traffic/mosaic-streams.ts";
import { PURPOSE } from "../../traffic/streams.ts";
import { compileGroups } from "../compiled-group.ts";
import { runEvents } from "../day-simulator.ts";
import { EventQueue } from "../event-queue.ts";
import { bucketWidthMicros } from "../event-rate.ts";
import { LinkUse } from "../link/link-use.ts";
import { Logins } from "../session-caps.ts";
import { Occupancy } from "../occupancy.ts";
import { SessionLife } from "../session.ts";
import { Tally } from "../tally.ts";
import type { Stretch } from "./types.ts";

const MICROS = 1e6;

/** What a stretch came to. "Places" are ports, or where the range caps the sessions, the ports that these sessions stand for. */
export interface StretchOutcome {
  /** PASVs and refusals in the cell; `expected` are the chances met, where the pick is random, else the same as `refused`. */
  asked: number;
  refused: number;
  expected: number;
  /** Places wanted at once in the cell, and in the whole stretch: only without a limit. */
  places: number;
  placesEver: number;
  /** Mean ports held in the cell. */
  held: number;
  /** How often, in the cell, a PASV was given each lowest free index: only without a limit. */
  indices: Int32Array | null;
  events: number;
}

export interface StretchSimulator {
  /** Sets the mosaic that the next calls are about. */
  setMosaic(mosaic: Mosaic): void;
  /** Simulates it with `ports` a node, null = without a limit. */
  simulate(ports: number | null): StretchOutcome;
}

/** Prepares a stretch of a scenario's day; every size of the range keeps its tables. */
export function createStretchSimulator(
  scenario: Scenario,
  { window, cells, leadInSeconds }: Stretch,
): StretchSimulator {
  const { daySeconds, seed } = scenario.simulation;
  const { server } = scenario;
  const { portsPerSession } = server.ports;
  const nodes = server.nodes - server.nodesLost;
  const groups = compileGroups(scenario);
  const addresses = groups.reduce((sum, group) => sum + group.addresses, 0);
  const cellSeconds = (window.toSeconds - window.fromSeconds) / cells;
  const stretchSeconds = leadInSeconds + cellSeconds;
  const streams = new MosaicStreams();
  const source = new MosaicSource(scenario.groups, daySeconds, cellSeconds, streams);
  const queue = new EventQueue(bucketWidthMicros(scenario));
  const occupancy = new Occupancy(queue, groups.length);
  const tally = new Tally(queue, refusesByChance(server.ports));
  const uplink = new LinkUse(server.uplinkBitsPerSecond);
  const downlink = new LinkUse(server.downlinkBitsPerSecond);
  const { maxSessions, maxSessionsPerAddress } = server;
  const logins = new Logins(queue, nodes, addresses, maxSessions, maxSessionsPerAddress);
  const portStates = new Int32Array(nodes * STREAM_WORDS);
  const cellState = new Int32Array(STREAM_WORDS);
  // Time begins with the stretch.
  const inStretch = { fromSeconds: leadInSeconds, toSeconds: stretchSeconds };
  const end = Math.round(stretchSeconds * MICROS);
  const lives = new Map<number | null, { pools: PortPool[]; life: SessionLife }>();

  function lifeAt(ports: number | null): { pools: PortPool[]; life: SessionLife } {
    const known = lives.get(ports);
    if (known !== undefined) return known;
    const pools = Array.from({ length: nodes }, () => openPool(server.ports, ports));
    const life = new SessionLife({
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
    });
    lives.set(ports, { pools, life });
    return { pools, life };
  }

  /** Places that were wanted at once since counting began; sessions that are there count from the start. */
  const wanted = (): number =>
    Math.max(tally.portsNeeded, logins.peakSessions * (portsPerSession ?? 0));

  return {
    setMosaic: (mosaic) => streams.setMosaic(seed, mosaic),
    simulate(ports) {
      const { pools, life } = lifeAt(ports);
      for (let node = 0; node < nodes; node++) {
        streams.start(portStates, node * STREAM_WORDS, 0, node, PURPOSE.ports);
        pools[node]!.reset();
      }
      queue.clear();
      // Nobody asks for the minutes of a stretch.
      tally.begin({ window: inStretch, batches: 1, picture: ports === null }, 0, 0, 0, ports);
      occupancy.begin(0, inStretch, 0, 0);
      uplink.begin(0, inStretch, 0);
      downlink.begin(0, inStretch, 0);
      const capped = portsPerSession !== null && ports !== null;
      logins.begin(capped ? Math.floor(ports / portsPerSession) : Infinity);
      tally.beginCounting();
      logins.beginCounting();
      life.begin(0);
      streams.start(cellState, 0, -1, 0, PURPOSE.visits);
      const cell = window.fromSeconds + cellSeconds * nextBelow(cellState, 0, cells);
      const origin = Math.round((cell - leadInSeconds) * MICROS);
      source.begin(origin, origin + end);
      let events = runEvents(queue, source, life, leadInSeconds * MICROS);
      const before = wanted();
      tally.portsNeeded = 0;
      logins.beginCounting();
      events += runEvents(queue, source, life, end);
      queue.time = end;
      tally.finish();
      occupancy.advance();
      const places = wanted();
      return {
        asked: tally.pasvs[0]!,
        refused: tally.refused[0]!,
        expected: tally.expectedRefused[0]!,
        places,
        placesEver: Math.max(before, places),
        held: occupancy.inWindow().mean,
        indices: tally.indexHistogram,
        events,
      };
    },
  };
}
