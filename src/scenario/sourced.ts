import type { Sourced } from "./types.ts";

/** A value that was seen when the product (a server, a client) was run. */
export function run<T>(value: T, source: string): Sourced<T> {
  return { value, source, grade: "run" };
}

/** A value that was read in the product's source code. */
export function read<T>(value: T, source: string): Sourced<T> {
  return { value, source, grade: "read" };
}

/** A value that the vendor's documents state. */
export function documented<T>(value: T, source: string): Sourced<T> {
  return { value, source, grade: "documented" };
}

/** A value that nobody established; the source says why it was chosen. */
export function assumed<T>(value: T, source: string): Sourced<T> {
  return { value, source, grade: "assumed" };
}
