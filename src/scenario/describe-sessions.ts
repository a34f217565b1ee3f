/** The sessions of a visit in words: where a server counts sessions, they decide as much as the transfers do. */
import { exactly } from "../language/numbers.ts";
import { describeQuantity } from "./describe-quantity.ts";
import { meanOf } from "./quantity.ts";
import type { Group, Server } from "./types.ts";

/**
 * "a visit has 1 session that lists folders and up to 2 that transfer; it stays logged in for 15 min after its last file";
 * empty where a visit has but sessions that transfer and ends with its last file.
 */
export function describeSessions(
  group: Group,
  { idleSeconds }: Pick<Server, "idleSeconds">,
): string {
  const { browsingSessions, connections, staySeconds } = group;
  const stays = meanOf(staySeconds) > 0;
  if (!stays && browsingSessions === 0) return "";
  const most = idleSeconds === 0 ? Infinity : idleSeconds;
  const stay = typeof staySeconds === "number" ? Math.min(staySeconds, most) : staySeconds;
  const by =
    typeof staySeconds === "number" && staySeconds > most ? ", the server's idle time-out," : "";
  const stayText = stays
    ? `stays logged in for ${describeQuantity(stay, "seconds")}${by} after its last file`
    : "ends with its last file";
  if (browsingSessions === 0) return `a visit ${stayText}`;
  const lists = `${sessions(browsingSessions)} that ${browsingSessions === 1 ? "lists" : "list"} folders`;
  const transfers =
    connections === 1 ? "1 that transfers" : `up to ${exactly(connections)} that transfer`;
  return `a visit has ${lists} and ${transfers}; it ${stayText}`;
}

function sessions(count: number): string {
  return count === 1 ? "1 session" : `${exactly(count)} sessions`;
}
