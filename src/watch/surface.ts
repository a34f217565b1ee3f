/** What a range offers to somebody who has no business there, as one traced day shows it. */
import type { Server } from "../scenario/types.ts";
import { STATES } from "./playback.ts";
import { TRACED, type Trace } from "./trace.ts";

export interface Surface {
  /** Ports that the firewall lets through, all nodes together. */
  ports: number;
  /** Of them listening at a time: the mean over the counted day, and the most at once. */
  meanListening: number;
  mostListening: number;
  /** The chance that a port guessed at a random moment is listening, 0 … 1. */
  guessChance: number;
  /** Sessions that ask for a port and never connect, until no port is left: one a port; null = one address cannot take others' ports. */
  idleSessions: number | null;
  /** Addresses that so many sessions take where the server caps sessions per address; 1 without a cap. */
  addresses: number;
  /** How long a port then stays taken, seconds; null = until the client goes. */
  takenSeconds: number | null;
}

/** The surface of the range of a trace on a server. */
export function surfaceOf(trace: Trace, server: Server): Surface {
  const { countedFromSeconds: from, kinds, rows, seconds, span } = trace;
  const states = new Uint8Array(trace.ports.length);
  let listening = 0;
  let mostListening = 0;
  let area = 0;
  let last = from;
  for (let event = 0; event < seconds.length; event++) {
    const kind = kinds[event]!;
    const time = Math.min(seconds[event]!, span.toSeconds);
    if (kind >= STATES) continue;
    if (time > from) {
      area += listening * (time - last);
      last = time;
    }
    const row = rows[event]!;
    listening += Number(kind === TRACED.listening) - Number(states[row] === TRACED.listening);
    states[row] = kind;
    if (time >= from) mostListening = Math.max(mostListening, listening);
  }
  area += listening * (span.toSeconds - last);
  const ports = trace.nodes * trace.portsPerNode;
  const meanListening = area / (span.toSeconds - from);
  const isShared = server.ports.exclusive === "port-and-address";
  const perAddress = server.maxSessionsPerAddress;
  const takenSeconds = server.ports.unusedSeconds ?? server.idleSeconds;
  return {
    ports,
    meanListening,
    mostListening,
    guessChance: ports === 0 ? 0 : Math.min(1, meanListening / ports),
    idleSessions: isShared ? null : ports,
    addresses: perAddress === 0 ? 1 : Math.ceil(ports / perAddress),
    takenSeconds: takenSeconds > 0 ? takenSeconds : null,
  };
}
