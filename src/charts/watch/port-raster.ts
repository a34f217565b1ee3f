import type { GridColours } from "./port-grid.ts";

/** Draws states (CELL), row by row, as pixels; `columns` to a row. The canvas takes the size of the picture. */
export function drawRaster(
  context: CanvasRenderingContext2D,
  states: Uint8Array,
  columns: number,
  colours: GridColours,
): void {
  const rows = Math.floor(states.length / columns);
  context.canvas.width = columns;
  context.canvas.height = rows;
  const { accent, cooling, danger, ink, surface } = colours;
  const palette = [surface, accent, ink, cooling, danger].map(channels);
  const image = context.createImageData(columns, rows);
  states.forEach((state, index) => image.data.set(palette[state] ?? palette[0]!, index * 4));
  context.putImageData(image, 0, 0);
}

/** "rgb(23, 32, 42)" as four channels. */
function channels(colour: string): [number, number, number, number] {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, 255];
}
