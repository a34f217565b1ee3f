import { BlockList } from "node:net";
import { describe, expect, it } from "vitest";
import type { FirewallInput } from "../../src/exports/firewalls/kit/types.ts";
import { host, machines } from "./machines.ts";
import { addresses, withNetwork, type Caller } from "./network.ts";

const many = Array.from({ length: 4 }, (_, k) =>
  k % 2 === 0 ? `10.${k}.0.0/16` : `2001:db8:${0x100 + k}::/48`,
);
const apart = Array.from({ length: 9 }, (_, k) => ({
  first: 20_000 + k * 200,
  last: 20_100 + k * 200,
}));

const plan = (access: Partial<FirewallInput["access"]>, ranges = host.ranges): FirewallInput => ({
  ...host,
  ranges,
  access: { ...host.access, ...access },
});

/** Odd but valid plans, and the ports that are asked: just outside, at and inside every end. */
const odd: [string, FirewallInput, number[]][] = [
  ["all of IPv4, nothing of IPv6", plan({ sources: ["0.0.0.0/0"] }), [21, 26_499, 26_500, 26_604]],
  ["IPv6 only", plan({ sources: ["2001:db8:1::/64"] }), [21, 26_500]],
  [
    "a single host of each family, one port, other control ports",
    plan({ sources: ["192.0.2.20/32", "2001:db8:1::20/128"], controlPorts: [2121, 990] }, [
      { first: 5000, last: 5000 },
    ]),
    [21, 990, 2121, 4999, 5000, 5001],
  ],
  [
    "six sources and nine ranges, more than one multiport match holds",
    plan({ sources: [...many, ...host.access.sources], controlPorts: [21, 990] }, apart),
    [990, 19_999, 20_000, 20_100, 20_101, 21_599, 21_600, 21_700, 21_701],
  ],
  [
    "everything above the privileged ports, to anyone",
    plan({ sources: [] }, [{ first: 1024, last: 65_535 }]),
    [80, 1023, 1024, 40_000, 65_535],
  ],
];

const callers: Caller[] = (["allowed", "other"] as const).flatMap((who) =>
  ([4, 6] as const).map((family): Caller => ({ who, family })),
);

/** By Node's own list of networks: open are ssh, and what the plan names to whom it names. */
function answer(input: FirewallInput, { who, family }: Caller, port: number): string {
  if (port === 22) return "22";
  const { sources, controlPorts } = input.access;
  const [six, address] = [family === 6, addresses[who][family === 4 ? 0 : 1]];
  const listed = new BlockList();
  for (const source of sources.length > 0 ? sources : ["0.0.0.0/0", "::/0"]) {
    const [network = "", prefix] = source.split("/");
    listed.addSubnet(network, Number(prefix), network.includes(":") ? "ipv6" : "ipv4");
  }
  const inside = input.ranges.some(({ first, last }) => first <= port && port <= last);
  const open =
    (inside || controlPorts.includes(port)) && listed.check(address, six ? "ipv6" : "ipv4");
  return open ? String(port) : "closed";
}

/** These take seconds for every rule: the two plans that were most likely to go wrong are enough. */
const slow = new Set(["ufw", "firewalld"]);

describe.each(machines.map((machine) => [machine.firewall.id, machine] as const))(
  "%s, an odd plan really applied",
  (_, { firewall, usable, files, prefix, base, list }) => {
    it.skipIf(!usable).each(slow.has(firewall.id) ? [odd[0]!, odd[3]!] : odd)(
      "%s: open as planned, twice is once, undo gives all back",
      async (_name, input, ports) => {
        const asked = [22, ...ports];
        const text = firewall.text(input);
        await withNetwork({ ...files, [firewall.file]: text }, asked, false, (network) => {
          network.sh(prefix + base);
          const before = network.sh(prefix + list).text;
          const { status, text: said } = network.sh(prefix + firewall.apply);
          expect([status, said]).toEqual([0, expect.any(String)]);
          expect(network.call(callers, asked)).toEqual(
            callers.map((caller) => asked.map((port) => answer(input, caller, port))),
          );
          const once = network.sh(prefix + list).text;
          network.sh(prefix + firewall.apply);
          expect(network.sh(prefix + list).text).toBe(once);
          network.sh(prefix + firewall.undo);
          expect(network.sh(prefix + list).text).toBe(before);
        });
      },
      180_000,
    );
  },
);
