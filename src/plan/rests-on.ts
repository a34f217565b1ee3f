/** The verdict's third part: the group that the size rests most on. */
import type { Answer } from "../answer/answer.ts";
import { describeSessions } from "../scenario/describe-sessions.ts";
import { meanOf } from "../scenario/quantity.ts";
import type { Group } from "../scenario/types.ts";
import { about, clock, count, howOften, thousands, times } from "./words.ts";

/** What completing a document calls a group that has no name. */
const UNNAMED = /^Group \d+$/;

/** Who holds most of the ports at the peak, and when they come. */
export function restsOnText({ demand, planned }: Answer): string {
  const largest = demand.groups
    .map((group, index) => ({ ...group, index }))
    .toSorted((a, b) => b.meanAtPeak - a.meanAtPeak)[0];
  if (!largest || largest.meanAtPeak === 0) return "";
  const group = planned.groups[largest.index]!;
  return `${whoText(group)} ${shareText(largest.meanAtPeak, total(demand.groups), group.clients)} at the peak: ${patternText(group.visits)}.${sessionsText({ demand, planned })}`;
}

/** Part of a cap from which on sessions count beside the ports. */
const NEAR_CAP = 0.5;

/** Where the server counts sessions or holds ports to their end: what sessions the visits have, with a space before. */
function sessionsText({ demand, planned }: Pick<Answer, "demand" | "planned">): string {
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
  const whose = planned.groups.length > 1 ? ` of ${group.name}` : "";
  return ` And on sessions: ${describeSessions(group, server).replace("a visit", `a visit${whose}`)}.`;
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

/** "20 scanners"; a group that was given no name has clients. */
function whoText({ clients, name }: Group): string {
  return UNNAMED.test(name)
    ? `${count(clients, "client")} of ${name}`
    : `${thousands(clients)} ${name}`;
}

/** "hold 4.1 of 5.3 ports", or that they hold all that are held. */
function shareText(held: number, all: number, clients: number): string {
  const hold = clients === 1 ? "holds" : "hold";
  const [some, every] = [about(held), about(all)];
  if (some !== every) return `${hold} ${some} of ${every} ports`;
  return every === "1" ? `${hold} the one port` : `${hold} all ${every} ports`;
}

function total(groups: readonly { meanAtPeak: number }[]): number {
  return groups.reduce((sum, group) => sum + group.meanAtPeak, 0);
}

function patternText(visits: Answer["planned"]["groups"][number]["visits"]): string {
  switch (visits.pattern) {
    case "steady":
      return `each visits ${howOften(visits.perClientPerHour)} at random moments`;
    case "daily":
      return `each visits ${perDay(visits.perClientPerDay)}, more at some hours than at others`;
    case "always":
      return "each is logged in all day";
    case "scheduled": {
      const { everySeconds, offsetSeconds = 0, spreadSeconds, skewSeconds } = visits;
      const mark =
        everySeconds >= 86400
          ? `at ${clock(offsetSeconds)}`
          : `every ${duration(everySeconds)} from ${clock(offsetSeconds)}`;
      if (skewSeconds) return `they start ${mark}, give or take ${duration(skewSeconds)}`;
      return spreadSeconds
        ? `they start ${mark}, spread over ${duration(spreadSeconds)}`
        : `they all start ${mark}, at once`;
    }
  }
}

/** By the day where that is a number; else as often as it is. */
function perDay(value: number): string {
  return value < 0.95 ? howOften(value / 24) : times(value, "a day");
}

function duration(seconds: number): string {
  if (seconds >= 86400 && seconds % 86400 === 0) return count(seconds / 86400, "day");
  if (seconds >= 3600 && seconds % 3600 === 0) return count(seconds / 3600, "hour");
  if (seconds >= 60 && seconds % 60 === 0) return count(seconds / 60, "minute");
  return `${seconds} s`;
}
