import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { portsForKey } from "../../src/charts/kit/choose-handle.tsx";
import { refusalScales } from "../../src/charts/refusal/refusal-scales.ts";
import {
  FLOOR,
  boundBeyond,
  cutAtFloor,
  knownRateText,
  measured,
  rateAt,
  readoutLines,
} from "../../src/charts/refusal/refusals.ts";
import type { RefusalPoint } from "../../src/charts/refusal/refusals.ts";

function point(
  ports: number,
  estimate: number,
  counted: number,
  high = estimate * 1.2,
): RefusalPoint {
  return {
    ports,
    estimate,
    low: estimate / 1.2,
    high,
    counted,
    daysWithRefusal: counted,
    days: 400,
  };
}

const points = [
  point(100, 1e-3, 900),
  point(50, 0.1, 9000),
  point(150, 1e-5, 4),
  point(170, 2e-6, 2, 1e-5),
  point(200, 0, 0, 7e-6),
];

describe("the curve", () => {
  it("goes through sizes with at least three refusals only, in order of size", () => {
    expect(measured(points).map(({ ports }) => ports)).toEqual([50, 100, 150]);
  });

  it("is followed by one bound: the first size that refused nobody", () => {
    expect(boundBeyond(points)?.ports).toBe(200);
    expect(boundBeyond(points.filter(({ counted }) => counted > 0))?.ports).toBe(170);
    expect(boundBeyond(measured(points))).toBeUndefined();
  });

  it("ends where it crosses one in a million, straight in the logarithm", () => {
    const cut = cutAtFloor([
      { ports: 10, rate: 1e-4 },
      { ports: 20, rate: 1e-8 },
      { ports: 30, rate: 1e-9 },
    ]);
    expect(cut).toHaveLength(2);
    expect(cut[1]?.ports).toBeCloseTo(15, 9);
    expect(cut[1]?.rate).toBe(FLOOR);
  });

  it("stops before a rate of zero, of which there is no logarithm", () => {
    const zero = { ports: 20, rate: 0 };
    expect(cutAtFloor([{ ports: 10, rate: 0.1 }, zero])).toEqual([{ ports: 10, rate: 0.1 }]);
    expect(cutAtFloor([zero, { ports: 30, rate: 0.1 }])).toEqual([]);
  });

  it("never leaves 1e-6 … 1, whatever the rates are", () => {
    const places = fc.array(fc.record({ ports: fc.double(), rate: fc.double() }));
    fc.assert(
      fc.property(places, (list) => {
        for (const { rate, ports } of cutAtFloor(list)) {
          expect(rate).toBeGreaterThanOrEqual(FLOOR);
          expect(rate).toBeLessThanOrEqual(1);
          expect(Number.isFinite(ports)).toBe(true);
        }
      }),
    );
  });
});

describe("what is known at a size", () => {
  it.each([
    [100, "measured", "1 in 1,000"],
    [75, "between", "about 1 in 100"],
    [10, "at-least", "more than 1 in 10"],
    [180, "at-most", "fewer than 1 in 100,000"],
    [400, "at-most", "fewer than 1 in 140,000"],
  ])("%d ports: %s, %s", (ports, kind, words) => {
    expect(rateAt(points, ports).kind).toBe(kind);
    expect(knownRateText(rateAt(points, ports))).toBe(words);
  });

  it("is nothing without points", () => {
    expect(knownRateText(rateAt([], 10))).toBe("not simulated");
  });

  it("is read out with its interval and its days", () => {
    const read = {
      ...point(104, 1 / 1743, 1600),
      low: 1 / 1900,
      high: 1 / 1500,
      daysWithRefusal: 191,
    };
    expect(readoutLines(read)).toEqual([
      "104 ports: 1 in 1,700 (1,500 to 1,900)",
      "a refusal on 191 of 400 days",
    ]);
    expect(readoutLines(point(200, 0, 0, 7e-6))[0]).toBe(
      "200 ports: none refused, fewer than 1 in 140,000",
    );
  });
});

describe("the handle", () => {
  const at = { ports: 104, least: 100, min: 1, max: 220 };
  it.each([
    ["ArrowRight", 105],
    ["ArrowUp", 105],
    ["ArrowLeft", 103],
    ["ArrowDown", 103],
    ["PageUp", 120],
    ["PageDown", 88],
    ["Home", 100],
    ["End", 200],
    ["a", null],
    ["Tab", null],
  ])("%s chooses %s", (key, ports) => expect(portsForKey(key, at)).toBe(ports));

  it("stays between one port and the axis' end, and reaches both ends without a least", () => {
    expect(portsForKey("PageDown", { ...at, ports: 3 })).toBe(1);
    expect(portsForKey("PageUp", { ...at, ports: 219 })).toBe(220);
    expect(portsForKey("Home", { ...at, least: null })).toBe(1);
    expect(portsForKey("End", { ...at, least: null })).toBe(220);
  });

  it.each(["linear", "log2"] as const)("comes back to the size that it stands at (%s)", (steps) => {
    const scales = refusalScales(900, 350, [220], steps);
    for (let ports = 1; ports <= 220; ports += 1)
      expect(scales.portsAt(scales.x(ports))).toBe(ports);
    expect(scales.portsAt(-1e9)).toBe(1);
    expect(scales.portsAt(1e9)).toBe(scales.maxPorts);
  });

  it("does not push the axis away while it is dragged to its end", () => {
    const first = refusalScales(560, 350, [150], "linear");
    const second = refusalScales(560, 350, [150, first.portsAt(1e9)], "linear");
    expect(second.maxPorts).toBe(first.maxPorts);
  });
});
