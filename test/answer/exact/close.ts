import { expect } from "vitest";

/** Fails unless the two agree within a relative error; the message names the cell. */
export function expectClose(
  actual: number,
  expected: number,
  relative: number,
  cell: unknown = "",
): void {
  const error = expected === 0 ? Math.abs(actual) : Math.abs(actual / expected - 1);
  const what = `${JSON.stringify(cell)}: ${actual} for ${expected}`;
  expect(error, what).toBeLessThanOrEqual(relative);
}
