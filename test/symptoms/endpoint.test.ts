import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { announcedIn, connectedIn, whyPrivate } from "../../src/symptoms/endpoint.ts";

const byte = fc.integer({ min: 0, max: 255 });
const address = fc.tuple(byte, byte, byte, byte);
const port = fc.integer({ min: 1, max: 65_535 });

/** RFC 959, 4.1.2: a port is its high byte times 256 and its low byte. Written the slow way. */
function sixOf(parts: readonly number[], number: number): string {
  let high = 0;
  while ((high + 1) * 256 <= number) high += 1;
  return [...parts, high, number - 256 * high].join(",");
}

/** The 227 reply in the words of servers and of logs that were seen. */
const replies: ((six: string) => string)[] = [
  (six) => `227 Entering Passive Mode (${six}).`,
  (six) => `227 Entering Passive Mode (${six})`,
  (six) => `227 Entering passive mode (${six}).`,
  (six) => `227 =${six}`,
  (six) => `227 Entering Passive Mode. ${six}`,
  (six) => `Response: 227 Entering Passive Mode (${six.replaceAll(",", ", ")})`,
  (six) => `<--- 227 Entering Passive Mode (${six}).`,
  (six) => `< 227 Entering Passive Mode (${six}).\r`,
  (six) => `ftp: 227 PASV ok (${six})`,
  (six) =>
    `Mon Jun  1 10:00:00 2026 [pid 3] [joe] FTP response: Client "203.0.113.9", "227 Entering Passive Mode (${six})."`,
  (six) =>
    `(000058) 4/2/2026 16:25:06 PM - NAME (203.0.113.14)> 227 Entering Passive Mode (${six})`,
  (six) => `*resp* '227 Entering Passive Mode (${six}).'`,
];

describe("replies and lines with ports", () => {
  it("give back any address and port, in the words of any server", () => {
    fc.assert(
      fc.property(address, port, fc.constantFrom(...replies), (parts, number, reply) => {
        expect(announcedIn(reply(sixOf(parts, number)))).toEqual({
          from: "pasv",
          address: parts.join("."),
          port: number,
          malformed: null,
        });
      }),
    );
  });

  it.each([
    ["229 Entering Extended Passive Mode (|||50006|)", null, 50006],
    ["Response: 229 Entering extended passive mode (|||8200|).", null, 8200],
    ["229 EPSV ok (!!!50006!)", null, 50006],
    ["229 Extended passive (|1|192.0.2.7|50001|)", "192.0.2.7", 50001],
    ["229 Extended Passive Mode (|2|2001:db8::7|50001|)", "2001:db8::7", 50001],
  ])("EPSV: %s", (line, where, number) => {
    const from = "epsv";
    expect(announcedIn(line)).toEqual({ from, address: where, port: number, malformed: null });
  });

  it.each([
    ["PORT 192,168,1,5,195,80", "192.168.1.5", 50000],
    ["Command: PORT 10,0,0,5,4,1", "10.0.0.5", 1025],
    ["EPRT |2|2001:db8::1|5282|", "2001:db8::1", 5282],
  ])("active mode: %s", (line, where, number) => {
    const from = "active";
    expect(announcedIn(line)).toEqual({ from, address: where, port: number, malformed: null });
  });

  it.each([
    "227 Entering Passive Mode (300,0,0,1,10,20)",
    "227 Entering Passive Mode (192,0,2,1,195,256)",
    "229 Entering Extended Passive Mode (|||65536|)",
  ])("sees numbers that cannot be: %s", (line) => {
    expect(announcedIn(line)?.malformed).not.toBeNull();
  });

  it.each([
    ["dial tcp 192.0.2.7:50003: i/o timeout", "192.0.2.7", 50003],
    ["connect ECONNREFUSED 192.0.2.7:50003", "192.0.2.7", 50003],
    ["connect ETIMEDOUT [2001:db8::7]:50003", "2001:db8::7", 50003],
    ["* Connecting to 192.0.2.7 (192.0.2.7) port 50003", "192.0.2.7", 50003],
    ["---- Connecting data socket to (192.0.2.7) port 50003", "192.0.2.7", 50003],
    ["curl: (7) Failed to connect to ftp.example.com port 50003 after 3 ms", null, 50003],
  ])("a client that connects: %s", (line, where, number) => {
    const from = "connect";
    expect(connectedIn(line)).toEqual({ from, address: where, port: number, malformed: null });
  });

  it.each(["220 (vsFTPd 3.0.5)", "230 Login successful.", "226 Transfer complete.", "PASV", ""])(
    "finds nothing in: %s",
    (line) => {
      expect([announcedIn(line), connectedIn(line)]).toEqual([null, null]);
    },
  );

  it("never throws, whatever stands in a line", () => {
    const signs = fc.string({
      unit: fc.constantFrom(..."0123456789,|()!. :[]PORTEPSV27-\u202e\0é"),
    });
    fc.assert(
      fc.property(fc.oneof(fc.string(), signs), (line) => {
        expect([announcedIn(line), connectedIn(line)]).toHaveLength(2);
      }),
    );
  });
});

describe("addresses that nobody outside reaches", () => {
  /** RFC 1918, 6598, 3927 and 1122, as networks. */
  const inside = (parts: readonly number[]): boolean => {
    const value = parts.reduce((sum, part) => sum * 256 + part, 0);
    const networks: [number, number][] = [
      [0x0a000000, 8],
      [0xac100000, 12],
      [0xc0a80000, 16],
      [0x64400000, 10],
      [0xa9fe0000, 16],
      [0x7f000000, 8],
      [0x00000000, 8],
    ];
    return networks.some(
      ([network, bits]) => Math.floor((value - network) / 2 ** (32 - bits)) === 0,
    );
  };

  it("are those of the standards, and no others", () => {
    const near = fc.tuple(fc.constantFrom(0, 10, 100, 127, 169, 172, 192), byte, byte, byte);
    fc.assert(
      fc.property(fc.oneof(address, near), (parts) => {
        expect(whyPrivate(parts.join(".")) !== null).toBe(inside(parts));
      }),
      { numRuns: 2000 },
    );
  });
});
