import type { PortRange } from "../scenario/types.ts";
import { hourlyArrivals } from "./arrivals.ts";
import type { HourlyArrivals } from "./arrivals.ts";
import { dispersionPerMinute, findBatch } from "./batches.ts";
import type { Batch } from "./batches.ts";
import { meanPauseSeconds, parallelConnections } from "./connections.ts";
import { lineRates, spansOf } from "./durations.ts";
import type { LineRates, Spans } from "./durations.ts";
import { rowsOfMainPeriod, selectRows } from "./period.ts";
import type { Tally } from "./tally.ts";
import type { TransferColumns, TransferStore } from "./transfer-store.ts";
import type { LogFormat } from "./types.ts";
import { visitsOf } from "./visits.ts";
import type { Visit } from "./visits.ts";

/** What a person may set before a log is fitted; everything has a default. */
export interface FitOptions {
  /** Id of the server catalogue; default: the server that writes this format, else `generic`. */
  software?: string;
  /** Silence that ends a visit, s, 30 … 900; default 60, FileZilla's idle disconnect. */
  gapSeconds?: number;
  /** Listings per visit where the log does not show them; default 1. */
  listings?: number;
  /** The range that was open while the log was written: judged, and used to warn of refusals that left no trace. */
  range?: PortRange;
  /** Added to every stamp, h: the server's offset from UTC for logs that keep UTC; default 0. */
  clockShiftHours?: number;
  /** Most transfers kept in memory; default 2^20 (about 60 MB). */
  mostTransfers?: number;
}

/** Everything that was found out about a log, before it becomes groups and sentences. */
export interface Findings {
  format: LogFormat | null;
  options: FitOptions;
  gapSeconds: number;
  listingsAssumed: number;
  tally: Tally;
  store: TransferStore;
  columns: TransferColumns;
  rowsOutsidePeriod: number;
  spans: Spans;
  rates: LineRates;
  visits: Visit[];
  firstSeconds: number;
  lastSeconds: number;
  batch: Batch | null;
  dispersion: number;
  arrivals: HourlyArrivals;
  connections: { typical: number; most: number };
  pauseSeconds: number;
}

const defaultGapSeconds = 60;

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** What the transfers in a store say; null where it holds none. */
export function findingsOf(
  tally: Tally,
  store: TransferStore,
  format: LogFormat | null,
  options: FitOptions,
): Findings | null {
  const all = store.transfers;
  if (all.count === 0) return null;
  const rows = rowsOfMainPeriod(all);
  const columns = selectRows(all, rows);
  const rates = lineRates(columns);
  const spans = spansOf(columns, rates);
  const gapSeconds = clamp(options.gapSeconds ?? defaultGapSeconds, 1, 86400);
  const visits = visitsOf(columns, spans, gapSeconds);
  const starts = visits.map((visit) => visit.startSeconds);
  const firstSeconds = starts[0] ?? 0;
  const lastSeconds = columns.endSeconds.reduce((most, next) => Math.max(most, next), firstSeconds);
  const connections = parallelConnections(visits);
  return {
    format,
    options,
    gapSeconds,
    listingsAssumed: clamp(options.listings ?? 1, 0, 1e6),
    tally,
    store,
    columns,
    rowsOutsidePeriod: all.count - rows.length,
    spans,
    rates,
    visits,
    firstSeconds,
    lastSeconds,
    batch: findBatch(starts),
    dispersion: dispersionPerMinute(starts),
    arrivals: hourlyArrivals(starts, firstSeconds, lastSeconds),
    connections,
    pauseSeconds: meanPauseSeconds(visits, connections.typical),
  };
}
