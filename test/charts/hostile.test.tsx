import fc from "fast-check";
import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { barHeightFor } from "../../src/charts/bars/layout.ts";
import { DayFan } from "../../src/charts/day/day-fan.tsx";
import { DifferenceHistogram } from "../../src/charts/peaks/difference-histogram.tsx";
import { HolderBars } from "../../src/charts/bars/holder-bars.tsx";
import { QuantileDots } from "../../src/charts/peaks/quantile-dots.tsx";
import { RefusalCurve } from "../../src/charts/refusal/refusal-curve.tsx";
import { ServerBars } from "../../src/charts/bars/server-bars.tsx";
import {
  HourBars,
  ProgressSpark,
  ShapeSpark,
  logNormalShape,
} from "../../src/charts/sparkline.tsx";
import { Tornado } from "../../src/charts/tornado/tornado.tsx";
import { faultsOf, pointsOf } from "./drawing.ts";
import { hostile, maybe, name, rate, size, words } from "./hostile-values.ts";

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

const runs = { numRuns: 60 };

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
        const picture = (
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
          />
        );
        expect(faultsOf(picture)).toEqual([]);
        const markup = render(picture);
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
        expect(
          faultsOf(
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
          ),
        ).toEqual([]);
      }),
      runs,
    );
  });

  it("of dots and distributions", () => {
    fc.assert(
      fc.property(values, maybe, maybe, fc.boolean(), size, (peaks, today, chosen, ecdf, given) => {
        expect(
          faultsOf(
            <QuantileDots
              {...words}
              {...given}
              peaks={peaks}
              today={today}
              chosen={chosen}
              ecdf={ecdf}
            />,
          ),
        ).toEqual([]);
      }),
      runs,
    );
  });

  it("of differences", () => {
    fc.assert(
      fc.property(values, name, size, (differences, axisName, given) => {
        expect(
          faultsOf(
            <DifferenceHistogram
              {...words}
              {...given}
              differences={differences}
              axisName={axisName}
              note={[axisName.slice(0, 40), "on every day"]}
            />,
          ),
        ).toEqual([]);
      }),
      runs,
    );
  });

  it("of holders", () => {
    const holder = fc.record({ name, ports: values });
    fc.assert(
      fc.property(fc.array(holder, { maxLength: 12 }), size, (holders, given) => {
        expect(
          faultsOf(
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
          ),
        ).toEqual([]);
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
        expect(
          faultsOf(<ServerBars {...words} width={given.width} height={height} servers={servers} />),
        ).toEqual([]);
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
        expect(
          faultsOf(
            <Tornado
              {...words}
              width={given.width}
              height={barHeightFor(rows.length, 4, 60)}
              baseline={baseline}
              rows={rows}
              onOpen={() => undefined}
            />,
          ),
        ).toEqual([]);
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
          expect(faultsOf(<HourBars hours={hours} />)).toEqual([]);
          expect(faultsOf(<ProgressSpark progress={progress} daysWanted={high} />)).toEqual([]);
          expect(faultsOf(<ShapeSpark density={shape} low={low} high={high} />)).toEqual([]);
          expect(
            faultsOf(<ShapeSpark density={logNormalShape(low, high)} low={low} high={high} />),
          ).toEqual([]);
        },
      ),
      runs,
    );
  });
});
