import type { TransferColumns } from "./columns.js";
import type { Name } from "./names.js";
import type { TransferRecord } from "./types.js";
/**
 * Keeps transfers in bounded memory, without names. When it is full it drops every second (client, day) whole, chosen by a
 * hash, so that the visits that remain are complete and the sample does not depend on the order of the lines.
 */
export declare class TransferStore {
    #private;
    /** `capacity` = most transfers, and most clients, kept at a time. */
    constructor(capacity: number);
    /** Every kept (client, day) stands for this many. */
    get scale(): number;
    /** Transfers that were only counted since dropping more would leave too few. */
    get overflowed(): number;
    get transfers(): TransferColumns;
    /** The number of each client's host. */
    get hostOfClient(): readonly number[];
    /** Where the store had to drop some already: drops more, until at most so many are left or too few would be. */
    thinTo(most: number): void;
    add(record: TransferRecord, name: Name): void;
}
