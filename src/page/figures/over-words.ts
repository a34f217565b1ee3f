import type { Plan } from "../../plan/types.ts";
import { figuresWords } from "../words/figures.ts";

/** "in the busiest hour" or "over the whole day": said wherever a rate is shown. */
export function overWords({ scenario }: Plan): string {
  return figuresWords().over[scenario.target.over];
}
