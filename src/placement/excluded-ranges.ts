import type { AvoidedRange } from "../scenario/types.ts";
import { placementWords } from "./words/placement.ts";

/** What was read of a pasted `netsh int ipv4 show excludedportrange tcp`. */
export interface ExcludedRanges {
  avoid: AvoidedRange[];
  /** Sentences about lines with numbers that are no range. */
  problems: string[];
}

const lineLimit = 2000;

/** Parts of the document, by which an earlier paste is known again: never translated. */
const reasons = {
  administrator: "excluded by an administrator",
  windows: "excluded by Windows",
} as const;

/** The ranges to avoid with those of an earlier paste replaced by these; the person's own stay, in front. */
export function withExcluded<T extends Partial<AvoidedRange>>(
  avoid: readonly T[],
  excluded: readonly AvoidedRange[],
): (T | AvoidedRange)[] {
  const ofWindows: readonly (string | undefined)[] = Object.values(reasons);
  return [...avoid.filter(({ why }) => !ofWindows.includes(why)), ...excluded];
}

/**
 * Reads the table that Windows prints: two numbers a line, a star where an administrator excluded the range. Headings
 * differ between languages and are skipped; ranges are inclusive at both ends.
 */
export function readExcludedRanges(pasted: string): ExcludedRanges {
  const avoid: AvoidedRange[] = [];
  const problems: string[] = [];
  for (const [index, line] of pasted.split(/\r?\n/).slice(0, lineLimit).entries()) {
    const found = /^\s*(\d{1,9})\s+(\d{1,9})\s*(\*?)\s*$/.exec(line);
    if (!found) continue;
    const [first, last] = [Number(found[1]), Number(found[2])];
    if (first < 1 || last > 65_535 || first > last)
      problems.push(placementWords().excludedUpwards(index + 1, first, last));
    else
      avoid.push({
        first,
        last,
        why: found[3] === "*" ? reasons.administrator : reasons.windows,
      });
  }
  if (avoid.length === 0 && problems.length === 0 && pasted.trim() !== "")
    problems.push(placementWords().excludedNone);
  return { avoid, problems };
}
