/** Sizes at which refused clients that try again pile up for as long as the day lasts: no rate is theirs. */
import type { Answer } from "../answer/answer.ts";
import type { DemandSummary } from "../answer/demand.ts";
import type { SizeResult } from "../answer/size-runs.ts";
import { isHomogeneous } from "../answer/units.ts";
import type { Scenario } from "../scenario/types.ts";

/** Fewer clients than this that wait are no pile. */
const PILE = 10;
/** A pile that is this much larger at the day's end than halfway grows with the day's length. */
const GROWTH = 1.5;

/** true where what is tried again grows without end at the range that is open today. */
export function growsWithoutEnd({ current, scenario, demand }: Answer): boolean {
  return current !== null && hasNoSteadyState(current.today, scenario, demand);
}

/**
 * true where a size has no steady state: every part of the day is like every other and yet the pile grows, or clients
 * that never give up ask for more ports on average than there are. `demand` is the scenario's without a limit.
 */
export function hasNoSteadyState(
  { summaries, ports }: SizeResult,
  scenario: Scenario,
  demand: Pick<DemandSummary, "mean">,
): boolean {
  const { groups, server } = scenario;
  if (groups.every(({ retry }) => retry.attempts === 0)) return false;
  const mean = (of: (day: SizeResult["summaries"][number]) => number): number =>
    summaries.reduce((total, day) => total + of(day), 0) / summaries.length;
  const atEnd = mean((day) => day.waitingAtEnd);
  if (isHomogeneous(scenario) && atEnd > PILE)
    return atEnd > GROWTH * mean((day) => day.waitingHalfway);
  const nobodyGivesUp = groups.every(({ retry }) => retry.attempts === -1);
  // Those who are always logged in are few, and wait instead of asking anew; a link that is shared makes holds longer.
  const isOpen = groups.every(({ visits }) => visits.pattern !== "always");
  const isOwn =
    server.ports.exclusive === "port" &&
    server.uplinkBitsPerSecond === undefined &&
    server.downlinkBitsPerSecond === undefined;
  const nodes = server.nodes - server.nodesLost;
  return nobodyGivesUp && isOpen && isOwn && demand.mean / nodes >= placesOf(scenario, ports);
}

/** Data connections that a size serves at once. */
function placesOf({ server }: Scenario, ports: number): number {
  const { portsPerSession, lastPortUnused } = server.ports;
  if (portsPerSession !== null) return Math.floor(ports / portsPerSession);
  return lastPortUnused ? ports - 1 : ports;
}
