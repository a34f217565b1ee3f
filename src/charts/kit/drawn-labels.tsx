import { px } from "./finite.ts";
import { baselines } from "./labels.ts";
import type { PlacedLabel } from "./labels.ts";

/** Draws placed labels, each line with a halo of the surface colour. */
export function Labels({ labels }: { labels: readonly PlacedLabel[] }) {
  return (
    <g class="chart-labels">
      {labels.flatMap((label) => {
        const at = baselines(label.lines, label.spot);
        return label.lines.map((line, index) => (
          <text
            key={`${label.key}-${index}`}
            class={`chart-label ${line.tone}${line.bold ? " is-strong" : ""}`}
            x={px(label.spot.x)}
            y={px(at[index] ?? label.spot.y)}
            font-size={line.size}
            text-anchor={label.spot.anchor}
          >
            {line.text}
          </text>
        ));
      })}
    </g>
  );
}
