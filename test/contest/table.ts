import type { Measured } from "./measure.ts";
import { type CellPrediction, type Measure, measures } from "./predict.ts";

/** Whether the measured value lies in the predicted interval, ends included. */
export function inside(value: number, { low, high }: { low: number; high: number }): boolean {
  return value >= low && value <= high;
}

const asPercent = (value: number) => `${(value * 100).toFixed(1)} %`;

const words: Record<Measure, (value: number) => string> = {
  refusals: asPercent,
  turnedAway: asPercent,
  held: (value) => value.toFixed(2),
  pasvs: (value) => value.toFixed(0),
};

function counted(measure: Measure, measured: Measured): string {
  const counts: Partial<Record<Measure, string>> = {
    refusals: `${measured.refused} of ${measured.pasvs}`,
    turnedAway: `${measured.turnedAway} of ${measured.logins}`,
  };
  return counts[measure] ?? "";
}

/** The rows of one cell, as cells of a Markdown table: one row a measure. */
export function rowsOf({ id, predictions }: CellPrediction, measured: Measured): string[][] {
  return predictions.map((prediction, i) => {
    const { measure, middle, low, high } = prediction;
    const say = words[measure];
    const value = measured.values[measure];
    return [
      i === 0 ? id : "",
      measures[measure],
      say(middle),
      `${say(low)} to ${say(high)}`,
      say(value),
      counted(measure, measured),
      inside(value, prediction) ? "inside" : "**out**",
    ];
  });
}

/** A Markdown table of the rows. */
export function markdownTable(rows: string[][]): string {
  const head = ["cell", "what", "predicted", "95 %", "measured", "counted", ""];
  const lines = [head, ["---", "---", "--:", "--:", "--:", "--:", "---"], ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
