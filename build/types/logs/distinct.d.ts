/** What a counter of different texts has kept: hashes, one in `oneIn` of them. */
export interface KeptHashes {
    oneIn: number;
    hashes: number[];
}
/** Counts different texts in bounded memory: above 65,536 it keeps a known share of them and multiplies (Wegman). */
export declare class DistinctCounter {
    #private;
    add(text: string): void;
    /** Adds a text by its `hashText`. */
    addHash(hash: number): void;
    /** How many different texts were added; above 65,536 within about 1 %. */
    count(): number;
    /** Adds all that another counter was given: the same as if both had counted in one. */
    merge({ oneIn, hashes }: KeptHashes): void;
    get kept(): KeptHashes;
}
