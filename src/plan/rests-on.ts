/** The verdict's third part: the group that the size rests most on. */
import type { Answer } from "../answer/answer.ts";
import type { Group } from "../scenario/types.ts";
import { about, clock, howOften, period, thousands, times } from "../language/numbers.ts";

/** What completing a document calls a group that has no name. */
const UNNAMED = /^Group \d+$/;
/** "scanners", "people": names that go with a number before them. */
const PLURAL = /(?:s|people|men|staff)$/i;

/** Who holds most of the ports at the peak, and when they come. */
export function restsOnText({ demand, planned }: Answer): string {
  const largest = demand.groups
    .map((group, index) => ({ ...group, index }))
    .toSorted((a, b) => b.meanAtPeak - a.meanAtPeak)[0];
  if (!largest || largest.meanAtPeak === 0) return "";
  const group = planned.groups[largest.index]!;
  const { exclusive } = planned.server.ports;
  // Where clients share a port there are more connections than ports.
  const what = exclusive === "port" ? "port" : "data connection";
  const share = shareText(largest.meanAtPeak, total(demand.groups), group.clients, what);
  return `${whoText(group)} ${share} at the peak: ${patternText(group)}.`;
}

/** "20 scanners"; a group without a name has clients, and so has one whose name is no plural, or of a single client. */
function whoText({ clients, name }: Group): string {
  if (clients === 1) return `The one client of ${name}`;
  return PLURAL.test(name) && !UNNAMED.test(name)
    ? `${thousands(clients)} ${name}`
    : `${thousands(clients)} clients of ${name}`;
}

/** "hold 4.1 of 5.3 ports", or that they hold all that are held. */
function shareText(held: number, all: number, clients: number, what: string): string {
  const hold = clients === 1 ? "holds" : "hold";
  const [some, every] = [about(held), about(all)];
  if (all < 0.95) return `${hold} all that is held, ${every} of a ${what} on average,`;
  if (some !== every) return `${hold} ${some} of ${every} ${what}s`;
  return every === "1" ? `${hold} the one ${what}` : `${hold} all ${every} ${what}s`;
}

function total(groups: readonly { meanAtPeak: number }[]): number {
  return groups.reduce((sum, group) => sum + group.meanAtPeak, 0);
}

function patternText({ visits, clients }: Group): string {
  const isOne = clients === 1;
  const each = isOne ? "it" : "each";
  const start = isOne ? "it starts" : "they start";
  switch (visits.pattern) {
    case "steady":
      return `${each} visits ${howOften(visits.perClientPerHour)} at random moments`;
    case "daily":
      return `${each} visits ${perDay(visits.perClientPerDay)}, more at some hours than at others`;
    case "always":
      return `${each} is logged in all day`;
    case "scheduled": {
      const { everySeconds, offsetSeconds = 0, spreadSeconds, skewSeconds } = visits;
      const mark =
        everySeconds >= 86400
          ? `at ${clock(offsetSeconds)}`
          : `every ${period(everySeconds).replace(/^1 /, "")} from ${clock(offsetSeconds)}`;
      if (skewSeconds) return `${start} ${mark}, give or take ${period(skewSeconds)}`;
      if (spreadSeconds) return `${start} ${mark}, spread over ${period(spreadSeconds)}`;
      return isOne ? `${start} ${mark}` : `they all start ${mark}, at once`;
    }
  }
}

/** By the day where that is a number; else as often as it is. */
function perDay(value: number): string {
  return value < 0.95 ? howOften(value / 24) : times(value, "a day");
}
