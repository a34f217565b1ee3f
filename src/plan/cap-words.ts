/** What a cap on sessions that is the limit would have to be, in words. */
import type { Answer } from "../answer/find-answer.ts";
import { firstCap, shareTurnedAway } from "./binding-limits.ts";
import { capNames } from "./cap-names.ts";
import type { CapsNeeded } from "./caps-needed.ts";
import { oneIn } from "../language/numbers.ts";
import { limitWords } from "./words/limits.ts";

/** "raise max_per_ip to 100. At 50 it turns 4 in 10 logins away."; null where the cap is not below what was seen. */
export function raiseText(answer: Answer, needed: CapsNeeded): string | null {
  const { open, planned } = answer;
  if (open === null) return null;
  const { software, maxSessions, maxSessionsPerAddress } = planned.server;
  const { cap, isAll, name } = firstCap(answer, open);
  const names = capNames(software);
  const wanted = isAll ? needed.sessions : needed.perAddress;
  if (wanted <= cap) return null;
  const beside = isAll
    ? { cap: names.address, now: maxSessionsPerAddress, to: needed.perAddress }
    : { cap: names.sessions, now: maxSessions, to: needed.sessions };
  return limitWords().raiseCap({
    cap: name,
    to: wanted,
    // The other cap, where it would be next.
    also: beside.now > 0 && beside.to > beside.now ? beside : null,
    now: cap,
    rate: oneIn(shareTurnedAway(open)),
    ports: needed.ports === null || needed.ports > open.ports ? needed.ports : undefined,
  });
}
