import fc from "fast-check";
import type { FirewallInput } from "../../src/exports/firewalls/kit/types.ts";

/** An ordinary input: one range, one source of each family. */
export const plainInput: FirewallInput = {
  ranges: [{ first: 26_500, last: 26_603 }],
  access: { sources: ["198.51.100.0/24", "2001:db8::/32"], controlPorts: [21] },
  software: "vsftpd",
  ports: 104,
  purpose: "about 1 in 1700 refused in the busiest hour",
  ftps: false,
};

/** Anybody may come in, by TLS too, to two nodes. */
export const openInput: FirewallInput = {
  ...plainInput,
  ranges: [
    { first: 26_500, last: 26_551 },
    { first: 29_300, last: 29_351 },
  ],
  access: { sources: [], controlPorts: [21, 990] },
  ftps: true,
};

/** A firewall that translates to a server inside. */
export const translatedInput: FirewallInput = {
  ...plainInput,
  access: {
    sources: ["192.0.2.16/28", "203.0.113.0/24", "2001:db8::/32"],
    controlPorts: [21],
    publicAddress: "203.0.113.10",
    insideAddress: "10.0.0.5",
  },
};

/** A firewall or proxy in front of two nodes, each with a slice and an address of its own. */
export const nodesInput: FirewallInput = {
  ...plainInput,
  ranges: [
    { first: 26_500, last: 26_507 },
    { first: 26_508, last: 26_515 },
  ],
  access: {
    sources: ["192.0.2.16/28"],
    controlPorts: [21],
    publicAddress: "203.0.113.10",
    insideAddresses: ["10.0.0.5", "10.0.0.6"],
  },
};

/** One plan of every kind, with a name. */
export const everyKind: [string, FirewallInput][] = [
  ["with sources", plainInput],
  ["open to anyone", openInput],
  ["translated", translatedInput],
  [
    "crowded",
    {
      ...plainInput,
      ranges: Array.from({ length: 12 }, (_, k) => ({
        first: 20_000 + k * 500,
        last: 20_100 + k * 500,
      })),
    },
  ],
];

/** A text with the addresses that nobody gave put in. */
export function filled(text: string): string {
  return text
    .replaceAll(/SERVER_(\d+)_ADDRESS/g, "10.9.9.1$1")
    .replaceAll(/SERVER_(IPV4_)?ADDRESS/g, "10.9.9.9")
    .replaceAll("SERVER_IPV6_ADDRESS", "fd00::9");
}

/** Networks that no client can be in; the planner refuses them, so no plan holds one. */
export function isBeyondUnicast(network: string): boolean {
  const [address = "", prefix = "128"] = network.split("/");
  if (address.includes(":"))
    return address.startsWith("ff")
      ? Number(prefix) >= 8
      : Number(prefix) >= 96 &&
          /^(0:){5}(0|ffff):|^::(ffff:)?[0-9a-f]{0,4}(:[0-9a-f]{1,4})?$/.test(address);
  const first = Number(address.split(".")[0]);
  return Number(prefix) >= 8 && (first === 0 || first === 127 || first >= 224);
}

/** The text of an IPv4 network without host bits. */
const ipv4 = fc
  .tuple(fc.nat(0xffff_ffff), fc.integer({ min: 1, max: 32 }))
  .map(([bits, prefix]) => {
    const network = Number((BigInt(bits) >> BigInt(32 - prefix)) << BigInt(32 - prefix));
    return `${[24, 16, 8, 0].map((shift) => (network >>> shift) & 255).join(".")}/${prefix}`;
  })
  .filter((network) => !isBeyondUnicast(network));

/** The text of an IPv6 network in one plain form: eight groups. */
const ipv6 = fc
  .tuple(fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 8 }), fc.integer({ min: 0, max: 8 }))
  .map(([groups, kept]) => {
    const cut = groups.map((group, index) => (index < kept ? group : 0));
    return `${cut.map((group) => group.toString(16)).join(":")}/${kept * 16}`;
  })
  .filter((network) => !isBeyondUnicast(network));

const range = fc
  .tuple(fc.integer({ min: 1024, max: 65_535 }), fc.integer({ min: 0, max: 2000 }))
  .map(([first, length]) => ({ first, last: Math.min(65_535, first + length) }));

/** Random inputs of the host form: ranges, sources and control ports, no translation. */
export const hostInputs: fc.Arbitrary<FirewallInput> = fc
  .record({
    ranges: fc.array(range, { minLength: 1, maxLength: 4 }),
    sources: fc.array(fc.oneof(ipv4, ipv6), { maxLength: 6 }),
    controlPorts: fc.constantFrom([21], [21, 990], [2121]),
    ftps: fc.boolean(),
  })
  .map(({ ranges, sources, controlPorts, ftps }) => ({
    ...plainInput,
    ranges,
    ftps,
    access: { sources, controlPorts: [...controlPorts] },
  }));
