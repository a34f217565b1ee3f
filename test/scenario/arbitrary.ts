import fc from "fast-check";

import { between, dayFactor, target } from "./arbitrary-year.ts";
import type {
  PortBehaviour,
  Quantity,
  ScenarioDocument,
  Visits,
} from "../../src/scenario/types.ts";

export { between };

type GroupDocument = ScenarioDocument["groups"][number];

/** Two numbers in order. */
function ordered(low: number, high: number): fc.Arbitrary<[number, number]> {
  return fc
    .tuple(between(low, high), between(low, high))
    .map(([a, b]) => (a <= b ? [a, b] : [b, a]));
}

/** A quantity of any law whose values mostly lie from low (above 0) to high, and whose mean is at most high. */
export function quantityBetween(low: number, high: number): fc.Arbitrary<Quantity> {
  const pair = ordered(low, high);
  return fc.oneof(
    between(low, high),
    ordered(Math.max(low, high / 5), high / 2).map(([from, to]) => ({ from, to })),
    between(low, high).map((exponential) => ({ exponential })),
    fc.record({
      lognormal: fc.record({ median: between(low, Math.max(low, high / 3)), sigma: between(0, 1) }),
    }),
    fc
      .tuple(pair, between(0.5, 5))
      .map(([[minimum, maximum], alpha]) => ({ pareto: { minimum, alpha, maximum } })),
    pair.map((uniform) => ({ uniform })),
    fc.array(between(low, high), { minLength: 1, maxLength: 5 }).map((sample) => ({ sample })),
  );
}

/** A number of files or listings per visit, up to 8 on average. */
export const countPerVisit: fc.Arbitrary<Quantity> = fc.oneof(
  fc.integer({ min: 0, max: 8 }),
  between(1, 8).map((geometric) => ({ geometric })),
  ordered(1, 6).map(([from, to]) => ({ from, to })),
  fc
    .array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 4 })
    .map((sample) => ({ sample })),
);

const hours = fc
  .array(fc.integer({ min: 0, max: 10 }), { minLength: 24, maxLength: 24 })
  .filter((weights) => weights.some((weight) => weight > 0));

const scheduled: fc.Arbitrary<Visits> = fc
  .record({
    everySeconds: fc.integer({ min: 900, max: 86_400 }),
    offset: fc.option(between(0, 0.99), { nil: undefined }),
    width: between(0, 1),
    form: fc.constantFrom("none", "spread", "skew"),
  })
  .map(({ everySeconds, offset, width, form }) => ({
    pattern: "scheduled",
    everySeconds,
    ...(offset !== undefined && { offsetSeconds: offset * everySeconds }),
    ...(form === "spread" && { spreadSeconds: width * everySeconds }),
    ...(form === "skew" && { skewSeconds: (width * everySeconds) / 10 }),
  }));

/** Visits of any pattern, some 24 a day and client at most (an always-connected client: more). */
export const visits: fc.Arbitrary<Visits> = fc.oneof(
  between(0.01, 1).map((perClientPerHour) => ({ pattern: "steady" as const, perClientPerHour })),
  fc.record({ pattern: fc.constant("daily" as const), perClientPerDay: between(0.1, 10), hours }),
  scheduled,
  quantityBetween(60, 3600).map((idleSeconds) => ({ pattern: "always" as const, idleSeconds })),
);

const name = fc
  .string({ minLength: 1, maxLength: 20, unit: "grapheme" })
  .filter((text) => !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text));

const retry: fc.Arbitrary<NonNullable<GroupDocument["retry"]>> = fc
  .record(
    {
      attempts: fc.integer({ min: -1, max: 5 }),
      delaySeconds: between(0.1, 60),
      factor: between(1, 3),
      limitSeconds: between(60, 600),
    },
    { requiredKeys: [] },
  )
  // An endless retry needs a pause of its own: the client's may be 0.
  .map((given) =>
    given.attempts === -1 ? { ...given, delaySeconds: given.delaySeconds ?? 10 } : given,
  );

const failure = fc.record(
  {
    then: fc.constantFrom("retry", "next-file", "give-up", "active-once", "active-for-good"),
    on: fc.constantFrom("same-session", "new-session"),
    attempts: fc.integer({ min: 0, max: 5 }),
    delays: fc.oneof(
      fc.array(between(0.1, 30), { minLength: 1, maxLength: 4 }),
      fc.record({ first: between(0.1, 20), factor: between(1, 2), limit: between(20, 60) }),
    ),
    timeoutSeconds: between(1, 120),
    afterwards: fc.constantFrom("next-file", "give-up", "active-once", "active-for-good"),
    filesLost: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: [] },
);

/** Without a rule for the refused PASV: `retry` wins over it, so that what was given would not be kept. */
const failures = fc.record(
  { killed: failure, turnedAway: failure, unanswered: failure },
  { requiredKeys: [] },
);

const clientSoftware = ["generic", "filezilla", "scanner", "lftp"] as const;

/** One group of at most 20 clients; those that are logged in all day are there every day. */
export const group: fc.Arbitrary<GroupDocument> = fc
  .integer({ min: 1, max: 20 })
  .chain((clients) => groupOf(clients))
  .map(({ dayFactor: differs, ...rest }) =>
    differs === undefined || rest.visits.pattern === "always"
      ? rest
      : { ...rest, dayFactor: differs },
  );

function groupOf(clients: number): fc.Arbitrary<GroupDocument> {
  return fc.record(
    {
      name,
      clients: fc.constant(clients),
      addresses: fc.integer({ min: 1, max: clients }),
      software: fc.constantFrom(...clientSoftware),
      connections: fc.integer({ min: 1, max: 4 }),
      passive: between(0, 1),
      visits,
      files: countPerVisit,
      listings: countPerVisit,
      uploads: between(0, 1),
      fileBytes: quantityBetween(1, 1e7),
      listingBytes: quantityBetween(1, 1e4),
      bitsPerSecond: quantityBetween(1e6, 1e8),
      roundTripSeconds: quantityBetween(0.001, 0.3),
      tls: fc.constantFrom("none", "1.2", "1.2-resumed", "1.3"),
      thinkSeconds: quantityBetween(0.1, 30),
      transferSeconds: quantityBetween(0.1, 60),
      listingSeconds: quantityBetween(0.01, 2),
      connectSeconds: quantityBetween(0.01, 1),
      abandoned: between(0, 0.2),
      retry,
      holdRoundTrips: between(0, 3),
      gapRoundTrips: between(0, 3),
      tlsStart: fc.constantFrom("connect", "command"),
      connectTimeoutSeconds: between(1, 120),
      asksTwice: fc.constantFrom(true, false, "every-try" as const),
      failures,
      loginRoundTrips: between(0, 10),
      staySeconds: quantityBetween(1, 900),
      lingerSeconds: quantityBetween(1, 60),
      browsingSessions: fc.integer({ min: 0, max: 3 }),
      keepsSessions: fc.boolean(),
      startsTogether: fc.boolean(),
      repeatsPasv: between(0, 0.1),
      stalled: between(0, 0.1),
      activeReaches: fc.boolean(),
      uploadHoldRoundTrips: between(0, 3),
      firstHoldRoundTrips: between(0, 3),
      tlsCommandSeconds: between(0, 2),
      dayFactor,
    },
    { requiredKeys: ["clients", "visits"] },
  );
}

const port = fc.integer({ min: 1024, max: 65_535 });

/** A range of 1 to 200 ports, none of them privileged. */
export const portRange: fc.Arbitrary<{ first: number; last: number }> = fc
  .tuple(port, fc.integer({ min: 0, max: 199 }))
  .map(([first, more]) => ({ first, last: Math.min(65_535, first + more) }));

const behaviour: fc.Arbitrary<Partial<PortBehaviour>> = fc.record(
  {
    pick: fc.constantFrom("random-draws", "shuffle", "scan-up", "scan-down", "cursor", "lowest"),
    attempts: fc.option(fc.integer({ min: 1, max: 20 })),
    exclusive: fc.constantFrom("port", "port-and-address"),
    holdUntil: fc.constantFrom("accept", "transfer-end", "next-pasv-or-quit"),
    acceptsOn: fc.constantFrom("connect", "command"),
    reusesAddress: fc.boolean(),
    timeWaitSeconds: between(0, 120),
    unusedSeconds: fc.option(between(1, 300)),
    whenFull: fc.constantFrom("refuse", "close-session", "outside-range"),
    portsPerSession: fc.option(fc.integer({ min: 1, max: 4 })),
    lastPortUnused: fc.boolean(),
    leaks: fc.option(
      fc.record({
        when: fc.constantFrom("repeated-pasv", "abandoned-pasv", "session-end"),
        share: between(0, 1),
      }),
    ),
    waitSeconds: fc.option(between(1, 60)),
    activeUsesRange: fc.boolean(),
    uploadEndRoundTrips: between(0, 3),
    tlsDownloadEndRoundTrips: between(0, 3),
    sendBufferBytes: between(0, 1e6),
  },
  { requiredKeys: [] },
);

const server: fc.Arbitrary<ScenarioDocument["server"]> = fc
  .record(
    {
      software: fc.constantFrom("vsftpd", "pure-ftpd", "proftpd", "generic"),
      system: fc.constantFrom("linux", "windows", "freebsd", "macos"),
      range: portRange,
      maxSessions: fc.integer({ min: 0, max: 300 }),
      maxSessionsPerAddress: fc.integer({ min: 0, max: 50 }),
      nodes: fc.integer({ min: 2, max: 4 }),
      nodesLost: fc.integer({ min: 0, max: 1 }),
      ports: behaviour,
    },
    { requiredKeys: ["software"] },
  )
  .map((given) => (given.nodesLost === 1 ? { ...given, nodes: given.nodes ?? 2 } : given));

const simulation = fc.record(
  {
    days: fc.integer({ min: 1, max: 10 }),
    daySeconds: fc.constant(86_400),
    leadInSeconds: fc.integer({ min: 0, max: 200_000 }),
    warmUpSeconds: between(0, 3600),
    seed: fc.maxSafeNat(),
  },
  { requiredKeys: [] },
);

const avoided = fc
  .tuple(portRange, fc.option(name))
  .map(([range, why]) => (why === null ? range : { ...range, why }));
const placement = fc.record(
  { first: port, avoid: fc.array(avoided, { maxLength: 3 }) },
  { requiredKeys: [] },
);

/** Addresses that a host can have: no loopback, multicast, reserved, unspecified or IPv4 in the form of IPv6. */
const ofOneHost = fc.oneof(
  fc.ipV4().filter((text) => !/^(?:0|127|22[4-9]|2[345]\d)\./.test(text)),
  fc.ipV6().filter((text) => !text.includes(".") && !/^ff|^::|^0+:0*:/i.test(text)),
);

const access = fc.record(
  {
    publicAddress: fc.oneof(ofOneHost, fc.constantFrom("ftp.example.com", "files-1")),
    insideAddress: ofOneHost,
    sources: fc.subarray([
      "198.51.100.0/24",
      "2001:db8::/32",
      "0.0.0.0/0",
      "192.0.2.7/32",
      "2001:db8::1/128",
    ]),
    controlPorts: fc.subarray([21, 990, 2121], { minLength: 1 }),
  },
  { requiredKeys: [] },
);

/**
 * Any valid scenario document for the catalogues beside this file: at most three groups of at most 20 clients, days of
 * 24 hours, ten days at most; a simulated day has some thousand data connections.
 */
export const scenarioDocument: fc.Arbitrary<ScenarioDocument> = fc.record(
  {
    version: fc.constant(1 as const),
    name,
    server,
    groups: fc.array(group, { minLength: 1, maxLength: 3 }),
    target,
    simulation,
    placement,
    access,
  },
  { requiredKeys: ["version", "server", "groups"] },
);
