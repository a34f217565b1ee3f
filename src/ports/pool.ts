/**
 * The passive ports of one node: which are taken, and how the next one is picked. Every rule of the contract's
 * `server.ports` is here or in its siblings; no product is named.
 */
import type { PortBehaviour } from "../scenario/types.ts";
import type { PortPool } from "./port-pool.ts";
import { AddressPool } from "./address-pool.ts";
import { DrawsPool } from "./draws-pool.ts";
import { ScanPool } from "./scan-pool.ts";
import { ShufflePool } from "./shuffle-pool.ts";

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
