import type { Visit } from "./visits.ts";

/** Most data connections of one visit that a scenario takes. */
const mostConnections = 64;

/**
 * Data connections at once of a typical visit: the median over visits with two or more, each weighted by its data
 * connections, since short visits cannot show it. `most` is the largest of any visit.
 */
export function parallelConnections(visits: readonly Visit[]): { typical: number; most: number } {
  const weights = new Map<number, number>();
  let total = 0;
  let most = 1;
  for (const visit of visits) {
    const weight = visit.files + visit.listings;
    most = Math.max(most, visit.parallel);
    if (weight < 2) continue;
    weights.set(visit.parallel, (weights.get(visit.parallel) ?? 0) + weight);
    total += weight;
  }
  let below = 0;
  for (const [parallel, weight] of [...weights].sort(([a], [b]) => a - b)) {
    below += weight;
    if (below * 2 >= total)
      return { typical: Math.min(mostConnections, Math.max(1, parallel)), most };
  }
  return { typical: 1, most };
}

/**
 * Mean pause between two data connections of one of a visit's `connections`, s: the time of the visit that no connection
 * was busy, over the gaps. Pauses longer than the gap that divides visits cannot show. 0 where there is none.
 */
export function meanPauseSeconds(visits: readonly Visit[], connections: number): number {
  let idleSeconds = 0;
  let gaps = 0;
  for (const visit of visits) {
    const transfers = visit.files + visit.listings;
    if (transfers <= connections) continue;
    const spanSeconds = visit.endSeconds - visit.startSeconds;
    idleSeconds += connections * spanSeconds - visit.busySeconds;
    gaps += transfers - connections;
  }
  return gaps === 0 ? 0 : Math.max(0, idleSeconds / gaps);
}
