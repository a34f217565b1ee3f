/**
 * The number of ports to open: `least` rounded up to a multiple of 8, and to a multiple of `portsPerSession` too where
 * the server caps its sessions at range / portsPerSession (an odd port would serve nobody).
 */
export function roundUpPorts(least: number, portsPerSession: number | null): number {
  const step = leastCommonMultiple(8, portsPerSession ?? 1);
  return Math.ceil(least / step) * step;
}

function leastCommonMultiple(a: number, b: number) {
  let [large, small] = [a, b];
  while (small !== 0) [large, small] = [small, large % small];
  return (a / large) * b;
}
