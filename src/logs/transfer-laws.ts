import type { ScenarioDocument } from "../scenario/types.ts";
import { countWhere, kindCodes } from "./columns.ts";
import type { Findings } from "./findings.ts";
import { durationLaw, holdLaw, logNormalOf, rounded } from "./laws.ts";
import type { SharedLine } from "./shared-line.ts";

type GroupDocument = ScenarioDocument["groups"][number];
/** Rows of the columns. */
type Rows = Uint32Array;

/** Bits per second that no single client passes: a terabit. */
const fastestLine = 1e12;
/** Fewest values that make a law. */
const enoughForLaw = 2;
/** Longest duration that a scenario takes, s. */
const longestSeconds = 1e7;

/** The values of some rows, in their order; NaN = the row has none. */
function valuesOf(rows: Rows, valueOf: (row: number) => number): Float64Array {
  const values = new Float64Array(countWhere(rows.length, (at) => valueOf(rows[at]!) >= 0));
  let count = 0;
  for (const row of rows) {
    const value = valueOf(row);
    if (value >= 0) values[count++] = value;
  }
  return values;
}

/** Bytes of complete transfers of a kind, without empty ones: what the size law is fitted to. */
export function sizesOf(
  { columns, order }: Findings,
  listings: boolean,
  rows: Rows = order,
): Float64Array {
  return valuesOf(rows, (row) => {
    const bytes = columns.bytes[row]!;
    const isListing = columns.kind[row] === kindCodes.listing;
    const counts = isListing === listings && columns.complete.at(row) === 1 && bytes > 0;
    return counts ? bytes : Number.NaN;
  });
}

/** Known durations of a kind, s, and the coarsest clock they were read off, s. */
export function durationsOf(
  { columns, order }: Findings,
  listings: boolean,
  rows: Rows = order,
): { seconds: Float64Array; clockSeconds: number } {
  let clockSeconds = 0;
  const seconds = valuesOf(rows, (row) => {
    const isListing = columns.kind[row] === kindCodes.listing;
    const duration = isListing === listings ? columns.durationSeconds[row]! : Number.NaN;
    if (duration >= 0 && columns.durationErrorSeconds.at(row) >= 0.5) clockSeconds = 1;
    return duration;
  });
  return { seconds, clockSeconds };
}

/** How long transfers lasted, by the best guess, where the log says so at all. */
function spansOfKind({ columns, spans }: Findings, listings: boolean, rows: Rows): Float64Array {
  return valuesOf(rows, (row) => {
    const isListing = columns.kind[row] === kindCodes.listing;
    const isKnown = isListing === listings && columns.durationSeconds[row]! >= 0;
    const seconds = spans.endSeconds[row]! - spans.startSeconds[row]!;
    return isKnown ? Math.min(longestSeconds, Math.max(0, seconds)) : Number.NaN;
  });
}

/** Share of the transfers whose duration says more than "about a second". */
const enoughTelling = 0.02;

/** true where durations can be taken as they are: on a clock of seconds only where some transfers show the line. */
function durationsTell(findings: Findings, rows: Rows): boolean {
  const { columns, transferRates } = findings;
  let [known, exact, long] = [0, 0, 0];
  for (const row of rows) {
    const duration = columns.durationSeconds[row]!;
    if (Number.isNaN(duration)) continue;
    known++;
    if (columns.durationErrorSeconds.at(row) < 0.5) exact++;
    else if (duration >= 2) long++;
  }
  if (known === 0) return false;
  if (exact * 2 > known) return true;
  return transferRates.known > 0 && long >= enoughTelling * known;
}

/** Of the bits on a line, those that are bytes of a file: full frames over Ethernet, as the simulation counts them. */
const payloadShare = 1448 / 1514;
/** The line that sizes are told in where the log has none: a megabyte takes a second of it. */
export const nominalBitsPerSecond = 8e6;

/** Sizes and the line that the transfers of one client share. */
function sharedFields({ amounts, secondsPerBit }: SharedLine): Partial<GroupDocument> {
  if (secondsPerBit === null)
    return {
      fileBytes: holdLaw(amounts.map((seconds) => (seconds * nominalBitsPerSecond) / 8)),
      bitsPerSecond: rounded(nominalBitsPerSecond / payloadShare),
    };
  const lineOf = (seconds: number): number =>
    rounded(Math.min(fastestLine, Math.max(1, 1 / seconds / payloadShare)));
  // Strata of the time that a bit takes: their mean is that of all lines.
  const strata = holdLaw(secondsPerBit, (value) => value);
  return {
    fileBytes: holdLaw(amounts),
    bitsPerSecond:
      typeof strata === "object" && "sample" in strata
        ? { sample: strata.sample.map(lineOf) }
        : lineOf(strata as number),
  };
}

/**
 * What a transfer needs: sizes and line where those of one client share it, how long it lasted where the log has durations, else
 * bytes and line where it has those.
 */
export function transferFields(
  findings: Findings,
  rows: Rows,
  shared: SharedLine | null = null,
): Partial<GroupDocument> {
  if (shared !== null)
    return { ...sharedFields(shared), roundTripSeconds: assumedRoundTripSeconds };
  const fields: Partial<GroupDocument> = {};
  const sizes = sizesOf(findings, false, rows);
  const { seconds, clockSeconds } = durationsOf(findings, false, rows);
  if (sizes.length >= enoughForLaw) {
    fields.fileBytes = logNormalOf(sizes);
    const clients = new Set<number>();
    for (const row of rows) clients.add(findings.columns.client[row]!);
    const rates = [...clients]
      .map((client) => findings.rates.perClient[client]!)
      .filter((rate) => rate > 0)
      .map((rate) => Math.min(fastestLine, Math.max(1, rate)));
    if (rates.length > 0) fields.bitsPerSecond = logNormalOf(rates);
    if (seconds.length >= enoughForLaw && durationsTell(findings, rows)) {
      fields.transferSeconds = holdLaw(spansOfKind(findings, false, rows));
    }
  } else if (seconds.length >= enoughForLaw) {
    fields.transferSeconds =
      clockSeconds > 0
        ? durationLaw(seconds, clockSeconds)
        : holdLaw(spansOfKind(findings, false, rows));
  }
  const listingSizes = sizesOf(findings, true, rows);
  const listed = durationsOf(findings, true, rows);
  if (listingSizes.length >= enoughForLaw) fields.listingBytes = logNormalOf(listingSizes);
  if (listed.seconds.length >= enoughForLaw && fields.transferSeconds !== undefined) {
    fields.listingSeconds =
      listed.clockSeconds > 0
        ? durationLaw(listed.seconds, listed.clockSeconds)
        : holdLaw(spansOfKind(findings, true, rows));
  }
  const setups = valuesOf(rows, (row) => findings.columns.setupSeconds.at(row));
  if (setups.length >= enoughForLaw && fields.transferSeconds !== undefined) {
    fields.connectSeconds = holdLaw(setups);
  } else if (fields.transferSeconds !== undefined) {
    // Logs begin with the transfer command; the way there from PASV is the general assumption of a scenario.
    fields.roundTripSeconds = assumedRoundTripSeconds;
  }
  return fields;
}

/** Round trip that is assumed where a log begins at the transfer command, s: that of a scenario which names none. */
export const assumedRoundTripSeconds = 0.03;
/** From the reply to PASV to the transfer command: connecting and the command itself, one round trip each. */
export const roundTripsOfSetup = 2;
