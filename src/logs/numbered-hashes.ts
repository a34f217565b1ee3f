const smallest = 64;

/** Gives each different hash a number, 0, 1, 2 …, in some twenty bytes a hash. */
export class NumberedHashes {
  #hashes = new Uint32Array(smallest);
  /** One more than the number that lies at each place; 0 = free. Places are twice as many as hashes, or more. */
  #places = new Uint32Array(4 * smallest);
  #count = 0;

  /** How many there are. */
  get count(): number {
    return this.#count;
  }

  /** The hash of a number. */
  hashOf(id: number): number {
    return this.#hashes[id]!;
  }

  /** The number of a hash of 32 bits; a new one where it has none. */
  idOf(hash: number): number {
    const known = this.#places[this.#placeOf(hash)]!;
    if (known > 0) return known - 1;
    if (this.#count === this.#hashes.length) this.#grow();
    const id = this.#count++;
    this.#hashes[id] = hash;
    this.#places[this.#placeOf(hash)] = id + 1;
    return id;
  }

  #placeOf(hash: number): number {
    const most = this.#places.length - 1;
    let place = hash & most;
    for (;;) {
      const id = this.#places[place]!;
      if (id === 0 || this.#hashes[id - 1] === hash) return place;
      place = (place + 1) & most;
    }
  }

  #grow(): void {
    const longer = new Uint32Array(2 * this.#hashes.length);
    longer.set(this.#hashes);
    this.#hashes = longer;
    this.#places = new Uint32Array(4 * longer.length);
    for (let id = 0; id < this.#count; id++) this.#places[this.#placeOf(longer[id]!)] = id + 1;
  }
}
