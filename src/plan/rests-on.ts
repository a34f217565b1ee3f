/** The verdict's third part: the group that the size rests most on. */
import type { Answer } from "../answer/find-answer.ts";
import type { Group } from "../scenario/types.ts";
import { about, clock } from "../language/numbers.ts";
import type { Coming } from "./words/load.en.ts";
import { loadWords } from "./words/load.ts";

/** Who holds most of the ports at the peak, and when they come. */
export function restsOnText({ demand, planned }: Answer): string {
  const largest = demand.groups
    .map((group, index) => ({ ...group, index }))
    .toSorted((a, b) => b.meanAtPeak - a.meanAtPeak)[0];
  if (!largest || largest.meanAtPeak === 0) return "";
  const group = planned.groups[largest.index]!;
  const { exclusive } = planned.server.ports;
  // Where clients share a port there are more connections than ports.
  const all = demand.groups.reduce((sum, { meanAtPeak }) => sum + meanAtPeak, 0);
  return loadWords().restsOn({
    clients: group.clients,
    name: group.name,
    held: about(largest.meanAtPeak),
    all: about(all),
    isLittle: all < 0.95,
    isConnections: exclusive !== "port",
    coming: comingOf(group),
  });
}

function comingOf({ visits }: Group): Coming {
  switch (visits.pattern) {
    case "steady":
      return { pattern: "steady", perHour: visits.perClientPerHour };
    case "daily":
      return { pattern: "daily", perDay: visits.perClientPerDay };
    case "always":
      return { pattern: "always" };
    case "scheduled":
      return {
        pattern: "scheduled",
        everySeconds: visits.everySeconds,
        mark: clock(visits.offsetSeconds ?? 0),
        skew: visits.skewSeconds ?? 0,
        spread: visits.spreadSeconds ?? 0,
      };
  }
}
