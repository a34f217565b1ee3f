/** A client that comes by the clock. */
export interface Schedule {
    everySeconds: number;
    /** When in the period it begins, s: the middle of the arc that holds nine tenths of its visits, and the arc's length. */
    phaseSeconds: number;
    arcSeconds: number;
    /** Silence that tells its visits apart, s. */
    gapSeconds: number;
}
/** The clock that one client keeps, from the starts and ends of its data connections in ascending order of start; null = none. */
export declare function scheduleOf(starts: Float64Array, ends: Float64Array, gapSeconds: number): Schedule | null;
