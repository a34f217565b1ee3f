/** A set of (address, port) pairs without objects: open addressing with linear probing and backward-shift deletion. */
export class PairSet {
  private keys = new Float64Array(1024).fill(-1);
  private count = 0;

  /** `address` below 2^31, `port` below 2^21. */
  has(address: number, port: number): boolean {
    const key = keyOf(address, port);
    const mask = this.keys.length - 1;
    for (let at = slotOf(address, port) & mask; ; at = (at + 1) & mask) {
      const found = this.keys[at]!;
      if (found === key) return true;
      if (found === -1) return false;
    }
  }

  /** Adds a pair that is not in the set. */
  add(address: number, port: number): void {
    if (this.count * 2 >= this.keys.length) this.grow();
    this.insert(keyOf(address, port));
    this.count++;
  }

  private insert(key: number): void {
    const mask = this.keys.length - 1;
    let at = slotOfKey(key) & mask;
    while (this.keys[at] !== -1) at = (at + 1) & mask;
    this.keys[at] = key;
  }

  /** Removes a pair that is in the set. */
  delete(address: number, port: number): void {
    const { keys } = this;
    const key = keyOf(address, port);
    const mask = keys.length - 1;
    let hole = slotOf(address, port) & mask;
    while (keys[hole] !== key) hole = (hole + 1) & mask;
    for (let at = (hole + 1) & mask; keys[at] !== -1; at = (at + 1) & mask) {
      const home = slotOfKey(keys[at]!) & mask;
      // Move back what may stand in the hole: its home is not between the hole and where it stands.
      if (((at - home) & mask) >= ((at - hole) & mask)) {
        keys[hole] = keys[at]!;
        hole = at;
      }
    }
    keys[hole] = -1;
    this.count--;
  }

  /** The highest port of any pair; −1 where there is none. */
  highestPort(): number {
    let highest = -1;
    for (const key of this.keys) if (key !== -1) highest = Math.max(highest, key % PORTS);
    return highest;
  }

  clear(): void {
    this.keys.fill(-1);
    this.count = 0;
  }

  private grow(): void {
    const old = this.keys;
    this.keys = new Float64Array(old.length * 2).fill(-1);
    for (const key of old) if (key !== -1) this.insert(key);
  }
}

const PORTS = 2097152;

function keyOf(address: number, port: number): number {
  return address * PORTS + port;
}

function slotOf(address: number, port: number): number {
  const hash = Math.imul(address ^ Math.imul(port + 1, 0x9e3779b1), 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

function slotOfKey(key: number): number {
  const address = Math.floor(key / PORTS);
  return slotOf(address, key - address * PORTS);
}
