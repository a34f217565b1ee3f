/** Small random scenarios for the comparison with the slow day: everything the engine knows, in many mixtures. */
import fc from "fast-check";
import type {
  Delays,
  Failure,
  Group,
  Leak,
  PortBehaviour,
  Quantity,
  Server,
  Visits,
} from "../../src/scenario/types.ts";
import { dayFactor } from "../scenario/arbitrary-year.ts";
import { failuresByRetry } from "../../src/scenario/failures.ts";
import type { Parts } from "./scenario.ts";

const DAY = 4000;

/** Laws whose times hardly ever fall on the same microsecond. */
function law(scale: number): fc.Arbitrary<Quantity> {
  return fc.oneof(
    fc.constant({ exponential: scale }),
    fc.constant({ lognormal: { median: scale / 2, sigma: 1.1 } }),
    fc.constant({ uniform: [scale / 10, 2 * scale] as [number, number] }),
    fc.constant({ pareto: { minimum: scale / 4, alpha: 1.5, maximum: scale * 30 } }),
  );
}

const counts = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.constant({ sample: [0, 1, 2, 5] }),
  fc.constant({ geometric: 2.5 }),
  fc.constant(1.4),
);

const visits: fc.Arbitrary<Visits> = fc.oneof(
  fc.record({
    pattern: fc.constant("steady" as const),
    perClientPerHour: fc.constantFrom(5, 20, 60),
  }),
  fc.record({
    pattern: fc.constant("scheduled" as const),
    everySeconds: fc.constantFrom(400, 900, 4000),
    offsetSeconds: fc.constantFrom(0, 130),
    spreadSeconds: fc.constantFrom(0, 20, 300),
  }),
  fc.record({ pattern: fc.constant("always" as const), idleSeconds: law(120) }),
);

const maybe = <T>(value: fc.Arbitrary<T>, rest: T): fc.Arbitrary<T> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(rest) }, { weight: 1, arbitrary: value });

const delays = fc.constantFrom<Delays>(
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  [0.7],
  [15.3, 2.9],
  { first: 0.7, factor: 1, limit: 60 },
  { first: 6.1, factor: 2, limit: 20 },
);

const resort = fc.constantFrom<Failure["afterwards"]>(
  "next-file",
  "next-file",
  "give-up",
  "active-once",
  "active-for-good",
);

const failure: fc.Arbitrary<Failure> = fc
  .record({
    then: fc.oneof(fc.constant("retry" as const), resort),
    on: fc.constantFrom("same-session", "new-session"),
    attempts: fc.constantFrom(0, 1, 1, 4, -1),
    delays,
    timeoutSeconds: fc.constantFrom(3.3, 20),
    afterwards: resort,
    filesLost: fc.constantFrom(1, 1, 3),
  })
  // Endless tries that come too fast only cost time.
  .map((rule) => (rule.attempts < 0 ? { ...rule, delays: [15.3, 9.9] } : rule));

/** A login whose turning away costs nothing must not be tried again every round trip for the rest of the day. */
const turnedAway = failure.map((rule): Failure =>
  rule.attempts === 0 ? { ...rule, afterwards: "give-up" } : rule,
);

const retry = fc.record({
  attempts: fc.constantFrom(0, 0, 1, 1, 4, 4, -1),
  delaySeconds: fc.constantFrom(0.7, 6),
  factor: fc.constantFrom(1, 2),
  limitSeconds: fc.constantFrom(5, 60),
});

/** One rule for everything, or a table of its own. */
const failures = fc.oneof(
  fc.tuple(retry, fc.constantFrom(3, 20)).map(([rule, timeoutSeconds]) => {
    const pause = rule.attempts < 0 ? { delaySeconds: 6, limitSeconds: 60 } : {};
    return failuresByRetry({ ...rule, ...pause }, timeoutSeconds);
  }),
  fc.record({ refused: failure, killed: failure, turnedAway, unanswered: failure }),
  fc.record({ refused: failure, killed: failure, turnedAway, unanswered: failure }),
);

const sessions = {
  loginRoundTrips: fc.constantFrom(0, 1, 1, 6),
  staySeconds: maybe<Quantity>(law(20), 0),
  lingerSeconds: maybe<Quantity>(law(20), 0),
  browsingSessions: fc.constantFrom(0, 0, 1, 2),
  keepsSessions: fc.constantFrom(false, false, true),
  startsTogether: fc.constantFrom(false, false, true),
};

const shared = {
  days: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: dayFactor }),
  ...sessions,
  visits,
  files: counts,
  listings: counts,
  uploads: fc.constantFrom(0, 0.4, 1),
  passive: fc.constantFrom(1, 1, 0.7),
  abandoned: fc.constantFrom(0, 0.2),
  repeatsPasv: fc.constantFrom(0, 0, 0.1),
  stalled: fc.constantFrom(0, 0, 0.1),
  activeReaches: fc.constantFrom(true, true, false),
  connections: fc.integer({ min: 1, max: 4 }),
  roundTripSeconds: fc.constantFrom<Quantity>(0.02, 0.3, { uniform: [0.01, 0.4] }),
  thinkSeconds: maybe<Quantity>(law(8), 0),
  holdRoundTrips: fc.integer({ min: 0, max: 2 }),
  uploadHoldRoundTrips: fc.integer({ min: 0, max: 2 }),
  firstHoldRoundTrips: fc.integer({ min: 0, max: 3 }),
  gapRoundTrips: fc.integer({ min: 0, max: 2 }),
  connectTimeoutSeconds: fc.constantFrom(3, 20),
  asksTwice: fc.constantFrom<Group["asksTwice"]>(false, true, "every-try", "when-refused"),
  failures,
};

const known = fc.record({
  ...shared,
  transferSeconds: law(40),
  listingSeconds: law(1),
  connectSeconds: maybe<Quantity>(law(0.5), 0.05),
});

const byLine = fc.record({
  ...shared,
  fileBytes: law(3e6),
  listingBytes: law(4000),
  bitsPerSecond: fc.constantFrom<Quantity>(1e6, { from: 5e5, to: 2e7 }),
  tls: fc.constantFrom<Group["tls"]>("none", "1.2", "1.2-resumed", "1.3"),
  tlsStart: fc.constantFrom<Group["tlsStart"]>("connect", "command"),
  tlsCommandSeconds: fc.constantFrom(0, 0.047, 0.25),
});

const crowd = fc.integer({ min: 1, max: 14 }).chain((clients) =>
  fc.record({
    clients: fc.constant(clients),
    addresses: fc.integer({ min: 1, max: clients }),
  }),
);

const leaks = fc.record({
  when: fc.constantFrom<Leak["when"]>("repeated-pasv", "abandoned-pasv", "session-end"),
  share: fc.constantFrom(0.3, 1),
});

const behaviours: fc.Arbitrary<PortBehaviour> = fc.record({
  pick: fc.constantFrom("random-draws", "shuffle", "scan-up", "scan-down", "cursor", "lowest"),
  attempts: fc.constantFrom(null, null, 2, 9),
  exclusive: fc.constantFrom("port", "port", "port-and-address"),
  holdUntil: fc.constantFrom("accept", "transfer-end", "next-pasv-or-quit"),
  acceptsOn: fc.constantFrom("connect", "command"),
  reusesAddress: fc.constantFrom(true, true, false),
  timeWaitSeconds: fc.constantFrom(0, 7.5, 60),
  unusedSeconds: fc.constantFrom(null, 2, 30),
  whenFull: fc.constantFrom("refuse", "close-session", "outside-range", "wait"),
  portsPerSession: fc.constantFrom(null, null, 2),
  lastPortUnused: fc.boolean(),
  leaks: fc.option(leaks, { freq: 2 }),
  waitSeconds: fc.constantFrom(null, 1.7, 20),
  activeUsesRange: fc.boolean(),
  uploadEndRoundTrips: fc.constantFrom(0, 0, 1),
  tlsDownloadEndRoundTrips: fc.constantFrom(0, 1, 2),
  sendBufferBytes: fc.constantFrom(0, 0, 200_000),
});

/** Where a PASV waits for a port, none is free: the server looks at all of them, and each serves one session. */
const ports = behaviours.map((behaviour): PortBehaviour => {
  if (behaviour.whenFull !== "wait") return behaviour;
  const pick = behaviour.pick === "random-draws" ? "cursor" : behaviour.pick;
  return { ...behaviour, pick, attempts: null, exclusive: "port" };
});

const servers: fc.Arbitrary<Partial<Server>> = fc.record({
  maxSessions: fc.constantFrom(0, 0, 6),
  maxSessionsPerAddress: fc.constantFrom(0, 0, 3),
  nodes: fc.constantFrom(1, 1, 2, 3),
  idleSeconds: fc.constantFrom(0, 30),
  stallSeconds: fc.constantFrom(0, 45),
  restartSeconds: fc.constantFrom(777.7, 1500, 9000),
});

export interface ArbitraryDay {
  parts: Parts;
  ports: number | null;
  day: number;
}

/** A day of 4,000 s with one to three groups; the ports are few, so that many PASVs are refused. */
export const arbitraryDay = fc
  .record({
    timed: fc.boolean(),
    server: servers,
    behaviour: ports,
    warmUpSeconds: fc.constantFrom(0, 0, 333),
    leadInSeconds: fc.constantFrom(0, 700, 9000),
    seed: fc.nat(),
    ports: fc.option(fc.integer({ min: 1, max: 12 }), { freq: 4 }),
    day: fc.nat(1000),
  })
  .chain(({ timed, server, behaviour, warmUpSeconds, leadInSeconds, seed, ...rest }) =>
    fc
      .array(fc.tuple(crowd, timed ? known : byLine), { minLength: 1, maxLength: 3 })
      .map((groups): ArbitraryDay => ({
        ...rest,
        parts: {
          byLine: !timed,
          server,
          ports: behaviour,
          groups: groups.map(([people, { days, ...group }]): Partial<Group> => ({
            ...(group as Partial<Group>),
            ...people,
            // Clients that are always there are there every day.
            dayFactor: group.visits.pattern === "always" ? {} : days,
          })),
          simulation: {
            daySeconds: DAY,
            // A restart at the very moment from which on is counted is no oracle's business.
            leadInSeconds: behaviour.leaks === null ? leadInSeconds : 0,
            warmUpSeconds,
            seed,
          },
        },
      })),
  );
