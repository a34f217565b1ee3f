/** The two documents of the contract, half one: what the administrator says. Units are in the names. */

/** A number, or a law it is drawn from. `from`-`to` = nine times in ten between (log-normal, 5 % and 95 % points). */
export type Quantity =
  | number
  | { from: number; to: number }
  | { exponential: number }
  | { lognormal: { median: number; sigma: number } }
  | { pareto: { minimum: number; alpha: number; maximum: number } }
  | { uniform: [number, number] }
  | { geometric: number }
  | { sample: number[] };

/** An inclusive range of TCP ports. */
export interface PortRange {
  first: number;
  last: number;
}

export type OperatingSystem = "linux" | "windows" | "freebsd" | "macos";
export type PickRule = "random-draws" | "shuffle" | "scan-up" | "scan-down" | "cursor" | "lowest";
export type HoldRule = "accept" | "transfer-end" | "next-pasv-or-quit";
export type WhenFull = "refuse" | "close-session" | "outside-range" | "wait";

/** When a server loses a port until it is restarted, and in what share of those cases. */
export interface Leak {
  /** A second PASV while the listener of the first is open · a PASV that nobody connects to · a session that ends with a listener open. */
  when: "repeated-pasv" | "abandoned-pasv" | "session-end";
  /** 0 … 1. */
  share: number;
}

/** What a server does with its range. */
export interface PortBehaviour {
  pick: PickRule;
  /** Tries before it gives up; null = as many as the range has ports. */
  attempts: number | null;
  exclusive: "port" | "port-and-address";
  holdUntil: HoldRule;
  acceptsOn: "connect" | "command";
  /** true: a port is blocked only while it listens; false: also by its connection and TIME_WAIT. */
  reusesAddress: boolean;
  timeWaitSeconds: number;
  /** A PASV that nobody connects to is dropped after this; null = at the next PASV or the end of the session. */
  unusedSeconds: number | null;
  whenFull: WhenFull;
  /** Sessions are capped at floor(range / portsPerSession); null = no such cap. */
  portsPerSession: number | null;
  /** true where the software never gives out the last port of its range. */
  lastPortUnused: boolean;
  /** Ports that are lost until the server is restarted; null = none. */
  leaks: Leak | null;
  /** Longest wait of a PASV that finds no port, where `whenFull` is "wait"; null = until there is one. */
  waitSeconds: number | null;
  /** true where active transfers take a port of the range as well. */
  activeUsesRange: boolean;
  /** Round trips that an upload keeps its port beyond its last byte. */
  uploadEndRoundTrips: number;
  /** Round trips that a download under TLS keeps its port beyond its last acknowledgement. */
  tlsDownloadEndRoundTrips: number;
}

export type Visits =
  | { pattern: "steady"; perClientPerHour: number }
  | { pattern: "daily"; perClientPerDay: number; hours: number[] }
  | {
      pattern: "scheduled";
      everySeconds: number;
      offsetSeconds?: number;
      spreadSeconds?: number;
      skewSeconds?: number;
    }
  | { pattern: "always"; idleSeconds: Quantity };

/** TLS on the data connection; the number of round trips to the first byte depends on it. */
export type Tls = "none" | "1.2" | "1.2-resumed" | "1.3";

export interface Retry {
  /** Further tries after a refusal; -1 = until served. */
  attempts: number;
  delaySeconds: number;
  factor: number;
  limitSeconds: number;
}

/** What went wrong: a PASV got an error; its session was ended; a login was turned away; the port drops packets. */
export type FailureKind = "refused" | "killed" | "turnedAway" | "unanswered";
/** What a client does that has no try left, or makes none. */
export type LastResort = "next-file" | "give-up" | "active-once" | "active-for-good";

/** Pauses before the tries: one by one, the last of them repeated; or growing by a factor up to a limit. */
export type Delays = number[] | { first: number; factor: number; limit: number };

/** What a client does next after a failure of one kind. */
export interface Failure {
  then: "retry" | LastResort;
  on: "same-session" | "new-session";
  /** Further tries; -1 = until served. */
  attempts: number;
  delays: Delays;
  /** How long it waits for a connection to a port that drops packets before it knows. */
  timeoutSeconds: number;
  /** What it does when its tries are used up. */
  afterwards: LastResort;
  /** Files that one failure costs where it goes on to the next: 1, or more where the next ones fail without being asked for. */
  filesLost: number;
}

export type Failures = Record<FailureKind, Failure>;

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
  /** Extension: sends EPSV and, refused or unanswered, at once PASV: two demands, once per session, or at every try. */
  asksTwice: boolean | "every-try";
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
}

export interface Simulation {
  days: number;
  daySeconds: number;
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
  | "tlsDownloadEndRoundTrips";

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
        | "abandoned"
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
