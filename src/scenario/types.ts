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
export type WhenFull = "refuse" | "close-session" | "outside-range";

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
  retry: Retry;
  /** Extension: command round trips inside the hold, between PASV and RETR/STOR/LIST beyond the usual one. */
  holdRoundTrips: number;
  /** Extension: command round trips between the end of a transfer and the next PASV beyond the usual one. */
  gapRoundTrips: number;
  /** Extension: the TLS handshake begins when the data connection is made, or after the 150 reply. */
  tlsStart: "connect" | "command";
  /** Extension: how long the client waits for a data connection that never comes about. */
  connectTimeoutSeconds: number;
  /** Extension: sends EPSV and, refused, at once PASV: two demands, once per session. */
  asksTwice: boolean;
}

export interface Server {
  /** An id of the server catalogue, or "generic". */
  software: string;
  system: OperatingSystem;
  range?: PortRange;
  /** 0 = unlimited. */
  maxSessions: number;
  maxSessionsPerAddress: number;
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
  groups: (Omit<Optional<Group, "clients" | "visits">, "retry"> & { retry?: Partial<Retry> })[];
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

/** What the server catalogue supplies to a scenario. */
export interface ServerDefaults {
  id: string;
  name: string;
  system: OperatingSystem;
  ports: { [Field in keyof PortBehaviour]: Sourced<PortBehaviour[Field]> };
  maxSessions: Sourced<number>;
  maxSessionsPerAddress: Sourced<number>;
}

/** What the client catalogue supplies to a group. A field that is absent has the general default. */
export interface ClientDefaults {
  id: string;
  name: string;
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
