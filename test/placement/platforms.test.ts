import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firewalls } from "../../src/firewalls/index.ts";
import { readExcludedRanges } from "../../src/placement/excluded-ranges.ts";
import { placeRange } from "../../src/placement/place-range.ts";
import {
  platformCaps,
  platformNotes,
  type PlatformUse,
} from "../../src/placement/platform-caps.ts";
import { dockerCost, trackingCost } from "../../src/placement/platform-costs.ts";

const use: PlatformUse = { ports: 104, ranges: 1, controlPorts: 1, ipv4Sources: 1, ipv6Sources: 1 };

describe("platform caps", () => {
  it("concern exports that exist", () => {
    const ids = firewalls.map(({ id }) => id);
    for (const cap of platformCaps)
      expect(cap.exports.filter((id) => !ids.includes(id))).toEqual([]);
  });
  it("let 48 passive ports beside two control ports through a Network Load Balancer, and not one more", () => {
    const over = (ports: number) =>
      platformNotes({ ...use, ports, controlPorts: 2 }, "aws-nlb").find(
        ({ id }) => id === "aws-nlb",
      )?.over;
    expect([over(48), over(49)]).toEqual([false, true]);
  });
  it("count rules, not ports, where a platform takes ranges", () => {
    const group = platformNotes({ ...use, ports: 10_000, ipv4Sources: 30 }, "aws-cli").find(
      ({ id }) => id === "aws-security-group",
    );
    expect(group).toMatchObject({ used: 60, allowed: 60, over: false });
    expect(platformNotes({ ...use, ports: 10_000 }, "hetzner")[0]?.over).toBe(false);
  });
  it("say what helps exactly where the plan is above them", () => {
    for (const note of platformNotes({ ...use, ports: 5000, ranges: 80, ipv4Sources: 90 })) {
      expect(note.over).toBe(true);
      expect(note.message).toMatch(/ is the most there is\. .+\.$/);
    }
    expect(platformNotes(use, "nftables")).toEqual([]);
  });
});

describe("costs", () => {
  it.each([
    [1, 0.36, 0.2],
    [101, 2.9, 5.8],
    [501, 22, 36],
    [1000, 59, 93],
  ])("of Docker at %i ports are the measured ones", (ports, start, remove) => {
    const cost = dockerCost(ports);
    expect(cost.startSeconds).toBeCloseTo(start, 6);
    expect(cost.removeSeconds).toBeCloseTo(remove, 6);
    expect(cost.processes).toBe(2 * ports);
  });
  it("of Docker only grow", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16_383 }), (ports) => {
        const [less, more] = [dockerCost(ports), dockerCost(ports + 1)];
        expect(more.startSeconds).toBeGreaterThan(less.startSeconds);
        expect(more.memoryBytes).toBeGreaterThan(less.memoryBytes);
      }),
    );
    expect(dockerCost(1000).memoryBytes).toBe(6.6e9);
  });
  it("of connection tracking: 65,536 entries are gone at 546 transfers a second", () => {
    expect(trackingCost(0, 546).entries).toBeLessThanOrEqual(65_536);
    expect(trackingCost(0, 547).entries).toBeGreaterThan(65_536);
    expect(trackingCost(0, 65_536 / 120).memoryBytes).toBeCloseTo(16 * 1024 * 1024, -3);
  });
});

/** As Windows 10 prints it. */
const printed = `
Protocol tcp Port Exclusion Ranges

Start Port    End Port
----------    --------
      5357        5357
     49800       49899
     50000       50059     *

* - Administered port exclusions.
`;

describe("excluded ranges pasted from Windows", () => {
  it("are read with who excluded them", () => {
    expect(readExcludedRanges(printed)).toEqual({
      avoid: [
        { first: 5357, last: 5357, why: "excluded by Windows" },
        { first: 49_800, last: 49_899, why: "excluded by Windows" },
        { first: 50_000, last: 50_059, why: "excluded by an administrator" },
      ],
      problems: [],
    });
    expect(readExcludedRanges(printed.replaceAll("\n", "\r\n")).avoid.length).toBe(3);
  });
  it("are then avoided", () => {
    const { avoid } = readExcludedRanges(printed);
    const { ranges } = placeRange({
      ports: 100,
      nodes: 1,
      system: "windows",
      wish: 49_850,
      avoid,
      controlPorts: [21],
    });
    expect(ranges).toEqual([{ first: 49_900, last: 49_999 }]);
  });
  it("that are none, or run backwards, are told", () => {
    expect(readExcludedRanges("hello").problems[0]).toContain("paste the whole output");
    expect(readExcludedRanges("  200  100\n").problems).toEqual([
      "Line 1 says 200 to 100: a range runs upwards within 1 to 65535.",
    ]);
    expect(readExcludedRanges("  1  99999\n").avoid).toEqual([]);
    expect(readExcludedRanges("")).toEqual({ avoid: [], problems: [] });
  });
  it("never come out of bounds, whatever is pasted", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."0123456789 *\n-x"), maxLength: 300 }),
        (text) => {
          for (const { first, last } of readExcludedRanges(text).avoid)
            expect(first >= 1 && first <= last && last <= 65_535).toBe(true);
        },
      ),
    );
  });
});
