import type { PortRange } from "../../scenario/types.ts";

/** How many ports some ranges have. */
export function portsIn(ranges: readonly PortRange[]): number {
  return ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

/** "26500-26603", or several with commas; neighbours are joined. */
export function rangesText(ranges: readonly PortRange[]): string {
  const joined: PortRange[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last !== undefined && range.first === last.last + 1) last.last = range.last;
    else joined.push({ ...range });
  }
  return joined.map(({ first, last }) => `${first}-${last}`).join(", ");
}
