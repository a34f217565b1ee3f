import { nextBelow } from "../numbers/random.ts";
import type { PortPool } from "./port-pool.ts";

/** Tries distinct ports in random order, at most `attempts` of them. */
export class ShufflePool implements PortPool {
  /** A permutation of the ports: the free ones first. */
  private readonly ports: Int32Array;
  private readonly place: Int32Array;
  private readonly size: number;
  private readonly attempts: number;
  private free: number;

  constructor(size: number, attempts: number) {
    this.size = size;
    this.attempts = Math.min(attempts, size);
    this.ports = Int32Array.from({ length: size }, (_, port) => port);
    this.place = this.ports.slice();
    this.free = size;
  }

  take(_address: number, state: Int32Array, at: number): number {
    if (this.free === 0) return -1;
    if (this.attempts < this.size && !this.meetsFreePort(state, at)) return -1;
    const position = nextBelow(state, at, this.free);
    const port = this.ports[position]!;
    this.free--;
    this.swap(position, this.free);
    return port;
  }

  /** Whether a random order of all ports has a free one among its first `attempts`: drawn one by one, without replacement. */
  private meetsFreePort(state: Int32Array, at: number): boolean {
    const busy = this.size - this.free;
    for (let tried = 0; tried < this.attempts; tried++) {
      if (nextBelow(state, at, this.size - tried) >= busy - tried) return true;
    }
    return false;
  }

  release(port: number): void {
    this.swap(this.place[port]!, this.free);
    this.free++;
  }

  private swap(p: number, q: number): void {
    const a = this.ports[p]!;
    const b = this.ports[q]!;
    this.ports[p] = b;
    this.ports[q] = a;
    this.place[b] = p;
    this.place[a] = q;
  }

  taken(): number {
    return this.size - this.free;
  }

  refusalChance(): number {
    return allTriedBusy(this.size - this.free, this.size, this.attempts);
  }

  reset(): void {
    for (let port = 0; port < this.size; port++) {
      this.ports[port] = port;
      this.place[port] = port;
    }
    this.free = this.size;
  }
}

/** The chance that `attempts` distinct ports of `size`, in random order, are all among the `busy` ones; 1 where no port is free. */
export function allTriedBusy(busy: number, size: number, attempts: number): number {
  let chance = 1;
  for (let tried = 0; tried < Math.min(attempts, size); tried++) {
    if (busy - tried <= 0) return 0;
    chance *= (busy - tried) / (size - tried);
  }
  return chance;
}
