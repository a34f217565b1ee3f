import type { Peeled } from "./carrier.ts";
import { bestFormat } from "./index.ts";
import type { Recognised } from "./index.ts";
import type { LogFormat } from "./types.ts";

/** The format that lines are read as. */
export interface Choice extends Recognised {
  isPeeled: boolean;
  /** Lines that the share is of. */
  lines: number;
}

/** The format that was asked for, whatever the lines look like. */
export function forced(
  format: LogFormat,
  sample: readonly string[],
  peeled: readonly (Peeled | null)[],
): Choice {
  const carried = peeled.filter((line) => line !== null);
  const inside = format.looksLike(
    carried.map(({ text }) => text),
    carried.map(({ carrier }) => carrier),
  );
  const isPeeled = inside * carried.length > format.looksLike(sample) * sample.length;
  return { format, share: 1, isPeeled, lines: sample.length };
}

/** The format, read as the lines stand or without what syslog wrote around them, whichever is understood better. */
export function choose(
  sample: readonly string[],
  peeled: readonly (Peeled | null)[],
): Choice | null {
  const raw = bestFormat(sample);
  const carried = peeled.filter((line) => line !== null);
  const inside =
    carried.length === 0
      ? null
      : bestFormat(
          carried.map(({ text }) => text),
          carried.map(({ carrier }) => carrier),
        );
  const filled = sample.filter((line) => line.trim() !== "").length;
  const asIs = raw === null ? null : { ...raw, isPeeled: false, lines: filled };
  const without = inside === null ? null : { ...inside, isPeeled: true, lines: carried.length };
  if (asIs === null || without === null) return asIs ?? without;
  // Of equals the one without the prefix: a loose field may take the prefix for a part of itself.
  return without.share * without.lines >= asIs.share * asIs.lines ? without : asIs;
}
