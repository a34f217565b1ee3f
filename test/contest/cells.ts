import type { PortRange, ScenarioDocument } from "../../src/scenario/types.ts";
import { type Short, firstLoads } from "./first-loads.ts";
import { secondLoads, thirdLoads } from "./second-loads.ts";

/** A load of real programs on a real server, as an administrator would describe it. */
export interface Cell {
  id: string;
  /** What the run is for, in words. */
  tries: string;
  document: ScenarioDocument;
  range: PortRange;
  /** PASVs from `from` to `to` count; the run ends at `to`. Seconds from its start. */
  window: { from: number; to: number };
  /** Which visits come when: drawn from this. */
  seed: number;
}

const FIRST_PORT = 26500;
const CLIENTS = 24;

function cellOf(short: Short, index: number): Cell {
  const { server, client, ports, visitsPerSecond, uploads = 0, listings } = short;
  const to = 90;
  const from = 10;
  return {
    id: `${client}-${server}${uploads === 1 ? "-uploads" : ""}`,
    tries: short.tries,
    document: {
      version: 1,
      name: `${client} on ${server}`,
      server: { software: server, maxSessions: 200, maxSessionsPerAddress: 0 },
      groups: [
        {
          name: client,
          clients: CLIENTS,
          software: client,
          visits: { pattern: "steady", perClientPerHour: (visitsPerSecond * 3600) / CLIENTS },
          files: short.files,
          ...(listings === undefined ? {} : { listings }),
          listingBytes: 400,
          uploads,
          fileBytes: short.fileBytes,
          bitsPerSecond: short.bitsPerSecond,
          roundTripSeconds: short.roundTripSeconds,
        },
      ],
      simulation: { daySeconds: to, warmUpSeconds: from, seed: 1000 + index },
    },
    range: { first: FIRST_PORT, last: FIRST_PORT + ports - 1 },
    window: { from, to },
    seed: 7000 + index,
  };
}

/** The cells of the contest, in the order in which they run. */
export const cells: readonly Cell[] = [...firstLoads, ...secondLoads, ...thirdLoads].map(cellOf);
