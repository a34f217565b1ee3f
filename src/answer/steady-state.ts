/**
 * Sizes at which clients that are refused and try again pile up for as long as the day lasts: no rate is theirs, and the
 * longer the day, the more there is to simulate.
 */
import { refusalOf } from "../scenario/failures.ts";
import type { Failure, Scenario } from "../scenario/types.ts";
import type { DaySummary } from "../simulation/types.ts";
import type { SizeResult } from "./size-runs.ts";
import { isHomogeneous } from "./independent-units.ts";

/** Fewer clients than this that wait are no pile. */
const PILE = 10;
/** A pile that is this much larger at the day's end than halfway grows with the day's length. */
const GROWTH = 1.5;

/**
 * The smallest size that has more ports than are asked for on average, where nobody gives up within a day: below it there
 * is no steady state. 1 where the load does not tell. `unlimited` are days without a limit.
 */
export function smallestSteadySize(scenario: Scenario, unlimited: readonly DaySummary[]): number {
  const { groups, server, simulation } = scenario;
  const { exclusive, portsPerSession, lastPortUnused } = server.ports;
  const neverGivesUp = groups.every(
    (group) => triesFor(refusalOf(group, server.ports)) >= simulation.daySeconds,
  );
  // Those who are always logged in are few, and wait instead of asking anew; a link that is shared makes holds longer.
  const isOpen = groups.every(({ visits }) => visits.pattern !== "always");
  const hasLink =
    server.uplinkBitsPerSecond !== undefined || server.downlinkBitsPerSecond !== undefined;
  if (!neverGivesUp || !isOpen || hasLink || exclusive !== "port") return 1;
  const held = unlimited.reduce((total, day) => total + day.meanHeld, 0) / unlimited.length;
  const places = Math.floor(held / (server.nodes - server.nodesLost)) + 1;
  if (portsPerSession !== null) return places * portsPerSession;
  return lastPortUnused ? places + 1 : places;
}

/** Seconds for which a client goes on trying, at least; Infinity where it never gives up. */
function triesFor({ then, attempts, delays }: Failure): number {
  if (then !== "retry") return 0;
  if (attempts < 0) return Infinity;
  return attempts * (Array.isArray(delays) ? Math.min(...delays) : delays.first);
}

/** true where every part of the day is like every other and yet more clients wait at its end than halfway. */
export function pilesUp({ summaries }: SizeResult, scenario: Scenario): boolean {
  if (!isHomogeneous(scenario)) return false;
  const mean = (of: (day: DaySummary) => number): number =>
    summaries.reduce((total, day) => total + of(day), 0) / summaries.length;
  const atEnd = mean((day) => day.waitingAtEnd);
  return atEnd > PILE && atEnd > GROWTH * mean((day) => day.waitingHalfway);
}
