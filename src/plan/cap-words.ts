/** What a cap on sessions that is the limit would have to be, in words. */
import type { Answer } from "../answer/answer.ts";
import type { SizeResult } from "../answer/size-runs.ts";
import { awayText, firstCap } from "./binding-limits.ts";
import { capNames } from "./cap-names.ts";
import type { CapsNeeded } from "./caps-needed.ts";
import { counted, thousands } from "../language/numbers.ts";

/** "raise max_per_ip to 100. At 50 it turns 4 in 10 logins away."; null where the cap is not below what was seen. */
export function raiseText(answer: Answer, needed: CapsNeeded): string | null {
  const { open, planned } = answer;
  if (open === null) return null;
  const { software, maxSessions, maxSessionsPerAddress } = planned.server;
  const { cap, isAll, name } = firstCap(answer, open);
  const names = capNames(software);
  const wanted = isAll ? needed.sessions : needed.perAddress;
  if (wanted <= cap) return null;
  const other = isAll
    ? alsoText(names.address, maxSessionsPerAddress, needed.perAddress)
    : alsoText(names.sessions, maxSessions, needed.sessions);
  return `raise ${name} to ${thousands(wanted)}${other}. At ${thousands(cap)} it ${awayText(open)}.${portsText(open, needed)}`;
}

/** The other cap, where it would be next. */
function alsoText(name: string, cap: number, needed: number): string {
  return cap > 0 && needed > cap ? ` and ${name} to ${thousands(needed)}` : "";
}

/** What those who are let in need, where that is more than is to be open; with a space before. */
function portsText({ ports }: SizeResult, needed: CapsNeeded): string {
  if (needed.ports === null) return " No range is enough for all of them.";
  return needed.ports > ports
    ? ` Then ${counted(needed.ports, "port is", "ports are")} needed.`
    : "";
}
