import { hashText } from "./hash.ts";

/** Hashes that are kept; up to here the count is exact but for colliding hashes. */
const mostKept = 65536;

/** Counts different texts in bounded memory: above 65,536 it keeps a known share of them and multiplies (Wegman). */
export class DistinctCounter {
  readonly #kept = new Set<number>();
  /** One hash in this many is kept. */
  #oneIn = 1;

  add(text: string): void {
    const hash = hashText(text);
    if (!this.#isKept(hash)) return;
    this.#kept.add(hash);
    while (this.#kept.size > mostKept) {
      this.#oneIn *= 2;
      for (const old of this.#kept) if (!this.#isKept(old)) this.#kept.delete(old);
    }
  }

  /** How many different texts were added; above 65,536 within about 1 %. */
  count(): number {
    return this.#kept.size * this.#oneIn;
  }

  #isKept(hash: number): boolean {
    return hash % this.#oneIn === 0;
  }
}
