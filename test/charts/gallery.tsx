import type { VNode } from "preact";
import { DayFan } from "../../src/charts/day/day-fan.tsx";
import { RefusalCurve } from "../../src/charts/refusal/refusal-curve.tsx";
import { DifferenceHistogram } from "../../src/charts/peaks/difference-histogram.tsx";
import { Figure } from "../../src/charts/kit/figure.tsx";
import { HolderBars } from "../../src/charts/bars/holder-bars.tsx";
import { QuantileDots } from "../../src/charts/peaks/quantile-dots.tsx";
import { SizePanels } from "../../src/charts/watch/size-panels.tsx";
import { ServerBars } from "../../src/charts/bars/server-bars.tsx";
import {
  HourBars,
  ProgressSpark,
  ShapeSpark,
  logNormalShape,
} from "../../src/charts/sparkline.tsx";
import { Tornado } from "../../src/charts/tornado/tornado.tsx";
import {
  erlangB,
  madeUpCurve,
  madeUpDay,
  madeUpPeaks,
  paired,
  servers,
  sizes,
  tornado,
} from "./samples.ts";

/** Every picture that is kept in expected/: a name, and how it is drawn at a width. */
export interface Picture {
  name: string;
  draw: (width: number) => VNode;
}

const nine = { fromSeconds: 8 * 3600 + 3000, toSeconds: 9 * 3600 + 1800 };

const words = { title: "104 ports keep refusals under 1 in 1,000", description: "By size." };

export const pictures: Picture[] = [
  {
    name: "sizes",
    draw: (width) => <SizePanels {...words} width={width} height={400} {...sizes} />,
  },
  {
    name: "refusals",
    draw: (width) => (
      <RefusalCurve
        {...words}
        width={width}
        height={350}
        series={[{ name: "Branch scanners", points: madeUpCurve(100) }]}
        target={1e-3}
        formula={{
          name: "Erlang B",
          note: "textbook, searches every port",
          places: erlangB(48, 200),
        }}
        today={50}
        chosen={104}
        least={100}
        leastInterval={{ low: 98, high: 103 }}
        onChoose={() => undefined}
      />
    ),
  },
  {
    name: "refusals-two",
    draw: (width) => (
      <RefusalCurve
        {...words}
        width={width}
        height={320}
        series={[
          { name: "A within 10 minutes", points: madeUpCurve(100), least: 100 },
          { name: "B within 30 minutes", points: madeUpCurve(46), least: 44 },
        ]}
        target={1e-3}
      />
    ),
  },
  {
    name: "refusals-provisional",
    draw: (width) => (
      <RefusalCurve
        {...words}
        width={width}
        height={300}
        series={[{ name: "Scanners", points: madeUpCurve(200) }]}
        target={1e-6}
        chosen={390}
        today={380}
        provisional
        steps="log2"
      />
    ),
  },
  {
    name: "day",
    draw: (width) => (
      <DayFan
        {...words}
        width={width}
        height={350}
        bands={madeUpDay(54, 10)}
        peaks={madeUpPeaks(57)}
        window={nine}
        overviewNote={{ seconds: 7200, text: "nightly backup" }}
        onWindow={() => undefined}
        chosen={104}
        today={50}
      />
    ),
  },
  {
    name: "day-b",
    draw: (width) => (
      <DayFan
        {...words}
        width={width}
        height={220}
        bands={madeUpDay(24, 30)}
        window={nine}
        today={50}
        yMax={80}
        tone={1}
      />
    ),
  },
  {
    name: "day-far",
    draw: (width) => (
      <DayFan
        {...words}
        width={width}
        height={300}
        bands={madeUpDay(54, 10)}
        peaks={madeUpPeaks(57)}
        window={{ fromSeconds: 0, toSeconds: 86_400 }}
        onWindow={() => undefined}
        chosen={2500}
        today={70}
      />
    ),
  },
  {
    name: "dots",
    draw: (width) => (
      <QuantileDots
        {...words}
        width={width}
        height={180}
        peaks={madeUpPeaks(57)}
        today={50}
        chosen={104}
      />
    ),
  },
  {
    name: "dots-ecdf",
    draw: (width) => (
      <QuantileDots
        {...words}
        width={width}
        height={180}
        peaks={madeUpPeaks(57)}
        today={58}
        chosen={64}
        ecdf
      />
    ),
  },
  {
    name: "dots-tight",
    draw: (width) => (
      <QuantileDots
        {...words}
        width={width}
        height={180}
        peaks={madeUpPeaks(57)}
        today={58}
        chosen={64}
      />
    ),
  },
  {
    name: "holders",
    draw: (width) => (
      <HolderBars
        {...words}
        width={width}
        height={170}
        parts={[
          { name: "waiting for the client to connect", short: "waiting" },
          { name: "transferring", short: "transferring" },
          { name: "held after", short: "after" },
        ]}
        holders={[
          { name: "Branch scanners", ports: [1.1, 44.2, 11.3] },
          { name: "Office staff", ports: [0, 0.5, 0] },
          { name: "Partner feeds", ports: [0, 0, 0] },
          { name: "Nightly backup of the archive in Rotterdam", ports: [0, 3, 2] },
        ]}
      />
    ),
  },
  {
    name: "servers",
    draw: (width) => <ServerBars {...words} width={width} height={240} servers={servers} />,
  },
  {
    name: "tornado",
    draw: (width) => (
      <Tornado
        {...words}
        width={width}
        height={240}
        baseline={100}
        rows={tornado}
        onOpen={() => undefined}
      />
    ),
  },
  {
    name: "difference",
    draw: (width) => (
      <DifferenceHistogram
        {...words}
        width={width}
        height={300}
        differences={paired}
        axisName="ports, B minus A"
        note={["On every one of 400 days", "B peaks lower than A"]}
      />
    ),
  },
  {
    name: "sparks",
    draw: () => (
      <div>
        <ShapeSpark density={logNormalShape(3, 80)} low={3} high={80} />
        <ShapeSpark density={logNormalShape(3, 6)} low={3} high={6} />
        <HourBars
          hours={Array.from({ length: 24 }, (_, hour) => (hour > 7 && hour < 18 ? hour % 5 : 0))}
        />
        <ProgressSpark
          daysWanted={400}
          progress={[20, 40, 80, 160, 320].map((days) => ({
            days,
            least: 100 + Math.round(40 / days),
            low: 100 - 60 / Math.sqrt(days),
            high: 100 + 90 / Math.sqrt(days),
          }))}
        />
      </div>
    ),
  },
  {
    name: "figure",
    draw: (width) => (
      <Figure
        name="peaks"
        title="On 47 days in 50 the peak needs more than today's 50 ports"
        subtitle="Busiest moment of each day. Each dot is 8 of 400 days."
        caption="Median 57, worst 75. No day needs more than 104."
        height={160}
        widthBefore={width}
        table={() => ({
          columns: ["day", "peak, ports"],
          rows: madeUpPeaks(57).map((peak, day) => [day, peak]),
        })}
        toggles={[{ name: "ECDF", on: false, onToggle: () => undefined }]}
      >
        {(drawing) => <QuantileDots {...drawing} peaks={madeUpPeaks(57)} today={50} />}
      </Figure>
    ),
  },
];
