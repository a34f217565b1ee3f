import { scaleLinear } from "d3";
import { fitText } from "./kit/measure.ts";
import { chartWords } from "./words/charts.ts";

/** A part of a data connection: what it is, how long it takes, whether the port only listens meanwhile. */
interface GanttPart {
  name: string;
  seconds: number;
  listens: boolean;
}

/** One data connection of a session, from its PASV; `portSeconds` null = the port is held until the next one or the end. */
export interface GanttRow {
  name: string;
  parts: readonly GanttPart[];
  portSeconds: number | null;
}

/** Pause between two data connections, as a share of the whole: only so that they stand apart. */
const PAUSE = 0.03;
const ROW = 46;
const TOP = 26;

/** Height of the drawing, px. */
export function ganttHeight(rows: number): number {
  return TOP + rows * ROW + 20;
}

/** One client's session: the control connection on top, each data connection below it, and how long its port is taken. */
export function SessionGantt(props: {
  width: number;
  rows: readonly GanttRow[];
  title: string;
  /** Seconds in words. */
  duration: (seconds: number) => string;
}) {
  const { width, rows, title, duration } = props;
  const lengths = rows.map(lengthOf);
  const sum = Math.max(
    1e-6,
    lengths.reduce((total, each) => total + each, 0),
  );
  const words = chartWords();
  const pause = sum * PAUSE;
  const total = sum + pause * (rows.length + 1);
  const x = scaleLinear([0, total], [8, width - 8]);
  const starts = rows.map(
    (_, index) =>
      pause * (index + 1) + lengths.slice(0, index).reduce((before, each) => before + each, 0),
  );
  return (
    <svg
      class="chart-drawing session-gantt"
      width={width}
      height={ganttHeight(rows.length)}
      role="img"
      aria-label={words.gantt(title)}
    >
      <rect class="gantt-control" x={x(0)} y={4} width={x(total) - x(0)} height={14} />
      <text class="gantt-name" x={x(0) + 6} y={15}>
        {words.controlConnection}
      </text>
      {rows.map((row, index) => {
        const start = starts[index]!;
        const held = row.portSeconds ?? total - start;
        const y = TOP + index * ROW;
        let at = start;
        return (
          <g key={row.name}>
            <line class="gantt-call" x1={x(start)} x2={x(start)} y1={18} y2={y + 32} />
            {row.parts.map((part) => {
              const from = at;
              at += part.seconds;
              // What takes hardly any time is still seen.
              const wide = Math.max(1.5, x(at) - x(from));
              return (
                <rect
                  key={part.name}
                  class={part.listens ? "gantt-listens" : "gantt-part"}
                  x={x(from)}
                  y={y + 16}
                  width={wide}
                  height={12}
                >
                  <title>{`${part.name}: ${duration(part.seconds)}`}</title>
                </rect>
              );
            })}
            <rect
              class={row.portSeconds === null ? "gantt-held gantt-open" : "gantt-held"}
              x={x(start)}
              y={y + 31}
              width={Math.max(1.5, x(Math.min(total, start + held)) - x(start))}
              height={4}
            />
            <text
              class="gantt-name"
              x={labelAt(x(start), width)}
              y={y + 11}
              text-anchor={x(start) > width / 2 ? "end" : "start"}
            >
              {fitText(
                words.portTaken(row.name, row.portSeconds === null ? null : duration(held)),
                Math.max(x(start), width - x(start)) - 12,
                11,
              )}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function lengthOf({ parts, portSeconds }: GanttRow): number {
  const used = parts.reduce((sum, { seconds }) => sum + seconds, 0);
  return Math.max(used, portSeconds ?? 0);
}

/** Beside the line down from PASV, on the side where there is room. */
function labelAt(x: number, width: number): number {
  return x > width / 2 ? x - 4 : x + 4;
}
