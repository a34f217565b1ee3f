import type { PortRange } from "../scenario/types.ts";
import { hourlyArrivals } from "./arrivals.ts";
import type { HourlyArrivals } from "./arrivals.ts";
import { dispersionPerMinute, findBatch } from "./batches.ts";
import type { Batch } from "./batches.ts";
import { rowsByClient } from "./client-order.ts";
import { selectRows } from "./columns.ts";
import type { TransferColumns } from "./columns.ts";
import { meanPauseSeconds, parallelConnections } from "./connections.ts";
import { lineRates, spansOf, transferRates } from "./durations.ts";
import type { LineRates, Spans } from "./durations.ts";
import { kindsOf } from "./kinds.ts";
import type { ClientTraits, Kind } from "./kinds.ts";
import { rowsOfMainPeriod } from "./period.ts";
import type { Tally } from "./log-counts.ts";
import { secondsPerDay } from "./time.ts";
import { visitEnds } from "./traits.ts";
import type { Part, TransferStore } from "./transfer-store.ts";
import type { LogFormat } from "./types.ts";
import { dayCounts, weeksOf } from "./weeks.ts";
import type { DayCounts, Weeks } from "./weeks.ts";
import { traitsBefore, wholeLog } from "./whole-log.ts";
import type { WholeLog } from "./whole-log.ts";
import { visitsOf } from "./visits.ts";
import type { Visit } from "./visit.ts";

/** What a person may set before a log is fitted; everything has a default. */
export interface FitOptions {
  /** Id of the server catalogue; default: the server that the log names, else `generic`. */
  software?: string;
  /** Silence that ends a visit, s, 30 … 900; default 60, FileZilla's idle disconnect. */
  gapSeconds?: number;
  /** Listings per visit where the log does not show them; default 1. */
  listings?: number;
  /** The range that was open while the log was written: judged, and used to warn of refusals that left no trace. */
  range?: PortRange;
  /** Added to every stamp, h: the server's offset from UTC for logs that keep UTC; default 0. */
  clockShiftHours?: number;
  /** Most transfers kept in memory; default 262,144. */
  mostTransfers?: number;
}

/** Everything that was found out about a log, before it becomes groups and sentences. */
export interface Findings {
  format: LogFormat | null;
  /** Id of the server that the log names, else `generic`. */
  software: string;
  options: FitOptions;
  gapSeconds: number;
  listingsAssumed: number;
  tally: Tally;
  store: TransferStore;
  columns: TransferColumns;
  /** Every client-day in `columns` stands for this many, or every minute of a client, as `stretchSeconds` says; every client for so many. */
  scale: number;
  clientScale: number;
  stretchSeconds: Part["stretchSeconds"];
  /** What all transfers say of a client; `columns` may be too few for it. */
  traits: ReadonlyMap<number, ClientTraits>;
  /** All transfers that are in memory; `columns` are those that are fitted. */
  whole: WholeLog;
  rowsOutsidePeriod: number;
  spans: Spans;
  /** Of lines; `transferRates` are of single transfers. */
  rates: LineRates;
  transferRates: LineRates;
  visits: Visit[];
  /** The control connection of each row, numbered through the log. */
  sessionOfRow: Uint32Array;
  /** Rows by client and start; a visit is a stretch of them. */
  order: Uint32Array;
  kinds: Kind[];
  firstSeconds: number;
  lastSeconds: number;
  /** Visits of the whole days, and what they say together. */
  days: DayCounts;
  weeks: Weeks;
  /** Of the visits that keep no clock of their client's own. */
  batch: Batch | null;
  dispersion: number;
  arrivals: HourlyArrivals;
  connections: { typical: number; most: number };
  pauseSeconds: number;
}

const defaultGapSeconds = 60;
/** A log that cannot be replayed any more needs no more data connections than this for its laws: they are within 1 %. */
const enoughForLaws = 2 ** 16;
/** More data connections than these are replayed, but a part of them is fitted: it would take long, and memory. */
const mostFitted = enoughForLaws;

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** Variance that whole-second stamps put on a start, s²: of a stamp, and of a duration read off the same clock. */
function blurOf(columns: TransferColumns): number {
  if (columns.count === 0) return 0;
  let sum = 0;
  for (let row = 0; row < columns.count; row++) {
    const error = columns.stampErrorSeconds.at(row);
    sum += (error * error) / 6;
  }
  return sum / columns.count;
}

/** What the transfers in a store say; null where it holds none. `software` is what the log itself names. */
export function findingsOf(
  tally: Tally,
  store: TransferStore,
  format: LogFormat | null,
  options: FitOptions,
  software = format?.software ?? "generic",
): Findings | null {
  store.thinTo(enoughForLaws);
  const all = store.transfers;
  if (all.count === 0) return null;
  const rows = rowsOfMainPeriod(all);
  const kept = rows === null ? all : selectRows(all, rows);
  const rowsOutsidePeriod = rows === null ? 0 : all.count - rows.length;
  const whole = wholeLog(kept, store);
  const gapSeconds = clamp(options.gapSeconds ?? defaultGapSeconds, 1, 86400);
  const traits = traitsBefore(whole, gapSeconds);
  const part = store.sample(kept, mostFitted, (client) => {
    const trait = traits.get(client);
    if (trait?.crowd === true) return 0;
    return trait?.always === true ? 60 : null;
  });
  const columns = part?.columns ?? kept;
  // As many transfers as there were, whatever part the hash picked.
  const isAll = part === null && store.scale === 1;
  const stored = tally.transfers - store.overflowed - rowsOutsidePeriod * store.scale;
  return findingsOn(columns, {
    format,
    software,
    options,
    gapSeconds,
    tally,
    store,
    rowsOutsidePeriod,
    scale: isAll ? 1 : Math.max(1, stored / columns.count),
    clientScale: isAll ? 1 : Math.max(1, tally.clients.count() / differentClients(columns)),
    stretchSeconds: part?.stretchSeconds ?? (() => secondsPerDay),
    traits,
    whole,
  });
}

function differentClients({ client, count }: TransferColumns): number {
  return new Set(client.subarray(0, count)).size;
}

type FromLog =
  | "format"
  | "software"
  | "options"
  | "gapSeconds"
  | "tally"
  | "store"
  | "scale"
  | "clientScale"
  | "stretchSeconds"
  | "traits"
  | "whole"
  | "rowsOutsidePeriod";

/** What some of a log's transfers say. */
export function findingsOn(columns: TransferColumns, log: Pick<Findings, FromLog>): Findings {
  const { options, gapSeconds, whole, traits } = log;
  const isWhole = columns === whole.columns;
  const ofTransfers = isWhole ? whole.rates : transferRates(columns);
  const spans = isWhole ? whole.spans : spansOf(columns, ofTransfers);
  const byClient = rowsByClient(columns, spans);
  const endOf = visitEnds(traits, gapSeconds, log.stretchSeconds);
  const { visits, sessionOfRow, order } = visitsOf(columns, spans, byClient, endOf);
  const firstSeconds = visits[0]?.startSeconds ?? 0;
  let lastSeconds = firstSeconds;
  for (let row = 0; row < columns.count; row++) {
    lastSeconds = Math.max(lastSeconds, columns.endSeconds[row]!);
  }
  const starts = visits.map((visit) => visit.startSeconds);
  const days = dayCounts(visits, firstSeconds, lastSeconds);
  const kinds = kindsOf(visits, traits, blurOf(columns));
  const unclocked = kinds
    .filter(({ marks, always }) => marks === null && !always)
    .flatMap((kind) => kind.visits);
  return {
    ...log,
    listingsAssumed: clamp(options.listings ?? 1, 0, 1e6),
    columns,
    spans,
    rates: lineRates(columns, spans, order),
    transferRates: ofTransfers,
    visits,
    sessionOfRow,
    order,
    kinds,
    firstSeconds,
    lastSeconds,
    days,
    weeks: weeksOf(days),
    batch: findBatch(unclocked.map((visit) => visit.startSeconds).sort((a, b) => a - b)),
    dispersion: dispersionPerMinute(starts),
    arrivals: hourlyArrivals(starts, firstSeconds, lastSeconds),
    connections: parallelConnections(visits),
    pauseSeconds: meanPauseSeconds(visits),
  };
}
