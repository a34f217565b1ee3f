import type { Scenario } from "./types.ts";

/** Share of the transfers that hang in the question “if 1 in 200 hangs”; nobody has counted it, it is an example. */
export const HANGING = 1 / 200;

/** true where the question says something: some group's transfers hang more seldom than that. */
export function hangsSeldom({ groups }: Scenario): boolean {
  return groups.some(({ stalled }) => stalled < HANGING);
}
