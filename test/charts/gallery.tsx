import type { VNode } from "preact";
import { DayFan } from "../../src/charts/DayFan.tsx";
import type { MinuteBands } from "../../src/charts/minutes.ts";
import { RefusalCurve } from "../../src/charts/RefusalCurve.tsx";
import type { RefusalPoint } from "../../src/charts/refusals.ts";

/** Every picture that is kept in expected/: a name, and how it is drawn at a width. */
export interface Picture {
  name: string;
  draw: (width: number) => VNode;
}

/** Erlang B by its recursion, as a load to draw: refusals per transfer at 1 … `most` ports. */
export function erlangB(erlangs: number, most: number): { ports: number; rate: number }[] {
  const places: { ports: number; rate: number }[] = [];
  let rate = 1;
  for (let ports = 1; ports <= most; ports++) {
    rate = (erlangs * rate) / (ports + erlangs * rate);
    places.push({ ports, rate });
  }
  return places;
}

/** A smooth made-up curve that refuses `1 in 1,000` near `middle` ports, counted over 200,000 transfers of 400 days. */
export function madeUpCurve(middle: number): RefusalPoint[] {
  const points: RefusalPoint[] = [];
  for (let ports = 8; ports <= middle * 1.95; ports += 8) {
    const rate = Math.min(0.95, 10 ** (-3 * (ports / middle) ** 1.6));
    const counted = Math.floor(rate * 200_000);
    const half = 1.96 / Math.sqrt(Math.max(1, counted));
    points.push({
      ports,
      estimate: counted / 200_000,
      low: (counted / 200_000) * Math.max(0, 1 - half),
      high: counted > 0 ? (counted / 200_000) * (1 + half) : 3.7e-5,
      counted,
      daysWithRefusal: Math.min(400, Math.ceil(counted / 2)),
      days: 400,
    });
  }
  return points;
}

/** A burst at 09:00 that rises for `spreadMinutes` to `most` ports, over a small backup at 02:00. */
export function madeUpDay(most: number, spreadMinutes: number): MinuteBands {
  const usual = Array.from({ length: 1440 }, (_, minute) => {
    const since = minute - 540;
    const rise = Math.min(1, Math.max(0, (since + 1) / spreadMinutes));
    const fall = since > spreadMinutes ? 0.82 ** (since - spreadMinutes) : 1;
    const backup = minute >= 120 && minute < 130 ? 3 : 0;
    return Math.round(most * Math.sqrt(rise) * fall) + backup;
  });
  const spread = (sigmas: number) =>
    usual.map((ports) => Math.max(0, Math.round(ports + sigmas * Math.sqrt(ports + 1.5))));
  return {
    median: usual,
    low50: spread(-0.5),
    high50: spread(0.5),
    low90: spread(-1.2),
    high90: spread(1.2),
    low99: spread(-2),
    high99: spread(2),
    oneDay: usual.map((ports, minute) => Math.max(0, ports + ((minute * 7919) % 5) - 2)),
  };
}

/** 400 daily peaks around `middle`, bell-shaped, from a fixed sequence. */
export function madeUpPeaks(middle: number): number[] {
  return Array.from({ length: 400 }, (_, day) => {
    const spread = [3, 5, 7, 11, 13].reduce((sum, prime) => sum + ((day * prime * 37) % 101) / 101, 0);
    return Math.round(middle + (spread - 2.5) * 7);
  });
}

const nine = { fromSeconds: 8 * 3600 + 3000, toSeconds: 9 * 3600 + 1800 };

const words = { title: "104 ports keep refusals under 1 in 1,000", description: "By size." };

export const pictures: Picture[] = [
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
];
