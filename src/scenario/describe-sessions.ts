/** The sessions of a visit in words: where a server counts sessions, they decide as much as the transfers do. */
import { describeQuantity } from "./describe-quantity.ts";
import { meanOf } from "./quantity.ts";
import type { Group, Server } from "./types.ts";
import { visitWords } from "./words/visits.ts";

/**
 * "a visit has 1 session that lists folders and up to 2 that transfer; it stays logged in for 15 min after its last file";
 * `group` names whose visit it is. Empty where a visit has but sessions that transfer and ends with its last file.
 */
export function describeSessions(
  { browsingSessions, connections, staySeconds }: Group,
  { idleSeconds }: Pick<Server, "idleSeconds">,
  group: string | null = null,
): string {
  const stays = meanOf(staySeconds) > 0;
  if (!stays && browsingSessions === 0) return "";
  const most = idleSeconds === 0 ? Infinity : idleSeconds;
  const stay = typeof staySeconds === "number" ? Math.min(staySeconds, most) : staySeconds;
  const isTimeOut = typeof staySeconds === "number" && staySeconds > most;
  return visitWords().sessions(
    group,
    browsingSessions,
    connections,
    stays ? { seconds: describeQuantity(stay, "seconds"), isTimeOut } : null,
  );
}
