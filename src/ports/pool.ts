/**
 * The passive ports of one node: which are taken, and how the next one is picked. Every rule of the contract's
 * `server.ports` is here or in its siblings; no product is named.
 */
import type { PortBehaviour } from "../scenario/types.ts";
import { AddressPool } from "./address-pool.ts";
import { DrawsPool } from "./draws-pool.ts";
import { ScanPool } from "./scan-pool.ts";
import { ShufflePool } from "./shuffle-pool.ts";

export interface PortPool {
  /** A free port by the pool's rule, or −1 where the rule finds none. `address` counts only where ports are shared by address. */
  take(address: number, state: Int32Array, at: number): number;
  release(port: number, address: number): void;
  /** Ports that a PASV from this address finds taken. */
  taken(address: number): number;
  /** The chance that the next `take` from this address is refused, 0 … 1: its mean over the rule's own draws. */
  refusalChance(address: number): number;
  /** Frees everything: a new day. */
  reset(): void;
}

/** Largest range that the planner considers, ports. */
export const MOST_PORTS = 65535;

/** A pool of `ports` (null = unlimited, always the lowest free index) behaving as the server does. */
export function openPool(behaviour: PortBehaviour, ports: number | null): PortPool {
  if (ports === null) {
    return behaviour.exclusive === "port-and-address"
      ? new AddressPool("lowest", null, null)
      : new ScanPool("lowest", null, null);
  }
  const usable = Math.max(0, behaviour.lastPortUnused ? ports - 1 : ports);
  const attempts = behaviour.attempts === null ? usable : behaviour.attempts;
  if (behaviour.exclusive === "port-and-address") {
    return new AddressPool(behaviour.pick, usable, behaviour.attempts);
  }
  if (behaviour.pick === "random-draws") return new DrawsPool(usable, attempts);
  if (behaviour.pick === "shuffle") return new ShufflePool(usable, attempts);
  return new ScanPool(behaviour.pick, usable, behaviour.attempts);
}
