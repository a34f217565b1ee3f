import { area, line } from "d3";
import { px } from "../kit/finite.ts";
import type { RefusalScales } from "./refusal-scales.ts";
import { FLOOR, boundBeyond, cutAtFloor, measured } from "./refusals.ts";
import type { KnownRate, RatePlace, RefusalPoint } from "./refusals.ts";
import { toneOf } from "../kit/tones.ts";

/** One series of the refusal chart. */
export interface RefusalSeries {
  name: string;
  points: readonly RefusalPoint[];
  /** Smallest size that meets the target; marked on the target line where there are several series. */
  least?: number | null;
}

/** The part of the curve that is drawn: measured sizes that the axis reaches, ended at the floor. */
export function drawnCurve(points: readonly RefusalPoint[], maxPorts: number): RatePlace[] {
  return cutAtFloor(
    measured(points)
      .filter((point) => point.ports <= maxPorts)
      .map((point) => ({ ports: point.ports, rate: point.estimate })),
  );
}

/** Band, curve, dots and the hollow triangle of one series. */
export function SeriesMarks(props: {
  series: RefusalSeries;
  index: number;
  scales: RefusalScales;
  provisional: boolean;
  dots: boolean;
}) {
  const { series, index, scales, provisional, dots } = props;
  const curve = drawnCurve(series.points, scales.maxPorts);
  const end = curve.at(-1)?.ports ?? 0;
  const band = measured(series.points).filter((point) => point.ports <= end);
  const drawBand = area<RefusalPoint>()
    .x((point) => scales.x(point.ports))
    .y0((point) => scales.y(point.low))
    .y1((point) => scales.y(point.high))
    .digits(2);
  const drawLine = line<RatePlace>()
    .x((place) => scales.x(place.ports))
    .y((place) => scales.y(place.rate))
    .digits(2);
  const bound = boundBeyond(series.points);
  return (
    <g class={`series ${toneOf(index)}`}>
      {band.length > 1 && !provisional ? <path class="band" d={drawBand(band) ?? ""} /> : null}
      {curve.length > 1 ? <path class="curve" d={drawLine(curve) ?? ""} /> : null}
      {(dots && !provisional) || curve.length === 1
        ? curve
            .filter((place) => place.rate > FLOOR)
            .map((place) => (
              <circle
                key={place.ports}
                class="curve-dot"
                cx={px(scales.x(place.ports))}
                cy={px(scales.y(place.rate))}
                r={1.8}
              />
            ))
        : null}
      {bound && bound.ports <= scales.maxPorts ? (
        <Triangle x={scales.x(bound.ports)} y={scales.y(bound.high)} floor={scales.plot.y1} />
      ) : null}
    </g>
  );
}

/** A hollow triangle pointing down whose upper edge is the bound; near the floor it is lifted to stay above it. */
function Triangle({ x, y, floor }: { x: number; y: number; floor: number }) {
  const top = Math.min(y, floor - 8);
  const points = [
    [x - 5, top],
    [x + 5, top],
    [x, top + 8],
  ];
  return (
    <polygon
      class="bound-mark"
      points={points.map(([left, down]) => `${px(left ?? 0)},${px(down ?? 0)}`).join(" ")}
    />
  );
}

/** The dotted textbook line, ended at the floor. */
export function FormulaLine(props: { places: readonly RatePlace[]; scales: RefusalScales }) {
  const { places, scales } = props;
  const drawLine = line<RatePlace>()
    .x((place) => scales.x(place.ports))
    .y((place) => scales.y(place.rate))
    .digits(2);
  return places.length > 1 ? <path class="formula-line" d={drawLine(places) ?? ""} /> : null;
}

/** The red diamond of the range that is open today, and its tick on the axis. */
export function TodayMark(props: { ports: number; known: KnownRate; scales: RefusalScales }) {
  const { ports, known, scales } = props;
  const x = scales.x(ports);
  const y = Math.min(scales.y(known.rate), scales.plot.y1 - 7);
  return (
    <g class="today">
      <line
        class="today-tick"
        x1={px(x)}
        x2={px(x)}
        y1={px(scales.plot.y1)}
        y2={px(scales.plot.y1 - 6)}
      />
      <path
        class="today-mark"
        d={`M${px(x)},${px(y - 6)}L${px(x + 6)},${px(y)}L${px(x)},${px(y + 6)}L${px(x - 6)},${px(y)}Z`}
      />
    </g>
  );
}

/** The blue dot of the chosen size with its stem down to the axis; hollow where only a bound is known. */
export function ChosenMark(props: { ports: number; known: KnownRate; scales: RefusalScales }) {
  const { ports, known, scales } = props;
  const x = scales.x(ports);
  const y = Math.min(scales.y(known.rate), scales.plot.y1 - 5);
  const hollow = known.kind === "measured" || known.kind === "between" ? "" : " is-hollow";
  return (
    <g class="chosen">
      <line class="chosen-line" x1={px(x)} x2={px(x)} y1={px(y)} y2={px(scales.plot.y1)} />
      {known.kind === "unknown" ? null : (
        <circle class={`chosen-dot${hollow}`} cx={px(x)} cy={px(y)} r={5} />
      )}
    </g>
  );
}
