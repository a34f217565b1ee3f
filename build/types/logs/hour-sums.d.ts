/** Data connections and busy milliseconds of each hour since 1970: whole numbers, which add up exactly over files. */
export declare class HourSums {
    #private;
    /** A data connection that ended at `endSeconds` after `seconds`. */
    add(endSeconds: number, seconds: number): void;
    /** Hour, data connections that ended in it, and their busy milliseconds, ascending. */
    get rows(): [hour: number, transfers: number, busyMillis: number][];
}
