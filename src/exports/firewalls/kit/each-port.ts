import { proxyParts } from "./destinations.ts";
import type { Rules } from "./rules.ts";

/** A proxy without ranges: every port becomes some twenty lines, and beyond this nobody would read or load them. */
const most = 512;

/** One port, and whom its connections go to: one node for a passive port, every node in turn for a control port. */
export interface PortTarget {
  port: number;
  /** IPv6 in brackets. */
  addresses: string[];
}

/** Every port of the rule by itself, for a proxy that knows no ranges; throws a RangeError with the cost where there are too many. */
export function eachPort(rules: Rules, product: string): PortTarget[] {
  const { servers } = proxyParts(rules);
  return everyPort(rules, product).map((port) => {
    // A node announces its own slice only, so any of them may take a login.
    const own = servers.filter(({ passive }) => passive.first <= port && port <= passive.last);
    const taking = own.length > 0 ? own : servers;
    return { port, addresses: taking.map(({ address }) => address) };
  });
}

function everyPort({ ports }: Rules, product: string): number[] {
  const all = ports.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  if (all.length > most)
    throw new RangeError(
      `${product} has no port ranges: ${all.length} ports would need as many listeners, each with its own block. Use a smaller range, or HAProxy or nginx, which have ranges.`,
    );
  return all;
}
