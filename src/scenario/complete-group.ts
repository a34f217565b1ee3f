import { GENERAL_DEFAULTS, GENERAL_ROUND_TRIP, NO_ROUND_TRIP } from "./defaults.ts";
import type { GeneralField } from "./defaults.ts";
import { completeFailures } from "./failures.ts";
import type { Filler } from "./defaults-filler.ts";
import { loginRoundTripsOf } from "./login.ts";
import { clientOf, effectiveRetry, retryDefaults } from "./retry.ts";
import type {
  Catalogues,
  ClientDefaults,
  Group,
  Retry,
  ScenarioDocument,
  Sourced,
  Visits,
} from "./types.ts";

type GroupDocument = ScenarioDocument["groups"][number];
type CatalogueDefaults = ClientDefaults["defaults"];

function completeVisits(visits: Visits, path: string, filler: Filler): Visits {
  if (visits.pattern !== "scheduled") return visits;
  const offsetSeconds = filler.assume(
    `${path}.offsetSeconds`,
    visits.offsetSeconds,
    0,
    "The schedule counts from midnight.",
  );
  if (visits.skewSeconds !== undefined) return { ...visits, offsetSeconds };
  const spreadSeconds = filler.assume(
    `${path}.spreadSeconds`,
    visits.spreadSeconds,
    0,
    "All clients start at the same moment until a spread or a skew is given.",
  );
  return { ...visits, offsetSeconds, spreadSeconds };
}

function completeRetry(
  given: Partial<Retry>,
  { value, source, grade }: Sourced<Retry>,
  path: string,
  filler: Filler,
): Retry {
  const effective = effectiveRetry(given, value);
  const field = (name: keyof Retry): number =>
    filler.fill(`${path}.${name}`, given[name], { value: effective[name], source, grade });
  // A delay above its limit never gets this far; the effective delay is the given one or a default.
  return {
    attempts: field("attempts"),
    delaySeconds: field("delaySeconds"),
    factor: field("factor"),
    limitSeconds: field("limitSeconds"),
  };
}

/** Times in seconds that were given; they have no default, because bytes, rate and round trip take their place. */
function givenTimes(group: GroupDocument): Partial<Group> {
  const { transferSeconds, listingSeconds, connectSeconds } = group;
  return {
    ...(transferSeconds !== undefined && { transferSeconds }),
    ...(listingSeconds !== undefined && { listingSeconds }),
    ...(connectSeconds !== undefined && { connectSeconds }),
  };
}

/** Where a server loses a port each time: nobody counted how often, and none at all would hide it. */
const REPEATS_WHERE_LOST: Sourced<number> = {
  value: 0.002,
  source:
    "1 connection in 500 is made and not used, a guess: a refused command, a resumed or an interrupted transfer; this server loses a port each time.",
  grade: "assumed",
};

/** One group with every default written out: its software's own, else general ones. `leaks` = its server loses ports. */
export function completeGroup(
  group: GroupDocument,
  index: number,
  catalogues: Catalogues,
  filler: Filler,
  leaks = false,
): Group {
  const path = `groups[${index}]`;
  const ofClient: CatalogueDefaults = clientOf(group, catalogues)?.defaults ?? {};
  const field = <Field extends GeneralField>(name: Field): Group[Field] => {
    const fromClient = ofClient[name as keyof CatalogueDefaults] as
      | Sourced<Group[Field]>
      | undefined;
    const given = group[name] as Group[Field] | undefined;
    return filler.fill(`${path}.${name}`, given, fromClient ?? GENERAL_DEFAULTS[name]);
  };
  const roundTrip = group.transferSeconds === undefined ? GENERAL_ROUND_TRIP : NO_ROUND_TRIP;
  const retry = completeRetry(
    group.retry ?? {},
    retryDefaults(group, catalogues),
    `${path}.retry`,
    filler,
  );
  const tls = field("tls");
  const connectTimeoutSeconds = field("connectTimeoutSeconds");
  const holdRoundTrips = field("holdRoundTrips");
  return {
    name: filler.assume(`${path}.name`, group.name, `Group ${index + 1}`, "The group has no name."),
    clients: group.clients,
    addresses: filler.assume(
      `${path}.addresses`,
      group.addresses,
      group.clients,
      "Every client has a public address of its own.",
    ),
    software: field("software"),
    connections: field("connections"),
    passive: field("passive"),
    visits: completeVisits(group.visits, `${path}.visits`, filler),
    dayFactor: field("dayFactor"),
    files: field("files"),
    listings: field("listings"),
    uploads: field("uploads"),
    fileBytes: field("fileBytes"),
    listingBytes: field("listingBytes"),
    bitsPerSecond: field("bitsPerSecond"),
    roundTripSeconds: filler.fill(`${path}.roundTripSeconds`, group.roundTripSeconds, roundTrip),
    tls,
    thinkSeconds: field("thinkSeconds"),
    ...givenTimes(group),
    abandoned: field("abandoned"),
    retry,
    failures: completeFailures(
      {
        given: group.failures,
        table: clientOf(group, catalogues)?.failures,
        retry,
        retryGiven: group.retry !== undefined,
        timeoutSeconds: connectTimeoutSeconds,
        timeoutGiven: group.connectTimeoutSeconds !== undefined,
      },
      `${path}.failures`,
      filler,
    ),
    loginRoundTrips: filler.fill(
      `${path}.loginRoundTrips`,
      group.loginRoundTrips,
      loginRoundTripsOf(ofClient.loginRoundTrips, tls),
    ),
    staySeconds: field("staySeconds"),
    lingerSeconds: field("lingerSeconds"),
    browsingSessions: field("browsingSessions"),
    keepsSessions: field("keepsSessions"),
    startsTogether: field("startsTogether"),
    repeatsPasv:
      leaks && group.repeatsPasv === undefined && ofClient.repeatsPasv === undefined
        ? filler.fill(`${path}.repeatsPasv`, undefined, REPEATS_WHERE_LOST)
        : field("repeatsPasv"),
    stalled: field("stalled"),
    activeReaches: field("activeReaches"),
    holdRoundTrips,
    uploadHoldRoundTrips: filler.fill(
      `${path}.uploadHoldRoundTrips`,
      group.uploadHoldRoundTrips,
      group.holdRoundTrips === undefined && ofClient.uploadHoldRoundTrips !== undefined
        ? ofClient.uploadHoldRoundTrips
        : {
            value: holdRoundTrips,
            source: "Uploads are requested like downloads.",
            grade: "assumed",
          },
    ),
    firstHoldRoundTrips: field("firstHoldRoundTrips"),
    tlsCommandSeconds: field("tlsCommandSeconds"),
    gapRoundTrips: field("gapRoundTrips"),
    tlsStart: field("tlsStart"),
    connectTimeoutSeconds,
    asksTwice: field("asksTwice"),
  };
}
