import type { PickRule } from "../scenario/types.ts";
import { nextBelow } from "../numbers/random.ts";
import { wholePower } from "./draws-pool.ts";
import { PairSet } from "./pair-set.ts";
import type { PortPool } from "./port-pool.ts";
import { allTriedBusy } from "./shuffle-pool.ts";

/** The same port may serve different client addresses: a port is taken for one address only. */
export class AddressPool implements PortPool {
  private readonly held = new PairSet();
  private counts = new Int32Array(64);
  private readonly rule: PickRule;
  private readonly size: number | null;
  private readonly attempts: number | null;
  private cursor = 0;

  /** `size` null = unlimited; `attempts` null = the whole range. */
  constructor(rule: PickRule, size: number | null, attempts: number | null) {
    this.rule = rule;
    this.size = size;
    this.attempts = attempts;
  }

  take(address: number, state: Int32Array, at: number): number {
    const port = this.pick(address, state, at);
    if (port < 0) return -1;
    this.held.add(address, port);
    if (address >= this.counts.length) {
      const larger = new Int32Array(Math.max(address + 1, this.counts.length * 2));
      larger.set(this.counts);
      this.counts = larger;
    }
    this.counts[address] = this.counts[address]! + 1;
    return port;
  }

  private pick(address: number, state: Int32Array, at: number): number {
    if (this.size === null) return this.scan(address, 0, 1, this.taken(address) + 1, Infinity);
    const { size } = this;
    if (size === 0) return -1;
    const tries = this.attempts ?? size;
    switch (this.rule) {
      case "random-draws":
        return this.draw(address, size, tries, state, at);
      case "shuffle":
        return this.shuffled(address, size, Math.min(tries, size), state, at);
      case "lowest":
        return this.scan(address, 0, 1, tries, size);
      case "cursor": {
        const port = this.scan(address, this.cursor, 1, tries, size);
        const passed = port < 0 ? tries : ((port - this.cursor + size) % size) + 1;
        this.cursor = (this.cursor + passed) % size;
        return port;
      }
      case "scan-up":
        return this.scan(address, nextBelow(state, at, size), 1, tries, size);
      case "scan-down":
        return this.scan(address, nextBelow(state, at, size), -1, tries, size);
    }
  }

  /** Goes from `start` in steps of ±1 on a ring of `size`, at most `tries` ports. */
  private scan(address: number, start: number, step: number, tries: number, size: number): number {
    let port = start;
    for (let tried = 0; tried < Math.min(tries, size); tried++) {
      if (!this.held.has(address, port)) return port;
      port += step;
      if (port === size) port = 0;
      if (port < 0) port = size - 1;
    }
    return -1;
  }

  private draw(
    address: number,
    size: number,
    tries: number,
    state: Int32Array,
    at: number,
  ): number {
    for (let tried = 0; tried < tries; tried++) {
      const port = nextBelow(state, at, size);
      if (!this.held.has(address, port)) return port;
    }
    return -1;
  }

  /** A random order without replacement: first whether it meets a free port in time, then which, by rejection. */
  private shuffled(
    address: number,
    size: number,
    tries: number,
    state: Int32Array,
    at: number,
  ): number {
    const busy = this.taken(address);
    if (busy >= size) return -1;
    let met = tries === size;
    for (let tried = 0; !met && tried < tries; tried++) {
      met = nextBelow(state, at, size - tried) >= busy - tried;
    }
    if (!met) return -1;
    let skip = nextBelow(state, at, size - busy);
    for (let port = 0; port < size; port++) {
      if (!this.held.has(address, port) && skip-- === 0) return port;
    }
    return -1;
  }

  release(port: number, address: number): void {
    this.held.delete(address, port);
    this.counts[address] = this.counts[address]! - 1;
  }

  taken(address: number): number {
    return address < this.counts.length ? this.counts[address]! : 0;
  }

  /** The highest port that serves anybody; −1 where none does. */
  highestTaken(): number {
    return this.held.highestPort();
  }

  refusalChance(address: number): number {
    if (this.size === null) return 0;
    const busy = this.taken(address);
    if (busy >= this.size) return 1;
    const tries = this.attempts ?? this.size;
    if (this.rule === "random-draws") return wholePower(busy / this.size, tries);
    return this.rule === "shuffle" ? allTriedBusy(busy, this.size, tries) : 0;
  }

  reset(): void {
    this.held.clear();
    this.counts.fill(0);
    this.cursor = 0;
  }
}
