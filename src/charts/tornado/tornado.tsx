import { Chart, covering, drawnSize } from "../kit/chart.tsx";
import type { Drawing } from "../kit/chart.tsx";
import { portsOf, px } from "../kit/finite.ts";
import { BODY, CAPTION, TICK, fitText, textWidth } from "../kit/measure.ts";
import { endNumber, swing, tornadoOrder, tornadoScale } from "./layout.ts";
import type { TornadoEnd, TornadoRow, TornadoScale } from "./layout.ts";
import { chartWords } from "../words/charts.ts";

/** What matters most: ports needed when one input changes at a time. */
export interface TornadoProps extends Drawing {
  baseline: number;
  rows: readonly TornadoRow[];
  /** Called with the row's place in `rows` when its bar is clicked. */
  onOpen?: (row: number) => void;
}

const NARROW = 420;
const FOOT = 22;
/** Px between the two lines of a bar end's words. */
const SECOND_LINE = 12;

/** Bars from the baseline to what the low and high end of each input need, sorted by swing. */
export function Tornado(props: TornadoProps) {
  const size = drawnSize(props);
  const order = tornadoOrder(props.rows);
  const baseline = portsOf(props.baseline, 0);
  const narrow = size.width < NARROW;
  const scale = tornadoScale(props.rows, baseline, size.width, narrow);
  const rowHeight = Math.min(36, (size.height - FOOT - 4) / Math.max(1, order.length));
  const bottom = 2 + rowHeight * order.length;
  const bars = order.flatMap((index, place) => {
    const row = props.rows[index];
    return row ? [{ row, index, middle: 2 + (place + 0.5) * rowHeight }] : [];
  });
  return (
    <Chart
      {...props}
      overlay={
        props.onOpen
          ? bars.map(({ row, index, middle }) => (
              <button
                key={index}
                type="button"
                class="chart-bar"
                aria-label={chartWords().change(row.name)}
                style={covering({
                  x0: 0,
                  x1: size.width,
                  y0: middle - rowHeight / 2,
                  y1: middle + rowHeight / 2,
                })}
                onClick={() => props.onOpen?.(index)}
              />
            ))
          : null
      }
    >
      {bars.map(({ row, index, middle }) => (
        <Bar
          key={index}
          row={row}
          middle={middle}
          rowHeight={rowHeight}
          scale={scale}
          baseline={baseline}
          narrow={narrow}
          width={size.width}
        />
      ))}
      <line
        class="baseline"
        x1={px(scale.x(baseline))}
        x2={px(scale.x(baseline))}
        y1={0}
        y2={px(bottom)}
      />
      <text
        class="bar-text"
        x={px(scale.x(baseline))}
        y={px(bottom + 15)}
        font-size={CAPTION}
        text-anchor="middle"
      >
        {chartWords().baseline(baseline)}
      </text>
    </Chart>
  );
}

interface BarProps {
  row: TornadoRow;
  middle: number;
  rowHeight: number;
  scale: TornadoScale;
  baseline: number;
  narrow: boolean;
  width: number;
}

/** A row: its input's name, and what its ends need or that they need the same. */
function Bar(props: BarProps) {
  const { row, middle, scale, baseline } = props;
  const changesNothing = swing(row) === 0 && row.low.ports === baseline;
  return (
    <g>
      <text class="bar-text" x={0} y={px(middle + BODY * 0.36)} font-size={BODY}>
        {fitText(row.name, scale.names + 1, BODY)}
      </text>
      {changesNothing ? <NoChange {...props} /> : <Ends {...props} />}
    </g>
  );
}

function NoChange({ row, middle, scale, baseline, narrow, width }: BarProps) {
  const { noChange, noChangeBetween } = chartWords();
  const words = narrow ? noChange : noChangeBetween(row.low.label, row.high.label);
  const x = scale.x(baseline) + 8;
  const room = width - x;
  return (
    <text class="bar-text is-faint" x={px(x)} y={px(middle + TICK * 0.36)} font-size={TICK}>
      {fitText(textWidth(words, TICK) <= room ? words : noChange, room, TICK)}
    </text>
  );
}

function Ends({ row, middle, rowHeight, scale, baseline, narrow }: BarProps) {
  const { x } = scale;
  const from = x(baseline);
  const at = (end: TornadoEnd) => x(portsOf(end.ports, scale.end));
  const noiseAt = ({ noise }: TornadoEnd) =>
    noise ? [noise.low, noise.high].map((ports) => x(portsOf(ports, baseline))) : [];
  // Outline the end that needs fewer ports, fill the one that needs more, whichever input value it is.
  const [fewer, more] = at(row.low) <= at(row.high) ? [row.low, row.high] : [row.high, row.low];
  const reach = [from, ...[fewer, more].flatMap((end) => [at(end), ...noiseAt(end)])];
  const height = Math.max(2, Math.min(18, rowHeight * 0.6));
  const words = { y: middle, twoLines: !narrow && rowHeight >= 28, room: scale.side };
  return (
    <>
      {[fewer, more].map((end, index) => {
        const [low, high] = noiseAt(end);
        return (
          <g key={index}>
            <rect
              class={`part-${index}`}
              x={px(Math.min(at(end), from))}
              y={px(middle - height / 2)}
              width={px(Math.abs(at(end) - from))}
              height={px(height)}
            />
            {low === undefined || high === undefined ? null : (
              <path class="noise-whisker" d={whisker(low, high, middle)} />
            )}
          </g>
        );
      })}
      <EndWords end={fewer} x={Math.min(...reach) - 6} anchor="end" {...words} />
      <EndWords end={more} x={Math.max(...reach) + 6} anchor="start" {...words} />
    </>
  );
}

/** A horizontal whisker with caps. */
function whisker(from: number, to: number, y: number): string {
  return `M${px(from)},${px(y - 3)}v6m0,-3H${px(to)}m0,-3v6`;
}

function EndWords(props: {
  end: TornadoEnd;
  x: number;
  y: number;
  anchor: "start" | "end";
  twoLines: boolean;
  room: number;
}) {
  const { end, x, y, anchor, twoLines, room } = props;
  const first = twoLines ? y - 1 : y + BODY * 0.36;
  return (
    <g>
      <text
        class="bar-text is-strong"
        x={px(x)}
        y={px(first)}
        font-size={BODY}
        text-anchor={anchor}
      >
        {endNumber(end)}
      </text>
      {twoLines ? (
        <text
          class="bar-text is-faint"
          x={px(x)}
          y={px(first + SECOND_LINE)}
          font-size={TICK}
          text-anchor={anchor}
        >
          {fitText(end.label, room, TICK)}
        </text>
      ) : null}
    </g>
  );
}
