import { bin } from "d3";
import { finiteList, largest, px, smallest } from "../kit/finite.ts";
import { TICK } from "../kit/measure.ts";
import { chartWords } from "../words/charts.ts";

/** Histogram of the daily peaks lying on its side, on the ports scale of the chart beside it. */
export function PeakRug(props: {
  peaks: readonly number[];
  x: number;
  width: number;
  top: number;
  y: (ports: number) => number;
  yMax: number;
}) {
  const { x, width, y, yMax } = props;
  const peaks = finiteList(props.peaks, 0).filter((peak) => peak <= yMax);
  if (peaks.length === 0) return null;
  const from = Math.floor(smallest(peaks, 0));
  const to = Math.ceil(largest(peaks, 1)) + 1;
  // A bar of at least 2 px, and whole ports per bar.
  const step = Math.max(1, Math.ceil(2 / Math.max(1e-9, Math.abs(y(0) - y(1)))));
  const count = Math.min(400, Math.ceil((to - from) / step));
  const edges = Array.from({ length: count }, (_, index) => from + index * step);
  const bins = bin<number, number>()
    .domain([from, from + count * step])
    .thresholds(edges)(peaks);
  const most = largest(
    bins.map((one) => one.length),
    1,
  );
  return (
    <g class="rug">
      {bins
        .filter((one) => one.length > 0)
        .map((one) => {
          const bottom = y(one.x0 ?? 0);
          const top = Math.min(bottom - 1, y(one.x1 ?? 0) + 0.5);
          return (
            <rect
              key={one.x0}
              class="rug-bar"
              x={px(x)}
              y={px(Math.max(props.top, top))}
              width={px(Math.max(1.5, (one.length / most) * width))}
              height={px(Math.max(1, bottom - Math.max(props.top, top)))}
            />
          );
        })}
      {chartWords().dailyPeaks.map((word, index) => (
        <text
          key={word}
          class="halo tick"
          x={px(x + width)}
          y={px(Math.max(props.top + 9, y(to) - 20) + index * 13)}
          font-size={TICK}
          text-anchor="end"
        >
          {word}
        </text>
      ))}
    </g>
  );
}
