import { hashText } from "./hash.ts";

/** Hashes that are kept; up to here the count is exact but for colliding hashes. */
const mostKept = 65536;

/** Counts different texts in bounded memory: above 65,536 it keeps a known share of them and multiplies (Wegman). */
export class DistinctCounter {
  readonly #kept = new Set<number>();
  #level = 0;

  add(text: string): void {
    const hash = hashText(text);
    if (!this.#isKept(hash)) return;
    this.#kept.add(hash);
    while (this.#kept.size > mostKept) {
      this.#level++;
      for (const old of this.#kept) if (!this.#isKept(old)) this.#kept.delete(old);
    }
  }

  /** How many different texts were added; above 65,536 within about 1 %. */
  count(): number {
    return this.#kept.size * 2 ** this.#level;
  }

  #isKept(hash: number): boolean {
    return hash % 2 ** this.#level === 0;
  }
}
