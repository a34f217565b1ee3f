/** Caps on sessions that bind before the ports do: the server's own, and the range's where it caps them. */
import type { Answer } from "../answer/find-answer.ts";
import { wholeOf, type SizeResult } from "../answer/size-runs.ts";
import { sessionsOfVisit } from "../answer/structural-bound.ts";
import { shareOfLogins } from "../answer/turned-away.ts";
import type { Scenario } from "../scenario/types.ts";
import type { ServerFacts } from "../servers/types.ts";
import type { DaySummary } from "../simulation/types.ts";
import { capNames } from "./cap-names.ts";
import type { CurrentRange, Message } from "./types.ts";
import { clock, dayIn, oneIn } from "../language/numbers.ts";
import { limitWords } from "./words/limits.ts";
import { saidOf } from "../servers/words/servers.ts";

/** The caps that turn users away, and the sessions that the range allows where it caps them. */
export function bindingLimits(
  answer: Answer,
  facts: ServerFacts | undefined,
  current: CurrentRange | null,
): Message[] {
  return [...capLimits(answer), ...sessionsPerPort(answer, facts, current)];
}

function capLimits({ planned, open, current }: Answer): Message[] {
  const judged = open ?? current?.grown;
  if (!judged) return [];
  const { software, maxSessions, maxSessionsPerAddress } = planned.server;
  const names = capNames(software);
  const words = limitWords();
  const limits: Message[] = [];
  const all = turnedAway(judged, (day) => day.wantedTurnedAwaySessions);
  if (all) {
    limits.push({
      code: "max-sessions",
      message: words.sessionsCapped(names.sessions, maxSessions, all, overCap(planned)),
    });
  }
  const address = turnedAway(judged, (day) => day.wantedTurnedAwayAddress);
  if (address) {
    limits.push({
      code: "max-sessions-per-address",
      message: words.addressesCapped(names.address, maxSessionsPerAddress, address),
    });
  }
  return limits;
}

/** "1 in 12 logins, on 1 day in 5 (earliest at 09:04)", however often each is tried; null where nobody is turned away. */
function turnedAway(result: SizeResult, of: (day: DaySummary) => number): string | null {
  const { summaries } = wholeOf(result);
  const away = summaries.reduce((total, day) => total + of(day), 0);
  if (away === 0) return null;
  const logins = summaries.reduce((total, day) => total + day.sessionsWanted, 0);
  const days = summaries.filter((day) => of(day) > 0);
  const first = days.reduce(
    (earliest, day) => Math.min(earliest, day.firstTurnedAwaySecond),
    Infinity,
  );
  return limitWords().turnedAway(
    oneIn(away / logins),
    dayIn(days.length / summaries.length),
    clock(first),
  );
}

/** Sessions of clients that are logged in all day: each may have all of its own at once. */
export function alwaysThere(groups: Scenario["groups"]): number {
  return groups
    .filter(({ visits }) => visits.pattern === "always")
    .reduce((sum, group) => sum + group.clients * sessionsOfVisit(group), 0);
}

/** By how many sessions clients that are logged in all day outnumber the cap; 0 or less where they do not. */
function overCap({ groups, server }: Scenario): number {
  return alwaysThere(groups) - server.maxSessions * (server.nodes - server.nodesLost);
}

/** The cap that turns most logins away. */
export function firstCap(
  { planned }: Answer,
  open: SizeResult,
): { name: string; cap: number; isAll: boolean } {
  const { software, maxSessions, maxSessionsPerAddress } = planned.server;
  const names = capNames(software);
  const days = wholeOf(open).summaries;
  const byAll = days.reduce((total, day) => total + day.wantedTurnedAwaySessions, 0);
  const byAddress = days.reduce((total, day) => total + day.wantedTurnedAwayAddress, 0);
  return byAll >= byAddress
    ? { name: names.sessions, cap: maxSessions, isAll: true }
    : { name: names.address, cap: maxSessionsPerAddress, isAll: false };
}

/** Share of the logins wanted that a session cap turns away at a size. */
export function shareTurnedAway(result: SizeResult): number {
  return shareOfLogins(wholeOf(result).summaries);
}

/** Whether a cap keeps out all who would ask for a port: there is no demand to be seen, and a range is not the cure. */
export function isKeptOut({ demand, open }: Answer): boolean {
  return demand.peak.max === 0 && open !== null && shareTurnedAway(open) > 0;
}

/** What the range lets in, where it caps the sessions, beside what the server's own cap would. */
function sessionsPerPort(
  answer: Answer,
  facts: ServerFacts | undefined,
  current: CurrentRange | null,
): Message[] {
  const { planned } = answer;
  const { software, maxSessions, ports: behaviour } = planned.server;
  const { portsPerSession } = behaviour;
  const ports = portsInForce({ answer, current });
  if (portsPerSession === null || ports === null) return [];
  const places = Math.floor(ports / portsPerSession);
  const own = capNames(software).sessions;
  return [
    {
      code: "sessions-per-port",
      message: limitWords().sessionsPerPort({
        server: (facts && saidOf(facts).name) ?? limitWords().theServer,
        portsPerSession,
        isEachNode: planned.server.nodes > 1,
        ports,
        places,
        own: maxSessions,
        cap: own,
        today: placesToday(planned, current),
      }),
    },
  ];
}

/** What today's range lets in, where that is to be changed. */
function placesToday(
  { server }: Scenario,
  current: CurrentRange | null,
): { ports: number; places: number } | null {
  const { portsPerSession } = server.ports;
  if (current === null || current.judgement === "enough" || portsPerSession === null) return null;
  const ports = Math.floor(current.usable / server.nodes);
  return { ports, places: Math.floor(ports / portsPerSession) };
}

/** Ports per node that are open once the verdict is followed: today's where they stay, else those to open. */
export function portsInForce({
  answer: { planned, open },
  current,
}: {
  answer: Answer;
  current: CurrentRange | null;
}): number | null {
  if (current?.judgement === "enough") return Math.floor(current.usable / planned.server.nodes);
  return open?.ports ?? null;
}
