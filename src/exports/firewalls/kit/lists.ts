import type { PortRange } from "../../../scenario/types.ts";
import { rangeText, type Rules } from "./rules.ts";

/** All ports of the rule in one list, e.g. "21,26500:26603"; both separators differ between targets. */
export function portList(
  ranges: readonly PortRange[],
  rangeSeparator: string,
  listSeparator: string,
): string {
  return ranges.map((range) => rangeText(range, rangeSeparator)).join(listSeparator);
}

/** Items in groups of at most `most`, in order: for targets that cut long lines. */
export function inGroups<T>(items: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, index) =>
    items.slice(index * most, (index + 1) * most),
  );
}

/** Groups of at most 15 slots, where a range takes two: what one iptables multiport match holds. */
export function multiportGroups(ranges: readonly PortRange[]): PortRange[][] {
  const groups: PortRange[][] = [];
  let slots = Infinity;
  for (const range of ranges) {
    const needed = range.first === range.last ? 1 : 2;
    if (slots + needed > 15) {
      groups.push([]);
      slots = 0;
    }
    groups.at(-1)?.push(range);
    slots += needed;
  }
  return groups;
}

/** Networks of both families; "anyone" written as the two networks that hold every address. */
export function everySource({ anyone, ipv4, ipv6, translation }: Rules): {
  ipv4: string[];
  ipv6: string[];
} {
  if (!anyone) return { ipv4, ipv6 };
  return {
    ipv4: translation?.family === 6 ? [] : ["0.0.0.0/0"],
    ipv6: translation?.family === 4 ? [] : ["::/0"],
  };
}

/** The rule as flat rows, one per family, source and range: for targets that know no lists. */
export function everyRow(rules: Rules): { family: 4 | 6; source: string; range: PortRange }[] {
  const { ipv4, ipv6 } = everySource(rules);
  return [
    ...ipv4.map((source) => ({ family: 4 as const, source })),
    ...ipv6.map((source) => ({ family: 6 as const, source })),
  ].flatMap((row) => rules.ports.map((range) => ({ ...row, range })));
}

/** "192.0.2.0/24" as the pair that older devices want: network and mask, or network and inverted mask. */
export function addressAndMask(network: string, kind: "mask" | "wildcard"): string {
  const [address = "", prefix = "32"] = network.split("/");
  const mask = Number(prefix) === 0 ? 0 : (0xffff_ffff << (32 - Number(prefix))) >>> 0;
  const bits = kind === "mask" ? mask : ~mask >>> 0;
  return `${address} ${[24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join(".")}`;
}
