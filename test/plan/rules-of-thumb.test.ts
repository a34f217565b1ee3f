import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rulesOfThumb } from "../../src/plan/rules-of-thumb/rules-of-thumb.ts";
import type { RulesInput } from "../../src/plan/rules-of-thumb/rules-of-thumb.ts";

/**
 * Three loads worked out by hand from the published rules. Columns: FileZilla (240 s × rate, one more),
 * Pure-FTPd (2 × sessions), Axway (5 × rate × hold), Janus (= session cap), Chilkat (120 s × rate), OneUptime (row of its table).
 */
const worked: { name: string; input: RulesInput; ports: Record<string, number> }[] = [
  {
    name: "20 users with at most 40 sessions, 0.5 transfers a second of 8 s",
    input: {
      clients: 20,
      sessionsPeak: 40,
      maxSessions: 40,
      connectionsPeak: 11,
      transfersPerSecondPeak: 0.5,
      meanHoldSeconds: 8,
    },
    ports: {
      FileZilla: 121,
      "Pure-FTPd source": 80,
      Axway: 20,
      Rocket: 40,
      Chilkat: 60,
      OneUptime: 500,
    },
  },
  {
    name: "300 devices, 10 transfers a second of 3.25 s",
    input: {
      clients: 300,
      sessionsPeak: 300,
      maxSessions: 0,
      connectionsPeak: 55,
      transfersPerSecondPeak: 10,
      meanHoldSeconds: 3.25,
    },
    ports: {
      FileZilla: 2401,
      "Pure-FTPd source": 600,
      Axway: 163,
      Rocket: 300,
      Chilkat: 1200,
      OneUptime: 5001,
    },
  },
  {
    name: "12 partners with 4 sessions each, 30 transfers a second of 0.4 s",
    input: {
      clients: 12,
      sessionsPeak: 48,
      maxSessions: 48,
      connectionsPeak: 25,
      transfersPerSecondPeak: 30,
      meanHoldSeconds: 0.4,
    },
    ports: {
      FileZilla: 7201,
      "Pure-FTPd source": 96,
      Axway: 60,
      Rocket: 48,
      Chilkat: 3600,
      OneUptime: 500,
    },
  },
];

/** Numbers that are the same for every load, counted from the published ranges. */
const fixed: Record<string, number> = {
  "CompleteFTP guide": 100,
  "ProFTPD directive reference": 16383,
  "ProFTPD NAT howto": 5536,
  "Pure-FTPd sample configuration": 20001,
  Plesk: 16384,
  "Globalscape EFT": 2001,
  "Synology router": 32,
  "IBM DataPower": 27,
  "fauria/vsftpd image": 11,
  "garethflowers/ftp-server image": 10,
  "panubo/vsftpd image": 6,
  "rowcoding.com": 1,
};

function portsOf(input: RulesInput, source: string): number | undefined {
  return rulesOfThumb(input).find((rule) => rule.source.startsWith(source))?.ports;
}

const anyLoad = fc.record({
  clients: fc.integer({ min: 1, max: 10_000_000 }),
  sessionsPeak: fc.integer({ min: 0, max: 1_000_000 }),
  maxSessions: fc.integer({ min: 0, max: 10_000 }),
  connectionsPeak: fc.integer({ min: 0, max: 1_000_000 }),
  transfersPerSecondPeak: fc.double({ min: 0, max: 1e5, noNaN: true }),
  meanHoldSeconds: fc.double({ min: 0, max: 1e5, noNaN: true }),
});

describe("rules of thumb", () => {
  for (const { name, input, ports } of worked) {
    for (const [source, expected] of Object.entries(ports)) {
      it(`${source} asks for ${expected} ports: ${name}`, () => {
        expect(portsOf(input, source)).toBe(expected);
      });
    }
  }

  for (const [source, expected] of Object.entries(fixed)) {
    it(`${source} asks for ${expected} ports whatever the load`, () => {
      for (const { input } of worked) expect(portsOf(input, source)).toBe(expected);
    });
  }

  it("counts one port more than clients where a rule says more than clients", () => {
    expect(portsOf(worked[0]!.input, "fvdw-sl")).toBe(41);
  });

  it("takes ten ports per user beyond the last row of the OneUptime table", () => {
    expect(portsOf({ ...worked[0]!.input, clients: 1200 }, "OneUptime")).toBe(12000);
  });

  it("does not add a port for rounding noise", () => {
    // 0.1 × 3 × 50 is 15 on paper and 15.000000000000002 in binary
    const noisy = { ...worked[0]!.input, transfersPerSecondPeak: 0.1 * 3, meanHoldSeconds: 10 };
    expect(portsOf(noisy, "Axway")).toBe(15);
    expect(portsOf(noisy, "Chilkat")).toBe(36);
  });

  it("asks for a whole number of ports, at least one, for any load", () => {
    fc.assert(
      fc.property(anyLoad, (input) => {
        for (const { ports } of rulesOfThumb(input)) {
          expect(Number.isInteger(ports)).toBe(true);
          expect(ports).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("never asks for fewer ports when everything grows", () => {
    fc.assert(
      fc.property(anyLoad, (small) => {
        const large = {
          ...small,
          clients: small.clients * 2,
          sessionsPeak: small.sessionsPeak + 1,
          connectionsPeak: small.connectionsPeak * 2,
          transfersPerSecondPeak: small.transfersPerSecondPeak * 2,
          meanHoldSeconds: small.meanHoldSeconds * 2,
        };
        const before = rulesOfThumb(small);
        rulesOfThumb(large).forEach((rule, index) => {
          expect(rule.ports).toBeGreaterThanOrEqual(before[index]!.ports);
        });
      }),
      { numRuns: 50 },
    );
  });

  it("names every source once, with a place to read it and a full sentence", () => {
    const rules = rulesOfThumb(worked[0]!.input);
    expect(new Set(rules.map((rule) => rule.source)).size).toBe(rules.length);
    for (const { source, address, rule } of rules) {
      expect(source).not.toBe("");
      expect(address).not.toBe("");
      expect(rule).toMatch(/^[A-Z].*\.$/);
    }
  });
});
