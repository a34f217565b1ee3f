import { expect, it } from "vitest";
import { judgedDays } from "../../src/replay/days.ts";
import { emptyHolds } from "../../src/replay/holds.ts";

const day = 86_400;

/** The days that are judged of a log with PASVs at these moments, ascending, each for 20 s. */
function daysOf(pasvs: readonly number[]): number[] {
  const holds = emptyHolds(pasvs.length);
  holds.pasvSeconds.set(pasvs);
  holds.endSeconds.set(pasvs.map((pasv) => pasv + 20));
  return judgedDays(holds, "busiest-hour").days;
}

it("a day of which only a moment is in the log is not judged, unless there is no other", () => {
  const noons = [1, 2, 3].map((date) => date * day + 43_200);
  expect(daysOf([day - 10, ...noons, 4 * day + 10])).toEqual([1, 2, 3]);
  expect(daysOf([day - 7200, ...noons, 4 * day + 7200])).toEqual([0, 1, 2, 3, 4]);
  expect(daysOf([day - 10])).toEqual([0]);
});
