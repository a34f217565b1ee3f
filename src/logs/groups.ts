import type { Quantity, ScenarioDocument } from "../scenario/types.ts";
import { hourlyArrivals } from "./arrivals.ts";
import type { HourlyArrivals } from "./arrivals.ts";
import { isInBatch } from "./batches.ts";
import type { Findings } from "./findings.ts";
import { countLaw, durationLaw, logNormalOf, rounded } from "./laws.ts";
import { kindCodes } from "./transfer-store.ts";
import type { Visit } from "./visits.ts";

type GroupDocument = ScenarioDocument["groups"][number];

const mostClients = 10_000_000;
/** Bits per second that no single client passes: a terabit. */
const fastestLine = 1e12;
/** Fewest values that make a law. */
const enoughForLaw = 2;

/** Bytes of complete transfers of a kind, without empty ones: what the size law is fitted to. */
export function sizesOf({ columns }: Findings, listings: boolean): number[] {
  const sizes: number[] = [];
  for (let row = 0; row < columns.count; row++) {
    const bytes = columns.bytes[row] ?? Number.NaN;
    const isListing = columns.kind[row] === kindCodes.listing;
    if (isListing === listings && columns.complete[row] === 1 && bytes > 0) sizes.push(bytes);
  }
  return sizes;
}

/** Known durations of a kind, s, and the coarsest clock they were read off, s. */
export function durationsOf(
  { columns }: Findings,
  listings: boolean,
): { seconds: number[]; clockSeconds: number } {
  const seconds: number[] = [];
  let clockSeconds = 0;
  for (let row = 0; row < columns.count; row++) {
    const duration = columns.durationSeconds[row] ?? Number.NaN;
    const isListing = columns.kind[row] === kindCodes.listing;
    if (isListing !== listings || Number.isNaN(duration)) continue;
    seconds.push(duration);
    if ((columns.durationErrorSeconds[row] ?? 0) >= 0.5) clockSeconds = 1;
  }
  return { seconds, clockSeconds };
}

/** What a transfer needs: bytes and rate where the log has bytes, else seconds. */
function transferFields(findings: Findings): Partial<GroupDocument> {
  const sizes = sizesOf(findings, false);
  const fields: Partial<GroupDocument> = {};
  if (sizes.length >= enoughForLaw) {
    fields.fileBytes = logNormalOf(sizes);
    const rates = [...findings.rates.perClient.values()].map((rate) =>
      Math.min(fastestLine, Math.max(1, rate)),
    );
    if (rates.length > 0) fields.bitsPerSecond = logNormalOf(rates);
  } else {
    const { seconds, clockSeconds } = durationsOf(findings, false);
    if (seconds.length >= enoughForLaw) fields.transferSeconds = durationLaw(seconds, clockSeconds);
  }
  const listingSizes = sizesOf(findings, true);
  if (listingSizes.length >= enoughForLaw) fields.listingBytes = logNormalOf(listingSizes);
  else if (fields.transferSeconds !== undefined) {
    const { seconds, clockSeconds } = durationsOf(findings, true);
    if (seconds.length >= enoughForLaw) fields.listingSeconds = durationLaw(seconds, clockSeconds);
  }
  const setups = [...findings.columns.setupSeconds].filter((seconds) => seconds >= 0);
  if (setups.length >= enoughForLaw && fields.transferSeconds !== undefined) {
    fields.connectSeconds = durationLaw(setups, 0);
  }
  return fields;
}

/** Shortest mean pause that a log can show: on a clock of seconds half a second, else 20 ms. */
function pauseLaw(findings: Findings): Quantity {
  const coarse = durationsOf(findings, false).clockSeconds > 0;
  return findings.pauseSeconds < (coarse ? 0.5 : 0.02)
    ? 0
    : { exponential: rounded(findings.pauseSeconds) };
}

/** Files, listings and uploads of these visits. */
function perVisitFields(findings: Findings, visits: readonly Visit[]): Partial<GroupDocument> {
  const files = visits.map((visit) => visit.files);
  const uploads = visits.reduce((sum, visit) => sum + visit.uploads, 0);
  const sum = files.reduce((total, next) => total + next, 0);
  const seen = findings.tally.listings > 0 || findings.format?.listings === "always";
  return {
    files: countLaw(files),
    listings: seen ? countLaw(visits.map((visit) => visit.listings)) : findings.listingsAssumed,
    uploads: sum === 0 ? 0 : rounded(uploads / sum),
  };
}

function asCount(value: number): number {
  return Math.min(mostClients, Math.max(1, Math.round(value)));
}

function dailyVisits(
  arrivals: HourlyArrivals,
  clients: number,
  scale: number,
): GroupDocument["visits"] {
  return {
    pattern: "daily",
    perClientPerDay: Math.min(2_400_000, rounded((arrivals.perDay * scale) / clients)),
    hours: arrivals.perHour.map(rounded),
  };
}

/** One group "From the log"; where a batch is clear it is a group of its own, with as many clients as meet at a mark. */
export function groupsFrom(findings: Findings): GroupDocument[] {
  const { batch, visits, tally, store, connections } = findings;
  const hosts = tally.hosts.count();
  const known = tally.passive + tally.active;
  const common = {
    connections: connections.typical,
    ...transferFields(findings),
    thinkSeconds: pauseLaw(findings),
    ...(known > 0 && tally.active > 0 ? { passive: rounded(tally.passive / known) } : {}),
  };
  const group = (
    name: string,
    clients: number,
    members: readonly Visit[],
    pattern: GroupDocument["visits"],
  ): GroupDocument => ({
    name,
    clients,
    addresses: Math.min(clients, asCount(hosts)),
    visits: pattern,
    ...common,
    ...perVisitFields(findings, members),
  });
  if (batch === null) {
    const clients = asCount(tally.clients.count());
    const pattern = dailyVisits(findings.arrivals, clients, store.scale);
    return [group("From the log", clients, visits, pattern)];
  }
  const together = visits.filter((visit) => isInBatch(visit.startSeconds, batch));
  const others = visits.filter((visit) => !isInBatch(visit.startSeconds, batch));
  const atTheMark = group(
    "At the mark, from the log",
    asCount(batch.visitsPerMark * store.scale),
    together,
    {
      pattern: "scheduled",
      everySeconds: batch.everySeconds,
      offsetSeconds: batch.offsetSeconds,
      spreadSeconds: Math.min(batch.everySeconds, batch.spreadSeconds),
    },
  );
  if (others.length === 0) return [atTheMark];
  const clients = asCount(new Set(others.map((visit) => visit.client)).size * store.scale);
  const arrivals = hourlyArrivals(
    others.map((visit) => visit.startSeconds),
    findings.firstSeconds,
    findings.lastSeconds,
  );
  const pattern = dailyVisits(arrivals, clients, store.scale);
  return [atTheMark, group("At other times, from the log", clients, others, pattern)];
}
