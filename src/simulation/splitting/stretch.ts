/** One stretch of a mosaic day: what leads into a cell of the window, and the cell, in which refusals count. */
import { STREAM_WORDS, nextBelow } from "../../numbers/random.ts";
import type { Scenario } from "../../scenario/types.ts";
import { MosaicSource } from "../../traffic/mosaic-source.ts";
import { MosaicStreams, type Mosaic } from "../../traffic/mosaic-streams.ts";
import { PURPOSE } from "../../traffic/streams.ts";
import { runEvents } from "../day-simulator.ts";
import { createServer, type OpenRange } from "../simulated-server.ts";
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
  const { portsPerSession } = scenario.server.ports;
  const cellSeconds = (window.toSeconds - window.fromSeconds) / cells;
  const stretchSeconds = leadInSeconds + cellSeconds;
  const streams = new MosaicStreams();
  const source = new MosaicSource(scenario.groups, daySeconds, cellSeconds, streams);
  const server = createServer(scenario, streams);
  const { queue, tally, occupancy, logins } = server;
  const cellState = new Int32Array(STREAM_WORDS);
  // Time begins with the stretch.
  const inStretch = { fromSeconds: leadInSeconds, toSeconds: stretchSeconds };
  const end = Math.round(stretchSeconds * MICROS);
  const ranges = new Map<number | null, OpenRange>();

  function rangeOf(ports: number | null): OpenRange {
    const known = ranges.get(ports);
    if (known !== undefined) return known;
    const range = server.openRange(ports);
    ranges.set(ports, range);
    return range;
  }

  /** Places that were wanted at once since counting began; sessions that are there count from the start. */
  const wanted = (): number =>
    Math.max(tally.portsNeeded, logins.peakSessions * (portsPerSession ?? 0));

  return {
    setMosaic: (mosaic) => streams.setMosaic(seed, mosaic),
    simulate(ports) {
      const range = rangeOf(ports);
      const { life } = range;
      const request = { window: inStretch, batches: 1, picture: ports === null };
      // Nobody asks for the minutes of a stretch.
      server.begin(range, request, 0, 0, 0);
      server.beginCounting();
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
      server.finish(end);
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
