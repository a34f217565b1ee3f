import { exactly } from "../language/numbers.ts";
import type { Path } from "./path.ts";
import { DOCUMENT, pathText } from "./path.ts";
import type { Problem } from "./types.ts";

/** Most problems that are listed; a hostile file could otherwise make one of every few bytes. */
export const MOST_PROBLEMS = 1000;

/** A fault before it has its sentence; without `message` the sentence is made of the other parts. */
export interface Fault {
  path: Path;
  found: string;
  allowed: string;
  message?: string;
}

/** Collects the faults of one document, in the order they are met. */
export class Report {
  readonly #problems: Problem[] = [];
  readonly #faulty = new Set<string>();
  #count = 0;

  /** Adds a fault. */
  add({ path, found, allowed, message }: Fault): void {
    this.#count++;
    if (this.#count > MOST_PROBLEMS) return;
    const text = pathText(path);
    const sentence = found === "nothing" ? `${text} is missing` : `${text} is ${found}`;
    this.#problems.push({
      path: text,
      found,
      allowed,
      message: message ?? `${sentence}; it must be ${allowed}.`,
    });
    for (let length = 0; length <= path.length; length++) {
      this.#faulty.add(pathText(path.slice(0, length)));
    }
  }

  /** Whether further problems are only counted, so that no words need be found for them. */
  get isFull(): boolean {
    return this.#count >= MOST_PROBLEMS;
  }

  /** Whether nothing at this path or below it is at fault: only then may it be compared with others. */
  isSound(path: Path): boolean {
    return !this.#faulty.has(pathText(path));
  }

  /** Every problem; where there were too many, the last one says how many more. */
  problems(): Problem[] {
    const more = this.#count - MOST_PROBLEMS;
    if (more <= 0) return [...this.#problems];
    const found = `${exactly(this.#count)} problems`;
    const message = `The document has ${exactly(more)} more problems that are not listed.`;
    return [...this.#problems, { path: DOCUMENT, found, allowed: "none", message }];
  }
}
