import { area, line } from "d3";
import { finite, largest, px, smallest } from "./kit/finite.ts";

/** A drawing without words; `label` says what it shows, without one it is decoration. */
interface SparkFrame {
  width?: number;
  height?: number;
  label?: string;
}

interface Place {
  x: number;
  y: number;
}

function frame(props: SparkFrame, width: number, height: number) {
  const wide = Math.max(8, finite(props.width ?? width, width));
  const high = Math.max(6, finite(props.height ?? height, height));
  const role = props.label
    ? ({ role: "img", "aria-label": props.label } as const)
    : ({ "aria-hidden": "true" } as const);
  return { wide, high, attributes: { class: "spark", width: wide, height: high, ...role } };
}

/** The implied shape of a quantity: its density over its values, with ticks at its 5 % and 95 % points. */
export function ShapeSpark(
  props: SparkFrame & {
    density: readonly { value: number; density: number }[];
    low: number;
    high: number;
  },
) {
  const { wide, high, attributes } = frame(props, 84, 24);
  const places = props.density.filter((one) => Number.isFinite(one.value));
  const from = smallest(
    places.map((one) => one.value),
    0,
  );
  const to = largest(
    places.map((one) => one.value),
    1,
  );
  const most = largest(
    places.map((one) => finite(one.density, 0)),
    0,
  );
  const x = (value: number) =>
    to > from ? Math.max(0, Math.min(1, (value - from) / (to - from))) * (wide - 2) + 1 : wide / 2;
  const base = high - 4;
  const drawn: Place[] = places.map((one) => ({
    x: x(one.value),
    y: base - (most > 0 ? Math.max(0, finite(one.density, 0)) / most : 0) * (base - 2),
  }));
  const outline = line<Place>()
    .x((at) => at.x)
    .y((at) => at.y)
    .digits(2);
  const fill = area<Place>()
    .x((at) => at.x)
    .y0(base)
    .y1((at) => at.y)
    .digits(2);
  const ticks = [props.low, props.high].filter((at) => Number.isFinite(at));
  return (
    <svg {...attributes}>
      {drawn.length > 1 ? <path class="spark-fill" d={fill(drawn) ?? ""} /> : null}
      {drawn.length > 1 ? <path class="spark-line" d={outline(drawn) ?? ""} /> : null}
      {ticks.map((at, index) => (
        <line
          key={index}
          class="spark-tick"
          x1={px(x(at))}
          x2={px(x(at))}
          y1={px(base - 3)}
          y2={px(base + 3)}
        />
      ))}
    </svg>
  );
}

const Z95 = 1.6448536269514722; // standard normal 95 % point

/** Density of the log-normal law with these 5 % and 95 % points, as 41 places for `ShapeSpark`; none unless 0 < from < to. */
export function logNormalShape(from: number, to: number): { value: number; density: number }[] {
  if (!(from > 0 && to > from && to < Infinity)) return [];
  const mean = (Math.log(from) + Math.log(to)) / 2;
  const sigma = (Math.log(to) - Math.log(from)) / (2 * Z95);
  const furthest = to * 1.5;
  return Array.from({ length: 41 }, (_, index) => {
    const value = Math.max(furthest / 400, (furthest * index) / 40);
    const z = (Math.log(value) - mean) / sigma;
    return { value, density: Math.exp(-0.5 * z * z) / value };
  });
}

/** A group's day as bars, usually 24; heights relative to the largest. */
export function HourBars(props: SparkFrame & { hours: readonly number[] }) {
  const { wide, high, attributes } = frame(props, 84, 24);
  const most = largest(props.hours, 0);
  const step = wide / Math.max(1, props.hours.length);
  return (
    <svg {...attributes}>
      {props.hours.map((hour, index) => {
        const share = most > 0 ? Math.max(0, Math.min(1, finite(hour, 0) / most)) : 0;
        const tall = share > 0 ? Math.max(1, share * (high - 2)) : 0;
        return tall > 0 ? (
          <rect
            key={index}
            class="spark-bar"
            x={px(index * step)}
            y={px(high - 1 - tall)}
            width={px(Math.max(0.5, step - 1))}
            height={px(tall)}
          />
        ) : null;
      })}
      <line class="spark-tick" x1={0} x2={px(wide)} y1={px(high - 0.5)} y2={px(high - 0.5)} />
    </svg>
  );
}

/** The answer against days simulated: least ports with its interval; days where there was none are gaps. */
export function ProgressSpark(
  props: SparkFrame & {
    progress: readonly { days: number; least: number | null; low: number; high: number }[];
    /** Days at the right end, so that the line grows towards it. */
    daysWanted?: number;
  },
) {
  const { wide, high, attributes } = frame(props, 120, 18);
  const looks = props.progress.filter((look) => Number.isFinite(look.days) && look.days >= 0);
  const values = looks.flatMap((look) => [look.low, look.high, look.least ?? look.low]);
  const from = smallest(values, 0);
  const to = largest(values, 1);
  const days = Math.max(
    1,
    finite(props.daysWanted, 0),
    largest(
      looks.map((look) => look.days),
      1,
    ),
  );
  const x = (at: number) => px((finite(at, 0) / days) * wide);
  const y = (ports: number) =>
    to > from ? high - 2 - ((finite(ports, from) - from) / (to - from)) * (high - 4) : high / 2;
  const band = area<(typeof looks)[number]>()
    .x((look) => x(look.days))
    .y0((look) => y(look.low))
    .y1((look) => y(look.high))
    .digits(2);
  const least = line<(typeof looks)[number]>()
    .defined((look) => look.least !== null)
    .x((look) => x(look.days))
    .y((look) => y(look.least ?? 0))
    .digits(2);
  return (
    <svg {...attributes}>
      {looks.length > 1 ? <path class="spark-fill" d={band(looks) ?? ""} /> : null}
      {looks.length > 1 ? <path class="spark-line is-strong" d={least(looks) ?? ""} /> : null}
    </svg>
  );
}
