import fc from "fast-check";
import type { VNode } from "preact";
import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { barHeightFor } from "../../src/charts/bars.ts";
import { DayFan } from "../../src/charts/DayFan.tsx";
import { DifferenceHistogram } from "../../src/charts/DifferenceHistogram.tsx";
import { HolderBars } from "../../src/charts/HolderBars.tsx";
import { QuantileDots } from "../../src/charts/QuantileDots.tsx";
import { RefusalCurve } from "../../src/charts/RefusalCurve.tsx";
import { ServerBars } from "../../src/charts/ServerBars.tsx";
import {
  HourBars,
  ProgressSpark,
  ShapeSpark,
  logNormalShape,
} from "../../src/charts/Sparkline.tsx";
import { Tornado } from "../../src/charts/Tornado.tsx";
import {
  brokenAttributes,
  elementsOf,
  negativeSizes,
  overlappingTexts,
  pointsOf,
} from "./drawing.ts";

/** Numbers that break charts: nothing, not a number, endless, huge, tiny, negative, and ordinary ones. */
const hostile = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 300 }) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 1 }) },
  fc.constantFrom(0, -0, -1, 1e300, -1e300, 5e-324, Number.NaN, Infinity, -Infinity, 65_535),
);
const maybe = fc.option(hostile, { nil: null });
const name = fc.oneof(
  fc.constantFrom(
    "",
    "Office staff",
    "Branch scanners in Rotterdam",
    "<b>&\"'",
    "W".repeat(10_000),
  ),
  fc.string({ maxLength: 40 }),
);
const size = fc.record({
  width: fc.integer({ min: 260, max: 900 }),
  height: fc.integer({ min: 200, max: 420 }),
});
const words = { title: "Finding", description: "What is drawn." };
const rate = fc.oneof(hostile, fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(1e-9));
const point = fc.record({
  ports: hostile,
  estimate: rate,
  low: rate,
  high: rate,
  counted: hostile,
  daysWithRefusal: hostile,
  days: hostile,
});
const points = fc.oneof(fc.constant([]), fc.array(point, { maxLength: 30 }));
const values = fc.oneof(
  fc.constant([]),
  fc.array(hostile, { maxLength: 80 }),
  fc.tuple(hostile, fc.nat(60)).map(([value, count]) => Array.from({ length: count }, () => value)),
);

/** What must hold of every picture whatever was put in; texts may touch nowhere. */
function judge(picture: VNode): string {
  const markup = render(picture);
  expect(brokenAttributes(markup)).toEqual([]);
  expect(negativeSizes(markup)).toEqual([]);
  expect(overlappingTexts(markup)).toEqual([]);
  return markup;
}

const runs = { numRuns: 120 };

describe("hostile input leaves a drawing that can be drawn", () => {
  it("of refusals, with nothing below the floor or above every one", () => {
    const input = fc.record({
      first: points,
      second: fc.option(points, { nil: null }),
      target: rate,
      today: maybe,
      chosen: maybe,
      least: maybe,
      names: fc.tuple(name, name),
      formula: fc.array(fc.record({ ports: hostile, rate }), { maxLength: 20 }),
      provisional: fc.boolean(),
      steps: fc.constantFrom("linear" as const, "log2" as const),
      size,
    });
    fc.assert(
      fc.property(input, (given) => {
        const series = [{ name: given.names[0], points: given.first, least: given.least }];
        if (given.second)
          series.push({ name: given.names[1], points: given.second, least: given.today });
        const markup = judge(
          <RefusalCurve
            {...words}
            {...given.size}
            series={series}
            target={given.target}
            today={given.today}
            chosen={given.chosen}
            least={given.least}
            leastInterval={{ low: given.target, high: given.least ?? 0 }}
            formula={{ name: given.names[1], note: given.names[0], places: given.formula }}
            provisional={given.provisional}
            steps={given.steps}
            onChoose={() => undefined}
          />,
        );
        const floor = given.size.height - 44;
        const drawn = ["band", "curve", "formula-line", "bound-mark", "today-mark"];
        for (const [x, y] of drawn.flatMap((className) => pointsOf(markup, className))) {
          expect(y).toBeLessThanOrEqual(floor + 0.01);
          expect(y).toBeGreaterThanOrEqual(5);
          expect(x).toBeLessThanOrEqual(given.size.width);
        }
      }),
      runs,
    );
  });

  it("of a day", () => {
    const input = fc.record({
      bands: fc.record({
        median: values,
        low50: values,
        high50: values,
        low90: values,
        high90: values,
        low99: values,
        high99: values,
        oneDay: values,
      }),
      peaks: values,
      window: fc.record({ fromSeconds: hostile, toSeconds: hostile }),
      chosen: maybe,
      today: maybe,
      size,
      brushed: fc.boolean(),
    });
    fc.assert(
      fc.property(input, ({ bands, peaks, window, chosen, today, brushed, ...given }) => {
        judge(
          <DayFan
            {...words}
            {...given.size}
            bands={bands}
            peaks={peaks}
            window={window}
            chosen={chosen}
            today={today}
            {...(brushed ? { onWindow: () => undefined } : {})}
          />,
        );
      }),
      runs,
    );
  });

  it("of dots and distributions", () => {
    fc.assert(
      fc.property(values, maybe, maybe, fc.boolean(), size, (peaks, today, chosen, ecdf, given) => {
        judge(
          <QuantileDots
            {...words}
            {...given}
            peaks={peaks}
            today={today}
            chosen={chosen}
            ecdf={ecdf}
          />,
        );
      }),
      runs,
    );
  });

  it("of differences", () => {
    fc.assert(
      fc.property(values, name, size, (differences, axisName, given) => {
        judge(
          <DifferenceHistogram
            {...words}
            {...given}
            differences={differences}
            axisName={axisName}
            note={[axisName.slice(0, 40), "on every day"]}
          />,
        );
      }),
      runs,
    );
  });

  it("of holders", () => {
    const holder = fc.record({ name, ports: values });
    fc.assert(
      fc.property(fc.array(holder, { maxLength: 12 }), size, (holders, given) => {
        judge(
          <HolderBars
            {...words}
            width={given.width}
            height={barHeightFor(holders.length, 60)}
            parts={[
              { name: "waiting for the client to connect", short: "waiting" },
              { name: "transferring", short: "transferring" },
              { name: "held after", short: "after" },
            ]}
            holders={holders}
          />,
        );
      }),
      runs,
    );
  });

  it("of servers", () => {
    const server = fc.record({
      name,
      ports: maybe,
      note: name,
      chosen: fc.boolean(),
      asterisk: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(server, { maxLength: 14 }), size, (servers, given) => {
        const height = barHeightFor(servers.length);
        judge(<ServerBars {...words} width={given.width} height={height} servers={servers} />);
      }),
      runs,
    );
  });

  it("of what matters most", () => {
    const end = fc.record({
      label: name,
      ports: maybe,
      noise: fc.record({ low: hostile, high: hostile }),
    });
    const row = fc.record({ name, low: end, high: end });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 10 }), hostile, size, (rows, baseline, given) => {
        judge(
          <Tornado
            {...words}
            width={given.width}
            height={barHeightFor(rows.length, 4, 60)}
            baseline={baseline}
            rows={rows}
            onOpen={() => undefined}
          />,
        );
      }),
      runs,
    );
  });

  it("of sparklines", () => {
    const look = fc.record({ days: hostile, least: maybe, low: hostile, high: hostile });
    const density = fc.array(fc.record({ value: hostile, density: hostile }), { maxLength: 50 });
    fc.assert(
      fc.property(
        values,
        fc.array(look),
        density,
        hostile,
        hostile,
        (hours, progress, shape, low, high) => {
          judge(<HourBars hours={hours} />);
          judge(<ProgressSpark progress={progress} daysWanted={high} />);
          judge(<ShapeSpark density={shape} low={low} high={high} />);
          judge(<ShapeSpark density={logNormalShape(low, high)} low={low} high={high} />);
        },
      ),
      runs,
    );
  });
});

describe("a curve", () => {
  it("falls on the drawing exactly as its rates fall", () => {
    const rates = fc.uniqueArray(fc.double({ min: 2e-6, max: 0.99, noNaN: true }), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(rates, (drawnRates) => {
        const curve = drawnRates.map((estimate, index) => ({
          ports: 4 * (index + 1),
          estimate,
          low: estimate,
          high: estimate,
          counted: 3,
          daysWithRefusal: 1,
          days: 400,
        }));
        const markup = render(
          <RefusalCurve
            {...words}
            width={560}
            height={350}
            series={[{ name: "A", points: curve }]}
            target={1e-3}
          />,
        );
        const ys = elementsOf(markup)
          .filter(({ attributes }) => attributes["class"] === "curve-dot")
          .map(({ attributes }) => Number(attributes["cy"]));
        expect(ys).toHaveLength(drawnRates.length);
        // Decades of equal height between the words "every one" (12 px) and "1 in 1 million" (350 − 44 px).
        drawnRates.forEach((estimate, index) =>
          expect(ys[index]).toBeCloseTo(12 + (294 * -Math.log10(estimate)) / 6, 1),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("leaves sizes with fewer than three refusals to one hollow triangle at the bound", () => {
    const at = (ports: number, estimate: number, counted: number, high: number) => ({
      ports,
      estimate,
      low: estimate / 2,
      high,
      counted,
      daysWithRefusal: counted,
      days: 400,
    });
    const series = [
      {
        name: "A",
        points: [
          at(10, 0.1, 50, 0.2),
          at(20, 1e-3, 3, 2e-3),
          at(30, 1e-5, 2, 1e-4),
          at(40, 0, 0, 1e-5),
          at(50, 0, 0, 1e-5),
        ],
      },
    ];
    const markup = render(
      <RefusalCurve {...words} width={560} height={350} series={series} target={1e-3} />,
    );
    const drawn = elementsOf(markup);
    expect(drawn.filter(({ attributes }) => attributes["class"] === "curve-dot")).toHaveLength(2);
    expect(drawn.filter(({ attributes }) => attributes["class"] === "bound-mark")).toHaveLength(1);
    const [corner] = pointsOf(markup, "bound-mark");
    expect(corner?.[1]).toBeCloseTo(12 + (294 * 5) / 6, 1);
  });
});
