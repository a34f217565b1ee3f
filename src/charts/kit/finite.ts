/** Coordinates and values beyond this are cut: d3's ticks overflow long before the largest double. */
const LARGEST = 1e12;

/** `value` if it is a number that can be drawn, cut to ±1e12; else `otherwise`. */
export function finite(value: number | null | undefined, otherwise: number): number {
  if (value === null || value === undefined || Number.isNaN(value)) return otherwise;
  return Math.max(-LARGEST, Math.min(LARGEST, value));
}

/** The numbers of a list that can be drawn, none below `least`. */
export function finiteList(values: readonly number[], least = -LARGEST): number[] {
  return values.filter((value) => Number.isFinite(value)).map((v) => Math.max(least, finite(v, 0)));
}

/** The largest of the values, or `otherwise` where there is none; safe for long lists. */
export function largest(values: Iterable<number>, otherwise: number): number {
  let most = -Infinity;
  for (const value of values) if (value > most && Number.isFinite(value)) most = value;
  return most === -Infinity ? otherwise : finite(most, otherwise);
}

/** The smallest of the values, or `otherwise` where there is none. */
export function smallest(values: Iterable<number>, otherwise: number): number {
  let least = Infinity;
  for (const value of values) if (value < least && Number.isFinite(value)) least = value;
  return least === Infinity ? otherwise : finite(least, otherwise);
}

/** A coordinate in px rounded to hundredths, so that drawings are short and equal everywhere. */
export function px(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? 0 : rounded;
}

/** A number of ports that can exist, 0 … 65,536; `otherwise` where it is no number. */
export function portsOf(value: number | null | undefined, otherwise: number): number {
  return Math.max(0, Math.min(65_536, finite(value, otherwise)));
}
