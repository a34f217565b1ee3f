/** Several kinds of request that take several ports at once, all or none. */

/** One kind: the load in sessions (erlangs of sessions, not of ports) and the ports each takes. */
export interface SessionClass {
  erlangs: number;
  portsEach: number;
}

/** Rescale before a weight could overflow. */
const LARGE = 1e200;

/**
 * Share of each class refused, 0 to 1, in the order given, for a whole number of ports; relative
 * error below 1e-12. Any hold law. Kaufman 1981 (IEEE Trans. Commun. 29:1474), Roberts 1981:
 * j q(j) = Σ erlangs * portsEach * q(j - portsEach).
 */
export function kaufmanRoberts(ports: number, classes: readonly SessionClass[]): number[] {
  const weights = new Float64Array(ports + 1);
  weights[0] = 1;
  let total = 1;
  for (let j = 1; j <= ports; j += 1) {
    let weight = 0;
    for (const { erlangs, portsEach } of classes) {
      if (j >= portsEach) weight += erlangs * portsEach * (weights[j - portsEach] as number);
    }
    weight /= j;
    weights[j] = weight;
    total += weight;
    if (total > LARGE) {
      for (let i = 0; i <= j; i += 1) weights[i] = (weights[i] as number) / LARGE;
      total /= LARGE;
    }
  }
  return classes.map(({ portsEach }) => {
    let refused = 0;
    for (let free = 0; free < portsEach && free <= ports; free += 1) {
      refused += weights[ports - free] as number;
    }
    return refused / total;
  });
}
