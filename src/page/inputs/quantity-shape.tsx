import type { JSX } from "preact";
import { ShapeSpark } from "../../charts/sparkline.tsx";
import { quantileOf } from "../../scenario/quantile.ts";
import type { Quantity } from "../../scenario/types.ts";
import type { TextFormat } from "../../state/text-format.ts";
import { inputsWords } from "../words/inputs.ts";

const BINS = 40;
/** Evenly spread quantiles that the shape is made of. */
const QUANTILES = 400;

/** The shape that a quantity implies, with ticks at its 5 % and 95 % points. A fixed value has no shape to show. */
export function QuantityShape({
  quantity,
  format,
}: {
  quantity: Quantity;
  format: TextFormat<Quantity>;
}): JSX.Element | null {
  if (typeof quantity === "number") return null;
  const [low, high] = [quantileOf(quantity, 0.05), quantileOf(quantity, 0.95)];
  const write = (value: number) => format.write(Number(value.toPrecision(3)));
  return (
    <ShapeSpark
      density={densityOf(quantity, high * 1.25)}
      low={low}
      high={high}
      width={84}
      height={24}
      label={inputsWords().nineInTen(write(low), write(high))}
    />
  );
}

/** How much of the quantity falls in each part of 0 … `to`, smoothed over three of them. */
function densityOf(quantity: Quantity, to: number): { value: number; density: number }[] {
  const bins = new Array<number>(BINS).fill(0);
  for (let at = 0; at < QUANTILES; at += 1) {
    const value = quantileOf(quantity, (at + 0.5) / QUANTILES);
    const bin = Math.floor((value / to) * BINS);
    if (bin >= 0 && bin < BINS) bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins.map((_, bin) => ({
    value: ((bin + 0.5) / BINS) * to,
    density: (bins[bin - 1] ?? 0) / 4 + (bins[bin] ?? 0) / 2 + (bins[bin + 1] ?? 0) / 4,
  }));
}
