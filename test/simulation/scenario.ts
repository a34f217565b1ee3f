/** Completed scenarios for tests: one group of one-file visits on a server that looks at every port, unless said otherwise. */
import { createDaySimulator } from "../../src/simulation/day-simulator.ts";
import { failuresByRetry } from "../../src/scenario/failures.ts";
import type { DaySummary, DaysRequest } from "../../src/simulation/types.ts";
import type {
  Group,
  PortBehaviour,
  Scenario,
  Server,
  Simulation,
} from "../../src/scenario/types.ts";

export const FULL_SCAN: PortBehaviour = {
  pick: "shuffle",
  attempts: null,
  exclusive: "port",
  holdUntil: "transfer-end",
  acceptsOn: "connect",
  reusesAddress: true,
  timeWaitSeconds: 60,
  unusedSeconds: null,
  whenFull: "refuse",
  portsPerSession: null,
  lastPortUnused: false,
  leaks: null,
  waitSeconds: null,
  activeUsesRange: false,
  uploadEndRoundTrips: 0,
  tlsDownloadEndRoundTrips: 0,
  sendBufferBytes: 0,
};

/** A client whose visit is one transfer of known length, without any round trips; a refused one gives up. */
/** The line, bits a second, that carries so many bits of files: headers and frames of a full segment take 66 of 1,514 bytes. */
export function lineFor(payloadBitsPerSecond: number): number {
  return (payloadBitsPerSecond * 1514) / (1514 - 66);
}

const NO_RETRY = { attempts: 0, delaySeconds: 5, factor: 1, limitSeconds: 300 };

export const ONE_FILE: Group = {
  name: "clients",
  clients: 100,
  addresses: 100,
  software: "generic",
  connections: 1,
  passive: 1,
  visits: { pattern: "steady", perClientPerHour: 60 },
  dayFactor: {},
  files: 1,
  listings: 0,
  uploads: 0,
  fileBytes: 1,
  listingBytes: 1,
  bitsPerSecond: 8e6,
  roundTripSeconds: 0,
  tls: "none",
  thinkSeconds: 0,
  transferSeconds: { exponential: 1 },
  connectSeconds: 0,
  abandoned: 0,
  retry: NO_RETRY,
  failures: failuresByRetry(NO_RETRY, 60),
  loginRoundTrips: 1,
  staySeconds: 0,
  lingerSeconds: 0,
  browsingSessions: 0,
  keepsSessions: false,
  startsTogether: false,
  repeatsPasv: 0,
  stalled: 0,
  activeReaches: true,
  holdRoundTrips: 0,
  uploadHoldRoundTrips: 0,
  firstHoldRoundTrips: 0,
  tlsCommandSeconds: 0,
  gapRoundTrips: 0,
  tlsStart: "connect",
  connectTimeoutSeconds: 60,
  asksTwice: false,
};

const { transferSeconds: _transfer, connectSeconds: _connect, ...BY_LINE } = ONE_FILE;

export interface Parts {
  /** Transfers take what bytes, line and round trips make of them, not known times. */
  byLine?: boolean;
  groups?: Partial<Group>[];
  ports?: Partial<PortBehaviour>;
  server?: Partial<Omit<Server, "ports">>;
  simulation?: Partial<Simulation>;
}

/** A scenario of groups that differ from ONE_FILE; `addresses` follow `clients` unless given. */
export function scenario({
  byLine = false,
  groups = [{}],
  ports = {},
  server = {},
  simulation = {},
}: Parts): Scenario {
  return {
    version: 1,
    name: "test",
    server: {
      software: "generic",
      system: "linux",
      maxSessions: 0,
      maxSessionsPerAddress: 0,
      idleSeconds: 0,
      stallSeconds: 300,
      restartSeconds: 86_400,
      nodes: 1,
      nodesLost: 0,
      ...server,
      ports: { ...FULL_SCAN, ...ports },
    },
    groups: groups.map((group) => ({
      ...(byLine ? BY_LINE : ONE_FILE),
      addresses: group.clients ?? ONE_FILE.clients,
      failures: failuresByRetry(
        group.retry ?? NO_RETRY,
        group.connectTimeoutSeconds ?? ONE_FILE.connectTimeoutSeconds,
      ),
      uploadHoldRoundTrips: group.holdRoundTrips ?? 0,
      ...group,
    })),
    target: { refusals: 0.001, over: "day", confidence: 0.95, growth: 0 },
    simulation: {
      days: 1,
      daySeconds: 86_400,
      leadInSeconds: 0,
      warmUpSeconds: 0,
      seed: 1,
      ...simulation,
    },
    placement: { avoid: [] },
    access: { sources: [], controlPorts: [21] },
  };
}

/** Simulates days 0 … days−1 with the whole day as the window, unless `request` says otherwise. */
export function simulate(
  scenario: Scenario,
  ports: number | null,
  days: number,
  request: Partial<DaysRequest> = {},
): DaySummary[] {
  const simulator = createDaySimulator(scenario);
  const { daySeconds, warmUpSeconds } = scenario.simulation;
  const window = { fromSeconds: warmUpSeconds, toSeconds: daySeconds };
  return Array.from({ length: days }, (_, day) =>
    simulator.simulateDay({ ports, window, batches: 1, picture: false, ...request, day }),
  );
}
