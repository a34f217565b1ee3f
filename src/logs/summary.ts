import { DistinctSketch, sketchRegisters } from "./distinct-sketch.ts";
import type { Findings } from "./findings.ts";
import { bucketCount } from "./log-buckets.ts";
import type { LogBuckets } from "./log-buckets.ts";

/** Counts of a log by name, all of which add up. */
const summaryCounts = [
  "files",
  "lines",
  "unparsable",
  "foreign",
  "uploads",
  "downloads",
  "listings",
  "brokenOff",
  "withoutDuration",
  "deletes",
  "otherProtocol",
  "failed",
  "refusals",
  "passive",
  "active",
] as const;

type SummaryCount = (typeof summaryCounts)[number];

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

const bucketsOf = (buckets: LogBuckets): SummaryBuckets => ({
  zeros: buckets.zeros,
  buckets: buckets.filled,
});

function hexOf({ registers }: DistinctSketch): string {
  return Array.from(registers, (rank) => rank.toString(16).padStart(2, "0")).join("");
}

/** The sketch that registers in hexadecimal describe. */
export function sketchOf(hex: string): DistinctSketch {
  return new DistinctSketch(
    Uint8Array.from({ length: sketchRegisters }, (_, index) =>
      Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16),
    ),
  );
}

/** The last stamp, as it was written: no best guess of a part may be later. */
function lastStampOf({ endSeconds, count }: Findings["columns"]): number {
  let last = -Infinity;
  for (let row = 0; row < count; row++) last = Math.max(last, endSeconds[row]!);
  return last;
}

/** The summary of one log. */
export function summaryOf({
  tally,
  format,
  software,
  firstSeconds,
  columns,
}: Findings): LogSummary {
  const counts = Object.fromEntries(
    summaryCounts.map((name) => [name, tally[name]]),
  ) as LogSummary["counts"];
  return {
    kind: "log-summary",
    version: 1,
    formats: format === null ? [] : [format.id],
    servers: [software],
    firstSeconds,
    lastSeconds: lastStampOf(columns),
    counts,
    hours: tally.hours.rows,
    durations: bucketsOf(tally.durations),
    sizes: bucketsOf(tally.sizes),
    clients: hexOf(tally.clientSketch),
    hosts: hexOf(tally.hostSketch),
  };
}

const union = (lists: readonly string[][]): string[] => [...new Set(lists.flat())].sort();

function addBuckets(parts: readonly SummaryBuckets[]): SummaryBuckets {
  const sums = new Map<number, number>();
  for (const { buckets } of parts) {
    for (const [bucket, count] of buckets) sums.set(bucket, (sums.get(bucket) ?? 0) + count);
  }
  return {
    zeros: parts.reduce((sum, { zeros }) => sum + zeros, 0),
    buckets: [...sums].sort(([a], [b]) => a - b),
  };
}

function addSketches(parts: readonly string[]): string {
  const whole = new DistinctSketch();
  for (const part of parts) whole.merge(sketchOf(part));
  return hexOf(whole);
}

/** One summary of several: the same, to the last digit, as if all their logs had been read at once. Order does not matter. */
export function mergeSummaries(parts: readonly LogSummary[]): LogSummary {
  const counts = Object.fromEntries(
    summaryCounts.map((name) => [name, parts.reduce((sum, part) => sum + part.counts[name], 0)]),
  ) as LogSummary["counts"];
  const hours = new Map<number, [number, number, number]>();
  for (const [hour, transfers, busy] of parts.flatMap((part) => part.hours)) {
    const known = hours.get(hour);
    hours.set(hour, [hour, transfers + (known?.[1] ?? 0), busy + (known?.[2] ?? 0)]);
  }
  return {
    kind: "log-summary",
    version: 1,
    formats: union(parts.map((part) => part.formats)),
    servers: union(parts.map((part) => part.servers)),
    firstSeconds: Math.min(...parts.map((part) => part.firstSeconds)),
    lastSeconds: Math.max(...parts.map((part) => part.lastSeconds)),
    counts,
    hours: [...hours.values()].sort(([a], [b]) => a - b),
    durations: addBuckets(parts.map((part) => part.durations)),
    sizes: addBuckets(parts.map((part) => part.sizes)),
    clients: addSketches(parts.map((part) => part.clients)),
    hosts: addSketches(parts.map((part) => part.hosts)),
  };
}

const isWhole = (value: unknown, most = Number.MAX_SAFE_INTEGER): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;

const isSketch = (value: unknown): boolean =>
  typeof value === "string" && value.length === 2 * sketchRegisters && /^[0-9a-f]+$/.test(value);

function areBuckets(value: unknown): boolean {
  const { zeros, buckets } = (value ?? {}) as Partial<SummaryBuckets>;
  return (
    isWhole(zeros) &&
    Array.isArray(buckets) &&
    buckets.every(
      (row) => Array.isArray(row) && isWhole(row[0], bucketCount - 1) && isWhole(row[1]),
    )
  );
}

const areIds = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((id) => typeof id === "string" && /^[a-z0-9.-]{1,64}$/.test(id));

/** A summary that was read from a file; null where the value is none. */
export function asSummary(value: unknown): LogSummary | null {
  const { kind, version, formats, servers, firstSeconds, lastSeconds, counts, hours, ...rest } =
    (value ?? {}) as Partial<LogSummary>;
  const isSound =
    kind === "log-summary" &&
    version === 1 &&
    areIds(formats) &&
    areIds(servers) &&
    Number.isFinite(firstSeconds) &&
    Number.isFinite(lastSeconds) &&
    summaryCounts.every((name) => isWhole(counts?.[name])) &&
    Array.isArray(hours) &&
    hours.every(
      (row) => Array.isArray(row) && row.length === 3 && row.every((cell) => isWhole(cell)),
    ) &&
    areBuckets(rest.durations) &&
    areBuckets(rest.sizes) &&
    isSketch(rest.clients) &&
    isSketch(rest.hosts);
  return isSound ? (value as LogSummary) : null;
}
