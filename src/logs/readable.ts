import type { LogReader } from "./types.ts";

/** The share of the sample's non-blank lines that a fresh reader understands, 0 … 1. */
export function shareReadable(reader: LogReader, sample: readonly string[]): number {
  let seen = 0;
  let understood = 0;
  for (const line of sample) {
    if (line.trim() === "") continue;
    seen++;
    if (reader.read(line) !== "unparsable") understood++;
  }
  return seen === 0 ? 0 : understood / seen;
}
