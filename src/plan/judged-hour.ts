import type { Answer } from "../answer/find-answer.ts";
import { clock } from "../language/numbers.ts";

/** "09:00-10:00", the hour that is judged; null where the whole day is. */
export function judgedHour({ planned, window }: Answer): string | null {
  if (planned.target.over === "day") return null;
  return `${clock(window.fromSeconds)}-${clock(window.toSeconds)}`;
}
