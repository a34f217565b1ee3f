/**
 * The passive ports of one node as the contract's words say it, with arrays and linear scans. It makes the same random
 * draws as the real pools, so that both can be asked the same questions.
 */
import { nextBelow } from "../../src/numbers/random.ts";
import type { PortPool } from "../../src/ports/port-pool.ts";
import type { PortBehaviour } from "../../src/scenario/types.ts";

/** Which port a shuffled pool gives is a matter of its own bookkeeping: only whether it gives one is foretold. */
export const ANY_PORT = -2;

export type PickBehaviour = Pick<
  PortBehaviour,
  "pick" | "attempts" | "exclusive" | "lastPortUnused"
>;

export class SlowPool implements PortPool {
  /** Who holds what: "port" or "port of address", with how many hold it (never above 1). */
  private readonly holders = new Set<string>();
  private readonly behaviour: PickBehaviour;
  private readonly size: number;
  private cursor = 0;

  constructor(behaviour: PickBehaviour, ports: number | null) {
    this.behaviour = behaviour;
    this.size = ports === null ? Infinity : Math.max(0, ports - (behaviour.lastPortUnused ? 1 : 0));
  }

  private key(port: number, address: number): string {
    return this.behaviour.exclusive === "port" ? `${port}` : `${port} of ${address}`;
  }

  isBusy(port: number, address: number): boolean {
    return this.holders.has(this.key(port, address));
  }

  /** The ports that the rule tries, one after another, without a look at which are free. */
  private *tries(state: Int32Array, at: number): Generator<number> {
    const { size } = this;
    const { pick, attempts } = this.behaviour;
    const most = attempts ?? size;
    if (size === Infinity) {
      for (let port = 0; ; port++) yield port;
    } else if (pick === "lowest") {
      for (let port = 0; port < Math.min(most, size); port++) yield port;
    } else if (pick === "cursor") {
      for (let tried = 0; tried < most; tried++) {
        const port = this.cursor;
        this.cursor = (this.cursor + 1) % size;
        yield port;
      }
    } else if (pick === "random-draws") {
      for (let tried = 0; tried < most; tried++) yield nextBelow(state, at, size);
    } else {
      const step = pick === "scan-up" ? 1 : size - 1;
      let port = nextBelow(state, at, size);
      for (let tried = 0; tried < Math.min(most, size); tried++) {
        yield port;
        port = (port + step) % size;
      }
    }
  }

  take(address: number, state: Int32Array, at: number): number {
    if (this.size === 0) return -1;
    if (this.behaviour.pick === "shuffle" && this.size !== Infinity) {
      return this.shuffled(address, state, at);
    }
    for (const port of this.tries(state, at)) {
      if (this.isBusy(port, address)) continue;
      this.hold(port, address);
      return port;
    }
    return -1;
  }

  /** An urn without replacement: the busy ports are the first `busy` of those not tried yet. */
  private shuffled(address: number, state: Int32Array, at: number): number {
    const busy = this.taken(address);
    const { size } = this;
    const attempts = this.behaviour.attempts ?? size;
    if (busy === size) return -1;
    let met = attempts >= size;
    for (let tried = 0; tried < attempts && !met; tried++) {
      met = nextBelow(state, at, size - tried) >= busy - tried;
    }
    if (!met) return -1;
    nextBelow(state, at, size - busy);
    return ANY_PORT;
  }

  /** Notes that a port is held (a shuffled pool told which). */
  hold(port: number, address: number): void {
    this.holders.add(this.key(port, address));
  }

  release(port: number, address: number): void {
    this.holders.delete(this.key(port, address));
  }

  taken(address: number): number {
    if (this.behaviour.exclusive === "port") return this.holders.size;
    const suffix = ` of ${address}`;
    let count = 0;
    for (const holder of this.holders) if (holder.endsWith(suffix)) count++;
    return count;
  }

  /** The share of the rule's equally likely draws that are all busy. */
  refusalChance(address: number): number {
    const busy = this.taken(address);
    const { pick, attempts } = this.behaviour;
    const most = attempts ?? this.size;
    if (this.size === Infinity) return 0;
    if (busy >= this.size) return 1;
    let chance = 1;
    for (let tried = 0; tried < most; tried++) {
      if (pick === "random-draws") chance *= busy / this.size;
      else if (tried >= busy) return 0;
      else chance *= (busy - tried) / (this.size - tried);
    }
    return chance;
  }

  reset(): void {
    this.holders.clear();
    this.cursor = 0;
  }
}
