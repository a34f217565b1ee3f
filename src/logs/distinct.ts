import { hashText } from "./hash.ts";

/** Hashes that are kept; up to here the count is exact but for colliding hashes. */
const mostKept = 65536;

/** What a counter of different texts has kept: hashes, one in `oneIn` of them. */
export interface KeptHashes {
  oneIn: number;
  hashes: number[];
}

/** Counts different texts in bounded memory: above 65,536 it keeps a known share of them and multiplies (Wegman). */
export class DistinctCounter {
  readonly #kept = new Set<number>();
  /** One hash in this many is kept. */
  #oneIn = 1;

  add(text: string): void {
    this.addHash(hashText(text));
  }

  /** Adds a text by its `hashText`. */
  addHash(hash: number): void {
    if (!this.#isKept(hash)) return;
    this.#kept.add(hash);
    while (this.#kept.size > mostKept) this.#thin(this.#oneIn * 2);
  }

  /** How many different texts were added; above 65,536 within about 1 %. */
  count(): number {
    return this.#kept.size * this.#oneIn;
  }

  /** Adds all that another counter was given: the same as if both had counted in one. */
  merge({ oneIn, hashes }: KeptHashes): void {
    if (oneIn > this.#oneIn) this.#thin(oneIn);
    for (const hash of hashes) this.addHash(hash);
  }

  get kept(): KeptHashes {
    return { oneIn: this.#oneIn, hashes: [...this.#kept].sort((a, b) => a - b) };
  }

  #thin(oneIn: number): void {
    this.#oneIn = oneIn;
    for (const old of this.#kept) if (!this.#isKept(old)) this.#kept.delete(old);
  }

  #isKept(hash: number): boolean {
    return hash % this.#oneIn === 0;
  }
}
