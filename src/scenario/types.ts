/** The two documents of the contract, half one: what the administrator says. Units are in the names. */
import type { Failure, FailureKind, Failures } from "./failure-types.ts";
import type { Telling } from "./telling.ts";
import type { OperatingSystem, PortBehaviour, PortRange } from "./port-types.ts";
import type { Quantity, Visits } from "./visit-types.ts";
import type { DayFactor } from "./year-types.ts";

export type { Delays, Failure, FailureKind, Failures, LastResort } from "./failure-types.ts";
export type {
  HoldRule,
  Leak,
  OperatingSystem,
  PickRule,
  PortBehaviour,
  PortRange,
  WhenFull,
} from "./port-types.ts";
export type { Quantity, Visits } from "./visit-types.ts";
export type { DayFactor } from "./year-types.ts";

/** TLS on the data connection; the number of round trips to the first byte depends on it. */
export type Tls = "none" | "1.2" | "1.2-resumed" | "1.3";

export interface Retry {
  /** Further tries after a refusal; -1 = until served. */
  attempts: number;
  delaySeconds: number;
  factor: number;
  limitSeconds: number;
}

/** One kind of client, every default written out. Extensions of the contract are marked. */
export interface Group {
  name: string;
  clients: number;
  addresses: number;
  /** An id of the client catalogue, or "generic". */
  software: string;
  connections: number;
  passive: number;
  visits: Visits;
  dayFactor: DayFactor;
  files: Quantity;
  listings: Quantity;
  uploads: number;
  fileBytes: Quantity;
  listingBytes: Quantity;
  bitsPerSecond: Quantity;
  roundTripSeconds: Quantity;
  tls: Tls;
  thinkSeconds: Quantity;
  transferSeconds?: Quantity;
  listingSeconds?: Quantity;
  connectSeconds?: Quantity;
  abandoned: number;
  /** What follows a refused PASV, in short: equal to `failures.refused` where that retries. */
  retry: Retry;
  failures: Failures;
  /** Round trips from the server's taking up the control connection to the first PASV: the greeting and each command before it. */
  loginRoundTrips: number;
  /** How long a client stays logged in and idle after its last file; never longer than the server's idle time-out. */
  staySeconds: Quantity;
  /** Extension: the same of the sessions that only transfer, one by one as each runs out of files. */
  lingerSeconds: Quantity;
  /** Extension: sessions that list folders and transfer no file; the first is the one that logs in first. 0 = none. */
  browsingSessions: number;
  /** Extension: the sessions of a visit all stay until its last file is done. */
  keepsSessions: boolean;
  /** Extension: all sessions of a visit log in at its beginning; else the others do when the first one has come to its first file. */
  startsTogether: boolean;
  /** Extension: share of passive data connections that are made and not used: the client asks again with PASV. */
  repeatsPasv: number;
  /** Share of transfers that hang until the server's own time-out. */
  stalled: number;
  /** Extension: the server reaches this client in active mode; false behind an address translation. */
  activeReaches: boolean;
  /** Extension: command round trips inside the hold, between PASV and RETR/STOR/LIST beyond the usual one. */
  holdRoundTrips: number;
  /** Extension: the same of an upload. */
  uploadHoldRoundTrips: number;
  /** Extension: further ones of a session's first data connection. */
  firstHoldRoundTrips: number;
  /** Extension: with TLS, the shortest time from one command inside the hold to the next. */
  tlsCommandSeconds: number;
  /** Extension: command round trips between the end of a transfer and the next PASV beyond the usual one. */
  gapRoundTrips: number;
  /** Extension: the TLS handshake begins when the data connection is made, or after the 150 reply. */
  tlsStart: "connect" | "command";
  /** Extension: how long the client waits for a data connection that never comes about. */
  connectTimeoutSeconds: number;
  /** Extension: sends EPSV and, refused or unanswered, at once PASV: two demands, once per session, or at every try; or only when refused. */
  asksTwice: boolean | "every-try" | "when-refused";
}

export interface Server {
  /** An id of the server catalogue, or "generic". */
  software: string;
  system: OperatingSystem;
  range?: PortRange;
  /** 0 = unlimited. */
  maxSessions: number;
  maxSessionsPerAddress: number;
  /** Idle sessions are ended after this; 0 = never. */
  idleSeconds: number;
  /** Transfers without progress are ended after this; 0 = never. */
  stallSeconds: number;
  /** Time between restarts of the server: what it leaked is free again. */
  restartSeconds: number;
  nodes: number;
  nodesLost: number;
  uplinkBitsPerSecond?: number;
  downlinkBitsPerSecond?: number;
  ports: PortBehaviour;
}

export interface Target {
  /** Most refused PASVs per PASV that is acceptable. */
  refusals: number;
  over: "busiest-hour" | "day";
  confidence: number;
  /** 0.2 = 20 % more clients. */
  growth: number;
  /** Extension: growth is expected to be at least this; absent = it is taken to be `growth`. */
  growthFrom?: number;
  /** Extension: most refused PASVs per PASV on the five busiest days of a year, where they may be more; absent = one target for all days. */
  fiveBusiest?: number;
}

export interface Simulation {
  days: number;
  daySeconds: number;
  /** How much of the days before runs into a day, seconds: nothing is cleared at midnight. */
  leadInSeconds: number;
  /** Start of each day that is simulated and not counted. */
  warmUpSeconds: number;
  seed: number;
}

export interface AvoidedRange extends PortRange {
  why: string;
}

export interface Placement {
  /** Where the range should start; absent = a quiet window. */
  first?: number;
  avoid: AvoidedRange[];
}

export interface Access {
  publicAddress?: string;
  insideAddress?: string;
  /** Instead of `insideAddress` where there are nodes: the own address of each, in their order. */
  insideAddresses?: string[];
  /** CIDR, IPv4 and IPv6; empty = anyone. */
  sources: string[];
  controlPorts: number[];
}

/** A scenario with every default written out: the only form that anything outside `scenario/` sees. */
export interface Scenario {
  version: 1;
  name: string;
  server: Server;
  groups: Group[];
  target: Target;
  simulation: Simulation;
  placement: Placement;
  access: Access;
}

type Optional<T, Required extends keyof T> = Partial<T> & Pick<T, Required>;

/** A scenario as written by a person or a tool: only what the contract requires must be there. */
export interface ScenarioDocument {
  version: 1;
  name?: string;
  server: Omit<Optional<Server, "software">, "ports"> & { ports?: Partial<PortBehaviour> };
  groups: (Omit<Optional<Group, "clients" | "visits">, "retry" | "failures"> & {
    retry?: Partial<Retry>;
    failures?: { [Kind in FailureKind]?: Partial<Failure> };
  })[];
  target?: Partial<Target>;
  simulation?: Partial<Simulation>;
  placement?: Omit<Partial<Placement>, "avoid"> & { avoid?: (PortRange & { why?: string })[] };
  access?: Partial<Access>;
}

/** One fault of a document: where, what was found, what is allowed; `message` says all three in a sentence. */
export interface Problem {
  path: string;
  found: string;
  allowed: string;
  message: string;
  /** The same sentence with the field called as a form calls it, and told in its way; absent where the sentence names no field. */
  sentence?: (field: string, as?: Telling) => string;
}

/** How well a value is known. */
export type Grade = "run" | "read" | "documented" | "assumed";

/** A value with where it comes from. */
export interface Sourced<T> {
  value: T;
  source: string;
  grade: Grade;
}

/** One default that was filled in, for the plan's `assumptions`. */
export interface Assumption {
  path: string;
  value: unknown;
  source: string;
  grade: Grade;
}

/** Facts of a server's ports that most entries leave to the general default. */
export type RarePortField =
  | "leaks"
  | "waitSeconds"
  | "activeUsesRange"
  | "uploadEndRoundTrips"
  | "tlsDownloadEndRoundTrips"
  | "sendBufferBytes";

/** What the server catalogue supplies to a scenario. */
export interface ServerDefaults {
  id: string;
  name: string;
  system: OperatingSystem;
  ports: {
    [Field in Exclude<keyof PortBehaviour, RarePortField>]: Sourced<PortBehaviour[Field]>;
  } & { [Field in RarePortField]?: Sourced<PortBehaviour[Field]> };
  maxSessions: Sourced<number>;
  maxSessionsPerAddress: Sourced<number>;
  /** Idle sessions, and transfers without progress, are ended after so many seconds; 0 = never. */
  idleSeconds?: Sourced<number>;
  stallSeconds?: Sourced<number>;
}

/** What a client does next, by what went wrong: one table a client, each cell with its grade. */
export type FailureTable = { [Kind in FailureKind]: Sourced<Failure> };

/** What the client catalogue supplies to a group. A field that is absent has the general default. */
export interface ClientDefaults {
  id: string;
  name: string;
  /** Absent = tries again as `retry` says, whatever went wrong. */
  failures?: FailureTable;
  defaults: {
    [
      Field in
        | "connections"
        | "passive"
        | "files"
        | "listings"
        | "uploads"
        | "retry"
        | "tlsStart"
        | "holdRoundTrips"
        | "uploadHoldRoundTrips"
        | "firstHoldRoundTrips"
        | "tlsCommandSeconds"
        | "loginRoundTrips"
        | "staySeconds"
        | "lingerSeconds"
        | "browsingSessions"
        | "keepsSessions"
        | "startsTogether"
        | "abandoned"
        | "repeatsPasv"
        | "gapRoundTrips"
        | "connectTimeoutSeconds"
        | "asksTwice"
    ]?: Sourced<Group[Field]>;
  };
}

/** The catalogues as the scenario sees them: handed in, so that this folder knows no product. */
export interface Catalogues {
  servers: readonly ServerDefaults[];
  clients: readonly ClientDefaults[];
}
