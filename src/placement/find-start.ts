import type { PortMap } from "./port-map.ts";
import { nodePortWindow, quietWindows, unprivileged } from "./port-windows.ts";

const highestPort = unprivileged.last;

/**
 * The best start for `size` ports where nobody has a wish; null where no allowed block is that long. A quiet window
 * comes first; else the start with the fewest ephemeral ports, then the fewest services, then below the NodePort
 * window, then the roundest, then the highest (the low thousands are where services live).
 */
export function findQuietStart(map: PortMap, size: number): number | null {
  for (const window of quietWindows) {
    for (let first = window.first; first + size - 1 <= window.last; first++) {
      if (map.clean(first, size)) return first;
    }
  }
  return findLeastCrossing(map, size);
}

/** The first allowed start at or after `wish`, else the highest one before it; null where none exists. */
export function findStartFrom(map: PortMap, size: number, wish: number): number | null {
  for (let first = wish; first + size - 1 <= highestPort; first++) {
    if (map.allowed(first, size)) return first;
  }
  for (let first = wish - 1; first >= unprivileged.first; first--) {
    if (map.allowed(first, size)) return first;
  }
  return null;
}

function findLeastCrossing(map: PortMap, size: number): number | null {
  let best: number | null = null;
  let bestCost = Infinity;
  for (let first = unprivileged.first; first + size - 1 <= highestPort; first++) {
    if (!map.allowed(first, size)) continue;
    const cost = crossingCost(map, first, size);
    if (cost > bestCost) continue;
    best = first;
    bestCost = cost;
  }
  return best;
}

/** One number that orders starts: each part is smaller than the step of the part before it. */
function crossingCost(map: PortMap, first: number, size: number) {
  const above = first + size - 1 >= nodePortWindow.first ? 1 : 0;
  return (
    map.ephemeral(first, size) * 10_000 +
    map.services(first, size) * 10 +
    above * 4 +
    roughness(first)
  );
}

function roughness(first: number) {
  if (first % 100 === 0) return 0;
  return first % 10 === 0 ? 1 : 2;
}
