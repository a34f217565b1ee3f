import { pointerX } from "./chart.tsx";
import { px } from "./finite.ts";
import { BODY, textWidth } from "./measure.ts";
import type { Box } from "./measure.ts";
import { thousands } from "../../language/numbers.ts";
import { chartWords } from "../words/charts.ts";

/** What a key may choose among. */
export interface Choices {
  ports: number;
  least: number | null;
  min: number;
  max: number;
}

const KEYS: Record<string, (choices: Choices) => number> = {
  ArrowRight: ({ ports }) => ports + 1,
  ArrowUp: ({ ports }) => ports + 1,
  ArrowLeft: ({ ports }) => ports - 1,
  ArrowDown: ({ ports }) => ports - 1,
  PageUp: ({ ports }) => ports + 16,
  PageDown: ({ ports }) => ports - 16,
  Home: ({ least, min }) => least ?? min,
  End: ({ least, max }) => (least === null ? max : 2 * least),
};

/**
 * The ports that a key chooses, or null where the key means nothing: arrows ±1, page keys ±16, Home the least that passes,
 * End twice that.
 */
export function portsForKey(key: string, choices: Choices): number | null {
  const choose = KEYS[key];
  return choose ? Math.max(choices.min, Math.min(choices.max, choose(choices))) : null;
}

function handleText(ports: number): string {
  return `‹${thousands(ports)}›`;
}

const HALF_HEIGHT = 12;

/** The box that the handle covers around x on the axis line at y, kept within from … to, off the words beside the axis. */
export function handleBox(ports: number, x: number, y: number, from: number, to: number): Box {
  const half = Math.max(18, textWidth(handleText(ports), BODY, true) / 2 + 5);
  const middle = Math.max(from + half, Math.min(to - half, x));
  return { x0: middle - half, y0: y - HALF_HEIGHT, x1: middle + half, y1: y + HALF_HEIGHT };
}

/** The drawn handle: a filled tab with the number of ports on the axis line. */
export function HandleMark({ ports, box }: { ports: number; box: Box }) {
  return (
    <g class="handle">
      <rect
        class="handle-tab"
        x={px(box.x0)}
        y={px(box.y0)}
        width={px(box.x1 - box.x0)}
        height={px(box.y1 - box.y0)}
        rx={4}
      />
      <text
        class="handle-text"
        x={px((box.x0 + box.x1) / 2)}
        y={px((box.y0 + box.y1) / 2 + BODY * 0.36)}
        font-size={BODY}
        text-anchor="middle"
      >
        {handleText(ports)}
      </text>
    </g>
  );
}

/** The slider over the drawn handle: keys and pointer call `onChoose` with a whole number of ports that differs from now. */
export function HandleSlider(props: {
  choices: Choices;
  box: Box;
  valueText: string;
  portsAt: (x: number) => number;
  onChoose: (ports: number) => void;
}) {
  const { choices, box, valueText, portsAt, onChoose } = props;
  const choose = (ports: number) => {
    if (ports !== choices.ports) onChoose(ports);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const ports = portsForKey(event.key, choices);
    if (ports === null) return;
    event.preventDefault();
    choose(ports);
  };
  const onPointerDown = (event: PointerEvent) => {
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    const handle = event.currentTarget as Element;
    if (handle.hasPointerCapture(event.pointerId)) choose(portsAt(pointerX(event)));
  };
  return (
    // A native range has no keys for "the least that passes", and its thumb stands on a track of its own.
    <div
      class="chart-handle"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="slider"
      tabIndex={0}
      aria-label={chartWords().portsToOpen}
      aria-valuemin={choices.min}
      aria-valuemax={choices.max}
      aria-valuenow={choices.ports}
      aria-valuetext={valueText}
      aria-orientation="horizontal"
      style={{
        left: `${px(box.x0)}px`,
        top: `${px(box.y0)}px`,
        width: `${px(box.x1 - box.x0)}px`,
        height: `${px(box.y1 - box.y0)}px`,
      }}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
    />
  );
}
