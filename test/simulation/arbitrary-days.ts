/** Small random scenarios for the comparison with the slow day: everything the engine knows, in many mixtures. */
import fc from "fast-check";
import type { Group, PortBehaviour, Quantity, Server, Visits } from "../../src/scenario/types.ts";
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

const shared = {
  visits,
  files: counts,
  listings: counts,
  uploads: fc.constantFrom(0, 0.4, 1),
  passive: fc.constantFrom(1, 1, 0.7),
  abandoned: fc.constantFrom(0, 0, 0.2),
  connections: fc.integer({ min: 1, max: 4 }),
  roundTripSeconds: fc.constantFrom<Quantity>(0.02, 0.3, { uniform: [0.01, 0.4] }),
  thinkSeconds: maybe<Quantity>(law(8), 0),
  holdRoundTrips: fc.integer({ min: 0, max: 2 }),
  gapRoundTrips: fc.integer({ min: 0, max: 2 }),
  connectTimeoutSeconds: fc.constantFrom(3, 20),
  asksTwice: fc.boolean(),
  retry: fc.record({
    attempts: fc.constantFrom(0, 0, 1, 1, 4, 4, -1),
    delaySeconds: fc.constantFrom(0.7, 6),
    factor: fc.constantFrom(1, 2),
    limitSeconds: fc.constantFrom(5, 60),
  }),
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
});

const crowd = fc.integer({ min: 1, max: 14 }).chain((clients) =>
  fc.record({
    clients: fc.constant(clients),
    addresses: fc.integer({ min: 1, max: clients }),
  }),
);

const ports: fc.Arbitrary<PortBehaviour> = fc.record({
  pick: fc.constantFrom("random-draws", "shuffle", "scan-up", "scan-down", "cursor", "lowest"),
  attempts: fc.constantFrom(null, null, 2, 9),
  exclusive: fc.constantFrom("port", "port", "port-and-address"),
  holdUntil: fc.constantFrom("accept", "transfer-end", "next-pasv-or-quit"),
  acceptsOn: fc.constantFrom("connect", "command"),
  reusesAddress: fc.constantFrom(true, true, false),
  timeWaitSeconds: fc.constantFrom(0, 7.5, 60),
  unusedSeconds: fc.constantFrom(null, 2, 30),
  whenFull: fc.constantFrom("refuse", "close-session", "outside-range"),
  portsPerSession: fc.constantFrom(null, null, 2),
  lastPortUnused: fc.boolean(),
  leaks: fc.constant(null),
  waitSeconds: fc.constant(null),
  activeUsesRange: fc.constant(false),
  uploadEndRoundTrips: fc.constant(0),
  tlsDownloadEndRoundTrips: fc.constant(0),
});

const servers: fc.Arbitrary<Partial<Server>> = fc.record({
  maxSessions: fc.constantFrom(0, 0, 6),
  maxSessionsPerAddress: fc.constantFrom(0, 0, 3),
  nodes: fc.constantFrom(1, 1, 2, 3),
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
    ports: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(null)),
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
          groups: groups.map(([people, group]) => ({ ...group, ...people }) as Partial<Group>),
          simulation: { daySeconds: DAY, leadInSeconds, warmUpSeconds, seed },
        },
      })),
  );
