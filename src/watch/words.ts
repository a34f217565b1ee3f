/** A moment of a traced day in words. */
import type { Playback } from "./playback.ts";

/** Seconds of the day as a clock reads: 32778.4 → "09:06:18". Before midnight it is the evening before. */
export function clockSeconds(seconds: number): string {
  const whole = ((Math.floor(seconds) % 86_400) + 86_400) % 86_400;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

/** "09:06:18: 44 of 50 busy, 57 refused so far" */
export function momentWords(playback: Playback): string {
  const { busy, cells, refused, seconds, turnedAway } = playback;
  const away = turnedAway === 0 ? "" : `, ${turnedAway} logins turned away by a cap`;
  return `${clockSeconds(seconds)}: ${busy} of ${cells} busy, ${Math.round(refused)} refused so far${away}`;
}
