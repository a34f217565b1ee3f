import type { Plan } from "../plan/types.ts";
import type { PortRange } from "../scenario/types.ts";

/** What should be open after all: today's range where it is enough, else the recommended ones; empty where nothing helps. */
export function rangesToOpen({ current, recommendation, scenario }: Plan): PortRange[] {
  const { range } = scenario.server;
  if (current?.judgement === "enough" && range !== undefined) return [range];
  return recommendation?.ranges ?? [];
}

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
