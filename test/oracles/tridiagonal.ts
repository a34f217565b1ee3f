/** Eigenvalues of a symmetric tridiagonal matrix with one vector's components along them. */

const EPSILON = 2 ** -52;

/**
 * Overwrites `diagonal` with the eigenvalues and `vector` with its components along the (unit)
 * eigenvectors, in no order; `beside[i]` couples i and i + 1 and is destroyed. Implicit QL as in
 * EISPACK's imtql2 with the rotations applied to one row only (Golub & Welsch 1969): n² steps.
 */
export function resolveAlongEigenvectors(
  diagonal: Float64Array,
  beside: Float64Array,
  vector: Float64Array,
): void {
  const n = diagonal.length;
  for (let first = 0; first < n; first += 1) {
    for (let sweep = 0; sweep < 100; sweep += 1) {
      let last = first;
      while (last < n - 1) {
        const size = Math.abs(diagonal[last] as number) + Math.abs(diagonal[last + 1] as number);
        if (Math.abs(beside[last] as number) <= EPSILON * size) break;
        last += 1;
      }
      if (last === first) break;
      sweepUp(diagonal, beside, vector, first, last);
    }
  }
}

/** One QL sweep with Wilkinson's shift over the block first..last. */
function sweepUp(
  diagonal: Float64Array,
  beside: Float64Array,
  vector: Float64Array,
  first: number,
  last: number,
): void {
  const corner = diagonal[first] as number;
  const coupling = beside[first] as number;
  const half = ((diagonal[first + 1] as number) - corner) / (2 * coupling);
  const root = Math.sqrt(half * half + 1);
  let g = (diagonal[last] as number) - corner + coupling / (half + (half < 0 ? -root : root));
  let sine = 1;
  let cosine = 1;
  let shift = 0;
  for (let i = last - 1; i >= first; i -= 1) {
    const f = sine * (beside[i] as number);
    const b = cosine * (beside[i] as number);
    const length = Math.sqrt(f * f + g * g);
    beside[i + 1] = length;
    if (length === 0) {
      diagonal[i + 1] = (diagonal[i + 1] as number) - shift;
      beside[last] = 0;
      return;
    }
    sine = f / length;
    cosine = g / length;
    g = (diagonal[i + 1] as number) - shift;
    const r = ((diagonal[i] as number) - g) * sine + 2 * cosine * b;
    shift = sine * r;
    diagonal[i + 1] = g + shift;
    g = cosine * r - b;
    const above = vector[i + 1] as number;
    const here = vector[i] as number;
    vector[i + 1] = sine * here + cosine * above;
    vector[i] = cosine * here - sine * above;
  }
  diagonal[first] = (diagonal[first] as number) - shift;
  beside[first] = g;
  beside[last] = 0;
}
