/** Values ≥ 0 by their size: counts in buckets of equal ratio, which add up exactly over files. */
export declare class LogBuckets {
    #private;
    /** Values below a microsecond or a byte. */
    zeros: number;
    add(value: number): void;
    /** Bucket and count of those that hold anything, ascending. */
    get filled(): [bucket: number, count: number][];
}
/** The middle of a bucket. */
export declare function valueOf(bucket: number): number;
/** Number of buckets there are. */
export declare const bucketCount: number;
