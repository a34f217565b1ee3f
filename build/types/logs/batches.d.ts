/** Visits that begin together at marks of the clock. */
export interface Batch {
    everySeconds: number;
    offsetSeconds: number;
    spreadSeconds: number;
    /** Mean number of visits at a mark that has any. */
    visitsPerMark: number;
    /** Share of all visits that begin within the window, and what it would be by chance; 0 … 1. */
    share: number;
    shareByChance: number;
    /** Where in the period the window lies, s; it may reach past the end of the period. */
    windowFromSeconds: number;
    windowSeconds: number;
}
/**
 * Variance over mean of the visits per minute, within each hour of the log that has two or more: 1 for a Poisson stream at
 * any hourly rate, more for batches. NaN where no hour has two.
 */
export declare function dispersionPerMinute(starts: readonly number[]): number;
/** How far a start lies after the window's beginning, s; true members are below the window's length. */
export declare function secondsIntoWindow(start: number, batch: Batch): number;
/** true where the visit belongs to the batch. */
export declare function isInBatch(start: number, batch: Batch): boolean;
/**
 * The batch that shows clearly in the starts of visits, or null. Where several periods fit, the longest that still holds nine
 * tenths of the share is taken: visits at :00 and :30 are half-hourly, not five-minutely.
 */
export declare function findBatch(starts: readonly number[]): Batch | null;
