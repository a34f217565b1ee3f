import type { Answer } from "../answer/find-answer.ts";
import { clock } from "../language/numbers.ts";

/** "09:00-10:00", the hour that is judged, "23:30-00:30" where it runs past midnight; null where the whole day is. */
export function judgedHour({ planned, window }: Answer): string | null {
  if (planned.target.over === "day") return null;
  const { daySeconds } = planned.simulation;
  const { fromSeconds, toSeconds } = window;
  const end = toSeconds > daySeconds ? toSeconds - daySeconds : toSeconds;
  return `${clock(fromSeconds)}-${clock(end)}`;
}
