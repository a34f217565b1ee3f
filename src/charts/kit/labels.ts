import { inside, overlaps, textBox } from "./measure.ts";
import type { Anchor, Box } from "./measure.ts";

/** One line of a label; `tone` is a CSS class. */
export interface LabelLine {
  text: string;
  size: number;
  bold?: boolean;
  tone: string;
}

/** A place that a label might take: x and the baseline of its first line. */
export interface Spot {
  x: number;
  y: number;
  anchor: Anchor;
}

/** A label with its possible places, best first. */
export interface WantedLabel {
  key: string;
  lines: readonly LabelLine[];
  /** What is said instead where the whole label crosses lines at every spot. */
  shortLines?: readonly LabelLine[];
  spots: readonly Spot[];
}

/** A label that found a place. */
export interface PlacedLabel {
  key: string;
  lines: readonly LabelLine[];
  spot: Spot;
  box: Box;
}

const LINE_HEIGHT = 1.2;
const GAP = 3;

/** The baselines of a label's lines at a spot. */
export function baselines(lines: readonly LabelLine[], spot: Spot): number[] {
  let y = spot.y;
  return lines.map((line, index) => {
    if (index > 0) y += line.size * LINE_HEIGHT;
    return y;
  });
}

function boxAt(lines: readonly LabelLine[], spot: Spot): Box {
  const at = baselines(lines, spot);
  const boxes = lines.map((line, index) =>
    textBox(line.text, spot.x, at[index] ?? spot.y, spot.anchor, line.size, line.bold),
  );
  return {
    x0: Math.min(...boxes.map((box) => box.x0)),
    y0: Math.min(...boxes.map((box) => box.y0)),
    x1: Math.max(...boxes.map((box) => box.x1)),
    y1: Math.max(...boxes.map((box) => box.y1)),
  };
}

/**
 * Places labels in the order given. No label ever overlaps an earlier one, a `solid` box or the bounds; of the places left
 * the one that crosses the fewest `lines` boxes is taken, for the short label where that crosses fewer, and a label without
 * a place is left out.
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  bounds: Box,
  solid: readonly Box[] = [],
  lines: readonly Box[] = [],
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const label of wanted) {
    if (label.lines.length === 0) continue;
    let best: PlacedLabel | undefined;
    let bestCrossings = Infinity;
    for (const said of [label.lines, label.shortLines ?? []]) {
      if (said.length === 0 || bestCrossings === 0) break;
      for (const spot of label.spots) {
        const box = boxAt(said, spot);
        const blocked =
          !inside(box, bounds) ||
          solid.some((other) => overlaps(box, other, GAP)) ||
          placed.some((other) => overlaps(box, other.box, GAP));
        if (blocked) continue;
        const crossings = lines.filter((line) => overlaps(box, line, 1)).length;
        if (crossings >= bestCrossings) continue;
        bestCrossings = crossings;
        best = { key: label.key, lines: said, spot, box };
        if (crossings === 0) break;
      }
    }
    if (best) placed.push(best);
  }
  return placed;
}

/** Small boxes along a polyline, for labels to keep away from. */
export function boxesAlong(points: readonly (readonly [number, number])[], every = 6): Box[] {
  const boxes: Box[] = [];
  points.forEach(([x, y], index) => {
    const [fromX, fromY] = points[index - 1] ?? [x, y];
    const steps = Math.max(1, Math.min(200, Math.ceil(Math.hypot(x - fromX, y - fromY) / every)));
    for (let step = 1; step <= steps; step++) {
      const atX = fromX + ((x - fromX) * step) / steps;
      const atY = fromY + ((y - fromY) * step) / steps;
      boxes.push({ x0: atX - 1, y0: atY - 1, x1: atX + 1, y1: atY + 1 });
    }
  });
  return boxes;
}
