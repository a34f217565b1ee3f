import { useId } from "preact/hooks";
import { Chart, drawnSize } from "./kit/chart.tsx";
import type { Drawing } from "./kit/chart.tsx";
import { px } from "./kit/finite.ts";
import { CAPTION, fitText, textWidth, TICK } from "./kit/measure.ts";

/** One packet on its way. */
export interface SequenceArrow {
  from: "left" | "right";
  /** What stands on the arrow. */
  label: string;
  /** The wall that stops it, 0 or 1; absent = it arrives. */
  stoppedBy?: 0 | 1;
  /** It passes through the door that is named, at the second wall. */
  throughDoor?: boolean;
}

/** Who talks to whom, through which walls, packet by packet. */
export interface SequenceDiagramProps extends Drawing {
  /** Name and a smaller line below it. */
  left: readonly [name: string, detail: string];
  right: readonly [name: string, detail: string];
  /** Their names, in two lines each. */
  walls: readonly [readonly [string, string], readonly [string, string]];
  /** What stands beside the second wall where a packet passes that needs no named door. */
  usual: string;
  /** The name of the door, in one line or two. */
  door: readonly string[];
  arrows: readonly SequenceArrow[];
  /** The arrow that is being sent, from 0; those after it are still to come. */
  at: number;
}

const HEAD = 40;
const TOP = 78;
const WALL = 20;
/** Half the height of a hole in a wall. */
const HOLE = 8;
const DISC = 9;
const TIP = 8;

/** A sequence diagram: two lifelines, two walls, and a numbered arrow per packet. Walls have holes only where a packet passes. */
export function SequenceDiagram(props: SequenceDiagramProps) {
  const { width, height } = drawnSize(props);
  const bricks = useId();
  const side = Math.min(64, width / 7);
  const x = { left: side, right: width - side };
  const walls = [0.32, 0.66].map((share) => x.left + (x.right - x.left) * share) as [
    number,
    number,
  ];
  const step = (height - TOP - 16) / Math.max(1, props.arrows.length);
  const y = (index: number) => TOP + step * (index + 0.5);
  return (
    <Chart {...props}>
      <pattern id={bricks} width={12} height={8} patternUnits="userSpaceOnUse">
        <path class="wall-joint" d="M0 0.5H12M0 4.5H12M3.5 0V4M9.5 4V8" />
      </pattern>
      <Party at={x.left} width={width} words={props.left} />
      <Party at={x.right} width={width} words={props.right} />
      {[x.left, x.right].map((at) => (
        <line key={at} class="lifeline" x1={px(at)} x2={px(at)} y1={HEAD} y2={px(height - 8)} />
      ))}
      {walls.map((at, wall) => (
        <Wall
          key={wall}
          at={at}
          name={props.walls[wall] ?? ["", ""]}
          room={walls[1] - walls[0] - 4}
          bottom={height - 8}
          bricks={bricks}
          holes={holesOf(props.arrows, wall, y)}
        />
      ))}
      <Door {...props} at={walls[1]} y={y} step={step} end={x.right} />
      {props.arrows.map((arrow, index) => (
        <Arrow
          key={index}
          arrow={arrow}
          number={index + 1}
          state={stateOf(index, props.at)}
          y={y(index)}
          x={x}
          walls={walls}
          usual={walls[1] + WALL / 2 + 70 < x.right - DISC ? props.usual : ""}
        />
      ))}
    </Chart>
  );
}

function Party(props: { at: number; width: number; words: readonly [string, string] }) {
  const room = Math.min(116, props.at * 2 - 2, (props.width - props.at) * 2 - 2);
  return (
    <g>
      <rect class="party" x={px(props.at - room / 2)} y={1} width={px(room)} height={HEAD} rx={4} />
      <text class="party-name" x={px(props.at)} y={17} font-size={CAPTION} text-anchor="middle">
        {fitText(props.words[0], room - 4, CAPTION)}
      </text>
      <text class="party-detail" x={px(props.at)} y={33} font-size={TICK} text-anchor="middle">
        {fitText(props.words[1], room - 4, TICK)}
      </text>
    </g>
  );
}

/** From where to where a wall is open: at each packet that passes, and all along the door. */
function holesOf(
  arrows: readonly SequenceArrow[],
  wall: number,
  y: (index: number) => number,
): [number, number][] {
  const holes: [number, number][] = [];
  arrows.forEach(({ stoppedBy, throughDoor }, index) => {
    const last = holes.at(-1);
    const goesOn = wall === 1 && throughDoor === true && arrows[index - 1]?.throughDoor === true;
    if (goesOn && last !== undefined) last[1] = y(index) + HOLE;
    else if (stoppedBy !== wall) holes.push([y(index) - HOLE, y(index) + HOLE]);
  });
  return holes;
}

/** A wall with its holes. */
function Wall(props: {
  at: number;
  name: readonly [string, string];
  room: number;
  bottom: number;
  bricks: string;
  holes: readonly (readonly [number, number])[];
}) {
  const tops = [HEAD + 30, ...props.holes.map(([, end]) => end)];
  const bottoms = [...props.holes.map(([start]) => start), props.bottom];
  return (
    <g>
      {props.name.map((line, index) => (
        <text
          key={line}
          class="wall-name"
          x={px(props.at)}
          y={HEAD + 11 + index * 13}
          font-size={TICK}
          text-anchor="middle"
        >
          {fitText(line, props.room, TICK)}
        </text>
      ))}
      {tops.map((top, index) => (
        <rect
          key={index}
          class="wall"
          x={px(props.at - WALL / 2)}
          y={px(top)}
          width={WALL}
          height={px(Math.max(0, (bottoms[index] ?? top) - top))}
          fill={`url(#${props.bricks})`}
        />
      ))}
    </g>
  );
}

/** The door that is named: it spans every arrow that passes through it. */
function Door(
  props: SequenceDiagramProps & {
    at: number;
    y: (index: number) => number;
    step: number;
    end: number;
  },
) {
  const through = props.arrows.flatMap(({ throughDoor }, index) => (throughDoor ? [index] : []));
  const [first] = through;
  const last = through.at(-1);
  if (first === undefined || last === undefined) return null;
  const top = props.y(first) - HOLE - 6;
  const bottom = props.y(last) + HOLE + 6;
  const x0 = props.at + WALL / 2;
  const room = props.end - x0 - 20;
  const oneLine = props.door.join("");
  const lines = textWidth(oneLine, CAPTION, true) < room - DISC ? [oneLine] : props.door;
  return (
    <g class="door">
      <path class="door-leaf" d={`M${px(x0)} ${px(top)}l14 -7V${px(bottom - 7)}l-14 7Z`} />
      <line class="door-frame" x1={px(x0 - WALL - 2)} x2={px(x0)} y1={px(top)} y2={px(top)} />
      <line class="door-frame" x1={px(x0 - WALL - 2)} x2={px(x0)} y1={px(bottom)} y2={px(bottom)} />
      {lines.map((line, index) => (
        <text
          key={line}
          class="door-name"
          x={px(x0 + 18)}
          y={px((top + bottom) / 2 + (index - (lines.length - 1) / 2) * 14 + 4)}
          font-size={lines.length === 1 ? CAPTION : TICK}
        >
          {fitText(line, room, TICK)}
        </text>
      ))}
    </g>
  );
}

type State = "done" | "now" | "later";

function stateOf(index: number, at: number): State {
  if (index === at) return "now";
  return index < at ? "done" : "later";
}

function toneOf({ stoppedBy, throughDoor }: SequenceArrow): "stopped" | "through" | "plain" {
  if (stoppedBy !== undefined) return "stopped";
  return throughDoor ? "through" : "plain";
}

function Arrow(props: {
  arrow: SequenceArrow;
  number: number;
  state: State;
  y: number;
  x: { left: number; right: number };
  walls: readonly [number, number];
  usual: string;
}) {
  const { arrow, y, x, walls } = props;
  const forward = arrow.from === "left" ? 1 : -1;
  const start = arrow.from === "left" ? x.left : x.right;
  const stop = arrow.stoppedBy === undefined ? undefined : walls[arrow.stoppedBy];
  const aim = forward > 0 ? x.right : x.left;
  const end = stop === undefined ? aim : stop - forward * WALL;
  const middle = (walls[0] + walls[1]) / 2;
  const label = fitText(arrow.label, x.right - x.left - 4 * DISC, CAPTION);
  const half = textWidth(label, CAPTION, true) / 2;
  const at = Math.max(x.left + half + DISC, Math.min(x.right - half - DISC, middle));
  return (
    <g class={`arrow is-${props.state} is-${toneOf(arrow)}`}>
      <line class="arrow-line" x1={px(start)} x2={px(end - forward * TIP)} y1={px(y)} y2={px(y)} />
      <path class="arrow-tip" d={`M${px(end)} ${px(y)}l${-forward * TIP} -4.5v9Z`} />
      {stop === undefined ? null : (
        <path class="arrow-cross" d={`M${px(stop - 6)} ${px(y - 6)}l12 12m0 -12l-12 12`} />
      )}
      <text
        class="arrow-label halo"
        x={px(at)}
        y={px(y - 8)}
        font-size={CAPTION}
        text-anchor="middle"
      >
        {label}
      </text>
      {props.usual === "" || arrow.throughDoor || arrow.stoppedBy !== undefined ? null : (
        <text class="arrow-port" x={px(walls[1] + WALL / 2 + 6)} y={px(y - 6)} font-size={TICK}>
          {props.usual}
        </text>
      )}
      <circle class="arrow-disc" cx={px(start)} cy={px(y)} r={DISC} />
      <text
        class="arrow-number"
        x={px(start)}
        y={px(y + TICK * 0.36)}
        font-size={TICK}
        text-anchor="middle"
      >
        {props.number}
      </text>
    </g>
  );
}
