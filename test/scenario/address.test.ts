import { BlockList, isIP } from "node:net";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  formatAddress,
  formatNetwork,
  isHostname,
  networkOf,
  parseAddress,
  parseCidr,
  parseNetwork,
} from "../../src/scenario/address.ts";

const anyAddress = fc.oneof(fc.ipV4(), fc.ipV6());

/** Texts that are nearly addresses: one character of an address replaced, doubled or removed. */
const nearAddress = fc
  .tuple(anyAddress, fc.nat(), fc.constantFrom("", ":", "::", ".", "0", "g", "1", " ", "/"))
  .map(([text, place, piece]) => {
    const at = place % (text.length + 1);
    return text.slice(0, at) + piece + text.slice(at + 1);
  });

describe("addresses", () => {
  it("are read exactly where Node's own parser reads them", () => {
    fc.assert(
      fc.property(fc.oneof(anyAddress, nearAddress), (text) => {
        expect(parseAddress(text)?.family ?? 0).toBe(isIP(text));
      }),
      { numRuns: 3000 },
    );
  });

  it("are written as a browser writes them", () => {
    fc.assert(
      fc.property(fc.ipV6(), (text) => {
        const address = parseAddress(text);
        const written = address === null ? "" : formatAddress(address);
        expect(`[${written}]`).toBe(new URL(`http://[${text}]/`).hostname);
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.ipV4(), (text) => {
        const address = parseAddress(text);
        expect(address === null ? "" : formatAddress(address)).toBe(text);
      }),
    );
  });

  it.each([
    "",
    "1.2.3",
    "01.2.3.4",
    "1.2.3.4.5",
    "256.1.1.1",
    "1::2::3",
    "fe80::1%eth0",
    ":::",
    "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7::8",
    "::ffff:1.2.3",
    "12345::",
    " ::1",
    "[::1]",
  ])("refuse %j", (text) => expect(parseAddress(text)).toBeNull());
});

describe("networks", () => {
  it("are the lowest address that shares the prefix", () => {
    const cidr = fc.oneof(
      fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 })),
      fc.tuple(fc.ipV6(), fc.integer({ min: 0, max: 128 })),
    );
    fc.assert(
      fc.property(cidr, ([text, prefixLength]) => {
        const parsed = parseCidr(`${text}/${prefixLength}`);
        if (parsed === null) throw new Error(`${text}/${prefixLength} was not read.`);
        const network = networkOf(parsed);
        const kind = parsed.address.family === 4 ? "ipv4" : "ipv6";
        const members = new BlockList();
        members.addSubnet(formatAddress(parsed.address), prefixLength, kind);
        expect(members.check(formatAddress(network.address), kind)).toBe(true);
        const bits = network.address.bytes
          .map((byte) => byte.toString(2).padStart(8, "0"))
          .join("");
        expect(bits.slice(prefixLength)).not.toContain("1");
        expect(parseNetwork(formatNetwork(network))).toEqual(network);
      }),
    );
  });

  it.each([
    "10.0.0.1/8",
    "10.0.0.0/33",
    "10.0.0.0/08",
    "10.0.0.0",
    "::1/64",
    "::/129",
    "/8",
    "1.2.3.4/",
  ])("refuse %j", (text) => expect(parseNetwork(text)).toBeNull());
});

describe("host names", () => {
  it.each(["ftp.example.com", "files-1", "xn--bcher-kva.example", "a.b", "4you.example"])(
    "may be %s",
    (text) => expect(isHostname(text)).toBe(true),
  );

  it.each([
    "",
    "-a.example",
    "a-.example",
    "a..b",
    "a_b",
    "a b",
    "ftp.example.",
    "1.2.3",
    "a.0x1f",
    `${"a".repeat(64)}.example`,
    "é.example",
    "a\n",
  ])("may not be %j", (text) => expect(isHostname(text)).toBe(false));
});
