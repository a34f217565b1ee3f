import type { JSX } from "preact";
import { quantileOf } from "../../scenario/quantile.ts";
import type { Quantity } from "../../scenario/types.ts";
import type { TextFormat } from "../../state/text-format.ts";

const WIDTH = 96;
const HEIGHT = 24;
const BINS = 32;

/** The shape that a quantity implies, with ticks at its 5 % and 95 % points. A fixed value has no shape to show. */
export function QuantityShape({ quantity, format }: { quantity: Quantity; format: TextFormat<Quantity> }): JSX.Element {
  if (typeof quantity === "number") return <span class="shape" />;
  const [low, high] = [quantileOf(quantity, 0.05), quantileOf(quantity, 0.95)];
  const from = Math.max(0, Math.min(low - (high - low) * 0.2, quantileOf(quantity, 0.005)));
  const to = high + (high - low) * 0.5 || from + 1;
  const x = (value: number) => ((value - from) / (to - from)) * WIDTH;
  const heights = density(quantity, from, to);
  const top = Math.max(...heights, 1e-9);
  const points = heights.map((height, bin) => {
    const across = ((bin + 0.5) / BINS) * WIDTH;
    return `${across.toFixed(1)},${(HEIGHT - 3 - (height / top) * (HEIGHT - 6)).toFixed(1)}`;
  });
  const label = `Nine times in ten from ${format.write(round(low))} to ${format.write(round(high))}.`;
  return (
    <svg class="shape" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <polygon class="shape-area" points={`0,${HEIGHT - 3} ${points.join(" ")} ${WIDTH},${HEIGHT - 3}`} />
      <polyline class="shape-line" points={points.join(" ")} />
      {[low, high].map((value) => (
        <line key={value} class="shape-tick" x1={x(value)} x2={x(value)} y1={HEIGHT - 7} y2={HEIGHT} />
      ))}
    </svg>
  );
}

/** How much of the quantity falls in each bin, from evenly spread quantiles, smoothed over three bins. */
function density(quantity: Quantity, from: number, to: number): number[] {
  const bins = new Array<number>(BINS).fill(0);
  const draws = 400;
  for (let draw = 0; draw < draws; draw += 1) {
    const value = quantileOf(quantity, (draw + 0.5) / draws);
    const bin = Math.floor(((value - from) / (to - from)) * BINS);
    if (bin >= 0 && bin < BINS) bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins.map((_, bin) => (bins[bin - 1] ?? 0) / 4 + (bins[bin] ?? 0) / 2 + (bins[bin + 1] ?? 0) / 4);
}

/** Three leading digits. */
function round(value: number): number {
  return Number(value.toPrecision(3));
}
