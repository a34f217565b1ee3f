import { clients } from "../../src/clients/index.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { checkScenario } from "../../src/scenario/read.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";
import { createDaySimulator } from "../../src/simulation/day-simulator.ts";
import { type Run, timed } from "./rounds.ts";

/** Visits of one day in the mean. */
export const arrivals = 1_000_000;
/** Erlang B for 180 erlangs and 200 ports. */
export const erlangB = 0.010_324_995_2;
const ports = 200;
const erlangs = 180;
const daySeconds = 86_400;
const clientCount = 1000;

/** M/M/200/200 as a scenario: Poisson visits of one file, exponential holds, no round trips, no retries. */
export function mm200(): Scenario {
  const catalogues = { servers, clients };
  const reading = checkScenario(
    {
      version: 1,
      server: {
        software: "generic",
        maxSessions: 0,
        maxSessionsPerAddress: 0,
        ports: {
          pick: "scan-up",
          attempts: null,
          exclusive: "port",
          holdUntil: "transfer-end",
          acceptsOn: "connect",
          reusesAddress: true,
          whenFull: "refuse",
          portsPerSession: null,
          lastPortUnused: false,
        },
      },
      groups: [
        {
          clients: clientCount,
          visits: { pattern: "steady", perClientPerHour: arrivals / 24 / clientCount },
          connections: 1,
          passive: 1,
          files: 1,
          listings: 0,
          uploads: 1,
          tls: "none",
          thinkSeconds: 0,
          roundTripSeconds: 0,
          connectSeconds: 0,
          transferSeconds: { exponential: (erlangs * daySeconds) / arrivals },
          abandoned: 0,
          retry: { attempts: 0 },
        },
      ],
      simulation: { days: 1, daySeconds, warmUpSeconds: 0, seed: 1 },
    },
    catalogues,
  );
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join("\n"));
  return completeScenario(reading.document, catalogues).scenario;
}

/**
 * Days of the whole engine, one after the other. Work is counted as in the reference, not as the engine's own events
 * (it has several for each): each PASV is an arrival, each that is not refused a departure.
 */
export function openEngine(): {
  day(): Run;
  refusals(): { pasvs: number; refused: number; events: number };
} {
  const simulator = createDaySimulator(mm200());
  const window = { fromSeconds: 0, toSeconds: daySeconds };
  const total = { pasvs: 0, refused: 0, events: 0 };
  let day = 0;
  return {
    day: () =>
      timed(() => {
        const done = simulator.simulateDay({ day, ports, window, batches: 1, picture: false });
        day += 1;
        total.pasvs += done.dayPasvs;
        total.refused += done.dayRefused;
        total.events += done.events;
        return done.dayPasvs * 2 - done.dayRefused;
      }),
    refusals: () => total,
  };
}
