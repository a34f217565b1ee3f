import { DistinctSketch } from "./distinct-sketch.js";
import type { Findings } from "./findings.js";
/** Counts of a log by name, all of which add up. */
export declare const summaryCounts: readonly ["files", "lines", "unparsable", "foreign", "uploads", "downloads", "listings", "brokenOff", "withoutDuration", "deletes", "otherProtocol", "failed", "refusals", "passive", "active"];
export type SummaryCount = (typeof summaryCounts)[number];
/** Values by size: how many are below the smallest bucket, and the filled buckets with their counts, ascending. */
export interface SummaryBuckets {
    zeros: number;
    buckets: [bucket: number, count: number][];
}
/** What a log yields for a whole that is read elsewhere: sums and sketches, no names, no addresses, no hashes of them. */
export interface LogSummary {
    kind: "log-summary";
    version: 1;
    /** Ids of the formats, and of the servers that the logs name, ascending. */
    formats: string[];
    servers: string[];
    firstSeconds: number;
    lastSeconds: number;
    counts: Record<SummaryCount, number>;
    /** Hour since 1970, data connections that ended in it, their busy milliseconds; ascending. */
    hours: [hour: number, transfers: number, busyMillis: number][];
    durations: SummaryBuckets;
    sizes: SummaryBuckets;
    /** HyperLogLog registers of clients (host and user) and of hosts, two hexadecimal digits each. */
    clients: string;
    hosts: string;
}
/** The sketch that registers in hexadecimal describe. */
export declare function sketchOf(hex: string): DistinctSketch;
/** The summary of one log. */
export declare function summaryOf({ tally, format, software, firstSeconds, lastSeconds, }: Findings): LogSummary;
/** One summary of several: the same, to the last digit, as if all their logs had been read at once. Order does not matter. */
export declare function mergeSummaries(parts: readonly LogSummary[]): LogSummary;
/** A summary that was read from a file; null where the value is none. */
export declare function asSummary(value: unknown): LogSummary | null;
