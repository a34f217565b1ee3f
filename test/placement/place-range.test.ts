import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { ephemeralRanges } from "../../src/placement/ephemeral-ranges.ts";
import { NoRoom, placeRange, type PlacementRequest } from "../../src/placement/place-range.ts";
import type { AvoidedRange, OperatingSystem } from "../../src/scenario/types.ts";
import { slowCleanStarts, slowEphemeral, slowForbidden, slowServices } from "./slow-rules.ts";

vi.setConfig({ testTimeout: 30_000 });

const systems: OperatingSystem[] = ["linux", "windows", "freebsd", "macos"];
const avoidance = fc
  .tuple(fc.integer({ min: 1, max: 65_535 }), fc.integer({ min: 0, max: 900 }))
  .map(([first, length]): AvoidedRange => ({
    first,
    last: Math.min(65_535, first + length),
    why: "monitoring",
  }));
const requests = fc.record({
  ports: fc.integer({ min: 1, max: 4_000 }),
  nodes: fc.integer({ min: 1, max: 4 }),
  system: fc.constantFrom(...systems),
  avoid: fc.array(avoidance, { maxLength: 6 }),
  controlPorts: fc.constantFrom([21], [21, 990], [2121], [26_510, 12_600]),
});
/** Begins inside the 64 ports wished for. */
const obstacle = fc.record({
  after: fc.integer({ min: 0, max: 63 }),
  length: fc.integer({ min: 0, max: 300 }),
});
const wishes = fc.integer({ min: 1024, max: 65_535 });
const plain: PlacementRequest = {
  ports: 104,
  nodes: 1,
  system: "linux",
  avoid: [],
  controlPorts: [21],
};
const codes = (request: PlacementRequest) => placeRange(request).warnings.map(({ code }) => code);

describe("every placement", () => {
  it("has exact, disjoint, allowed ranges, one per node, with and without a wish", () => {
    fc.assert(
      fc.property(requests, fc.option(wishes, { nil: undefined }), (request, wish) => {
        const { ranges } = placeRange(wish === undefined ? request : { ...request, wish });
        expect(ranges.length).toBe(request.nodes);
        for (const range of ranges) {
          expect(range.last - range.first + 1).toBe(request.ports);
          expect(slowForbidden(range, request.avoid, request.controlPorts)).toBe(false);
        }
        const ordered = ranges.toSorted((a, b) => a.first - b.first);
        for (const [index, range] of ordered.slice(1).entries())
          expect(range.first).toBeGreaterThan(ordered[index]?.last ?? 0);
      }),
      { numRuns: 80 },
    );
  });
  it("takes every port from 1024 to 65535 where all are wanted, and has no room for one more", () => {
    const all = 65_535 - 1024 + 1;
    expect(placeRange({ ...plain, ports: all }).ranges).toEqual([{ first: 1024, last: 65_535 }]);
    expect(() => placeRange({ ...plain, ports: all / 2 + 1, nodes: 2 })).toThrow(NoRoom);
    const taken = [{ first: 1024, last: 65_533, why: "taken" }];
    expect(placeRange({ ...plain, ports: 2, avoid: taken }).ranges).toEqual([
      { first: 65_534, last: 65_535 },
    ]);
    expect(() => placeRange({ ...plain, ports: 3, avoid: taken })).toThrow(NoRoom);
  });
  it("is the same when asked twice", () => {
    fc.assert(
      fc.property(requests, (request) => {
        expect(placeRange(request)).toEqual(placeRange(structuredClone(request)));
      }),
      { numRuns: 30 },
    );
  });
});

describe("without a wish", () => {
  it.each([
    [104, "linux", 26_500],
    [500, "linux", 26_500],
    [104, "windows", 26_500],
    [104, "macos", 26_500],
  ] as const)("%i ports on %s start at %i, without a warning", (ports, system, first) => {
    expect(placeRange({ ...plain, ports, system })).toEqual({
      ranges: [{ first, last: first + ports - 1 }],
      warnings: [],
    });
  });
  it("takes the quiet windows in their order when the first ones are avoided", () => {
    const windows = [
      { first: 26_500, last: 26_999, why: "a" },
      { first: 29_250, last: 29_749, why: "b" },
    ];
    expect(placeRange({ ...plain, ports: 90, avoid: windows }).ranges[0]?.first).toBe(12_550);
    expect(placeRange({ ...plain, ports: 90, avoid: windows.slice(0, 1) }).ranges[0]?.first).toBe(
      29_250,
    );
  });
  it("crosses nothing wherever the slow search finds a block that crosses nothing", () => {
    fc.assert(
      fc.property(requests, (request) => {
        const total = request.ports * request.nodes;
        const clean = slowCleanStarts(total, request.system, request.avoid, request.controlPorts);
        const { ranges, warnings } = placeRange(request);
        const block = { first: ranges[0]?.first ?? 0, last: (ranges[0]?.first ?? 0) + total - 1 };
        const serious = warnings.filter(({ code }) => code !== "avoided-port");
        expect(serious.length > 0).toBe(clean.length === 0);
        fc.pre(clean.length > 0);
        expect(clean).toContain(block.first);
        expect(ranges.at(-1)?.last).toBe(block.last);
      }),
      { numRuns: 60 },
    );
  });
  it.each([
    [4_000, "linux"],
    [12_000, "linux"],
    [16_384, "windows"],
    [2_000, "freebsd"],
    [12_000, "freebsd"],
  ] as const)(
    "%i ports on %s cross the fewest ephemeral ports, then the fewest services",
    (ports, system) => {
      const { ranges, warnings } = placeRange({ ...plain, ports, system });
      const cost = (first: number) => {
        const range = { first, last: first + ports - 1 };
        return slowEphemeral(range, system) * 1000 + slowServices(range, system);
      };
      let least = Infinity;
      // Every 37th start is compared: an honest sample that keeps the slow counter quick.
      for (let first = 1024; first + ports - 1 <= 65_535; first += 37)
        least = Math.min(least, cost(first));
      expect(cost(ranges[0]?.first ?? 0)).toBeLessThanOrEqual(least);
      expect(warnings.map(({ code }) => code)).toContain("well-known-port");
    },
  );
  it("stays below 10000 on FreeBSD, whose ephemeral range is the rest", () => {
    const { ranges, warnings } = placeRange({ ...plain, system: "freebsd" });
    expect(ranges[0]?.last).toBeLessThan(10_000);
    expect(warnings).toEqual([]);
  });
  it("gives nodes adjacent slices, and slices apart where no block is long enough", () => {
    expect(placeRange({ ...plain, ports: 100, nodes: 3 }).ranges).toEqual([
      { first: 26_500, last: 26_599 },
      { first: 26_600, last: 26_699 },
      { first: 26_700, last: 26_799 },
    ]);
    const avoid = Array.from({ length: 64 }, (_, k) => ({
      first: 1_500 + k * 1000,
      last: 1_500 + k * 1000,
      why: "x",
    }));
    const apart = placeRange({ ...plain, ports: 900, nodes: 10, avoid }).ranges;
    expect(apart.length).toBe(10);
    for (const range of apart) expect(slowForbidden(range, avoid, [21])).toBe(false);
  });
  it("says so in a sentence where nothing fits", () => {
    const avoid = [{ first: 2_000, last: 65_535, why: "x" }];
    expect(() => placeRange({ ...plain, ports: 2_000, avoid })).toThrow(/2000 ports do not fit/);
  });
});

describe("a wish", () => {
  it("is honoured exactly where no avoided port stands in the way", () => {
    fc.assert(
      fc.property(requests, wishes, (request, wish) => {
        const total = request.ports * request.nodes;
        const block = { first: wish, last: wish + total - 1 };
        fc.pre(!slowForbidden(block, request.avoid, request.controlPorts));
        expect(placeRange({ ...request, wish }).ranges[0]?.first).toBe(wish);
      }),
      { numRuns: 100 },
    );
  });
  it("moves to the next start that fits, and says what was in the way", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1024, max: 65_000 }), obstacle, (wish, { after, length }) => {
        const avoided = { first: wish + after, last: wish + after + length, why: "monitoring" };
        const { ranges, warnings } = placeRange({ ...plain, ports: 64, avoid: [avoided], wish });
        let next = wish;
        while (slowForbidden({ first: next, last: next + 63 }, [avoided], [21])) next++;
        expect(ranges[0]?.first).toBe(next);
        expect(warnings.find(({ code }) => code === "avoided-port")?.message).toContain(
          "monitoring",
        );
      }),
      { numRuns: 60 },
    );
  });
  it("inside the ephemeral range warns with the system's own cure", () => {
    const message = (system: OperatingSystem) =>
      placeRange({ ...plain, system, wish: 50_100 }).warnings.find(
        ({ code }) => code === "ephemeral-overlap",
      )?.message;
    expect(message("linux")).toContain("net.ipv4.ip_local_reserved_ports=50100-50203");
    expect(message("linux")).toContain("32768-60999");
    expect(message("windows")).toContain(
      "netsh int ipv4 add excludedportrange protocol=tcp startport=50100 numberofports=104",
    );
    expect(message("freebsd")).toContain("net.inet.ip.portrange.last=50099");
    expect(message("macos")).toContain("net.inet.ip.portrange.hifirst=50204");
  });
  it("warns of overlap exactly where a port overlaps", () => {
    fc.assert(
      fc.property(requests, wishes, (request, wish) => {
        const { ranges, warnings } = placeRange({ ...request, wish });
        const ports = ranges.reduce((sum, range) => sum + slowEphemeral(range, request.system), 0);
        const services = ranges.reduce(
          (sum, range) => sum + slowServices(range, request.system),
          0,
        );
        const found = warnings.map(({ code }) => code);
        expect(found.includes("ephemeral-overlap")).toBe(ports > 0);
        expect(found.includes("well-known-port")).toBe(services > 0);
      }),
      { numRuns: 100 },
    );
  });
  it("across a service names it and a start that is free", () => {
    const [warning] = placeRange({ ...plain, wish: 27_000 }).warnings;
    expect(warning?.message).toBe(
      "27000-27103 has ports of known services: 27015-27050 (steam), 27017-27019 (mongodb). " +
        "Make sure that none of them runs here, or start elsewhere: 26500 is free.",
    );
  });
  it("of 50000 on Windows names the administered exclusion", () => {
    const { warnings } = placeRange({ ...plain, system: "windows", wish: 50_000 });
    expect(warnings.map(({ message }) => message).join(" ")).toContain(
      "50000-50059 (Windows administered exclusion",
    );
    expect(codes({ ...plain, wish: 50_000 })).toEqual(["ephemeral-overlap", "well-known-port"]);
  });
  it("so high that the range would pass 65535 is moved down and says so", () => {
    const { ranges, warnings } = placeRange({ ...plain, wish: 65_500 });
    expect(ranges).toEqual([{ first: 65_432, last: 65_535 }]);
    expect(warnings[0]?.message).toContain("would pass 65535");
  });
  it.each([21, 1023, 0, -5, 70_000, 2.5])("of %s is refused with a sentence", (wish) => {
    expect(() => placeRange({ ...plain, wish })).toThrow(RangeError);
  });
});

it("the ephemeral cures are lines of the form their system reads", () => {
  expect(
    ephemeralRanges.linux.cure([
      { first: 40_000, last: 40_009 },
      { first: 41_000, last: 41_009 },
    ]),
  ).toContain("net.ipv4.ip_local_reserved_ports=40000-40009,41000-41009");
  expect(ephemeralRanges.freebsd.cure([{ first: 10_000, last: 10_103 }])).toContain(
    "net.inet.ip.portrange.first=10104",
  );
});
