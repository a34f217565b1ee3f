/** Registers of a sketch: its count is right within about 1.6 % (one standard error, 1.04 / √4096). */
export declare const sketchRegisters = 4096;
/**
 * Counts different texts from their hashes in 4,096 small numbers (HyperLogLog; Flajolet and others, 2007). What is kept is
 * the longest run of leading zeros in each part: no hash, so no address can be tried against it. Sketches add up exactly.
 */
export declare class DistinctSketch {
    readonly registers: Uint8Array;
    constructor(registers?: Uint8Array);
    addHash(hash: number): void;
    /** The same as if all had been added to one. */
    merge(other: DistinctSketch): void;
    /** How many different texts there were. */
    count(): number;
}
