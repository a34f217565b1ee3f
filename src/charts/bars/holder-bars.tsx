import { useId } from "preact/hooks";
import { barRoom } from "./layout.ts";
import { Chart, drawnSize } from "../kit/chart.tsx";
import type { Drawing } from "../kit/chart.tsx";
import { largest, portsOf, px } from "../kit/finite.ts";
import { BODY, CAPTION, fitText, textWidth } from "../kit/measure.ts";
import { decimal } from "../../language/numbers.ts";

/** A phase of a hold, in order of time: its words, and shorter ones for narrow drawings. At most three are told apart. */
export interface HolderPart {
  name: string;
  short: string;
}

/** Who holds ports: mean ports per part, in the order of the parts. */
interface Holder {
  name: string;
  ports: readonly number[];
}

/** Mean ports held at the peak, by group, split into the phases of a hold. */
export interface HolderBarsProps extends Drawing {
  parts: readonly HolderPart[];
  holders: readonly Holder[];
}

const LEGEND_HEIGHT = 26;

/** Stacked horizontal bars: outline waiting, solid transferring, hatch held after. */
export function HolderBars(props: HolderBarsProps) {
  const size = drawnSize(props);
  const hatch = useId();
  const rows = props.holders.map((holder) => {
    const ports = props.parts.map((_, part) => portsOf(holder.ports[part], 0));
    return { name: holder.name, ports, value: ports.reduce((sum, each) => sum + each, 0) };
  });
  const legend = legendRows(props.parts, rows, size.width);
  const top = 4 + legend.rows * LEGEND_HEIGHT;
  const after =
    largest(
      rows.map((row) => textWidth(decimal(row.value), BODY, true)),
      32,
    ) + 16;
  const room = barRoom(rows, size, { top, bottom: 8, after });
  const bottom = room.top(rows.length);
  return (
    <Chart {...props}>
      <pattern
        id={hatch}
        width={5}
        height={5}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="hatch-ground" width={5} height={5} />
        <line class="hatch-line" x1={0} x2={0} y1={0} y2={5} />
      </pattern>
      {legend.items.map((item) => (
        <g key={item.text}>
          <rect
            {...look(item.part, hatch)}
            x={px(item.x)}
            y={px(item.y - 9)}
            width={9}
            height={9}
          />
          <text class="bar-text" x={px(item.x + 14)} y={px(item.y)} font-size={CAPTION}>
            {item.text}
          </text>
        </g>
      ))}
      {rows.map((row, index) => (
        <Row
          key={index}
          row={row}
          name={room.names[index] ?? ""}
          middle={room.top(index) + room.rowHeight / 2}
          room={room}
          hatch={hatch}
        />
      ))}
      <line
        class="axis-line"
        x1={px(room.x0)}
        x2={px(room.x0)}
        y1={px(top)}
        y2={px(Math.max(top, bottom))}
      />
    </Chart>
  );
}

/** One holder: its name, its parts one after the other, and their sum. */
function Row(props: {
  row: { ports: readonly number[]; value: number };
  name: string;
  middle: number;
  room: ReturnType<typeof barRoom>;
  hatch: string;
}) {
  const { row, middle, room } = props;
  let before = 0;
  return (
    <g>
      <text class="bar-text" x={0} y={px(middle + BODY * 0.36)} font-size={BODY}>
        {props.name}
      </text>
      {row.ports.map((ports, part) => {
        const x = room.x(before);
        before += ports;
        const wide = room.x(before) - x;
        return wide > 0.2 ? (
          <rect
            key={part}
            {...look(part, props.hatch)}
            x={px(x)}
            y={px(middle - room.barHeight / 2)}
            width={px(wide)}
            height={px(room.barHeight)}
          />
        ) : null;
      })}
      <text
        class="bar-text is-strong"
        x={px(room.x(row.value) + 8)}
        y={px(middle + BODY * 0.36)}
        font-size={BODY}
      >
        {decimal(row.value)}
      </text>
    </g>
  );
}

function look(part: number, hatch: string) {
  const index = Math.min(2, part);
  return index === 2 ? { class: "part-2", fill: `url(#${hatch})` } : { class: `part-${index}` };
}

/** The legend with each part's ports over all holders; as many rows as its words need. */
function legendRows(
  parts: readonly HolderPart[],
  rows: readonly { ports: readonly number[] }[],
  width: number,
) {
  const words = (short: boolean) =>
    parts.map((part, index) => {
      const ports = rows.reduce((sum, row) => sum + (row.ports[index] ?? 0), 0);
      return fitText(`${decimal(ports)} ${short ? part.short : part.name}`, width - 30, CAPTION);
    });
  const wide = (texts: readonly string[]) =>
    texts.reduce((sum, text) => sum + textWidth(text, CAPTION) + 30, 0);
  const texts = wide(words(false)) <= width ? words(false) : words(true);
  let x = 0;
  let row = 1;
  const items = texts.map((text, part) => {
    const item = textWidth(text, CAPTION) + 30;
    if (x > 0 && x + item > width) {
      x = 0;
      row += 1;
    }
    const placed = { part, text, x: x + 1, y: row * LEGEND_HEIGHT - 10 };
    x += item;
    return placed;
  });
  return { items, rows: parts.length > 0 ? row : 0 };
}
