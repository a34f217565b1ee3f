/** The sessions that an answer rests on, where the server counts them. */
import type { Answer } from "../answer/find-answer.ts";
import { describeSessions } from "../scenario/describe-sessions.ts";
import { meanOf } from "../scenario/quantity.ts";
import type { Group } from "../scenario/types.ts";
import { loadWords } from "./words/load.ts";

/** Part of a cap from which on sessions count beside the ports. */
const NEAR_CAP = 0.5;

/** Where the server counts sessions or holds ports to their end: what sessions the visits have, with a space before. */
export function sessionsText({ demand, planned }: Pick<Answer, "demand" | "planned">): string {
  const { server } = planned;
  const { holdUntil, portsPerSession } = server.ports;
  const nearCap = server.maxSessions > 0 && demand.peakSessions >= NEAR_CAP * server.maxSessions;
  const nearOwn =
    server.maxSessionsPerAddress > 0 &&
    mostOfAddress(planned.groups) >= NEAR_CAP * server.maxSessionsPerAddress;
  const count = portsPerSession !== null || holdUntil === "next-pasv-or-quit" || nearCap || nearOwn;
  if (!count) return "";
  const [group] = planned.groups
    .filter((each) => describeSessions(each, server) !== "")
    .toSorted((a, b) => weight(b) - weight(a));
  if (group === undefined) return "";
  const whose = planned.groups.length > 1 ? group.name : null;
  return loadWords().sessionsCount(describeSessions(group, server, whose));
}

/** Sessions of the clients behind one address, at most, each on one visit. */
function mostOfAddress(groups: readonly Group[]): number {
  return groups.reduce((most, { clients, addresses, browsingSessions, connections }) => {
    const each = browsingSessions + connections;
    return Math.max(most, Math.ceil(clients / addresses) * each);
  }, 0);
}

/** Who has most of the sessions that are there without a transfer. */
function weight({ clients, browsingSessions, staySeconds }: Group): number {
  return clients * (browsingSessions + meanOf(staySeconds));
}
