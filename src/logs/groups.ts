import type { Quantity, ScenarioDocument } from "../scenario/types.ts";
import { shortestMeanIdleSeconds } from "../scenario/visits-shape.ts";
import { hourlyArrivals } from "./arrivals.ts";
import { findBatch, isInBatch } from "./batches.ts";
import type { Batch } from "./batches.ts";
import { meanPauseSeconds, parallelConnections } from "./connections.ts";
import { dayFactorField } from "./day-factor-field.ts";
import type { Findings } from "./findings.ts";
import type { Kind } from "./kinds.ts";
import { countLaw, rounded } from "./laws.ts";
import { secondsPerDay } from "./time.ts";
import { durationsOf, transferFields } from "./transfer-laws.ts";
import { sharedLineOf } from "./shared-line.ts";
import type { Visit } from "./visit.ts";

type GroupDocument = ScenarioDocument["groups"][number];
type VisitsDocument = GroupDocument["visits"];

const mostClients = 10_000_000;

/** Shortest mean pause that a log can show: on a clock of seconds half a second, else 20 ms. */
function pauseLaw(findings: Findings, visits: readonly Visit[]): Quantity {
  const coarse = durationsOf(findings, false).clockSeconds > 0;
  const pause = meanPauseSeconds(visits);
  return pause < (coarse ? 0.5 : 0.02) ? 0 : { exponential: rounded(pause) };
}

/** true where the log cannot show listings, so that the fit has to assume them. */
export function assumesListings({ tally, format }: Findings): boolean {
  const presence = format?.listings;
  return !(tally.listings > 0 || presence === "always" || presence === "merged");
}

/** Files, listings and uploads of these visits. */
function perVisitFields(findings: Findings, visits: readonly Visit[]): Partial<GroupDocument> {
  const files = visits.map((visit) => visit.files);
  const uploads = visits.reduce((sum, visit) => sum + visit.uploads, 0);
  const sum = files.reduce((total, next) => total + next, 0);
  return {
    files: countLaw(files),
    listings: assumesListings(findings)
      ? findings.listingsAssumed
      : countLaw(visits.map((visit) => visit.listings)),
    uploads: sum === 0 ? 0 : rounded(uploads / sum),
  };
}

function asCount(value: number): number {
  return Math.min(mostClients, Math.max(1, Math.round(value)));
}

function dailyVisits(
  findings: Findings,
  visits: readonly Visit[],
  clients: number,
): VisitsDocument {
  const starts = visits.map((visit) => visit.startSeconds);
  const arrivals = hourlyArrivals(starts, findings.firstSeconds, findings.lastSeconds);
  return {
    pattern: "daily",
    perClientPerDay: Math.min(2_400_000, rounded((arrivals.perDay * findings.scale) / clients)),
    hours: arrivals.perHour.map(rounded),
  };
}

/** The rows of some visits. */
function rowsOf({ order }: Findings, visits: readonly Visit[]): Uint32Array {
  const rows = new Uint32Array(visits.reduce((sum, { from, to }) => sum + to - from, 0));
  let at = 0;
  for (const { from, to } of visits) {
    rows.set(order.subarray(from, to), at);
    at += to - from;
  }
  return rows;
}

/** One group of visits that behave alike. */
function groupOf(
  findings: Findings,
  name: string,
  visits: readonly Visit[],
  clients: number,
  pattern: VisitsDocument,
): GroupDocument {
  const { tally, store, clientScale } = findings;
  const known = tally.passive + tally.active;
  const connections = parallelConnections(visits).typical;
  const found = connections > 1 ? sharedLineOf(findings, visits, connections) : null;
  const shared = found === "unknown" ? null : found;
  const hosts = new Set(visits.map(({ client }) => store.hostOf(client)));
  return {
    name,
    clients,
    addresses: Math.min(clients, asCount(hosts.size * clientScale)),
    visits: pattern,
    ...dayFactorField(findings, visits, pattern, clients),
    connections,
    ...transferFields(findings, rowsOf(findings, visits), shared),
    thinkSeconds: pauseLaw(findings, visits),
    ...(known > 0 && tally.active > 0 ? { passive: rounded(tally.passive / known) } : {}),
    ...perVisitFields(findings, visits),
  };
}

const clientsOf = (visits: readonly Visit[]): number =>
  new Set(visits.map(({ client }) => client)).size;

/** Clients that keep one clock: as many as meet at a mark that has any, on average. */
function clocked(
  findings: Findings,
  { name, visits, marks }: Kind & { marks: NonNullable<Kind["marks"]> },
): GroupDocument {
  const { everySeconds, offsetSeconds, spreadSeconds } = marks;
  const marksSeen = new Set(
    visits.map(({ startSeconds }) =>
      Math.floor((startSeconds - offsetSeconds + everySeconds / 4) / everySeconds),
    ),
  );
  // Each of them comes once at a mark; of a thinned log few may be left at each.
  const atOnce = (visits.length / marksSeen.size) * findings.scale;
  const clients = asCount(Math.min(atOnce, clientsOf(visits) * findings.clientScale));
  // A scenario is one day: what comes once a week comes on the day that it is of.
  const every = Math.min(everySeconds, secondsPerDay);
  return groupOf(findings, name, visits, clients, {
    pattern: "scheduled",
    everySeconds: every,
    offsetSeconds: offsetSeconds % every,
    spreadSeconds: Math.min(every, spreadSeconds),
  });
}

/** Visits that begin together, though no single client keeps the clock, and those that do not. */
function batched(findings: Findings, visits: readonly Visit[], batch: Batch): GroupDocument[] {
  const { scale } = findings;
  const together = visits.filter((visit) => isInBatch(visit.startSeconds, batch));
  const others = visits.filter((visit) => !isInBatch(visit.startSeconds, batch));
  const clients = asCount(batch.visitsPerMark * scale);
  const atTheMark = groupOf(findings, "At the mark, from the log", together, clients, {
    pattern: "scheduled",
    everySeconds: batch.everySeconds,
    offsetSeconds: batch.offsetSeconds,
    spreadSeconds: Math.min(batch.everySeconds, batch.spreadSeconds),
  });
  if (others.length === 0) return [atTheMark];
  const rest = asCount(clientsOf(others) * findings.clientScale);
  const pattern = dailyVisits(findings, others, rest);
  return [atTheMark, groupOf(findings, "At other times, from the log", others, rest, pattern)];
}

/** Clients that are there all the time, and begin anew as they end. */
function alwaysThere(findings: Findings, { name, visits }: Kind): GroupDocument {
  const clients = asCount(clientsOf(visits) * findings.clientScale);
  const [idle, gaps] = visits.reduce(
    ([seconds, count], visit) => [seconds + visit.idleSeconds, count + visit.gaps],
    [0, 0],
  );
  const pause = gaps === 0 ? 0 : Math.max(0, idle / gaps);
  const thinkSeconds: Quantity = pause > 0 ? { exponential: rounded(pause) } : 0;
  const idleSeconds = Math.max(rounded(pause), shortestMeanIdleSeconds);
  const pattern: VisitsDocument = { pattern: "always", idleSeconds };
  return { ...groupOf(findings, name, visits, clients, pattern), thinkSeconds };
}

function unclocked(findings: Findings, kind: Kind, isOnly: boolean): GroupDocument[] {
  const { visits } = kind;
  const starts = visits.map((visit) => visit.startSeconds);
  const batch = isOnly ? findings.batch : findBatch(starts.sort((a, b) => a - b));
  if (batch !== null && !kind.crowd) return batched(findings, visits, batch);
  const counted = isOnly
    ? findings.tally.clients.count()
    : clientsOf(visits) * findings.clientScale;
  const clients = asCount(counted);
  const group = groupOf(
    findings,
    kind.name,
    visits,
    clients,
    dailyVisits(findings, visits, clients),
  );
  if (!kind.crowd) return [group];
  // Of a crowd nobody knows the visits: a listing for each of its data connections would be one too many.
  const listings = assumesListings(findings) ? 0 : (group.listings ?? 0);
  return [{ ...group, connections: 1, thinkSeconds: 0, listings }];
}

/** The groups of a log: clients that keep a clock of their own, crowds behind one login, who is always there, the others by connections. */
export function groupsFrom(findings: Findings): GroupDocument[] {
  const { kinds } = findings;
  return kinds.flatMap((kind) => {
    const { marks } = kind;
    if (marks !== null) return [clocked(findings, { ...kind, marks })];
    return kind.always
      ? [alwaysThere(findings, kind)]
      : unclocked(findings, kind, kinds.length === 1);
  });
}
