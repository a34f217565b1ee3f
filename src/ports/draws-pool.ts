import { nextBelow } from "../numbers/random.ts";
import type { PortPool } from "./port-pool.ts";

/** Draws ports at random with replacement and gives up after `attempts`: may refuse while ports are free. */
export class DrawsPool implements PortPool {
  private readonly busy: Uint8Array;
  private readonly chance: Float64Array;
  private readonly size: number;
  private readonly attempts: number;
  private count = 0;

  constructor(size: number, attempts: number) {
    this.size = size;
    this.attempts = attempts;
    this.busy = new Uint8Array(size);
    this.chance = Float64Array.from({ length: size + 1 }, (_, k) =>
      size === 0 ? 1 : wholePower(k / size, attempts),
    );
  }

  take(_address: number, state: Int32Array, at: number): number {
    if (this.size === 0) return -1;
    for (let attempt = 0; attempt < this.attempts; attempt++) {
      const port = nextBelow(state, at, this.size);
      if (this.busy[port] === 0) {
        this.busy[port] = 1;
        this.count++;
        return port;
      }
    }
    return -1;
  }

  release(port: number): void {
    this.busy[port] = 0;
    this.count--;
  }

  taken(): number {
    return this.count;
  }

  refusalChance(): number {
    return this.chance[this.count]!;
  }

  reset(): void {
    this.busy.fill(0);
    this.count = 0;
  }
}

/** base^exponent for a whole exponent ≥ 0, by squaring: only products, so the same bits everywhere. */
export function wholePower(base: number, exponent: number): number {
  let result = 1;
  let factor = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= factor;
    factor *= factor;
  }
  return result;
}
