import type { PickRule } from "../scenario/types.ts";
import { nextBelow } from "../numbers/random.ts";
import { AddressBits } from "./address-bits.ts";
import { wholePower } from "./draws-pool.ts";
import type { PortPool } from "./port-pool.ts";
import { allTriedBusy } from "./shuffle-pool.ts";

/** Ports that an unlimited pool has room for at first; rows grow where an address holds more. */
const UNLIMITED_START = 32;

/** The same port may serve different client addresses: a port is taken for one address only. */
export class AddressPool implements PortPool {
  private readonly held: AddressBits;
  private readonly rule: PickRule;
  private readonly size: number | null;
  private readonly attempts: number | null;
  private cursor = 0;

  /** `size` null = unlimited; `attempts` null = the whole range. */
  constructor(rule: PickRule, size: number | null, attempts: number | null) {
    this.rule = rule;
    this.size = size;
    this.attempts = attempts;
    this.held = new AddressBits(size ?? UNLIMITED_START);
  }

  take(address: number, state: Int32Array, at: number): number {
    const port = this.pick(address, state, at);
    if (port >= 0) this.held.take(address, port);
    return port;
  }

  private pick(address: number, state: Int32Array, at: number): number {
    if (this.size === null) return this.held.firstFree(address, 0, Infinity);
    const { size } = this;
    if (size === 0) return -1;
    const tries = this.attempts ?? size;
    switch (this.rule) {
      case "random-draws":
        return this.draw(address, size, tries, state, at);
      case "shuffle":
        return this.shuffled(address, size, Math.min(tries, size), state, at);
      case "lowest":
        return this.scanUp(address, 0, tries, size);
      case "cursor": {
        const port = this.scanUp(address, this.cursor, tries, size);
        const passed = port < 0 ? tries : ((port - this.cursor + size) % size) + 1;
        this.cursor = (this.cursor + passed) % size;
        return port;
      }
      case "scan-up":
        return this.scanUp(address, nextBelow(state, at, size), tries, size);
      case "scan-down":
        return this.scanDown(address, nextBelow(state, at, size), tries, size);
    }
  }

  /** Goes up from `start` on a ring of `size`, at most `tries` ports. */
  private scanUp(address: number, start: number, tries: number, size: number): number {
    let port = this.held.firstFree(address, start, size);
    if (port < 0) port = this.held.firstFree(address, 0, start);
    return port >= 0 && (port - start + size) % size < tries ? port : -1;
  }

  /** Goes down from `start` on a ring of `size`, at most `tries` ports. */
  private scanDown(address: number, start: number, tries: number, size: number): number {
    let port = this.held.lastFree(address, start);
    if (port < 0) port = this.held.lastFree(address, size - 1);
    // After a whole round it is a port above the start, or none.
    return port >= 0 && (start - port + size) % size < tries ? port : -1;
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

  /** A random order without replacement: first whether it meets a free port in time, then which, each alike. */
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
    return this.held.nthFree(address, nextBelow(state, at, size - busy));
  }

  release(port: number, address: number): void {
    this.held.release(address, port);
  }

  taken(address: number): number {
    return this.held.taken(address);
  }

  /** The highest port that serves anybody; −1 where none does. */
  highestTaken(): number {
    return this.held.highest();
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
    this.cursor = 0;
  }
}
