/** CSS classes of the series: A ink solid, B blue dashed, C orange, D last; never by colour alone. */
const TONES = ["tone-a", "tone-b", "tone-c", "tone-d"] as const;

/** The class of the series at an index; further series repeat the last one. */
export function toneOf(index: number): string {
  return TONES[Math.max(0, Math.min(TONES.length - 1, Math.floor(index)))] ?? "tone-a";
}
