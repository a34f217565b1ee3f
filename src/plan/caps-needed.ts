/** Where a cap on sessions is the limit: what it would have to be, and the ports that its sessions need then. */
import type { Answer } from "../answer/find-answer.ts";
import { findLeast, type LeastOptions } from "../answer/find-least.ts";
import { sessionsOfVisit } from "../answer/structural-bound.ts";
import type { Scenario } from "../scenario/types.ts";
import { daysBeside } from "./year.ts";
import { alwaysThere, shareTurnedAway } from "./binding-limits.ts";

/** Days over which the most sessions wanted at once are seen. */
const DAYS = 20;

export interface CapsNeeded {
  /**
   * Most sessions wanted at once, of one node and of one address: what the caps would have to be. Where a range caps its
   * sessions, those that its ports let in.
   */
  sessions: number;
  perAddress: number;
  /** Fewest ports per node where no cap keeps anybody out; null where no range is enough. */
  ports: number | null;
}

/** What the caps would have to be; null where none of them turns more logins away than the target allows. */
export async function findCapsNeeded(
  { open, planned }: Answer,
  { budget, simulate, signal }: Omit<LeastOptions, "days"> & { budget: number },
): Promise<CapsNeeded | null> {
  if (open === null || shareTurnedAway(open) <= planned.target.refusals) return null;
  const server = { ...planned.server, maxSessions: 0, maxSessionsPerAddress: 0 };
  const lifted = { ...planned, server };
  const days = Math.min(DAYS, daysBeside(planned, budget));
  const { daySeconds } = planned.simulation;
  const window = { fromSeconds: 0, toSeconds: daySeconds };
  const request = { ports: null, firstDay: 0, days, window, batches: 1, picture: false };
  const seen = await simulate(lifted)(request, signal);
  const peak = seen.reduce((most, { peakSessions }) => Math.max(most, peakSessions), 0);
  const all = Math.max(peak, alwaysThere(planned.groups));
  const least = await findLeast(lifted, { simulate, signal, days });
  // Where the range itself lets in so many sessions, a cap beyond them is none.
  const { portsPerSession } = server.ports;
  const places =
    portsPerSession === null || least.ports === null
      ? Infinity
      : Math.floor(least.ports / portsPerSession);
  return {
    sessions: Math.min(Math.ceil(all / (server.nodes - server.nodesLost)), places),
    perAddress: Math.min(all, perAddress(planned)),
    ports: least.ports,
  };
}

/** Sessions that the clients behind one address have at once, each on one visit. */
function perAddress({ groups }: Scenario): number {
  return groups.reduce(
    (most, group) =>
      Math.max(most, Math.ceil(group.clients / group.addresses) * sessionsOfVisit(group)),
    0,
  );
}
