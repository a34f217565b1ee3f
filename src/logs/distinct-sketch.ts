import { log } from "../numbers/log-exp.ts";
import { mixBits } from "./hash.ts";

/** Registers of a sketch: its count is right within about 1.6 % (one standard error, 1.04 / √4096). */
export const sketchRegisters = 4096;
const indexBits = 12;
const hashBits = 32;

/**
 * Counts different texts from their hashes in 4,096 small numbers (HyperLogLog; Flajolet and others, 2007). What is kept is
 * the longest run of leading zeros in each part: no hash, so no address can be tried against it. Sketches add up exactly.
 */
export class DistinctSketch {
  readonly registers: Uint8Array;

  constructor(registers: Uint8Array = new Uint8Array(sketchRegisters)) {
    this.registers = registers;
  }

  addHash(hash: number): void {
    const bits = mixBits(hash);
    const index = bits >>> (hashBits - indexBits);
    const rest = (bits << indexBits) >>> 0;
    const rank = Math.min(Math.clz32(rest), hashBits - indexBits) + 1;
    if (rank > this.registers[index]!) this.registers[index] = rank;
  }

  /** The same as if all had been added to one. */
  merge(other: DistinctSketch): void {
    for (const [index, rank] of other.registers.entries()) {
      if (rank > this.registers[index]!) this.registers[index] = rank;
    }
  }

  /** How many different texts there were. */
  count(): number {
    let sum = 0;
    let empty = 0;
    for (const rank of this.registers) {
      sum += 1 / (1 << rank);
      if (rank === 0) empty++;
    }
    const alpha = 0.7213 / (1 + 1.079 / sketchRegisters);
    const raw = (alpha * sketchRegisters * sketchRegisters) / sum;
    // While registers are empty, counting those is better (linear counting).
    if (raw <= 2.5 * sketchRegisters && empty > 0)
      return sketchRegisters * log(sketchRegisters / empty);
    return raw;
  }
}
