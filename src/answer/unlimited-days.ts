/**
 * One unlimited run that answers for every size: each PASV is given the lowest free index J, and at size N it would
 * have been refused exactly where J ≥ N (ordered hunting; Newell 1984, Eschenfeldt, Gross & Pippenger 2011). That is
 * exact, path by path, as long as a refused request changes nothing that comes later.
 */
import { triesAgain } from "../scenario/failures.ts";
import type { Group, Quantity, Scenario } from "../scenario/types.ts";
import type { DaySummary } from "../simulation/types.ts";
import type { Units } from "./independent-units.ts";

/** Why one pass would not be exact for this scenario; null where it is. */
export function onePassObstacle(scenario: Scenario): string | null {
  const { ports } = scenario.server;
  if (ports.pick === "random-draws" || ports.attempts !== null) {
    return "the server may refuse while ports are free";
  }
  if (ports.whenFull === "wait") return "a request that finds no port waits and takes one later";
  if (ports.portsPerSession !== null) return "the size of the range caps the sessions";
  for (const group of scenario.groups) {
    if (usesLink(scenario, group)) return "a refused transfer leaves the others more of the link";
    if (group.visits.pattern === "always") return "a refused client asks again sooner";
    if (triesAgain(group, ports)) return "refused clients try again";
    if (mostOf(group.files) + mostOf(group.listings) > 1) {
      return "a refusal brings the visit's next transfer forward";
    }
  }
  return null;
}

/** Whether how long a group's transfers last depends on how many there are: those given in seconds do not use the link. */
function usesLink({ server }: Scenario, group: Group): boolean {
  const files = group.transferSeconds === undefined && mostOf(group.files) > 0;
  const listings = group.listingSeconds === undefined && mostOf(group.listings) > 0;
  const up = server.uplinkBitsPerSecond !== undefined;
  const down = server.downlinkBitsPerSecond !== undefined;
  return (up && ((files && group.uploads < 1) || listings)) || (down && files && group.uploads > 0);
}

/** The largest count that a quantity can give. */
function mostOf(quantity: Quantity): number {
  if (typeof quantity === "number") return Math.ceil(quantity);
  if ("uniform" in quantity) return Math.ceil(quantity.uniform[1]);
  if ("sample" in quantity) return Math.ceil(Math.max(...quantity.sample));
  return Infinity;
}

/** Refusals at `ports` by unit, read off the index histograms of unlimited days. */
export function unitsAtSize(
  days: readonly DaySummary[],
  ports: number,
  lastPortUnused: boolean,
): Units {
  const usable = lastPortUnused ? ports - 1 : ports;
  const batches = days[0]?.pasvs.length ?? 1;
  const asked = new Float64Array(days.length * batches);
  const refused = new Float64Array(days.length * batches);
  days.forEach((day, index) => {
    asked.set(day.pasvs, index * batches);
    const histogram = day.indexHistogram!;
    const width = histogram.length / batches;
    for (let batch = 0; batch < batches; batch++) {
      let count = 0;
      for (let j = Math.max(0, usable); j < width; j++) count += histogram[batch * width + j]!;
      refused[index * batches + batch] = count;
    }
  });
  return { asked, refused };
}
