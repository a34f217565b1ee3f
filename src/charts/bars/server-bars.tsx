import { barRoom } from "./layout.ts";
import { Chart, drawnSize } from "../kit/chart.tsx";
import type { Drawing } from "../kit/chart.tsx";
import { largest, portsOf, px } from "../kit/finite.ts";
import { BODY, CAPTION, textWidth } from "../kit/measure.ts";
import { thousands } from "../../language/numbers.ts";
import { chartWords } from "../words/charts.ts";

/** A server under the same load: the least ports it needs, null where no range is large enough. */
export interface ServerBar {
  name: string;
  ports: number | null;
  /** Why, in a few words; left out where it has no room. */
  note?: string;
  /** The ports under another reading of behaviour that is not established, drawn as a whisker; null = no range. */
  upTo?: number | null;
  chosen?: boolean;
  /** Marked with an asterisk that the caption explains. */
  asterisk?: boolean;
}

/** Bars of servers, fewest ports first, the chosen one in ink. */
export interface ServerBarsProps extends Drawing {
  servers: readonly ServerBar[];
  /** Words where no range meets the target. */
  never?: string;
}

/** Same load, other servers: horizontal bars with their ports and the reason. */
export function ServerBars(props: ServerBarsProps) {
  const size = drawnSize(props);
  const order = (bar: ServerBar) => (bar.ports === null ? Infinity : portsOf(bar.ports, 0));
  const servers = [...props.servers].sort((a, b) => order(a) - order(b) || 0);
  const rows = servers.map((bar) => ({
    name: bar.name,
    value: Math.max(portsOf(bar.ports, 0), portsOf(bar.upTo ?? null, 0)),
    strong: bar.chosen ?? false,
  }));
  const never = props.never ?? chartWords().noRange;
  const number = (ports: number | null) => (ports === null ? never : thousands(portsOf(ports, 0)));
  const words = (bar: ServerBar) =>
    bar.upTo === undefined || bar.upTo === bar.ports
      ? number(bar.ports)
      : chartWords().fromTo(number(bar.ports), number(bar.upTo));
  const after =
    largest(
      servers.map((bar) => textWidth(words(bar), BODY, true)),
      40,
    ) + 24;
  const room = barRoom(rows, size, { top: 2, bottom: 8, after });
  const bottom = room.top(servers.length);
  return (
    <Chart {...props}>
      {servers.map((server, index) => (
        <Row
          key={index}
          server={server}
          name={room.names[index] ?? ""}
          said={words(server)}
          middle={room.top(index) + room.rowHeight / 2}
          room={room}
          width={size.width}
        />
      ))}
      <line
        class="axis-line"
        x1={px(room.x0)}
        x2={px(room.x0)}
        y1={px(room.top(0))}
        y2={px(Math.max(room.top(0), bottom))}
      />
    </Chart>
  );
}

/** One server: its name, its bar, its ports in words, and why where there is room. */
function Row(props: {
  server: ServerBar;
  name: string;
  said: string;
  middle: number;
  room: ReturnType<typeof barRoom>;
  width: number;
}) {
  const { server, said, middle, room } = props;
  const end = server.ports === null ? room.x0 : room.x(portsOf(server.ports, 0));
  const reach = Math.max(end, room.x(portsOf(server.upTo ?? null, 0)));
  const note = `${server.note ?? ""}${server.asterisk ? " *" : ""}`.trim();
  const place = notePlace(note, { from: room.x0, end, reach }, props.width, said);
  const strong = server.chosen ? " is-strong" : "";
  return (
    <g>
      <text class={`bar-text${strong}`} x={0} y={px(middle + BODY * 0.36)} font-size={BODY}>
        {props.name}
      </text>
      <rect
        class={`bar${strong}`}
        x={px(room.x0)}
        y={px(middle - room.barHeight / 2)}
        width={px(Math.max(0, end - room.x0))}
        height={px(room.barHeight)}
      />
      {reach > end ? (
        <path class="noise-whisker" d={`M${px(end)},${px(middle)}H${px(reach)}m0,-4v8`} />
      ) : null}
      <text
        class="bar-text is-strong"
        x={px(reach + 8)}
        y={px(middle + BODY * 0.36)}
        font-size={BODY}
      >
        {said}
      </text>
      {place ? (
        <text
          class={`bar-text ${place.inBar ? barNoteTone(server) : "is-faint"}`}
          x={px(place.x)}
          y={px(middle + CAPTION * 0.36)}
          font-size={CAPTION}
        >
          {place.text}
        </text>
      ) : null}
    </g>
  );
}

function barNoteTone(server: ServerBar): string {
  return server.chosen ? "is-on-ink" : "is-in-bar";
}

/** Inside the bar where the note fits, else after the number where there is room, else only its asterisk, else nowhere. */
function notePlace(
  note: string,
  { from, end, reach }: { from: number; end: number; reach: number },
  width: number,
  number: string,
) {
  if (note === "") return null;
  const outside = reach + 8 + textWidth(number, BODY, true) + 8;
  const fits = (text: string) => outside + textWidth(text, CAPTION) <= width;
  if (textWidth(note, CAPTION) + 16 <= end - from) return { x: from + 8, text: note, inBar: true };
  if (fits(note)) return { x: outside, text: note, inBar: false };
  return note.endsWith("*") && fits("*") ? { x: outside, text: "*", inBar: false } : null;
}
