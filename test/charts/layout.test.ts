import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draggedWindow } from "../../src/charts/day/day-overview.tsx";
import { dotStacks, dotValues, ecdfSteps } from "../../src/charts/peaks/dot-layout.ts";
import { placeLabels } from "../../src/charts/kit/labels.ts";
import { fitText, overlaps, textWidth } from "../../src/charts/kit/measure.ts";
import {
  DAY_SECONDS,
  movedWindow,
  mostPerColumn,
  stepsIn,
  tidyWindow,
} from "../../src/charts/kit/minutes.ts";
import { fitTicks, timeTicks } from "../../src/charts/kit/ticks.ts";
import { tornadoOrder } from "../../src/charts/tornado/layout.ts";
import { csvOf } from "../../src/charts/kit/table.ts";

const window = fc
  .tuple(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 1440 }))
  .map(([a, b]) => tidyWindow({ fromSeconds: a * 60, toSeconds: b * 60 }));

describe("a window of the day", () => {
  it("is always whole minutes, at least ten, within the day", () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.double(), (fromSeconds, toSeconds, by) => {
        const tidy = tidyWindow({ fromSeconds, toSeconds });
        for (const one of [tidy, movedWindow(tidy, Number.isFinite(by) ? by : 0)]) {
          expect(one.fromSeconds % 60).toBe(0);
          expect(one.toSeconds % 60).toBe(0);
          expect(one.fromSeconds).toBeGreaterThanOrEqual(0);
          expect(one.toSeconds).toBeLessThanOrEqual(DAY_SECONDS);
          expect(one.toSeconds - one.fromSeconds).toBeGreaterThanOrEqual(600);
        }
      }),
    );
  });

  it("is moved from inside, stretched at its edges, and begun anew elsewhere", () => {
    const hours = (from: number, to: number) => ({
      fromSeconds: from * 3600,
      toSeconds: to * 3600,
    });
    const drag = (from: number, to: number) =>
      draggedWindow({ seconds: from * 3600, window: hours(8, 12), edgeSeconds: 600 }, to * 3600);
    expect(drag(10, 11)).toEqual(hours(9, 13));
    expect(drag(10, 23)).toEqual(hours(20, 24));
    expect(drag(12, 14)).toEqual(hours(8, 14));
    expect(drag(8, 6)).toEqual(hours(6, 12));
    expect(drag(8, 14)).toEqual(hours(12, 14));
    expect(drag(18, 20)).toEqual(hours(18, 20));
  });

  it("is covered by steps from edge to edge without a gap", () => {
    const slots = fc.array(fc.nat(500), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(slots, window, (values, shown) => {
        const steps = stepsIn(values, values, shown);
        expect(steps[0]?.seconds).toBeCloseTo(shown.fromSeconds, 6);
        expect(steps.at(-1)?.seconds).toBeCloseTo(shown.toSeconds, 6);
        steps.slice(0, -1).forEach((step) => {
          const slot = Math.floor((step.seconds / DAY_SECONDS) * values.length + 1e-9);
          expect(step.high).toBe(values[slot]);
        });
      }),
    );
  });

  it("has round times that do not crowd", () => {
    fc.assert(
      fc.property(window, fc.integer({ min: 100, max: 900 }), (shown, width) => {
        const ticks = timeTicks(shown.fromSeconds, shown.toSeconds, width);
        const perSecond = width / (shown.toSeconds - shown.fromSeconds);
        ticks.slice(1).forEach((at, index) => {
          expect((at - (ticks[index] ?? 0)) * perSecond).toBeGreaterThan(40);
        });
      }),
    );
  });

  it("keeps a burst of one minute visible in the overview", () => {
    const day = Array.from({ length: 1440 }, (_, minute) => Number(minute === 541));
    for (const columns of [50, 299, 470, 1440, 5000])
      expect(mostPerColumn(day, columns).filter((most) => most === 1)).toHaveLength(1);
  });
});

describe("dots", () => {
  it("are fifty equally likely values, and all of a smaller sample", () => {
    const thousand = Array.from({ length: 1000 }, (_, index) => index);
    const dots = dotValues(thousand);
    expect(dots).toHaveLength(50);
    dots.forEach((value, index) => expect(value).toBeCloseTo(((index + 0.5) / 50) * 999, 9));
    expect(dotValues([3, 1, 2])).toEqual([1, 2, 3]);
  });

  it("stand on the side of a range that holds them or does not, apart from one another", () => {
    const peaks = fc.array(
      fc.integer({ min: 0, max: 800 }).map((half) => half / 2),
      { minLength: 1, maxLength: 50 },
    );
    fc.assert(
      fc.property(peaks, fc.integer({ min: 1, max: 300 }), fc.nat(200), (values, today, more) => {
        const ranges = [today, today + 5 + more];
        const room = { perPort: 1.2, zero: 0, floor: 150, height: 120, ranges };
        const dots = dotStacks(
          [...values].sort((a, b) => a - b),
          room,
        );
        expect(dots).toHaveLength(values.length);
        for (const dot of dots) {
          for (const range of ranges) expect(dot.x > (range + 0.5) * 1.2).toBe(dot.value > range);
          expect(dot.y - dot.r).toBeGreaterThanOrEqual(30);
        }
        dots.forEach((dot, index) =>
          dots.slice(index + 1).forEach((other) => {
            const apart = Math.hypot(dot.x - other.x, dot.y - other.y);
            expect(apart).toBeGreaterThan(dot.r * 2 - 0.01);
          }),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("have a distribution that ends at all days", () => {
    expect(ecdfSteps([5, 1, 5, 2])).toEqual([
      { value: 1, share: 0.25 },
      { value: 2, share: 0.5 },
      { value: 5, share: 1 },
    ]);
  });
});

describe("labels", () => {
  const spot = fc.record({
    x: fc.integer({ min: -20, max: 320 }),
    y: fc.integer({ min: -20, max: 220 }),
    anchor: fc.constantFrom("start" as const, "middle" as const, "end" as const),
  });
  const label = fc.record({
    key: fc.string(),
    lines: fc.array(
      fc.record({
        text: fc.string({ maxLength: 20 }),
        size: fc.constant(12),
        tone: fc.constant("ink"),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    spots: fc.array(spot, { maxLength: 12 }),
  });
  const bounds = { x0: 0, y0: 0, x1: 300, y1: 200 };
  const handle = { x0: 140, y0: 90, x1: 180, y1: 115 };

  it("never cover one another, what is solid, or leave the bounds", () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 8 }), (wanted) => {
        const placed = placeLabels(wanted, bounds, [handle]);
        placed.forEach((one, index) => {
          expect(overlaps(one.box, handle)).toBe(false);
          expect(one.box.x0 >= 0 && one.box.x1 <= 300 && one.box.y0 >= 0 && one.box.y1 <= 200).toBe(
            true,
          );
          for (const other of placed.slice(index + 1))
            expect(overlaps(one.box, other.box)).toBe(false);
        });
      }),
    );
  });

  it("take the first free place, and a place across a line only where there is no other", () => {
    const line = [{ x0: 0, y0: 40, x1: 300, y1: 42 }];
    const lines = [{ text: "99% band", size: 12, tone: "ink" }];
    const at = (y: number) => ({ x: 10, y, anchor: "start" as const });
    const place = (ys: number[]) =>
      placeLabels([{ key: "a", lines, spots: ys.map(at) }], bounds, [], line)[0]?.spot.y;
    expect(place([45, 100, 150])).toBe(100);
    expect(place([45])).toBe(45);
  });

  it("are cut to their room with an ellipsis", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 600 }),
        fc.integer({ min: 30, max: 300 }),
        (text, width) => {
          expect(textWidth(fitText(text, width, 12), 12)).toBeLessThanOrEqual(width);
        },
      ),
    );
    expect(fitText("Office staff", 300, 12)).toBe("Office staff");
  });

  it("of ticks leave out the one under the handle", () => {
    const ticks = [0, 50, 100, 150].map((at) => ({ at, text: String(at) }));
    const box = { x0: 84, y0: 0, x1: 122, y1: 24 };
    expect(fitTicks(ticks, 17, -20, 200, [box]).map((tick) => tick.text)).toEqual([
      "0",
      "50",
      "",
      "150",
    ]);
  });
});

describe("rows", () => {
  it("of the tornado stand by swing, those that nothing can meet first", () => {
    const row = (low: number | null, high: number | null) => ({
      name: "",
      low: { label: "", ports: low },
      high: { label: "", ports: high },
    });
    expect(tornadoOrder([row(100, 100), row(44, 159), row(120, 90), row(90, null)])).toEqual([
      3, 1, 2, 0,
    ]);
  });

  it("are saved as CSV that a spreadsheet reads back and cannot run", () => {
    const rows = [
      ["=1+1", 0.5, null],
      ['a "b", c\nd', Number.NaN, -3],
    ] as const;
    expect(csvOf({ columns: ["name", "rate", "ports"], rows })).toBe(
      'name,rate,ports\r\n\'=1+1,0.5,\r\n"a ""b"", c\nd",,-3\r\n',
    );
  });
});
