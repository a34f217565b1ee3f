/** A moment of a traced day in words. */
import { clockSeconds } from "../language/numbers.ts";
import type { Playback } from "./playback.ts";

/** "09:06:18: 44 of 50 busy, 57 refused so far" */
export function momentWords(playback: Playback): string {
  const { busy, cells, refused, seconds, turnedAway } = playback;
  const away = turnedAway === 0 ? "" : `, ${turnedAway} logins turned away by a cap`;
  return `${clockSeconds(seconds)}: ${busy} of ${cells} busy, ${Math.round(refused)} refused so far${away}`;
}
