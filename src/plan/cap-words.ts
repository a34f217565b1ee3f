/** The cap on sessions that is the limit, in words. */
import type { Answer } from "../answer/answer.ts";
import { wholeOf, type SizeResult } from "../answer/size-runs.ts";
import { shareTurnedAway } from "./binding-limits.ts";
import { capNames } from "./cap-names.ts";
import type { CapsNeeded } from "./caps-needed.ts";
import { count, oneIn, thousands } from "./words.ts";

/** The cap that turns most logins away, how many, and what it would have to be where that is known: the rest of "Ports are not the limit: …". */
export function capText({ planned }: Answer, open: SizeResult, needed: CapsNeeded | null): string {
  const { software, maxSessions, maxSessionsPerAddress } = planned.server;
  const names = capNames(software);
  const days = wholeOf(open).summaries;
  const byAll = days.reduce((total, day) => total + day.wantedTurnedAwaySessions, 0);
  const byAddress = days.reduce((total, day) => total + day.wantedTurnedAwayAddress, 0);
  const isAll = byAll >= byAddress;
  const [name, cap] = isAll
    ? [names.sessions, maxSessions]
    : [names.address, maxSessionsPerAddress];
  const away = `turns ${oneIn(shareTurnedAway(open))} logins away`;
  if (needed === null) return `${name} (${thousands(cap)}) ${away}.`;
  const wanted = isAll ? needed.sessions : needed.perAddress;
  const other = isAll
    ? alsoText(names.address, maxSessionsPerAddress, needed.perAddress)
    : alsoText(names.sessions, maxSessions, needed.sessions);
  if (wanted <= cap) return `${name} (${thousands(cap)}) ${away}.`;
  return `raise ${name} to ${thousands(wanted)}${other}. At ${thousands(cap)} it ${away}.${portsText(open, needed)}`;
}

/** The other cap, where it would be next. */
function alsoText(name: string, cap: number, needed: number): string {
  return cap > 0 && needed > cap ? ` and ${name} to ${thousands(needed)}` : "";
}

/** What those who are let in need, where that is more than is to be open; with a space before. */
function portsText({ ports }: SizeResult, needed: CapsNeeded): string {
  if (needed.ports === null) return " No range is enough for all of them.";
  return needed.ports > ports ? ` Then ${count(needed.ports, "port is", "ports are")} needed.` : "";
}
