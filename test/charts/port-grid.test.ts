import fc from "fast-check";
import { expect, it } from "vitest";
import { cellAt, MOST_CELLS, portGrid } from "../../src/charts/watch/port-grid.ts";

const sizes = fc.record({
  cells: fc.integer({ min: 1, max: 16_384 }),
  width: fc.integer({ min: 250, max: 1400 }),
});

it("every cell of a grid has a place of its own, and lies within the width", () => {
  fc.assert(
    fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), ({ cells, width }, share) => {
      const grid = portGrid(cells, width);
      expect(grid.width).toBeLessThanOrEqual(width);
      const cell = Math.min(cells - 1, Math.floor(share * cells));
      const x = (cell % grid.columns) * grid.pitch;
      const y = Math.floor(cell / grid.columns) * grid.pitch;
      expect(y + grid.pitch).toBeLessThanOrEqual(grid.height);
      for (const [dx, dy] of [
        [0, 0],
        [grid.pitch - 0.01, grid.pitch - 0.01],
      ] as const)
        expect(cellAt(grid, x + dx, y + dy)).toBe(cell);
      expect(cellAt(grid, grid.width + 1, 0)).toBeNull();
      expect(cellAt(grid, 0, grid.height + 1)).toBeNull();
    }),
  );
});

it("a wide range fits a screen as a raster: its height stays below its width", () => {
  fc.assert(
    fc.property(sizes, ({ cells, width }) => {
      const grid = portGrid(cells, width);
      if (cells > MOST_CELLS && grid.pitch > 2) expect(grid.height).toBeLessThan(grid.width);
      expect(grid.pitch - grid.gap).toBeGreaterThanOrEqual(2);
    }),
  );
});
