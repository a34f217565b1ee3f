import { nextBelow, nextUniform } from "../../src/numbers/random.ts";
import { openPool } from "../../src/ports/pool.ts";
import type { PortBehaviour, ServerDefaults } from "../../src/scenario/types.ts";
import { serverById } from "../../src/servers/index.ts";
import { type Cell, ROUND_TRIP, type Row, counts } from "./records.ts";
import { type Session, sessionsOf } from "./sessions.ts";

/** A PASV, and until when its port is held if it gets one, s. */
interface Demand {
  at: number;
  until: number;
  counted: boolean;
}

/** The catalogue entry's port behaviour as shipped, without its sources. */
export function shippedBehaviour(id: string): PortBehaviour {
  const { ports } = serverById(id) as ServerDefaults;
  const values = Object.entries(ports).map(([field, { value }]) => [field, value]);
  return Object.fromEntries(values) as PortBehaviour;
}

/** Sessions that the entry lets in at once on so many ports; Infinity where the range does not cap them. */
export function sessionCap({ portsPerSession }: PortBehaviour, ports: number): number {
  return portsPerSession === null ? Infinity : Math.floor(ports / portsPerSession);
}

/** The first and the last moment at which the port of a served PASV may have come free, s. */
export interface Release {
  from: number;
  to: number;
}

/**
 * When the port of a served PASV can be given to somebody else, by the rule of the entry. A server that accepts on command
 * did so after the command, which the client sent one wait after the connection, and before its 150, which the client read
 * as long before the 226 as the drawn transfer lasted: when in between, no stamp tells.
 */
export function releaseOf(row: Row, behaviour: PortBehaviour): Release {
  if (behaviour.holdUntil !== "accept") return { from: row.ended, to: row.ended };
  if (behaviour.acceptsOn === "connect") return { from: row.connected, to: row.connected };
  const command = row.connected + ROUND_TRIP;
  return { from: command, to: Math.max(command, row.ended - row.drawn) };
}

/** A server that leaves its range when it is full says 425 only after the bind and listen race: it took no port. */
function lostRace(row: Row, { whenFull }: PortBehaviour): boolean {
  return whenFull === "outside-range" && row.outcome === "refused";
}

/** A cell made ready for replays of one behaviour: who asked when, and how long each would hold. */
export interface Replay {
  /** Refusals (PASVs, or logins where the range caps sessions) in the counted part, the pool deciding alone. */
  alone(random: Int32Array): number;
}

/** Replays of a cell; `unansweredHold`: how long a PASV without a reply keeps a port, s. */
export function prepareReplay(
  cell: Cell,
  behaviour: PortBehaviour,
  unansweredHold: number,
): Replay {
  const cap = sessionCap(behaviour, cell.ports);
  return cap === Infinity
    ? portReplay(cell, behaviour, unansweredHold)
    : sessionReplay(cell, behaviour, cap);
}

/** Recorded holds; each decision falls somewhere between the PASV and the moment its reply was read, each release where it may. */
function portReplay(cell: Cell, behaviour: PortBehaviour, unansweredHold: number): Replay {
  const rows = cell.rows.filter((row) => row.kind !== "LOGIN");
  const served = rows.filter((row) => row.outcome === "ok" && !Number.isNaN(row.ended));
  const middleHold = (row: Row) => {
    const { from, to } = releaseOf(row, behaviour);
    return (from + to) / 2 - row.decided;
  };
  const meanHold = mean(served.map(middleHold));
  const extra = mean(served.map((row) => middleHold(row) - row.drawn));
  const imputed = (row: Row) => (behaviour.holdUntil === "accept" ? meanHold : row.drawn + extra);
  const at = (moment: number): Release => ({ from: moment, to: moment });
  const release = (row: Row): Release => {
    if (row.outcome === "dead") return at(row.decided + unansweredHold);
    if (lostRace(row, behaviour)) return at(row.sent);
    return served.includes(row) ? releaseOf(row, behaviour) : at(row.decided + imputed(row));
  };
  const recorded = rows.map((row) => ({
    row,
    release: release(row),
    counted: counts(cell, row),
  }));
  return {
    alone(random) {
      const demands = recorded.map(({ row, release, counted }): Demand => {
        const at = row.sent + (row.decided - row.sent) * nextUniform(random, 0);
        const { from, to } = release;
        // What is known exactly takes no draw, so that a server without such a gap is replayed as before.
        const until = from === to ? from : from + (to - from) * nextUniform(random, 0);
        return { at, until, counted };
      });
      return refusedOf(sorted(demands), behaviour, cell.ports, random);
    },
  };
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** In order of time; by insertion, as they are nearly in order already. */
function sorted(demands: Demand[]): Demand[] {
  for (let i = 1; i < demands.length; i++) {
    const demand = demands[i]!;
    let j = i - 1;
    for (; j >= 0 && demands[j]!.at > demand.at; j--) demands[j + 1] = demands[j]!;
    demands[j + 1] = demand;
  }
  return demands;
}

/** Refused PASVs among the counted ones: demands in order of time meet the pool. */
function refusedOf(
  demands: Demand[],
  behaviour: PortBehaviour,
  ports: number,
  random: Int32Array,
): number {
  const pool = openPool(behaviour, ports);
  const until = new Float64Array(ports).fill(Infinity);
  let refused = 0;
  for (const { at, until: end, counted } of demands) {
    for (let port = 0; port < ports; port++) {
      if (until[port]! > at) continue;
      pool.release(port, 0);
      until[port] = Infinity;
    }
    if (end <= at) continue;
    const port = pool.take(0, random, 0);
    if (port >= 0) until[port] = end;
    else if (counted) refused++;
  }
  return refused;
}

/** Sessions meet the cap at login; the PASVs of those let in meet the pool. */
function sessionReplay(cell: Cell, behaviour: PortBehaviour, cap: number): Replay {
  const sessions = sessionsOf(cell);
  const templates = sessions.filter((session) => session.served);
  return {
    alone(random) {
      const leaves: number[] = [];
      const demands: Demand[] = [];
      let refused = 0;
      for (const { at, counted } of sessions) {
        for (let i = leaves.length - 1; i >= 0; i--) if (leaves[i]! <= at) leaves.splice(i, 1);
        if (leaves.length >= cap) {
          if (counted) refused++;
          continue;
        }
        const template = templates[nextBelow(random, 0, templates.length)]!;
        leaves.push(at + template.seconds);
        demands.push(...demandsOf(template, at, counted));
      }
      return refused + refusedOf(sorted(demands), behaviour, cell.ports, random);
    },
  };
}

/** Each PASV holds until the session's next one, the last until the session ends. */
function demandsOf({ pasvs, seconds }: Session, at: number, counted: boolean): Demand[] {
  return pasvs.map((offset, i) => {
    return { at: at + offset, until: at + (pasvs[i + 1] ?? seconds), counted };
  });
}
