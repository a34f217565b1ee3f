/** Which days are for what, by number: a size is looked for on the first ones, and judged on others. */

/** The days that a size is judged on that was found on the first ones begin here. */
export const FIRST_FRESH_DAY = 2 ** 29;
/** The days of the pilot begin here: they are not judged at all. */
export const FIRST_PILOT_DAY = 2 ** 30;

/** Where the days begin that a day is one of: what a day's place among them is counted from. */
export function beginningOf(day: number): number {
  return [FIRST_PILOT_DAY, FIRST_FRESH_DAY, 0].find((first) => first <= day) ?? 0;
}
