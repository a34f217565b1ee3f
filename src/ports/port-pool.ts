/** What a pool of ports does, whatever its rule. */
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
