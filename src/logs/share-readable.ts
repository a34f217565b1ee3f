import type { Carrier, LogReader } from "./types.ts";

/** The share of the sample's non-blank lines that a fresh reader understands, 0 … 1. */
export function shareReadable(
  reader: LogReader,
  sample: readonly string[],
  carriers?: readonly (Carrier | undefined)[],
): number {
  let seen = 0;
  let understood = 0;
  for (const [index, line] of sample.entries()) {
    if (line.trim() === "") continue;
    seen++;
    if (reader.read(line, carriers?.[index]) !== "unparsable") understood++;
  }
  return seen === 0 ? 0 : understood / seen;
}
