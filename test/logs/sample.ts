import { readFileSync } from "node:fs";
import { Peeler } from "../../src/logs/carrier.ts";
import type { Carrier, LogFormat } from "../../src/logs/types.ts";

/** The lines of one invented log of `samples/`. */
export function sampleLines(name: string): string[] {
  const text = readFileSync(new URL(`samples/${name}.log`, import.meta.url), "utf8");
  return text.split("\n").filter((line) => line !== "");
}

/** The end of 2024: what syslog's stamps without a year are dated by. */
export const newestSeconds = 1_735_689_599;

/** The sample of a format as its reader gets it: where only syslog brings its lines, without the prefix. */
export function sampleOf({ id, needsCarrier }: LogFormat): {
  lines: string[];
  carriers: (Carrier | undefined)[];
} {
  const lines = sampleLines(id);
  if (needsCarrier !== true) return { lines, carriers: lines.map(() => undefined) };
  const peeler = new Peeler(newestSeconds);
  const peeled = lines.map((line) => peeler.peel(line));
  return {
    lines: peeled.map((line) => line?.text ?? ""),
    carriers: peeled.map((line) => line?.carrier),
  };
}
