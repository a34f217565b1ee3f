import { readFileSync } from "node:fs";

/** The lines of one invented log of `samples/`. */
export function sampleLines(name: string): string[] {
  const text = readFileSync(new URL(`samples/${name}.log`, import.meta.url), "utf8");
  return text.split("\n").filter((line) => line !== "");
}
