import { BlockList } from "node:net";
import type { FirewallInput } from "../../src/exports/firewalls/kit/types.ts";
import type { ReadRule } from "./read-words.ts";

type Ports = [number, number][];

/** What a set of rules lets in: for each source, the ports in plain order. Two rule sets that mean the same are equal. */
export function meaning(rules: readonly ReadRule[]): Record<string, Ports> {
  const bySource: Record<string, Ports> = {};
  for (const rule of rules)
    for (const source of rule.sources) (bySource[named(source)] ??= []).push(...rule.ports);
  return Object.fromEntries(
    Object.keys(bySource)
      .toSorted()
      .map((source) => [source, merged(bySource[source] ?? [])]),
  );
}

/** The same, straight from the input. */
export function meant(input: FirewallInput): Record<string, Ports> {
  const { sources, controlPorts } = input.access;
  const ports: Ports = [
    ...controlPorts.map((port): [number, number] => [port, port]),
    ...input.ranges.map(({ first, last }): [number, number] => [first, last]),
  ];
  return meaning([
    { sources: sources.length === 0 ? ["any4", "any6"] : outermost(sources), ports },
  ]);
}

/** Ranges in order, touching and adjacent ones joined: counted port by port. */
export function merged(ranges: Ports): Ports {
  const open = new Uint8Array(65_538);
  for (const [first, last] of ranges) for (let port = first; port <= last; port++) open[port] = 1;
  const joined: Ports = [];
  for (let port = 1; port <= 65_536; port++) {
    if (open[port] && !open[port - 1]) joined.push([port, port]);
    const current = joined.at(-1);
    if (open[port] && current) current[1] = port;
  }
  return joined;
}

/** One spelling per network, by the reader of addresses that Node brings. */
function named(source: string): string {
  if (["0.0.0.0/0", "0.0.0.0-255.255.255.255"].includes(source)) return "any4";
  if (["::/0", "0:0:0:0:0:0:0:0/0", `::-${"ffff:".repeat(7)}ffff`].includes(source)) return "any6";
  const [address = "", prefix] = source.split("/");
  if (!address.includes(":")) return source;
  return `${new URL(`http://[${address}]/`).hostname.slice(1, -1)}/${prefix}`;
}

/** Networks that lie in no other one, by Node's own block list. */
function outermost(sources: readonly string[]) {
  const names = [...new Set(sources.map(named))];
  return names.filter((inner) => !names.some((outer) => outer !== inner && holds(outer, inner)));
}

function holds(outer: string, inner: string) {
  const six = (name: string) => name === "any6" || name.includes(":");
  if (six(outer) !== six(inner)) return false;
  if (outer.startsWith("any")) return true;
  if (inner.startsWith("any")) return false;
  const [network = "", prefix] = outer.split("/");
  const [address = "", longer] = inner.split("/");
  const list = new BlockList();
  list.addSubnet(network, Number(prefix), six(outer) ? "ipv6" : "ipv4");
  return Number(prefix) < Number(longer) && list.check(address, six(outer) ? "ipv6" : "ipv4");
}
