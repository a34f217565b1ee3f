import type { Assumption, Sourced } from "./types.ts";

/** Takes what was given, else a default, and remembers the default. */
export class Filler {
  readonly assumptions: Assumption[] = [];

  /** The given value, or the default, which is then listed under this path. */
  fill<T>(path: string, given: T | undefined, standard: Sourced<T>): T {
    if (given !== undefined) return given;
    const { value, source, grade } = standard;
    this.assumptions.push({ path, value, source, grade });
    return value;
  }

  /** The same for a default that nobody has established. */
  assume<T>(path: string, given: T | undefined, value: T, source: string): T {
    return this.fill(path, given, { value, source, grade: "assumed" });
  }
}
