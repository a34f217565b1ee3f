import type { Path } from "./path.ts";

// A string, or one of the signs that give JSON its structure; numbers and words need no attention.
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g;

/** Deepest nesting of lists and objects that is read; a scenario needs six levels. */
export const DEEPEST_NESTING = 32;
const mostDuplicates = 1000;

interface Level {
  /** Field names met so far; null in a list. */
  names: Set<string> | null;
  /** The field or position that the next value stands at. */
  at: string | number;
  /** In an object: the next string is a name, not a value. */
  expectsName: boolean;
}

/** What JSON.parse does not tell. */
export interface JsonScan {
  /** Fields that an object gives twice (JSON.parse takes the last one silently); 1,000 at most. */
  duplicates: Path[];
  /** Whether lists and objects are nested more than DEEPEST_NESTING levels deep. */
  isTooDeep: boolean;
}

function readName(sign: string, level: Level): boolean {
  const name = JSON.parse(sign) as string;
  level.at = name;
  level.expectsName = false;
  const isDuplicate = level.names?.has(name) ?? false;
  level.names?.add(name);
  return isDuplicate;
}

/** Looks through a JSON text that JSON.parse has accepted; stops where the nesting is too deep. */
export function scanJson(text: string): JsonScan {
  const duplicates: Path[] = [];
  const levels: Level[] = [];
  for (const [sign] of text.matchAll(token)) {
    const level = levels[levels.length - 1];
    if (sign === "{" || sign === "[") {
      if (levels.length === DEEPEST_NESTING) return { duplicates, isTooDeep: true };
      const isObject = sign === "{";
      levels.push({
        names: isObject ? new Set() : null,
        at: isObject ? "" : 0,
        expectsName: isObject,
      });
    } else if (sign === "}" || sign === "]") {
      levels.pop();
    } else if (sign === "," && level !== undefined) {
      if (typeof level.at === "number") level.at++;
      level.expectsName = level.names !== null;
    } else if (level?.expectsName === true && readName(sign, level)) {
      if (duplicates.length < mostDuplicates) duplicates.push(levels.map(({ at }) => at));
    }
  }
  return { duplicates, isTooDeep: false };
}
