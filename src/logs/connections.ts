import type { Visit } from "./visit.ts";

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
 * Mean pause between two data connections of one control connection, s, from the order in which each becomes free. Pauses
 * longer than the gap that divides visits cannot show; connections that end early are no pause. 0 where there is none.
 */
export function meanPauseSeconds(visits: readonly Visit[]): number {
  let idleSeconds = 0;
  let gaps = 0;
  let tinyGaps = 0;
  for (const visit of visits) {
    idleSeconds += visit.idleSeconds;
    gaps += visit.gaps;
    tinyGaps += visit.tinyGaps;
  }
  // Where most follow at once, the rest are two visits that stand close together.
  if (gaps === 0 || tinyGaps * 2 > gaps) return 0;
  return Math.max(0, idleSeconds / gaps);
}
