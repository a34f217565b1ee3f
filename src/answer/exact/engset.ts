/**
 * Engset's formula: a fixed number of sources, each at most one port; an idle source asks at
 * `alpha` requests per mean hold, a refused one goes back to idle. Neither the hold law nor the law
 * of the idle time matters. Engset 1918; Cohen 1957.
 */

/**
 * Share of time, 0 to 1, in which all ports are held, for whole sources and ports and alpha >= 0;
 * relative error below 1e-13 (inverse recursion).
 */
export function engsetTimeCongestion(sources: number, alpha: number, ports: number): number {
  if (ports === 0) return 1;
  if (ports > sources || alpha === 0) return 0;
  let inverse = 1;
  for (let n = 1; n <= ports; n += 1) inverse = 1 + (n / ((sources - n + 1) * alpha)) * inverse;
  return 1 / inverse;
}

/** Share of requests refused, 0 to 1: what one source meets is what the others leave it. */
export function engsetCallCongestion(sources: number, alpha: number, ports: number): number {
  return sources === 0 ? 0 : engsetTimeCongestion(sources - 1, alpha, ports);
}

/** Fewest ports that refuse at most the target share of requests; never more than the sources. */
export function portsForEngset(sources: number, alpha: number, target: number): number {
  let inverse = 1;
  for (let ports = 0; ports < sources; ports += 1) {
    if (inverse * target >= 1) return ports;
    if (alpha === 0) return 1;
    inverse = 1 + ((ports + 1) / ((sources - 1 - ports) * alpha)) * inverse;
  }
  return sources;
}

/** Load in erlangs these sources would offer to ports without limit: sources * alpha/(1 + alpha). */
export function engsetOfferedErlangs(sources: number, alpha: number): number {
  return (sources * alpha) / (1 + alpha);
}
