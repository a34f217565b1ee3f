import { exactly } from "../language/numbers.ts";
import { failures } from "./failures-shape.ts";
import { quantity } from "./quantity-shape.ts";
import type { Check, RecordCheck } from "./shape.ts";
import { choice, flag, line, number, oneOf, ordered, record, soundNumber } from "./shape.ts";
import type { Catalogues, Group, Retry, Tls } from "./types.ts";
import { LONGEST_SECONDS, visits } from "./visits-shape.ts";
import { comesByItself, dayFactor } from "./year-shape.ts";
import { problemWords } from "./words/problems.ts";

/** Most clients of all groups together. */
export const MOST_CLIENTS = 10_000_000;

const share = number({ from: 0, to: 1 });
const clientCount = number({ from: 1, to: MOST_CLIENTS, whole: true });
const roundTrips = number({ from: 0, to: 20 });
const perVisit = quantity({ from: 0, to: 1e6 });
const bytes = quantity({ from: 0, to: 1e15 });
const seconds = quantity({ from: 0, to: LONGEST_SECONDS });

const retryFields: Record<keyof Retry, Check> = {
  attempts: number({ from: -1, to: 10_000, whole: true }, "untilServed"),
  delaySeconds: number({ from: 0, to: 86_400 }),
  factor: number({ from: 1, to: 100 }),
  limitSeconds: number({ from: 0, to: 604_800 }),
};

const addressesAtMostClients: RecordCheck = (fields, path, report) => {
  const clients = soundNumber(fields, "clients", path, report);
  const addresses = soundNumber(fields, "addresses", path, report);
  if (clients === undefined || addresses === undefined || addresses <= clients) return;
  const allowed = problemWords().atMostClients(clients);
  report.add({ path: [...path, "addresses"], found: exactly(addresses), allowed });
};

/** One group of clients, its software one of the catalogue's. */
export function group({ clients }: Catalogues): Check {
  const software = choice([...new Set([...clients.map(({ id }) => id), "generic"])]);
  const optional: Record<Exclude<keyof Group, "clients" | "visits">, Check> = {
    name: line,
    addresses: clientCount,
    software,
    connections: number({ from: 1, to: 64, whole: true }),
    passive: share,
    dayFactor,
    files: perVisit,
    listings: perVisit,
    uploads: share,
    fileBytes: bytes,
    listingBytes: bytes,
    bitsPerSecond: quantity({ from: 1, to: 1e13 }),
    roundTripSeconds: quantity({ from: 0, to: 60 }),
    tls: choice(["none", "1.2", "1.2-resumed", "1.3"] satisfies Tls[]),
    thinkSeconds: seconds,
    transferSeconds: seconds,
    listingSeconds: seconds,
    connectSeconds: seconds,
    abandoned: share,
    retry: record({ optional: retryFields }, ordered("delaySeconds", "limitSeconds")),
    failures,
    loginRoundTrips: roundTrips,
    staySeconds: seconds,
    lingerSeconds: seconds,
    browsingSessions: number({ from: 0, to: 64, whole: true }),
    keepsSessions: flag,
    startsTogether: flag,
    repeatsPasv: number({ from: 0, to: 0.9 }),
    stalled: share,
    activeReaches: flag,
    holdRoundTrips: roundTrips,
    uploadHoldRoundTrips: roundTrips,
    firstHoldRoundTrips: roundTrips,
    tlsCommandSeconds: number({ from: 0, to: 60 }),
    gapRoundTrips: roundTrips,
    tlsStart: choice(["connect", "command"] satisfies Group["tlsStart"][]),
    connectTimeoutSeconds: number({ above: 0, to: 3600 }),
    asksTwice: oneOf([true, false, "every-try", "when-refused"]),
  };
  return record(
    { required: { clients: clientCount, visits }, optional },
    addressesAtMostClients,
    comesByItself,
  );
}
