import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { Box } from "./measure.ts";

/** What every chart takes: its drawn size in px and its words for readers who do not see it. */
export interface Drawing {
  width: number;
  height: number;
  title: string;
  description: string;
}

/** Smallest size that a chart is drawn at; a column narrower than this scrolls. */
const SMALLEST = 120;

/** The drawn size of a chart: whole px, never below what its margins need. */
export function drawnSize(drawing: { width: number; height: number }): {
  width: number;
  height: number;
} {
  const whole = (value: number) =>
    Math.max(SMALLEST, Math.min(8192, Math.floor(Number.isFinite(value) ? value : SMALLEST)));
  return { width: whole(drawing.width), height: whole(drawing.height) };
}

/**
 * The frame of a chart: one picture with title and description, and over it the HTML that takes pointers and focus
 * (`overlay`), because the parts of a picture cannot be reached by assistive technology.
 */
export function Chart(
  props: Drawing & { overlay?: ComponentChildren; children: ComponentChildren },
) {
  const { width, height } = drawnSize(props);
  const id = useId();
  return (
    <div class="chart" style={{ width: `${width}px`, height: `${height}px` }}>
      <svg
        class="chart-drawing"
        role="img"
        aria-labelledby={`${id}-title ${id}-description`}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        <title id={`${id}-title`}>{props.title}</title>
        <desc id={`${id}-description`}>{props.description}</desc>
        {props.children}
      </svg>
      {props.overlay}
    </div>
  );
}

/** Style of an absolutely placed element that covers a box of the chart. */
export function covering(box: Box): Record<string, string> {
  return {
    left: `${box.x0}px`,
    top: `${box.y0}px`,
    width: `${Math.max(0, box.x1 - box.x0)}px`,
    height: `${Math.max(0, box.y1 - box.y0)}px`,
  };
}

/** Pointer x of an event in px of the chart whose plane or handle received it. */
export function pointerX(event: PointerEvent): number {
  const chart = (event.currentTarget as Element).closest(".chart");
  return event.clientX - (chart?.getBoundingClientRect().left ?? 0);
}

/** An invisible plane over the plot that reports the pointer's x in px, or null when it leaves; a lifted finger stays. */
export function HoverPlane(props: { box: Box; onMove: (x: number | null) => void }) {
  const report = (event: PointerEvent) => props.onMove(pointerX(event));
  return (
    <div
      class="chart-plane"
      aria-hidden="true"
      style={covering(props.box)}
      onPointerDown={report}
      onPointerMove={report}
      onPointerLeave={(event) => {
        if (event.pointerType !== "touch") props.onMove(null);
      }}
    />
  );
}

/** The words of the cross-hair in a corner of the plot, over it: layout never moves. */
export function Readout(props: {
  box: Box;
  width: number;
  height: number;
  corner: "top-right" | "bottom-left";
  lines: readonly string[];
}) {
  const { box, width, height } = props;
  const place =
    props.corner === "top-right"
      ? { top: `${box.y0}px`, right: `${width - box.x1}px` }
      : { bottom: `${height - box.y1 + 18}px`, left: `${box.x0 + 8}px` };
  return (
    <div class="chart-readout" aria-hidden="true" style={place}>
      {props.lines.map((line, index) => (
        <div key={index} class={index === 0 ? "is-strong" : ""}>
          {line}
        </div>
      ))}
    </div>
  );
}
