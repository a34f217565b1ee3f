import type { Plan } from "../../plan/types.ts";

/** "in the busiest hour" or "over the whole day": said wherever a rate is shown. */
export function overWords({ scenario }: Plan): string {
  return scenario.target.over === "day" ? "over the whole day" : "in the busiest hour";
}
