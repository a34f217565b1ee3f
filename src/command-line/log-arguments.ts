import type { LogOptions } from "../logs/accumulator.ts";
import type { PortRange } from "../scenario/types.ts";

/** A log is read: a scenario is fitted to it, and its own days are replayed. */
export interface LogCommand {
  kind: "log";
  files: readonly string[];
  options: LogOptions;
  /** Where a summary goes that can be merged; undefined = none is written. */
  summary: string | undefined;
}

/** A log's own days through servers and a range. */
export interface ReplayCommand {
  kind: "replay";
  files: readonly string[];
  options: LogOptions;
  /** Ids of servers; empty = the one that the log names. */
  software: readonly string[];
  range: PortRange | undefined;
  json: boolean;
}

/** The options of logs as they are written. */
export interface LogValues {
  software?: string[] | undefined;
  "clock-shift"?: string | undefined;
  gap?: string | undefined;
  listings?: string | undefined;
  format?: string | undefined;
  dates?: string | undefined;
  "most-transfers"?: string | undefined;
}

/** What each number may be, and where it goes. */
const numbers = {
  "clock-shift": { field: "clockShiftHours", least: -14, most: 14, words: "hours from -14 to 14" },
  gap: { field: "gapSeconds", least: 1, most: 86_400, words: "seconds from 1 to 86400" },
  listings: {
    field: "listings",
    least: 0,
    most: 1_000_000,
    words: "a number of listings per visit",
  },
  "most-transfers": {
    field: "mostTransfers",
    least: 1000,
    most: 50_000_000,
    words: "transfers from 1000 to 50000000",
  },
} as const;

const dateOrders = ["day-first", "month-first"];

/** Names of the options that only logs have. */
export const logOptionNames = [
  "software",
  "clock-shift",
  "gap",
  "listings",
  "format",
  "dates",
  "most-transfers",
] as const;

/** How a log is to be read, from the options; what is wrong is added to `problems`. */
export function readLogOptions(
  values: LogValues,
  range: PortRange | undefined,
  problems: string[],
): LogOptions {
  const options: LogOptions = range === undefined ? {} : { range };
  for (const [name, { field, least, most, words }] of Object.entries(numbers)) {
    const text = values[name as keyof typeof numbers];
    if (text === undefined) continue;
    const value = Number(text);
    if (/^-?\d+(\.\d+)?$/.test(text) && value >= least && value <= most) options[field] = value;
    else problems.push(`--${name} is "${text}"; it must be ${words}.`);
  }
  if (values.format !== undefined) options.format = values.format;
  if (values.dates !== undefined) {
    if (dateOrders.includes(values.dates)) options.way = values.dates;
    else problems.push(`--dates is "${values.dates}"; it must be ${dateOrders.join(" or ")}.`);
  }
  return options;
}
