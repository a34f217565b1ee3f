/** The verdict's third part: the group that the size rests most on. */
import type { Answer } from "../answer/answer.ts";
import { about, clock, count, thousands } from "./words.ts";

/** Who holds most of the ports at the peak, and when they come. */
export function restsOnText({ demand, planned }: Answer): string {
  const largest = demand.groups
    .map((group, index) => ({ ...group, index }))
    .toSorted((a, b) => b.meanAtPeak - a.meanAtPeak)[0];
  if (!largest || largest.meanAtPeak === 0) return "";
  const group = planned.groups[largest.index]!;
  const share = `hold ${about(largest.meanAtPeak)} of ${about(total(demand.groups))} ports at the peak`;
  return `${thousands(group.clients)} ${group.name} ${share}: ${patternText(group.visits)}.`;
}

function total(groups: readonly { meanAtPeak: number }[]): number {
  return groups.reduce((sum, group) => sum + group.meanAtPeak, 0);
}

function patternText(visits: Answer["planned"]["groups"][number]["visits"]): string {
  switch (visits.pattern) {
    case "steady":
      return `each visits ${about(visits.perClientPerHour)} times an hour at random moments`;
    case "daily":
      return `each visits ${about(visits.perClientPerDay)} times a day, more at some hours than at others`;
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

function duration(seconds: number): string {
  if (seconds >= 86400 && seconds % 86400 === 0) return count(seconds / 86400, "day");
  if (seconds >= 3600 && seconds % 3600 === 0) return count(seconds / 3600, "hour");
  if (seconds >= 60 && seconds % 60 === 0) return count(seconds / 60, "minute");
  return `${seconds} s`;
}
