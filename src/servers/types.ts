import type {
  Access,
  PortBehaviour,
  PortRange,
  ServerDefaults,
  Sourced,
} from "../scenario/types.ts";
import type { TlsWish } from "./configurations/tls.ts";

/** What a configuration text needs to know. `range` is inclusive. */
export interface ConfigurationInput {
  range: PortRange;
  /** 0 = unlimited. */
  maxSessions: number;
  maxSessionsPerAddress: number;
  access: Access;
  /** TLS of the clients; absent or null = they use none. */
  tls?: TlsWish | null;
  /** The name of the server that the plan was made for, where it is another one that behaves differently. */
  plannedFor?: string;
  /** What this server needs instead, as "needs 693 for the same load"; absent or null = that was not planned. */
  needs?: string | null;
}

/** A text to paste, where it goes, how to check and to load it. */
export interface ConfigurationExport {
  /** The file as the product names it, e.g. `/etc/vsftpd.conf`. */
  file: string;
  text(input: ConfigurationInput): string;
  /** A command or action that checks it, and one that loads it. */
  check: string;
  reload: string;
  source: string;
  /** false where the syntax is from documents only. */
  verified: boolean;
  /** Time-outs and the like that are worth knowing of whoever sets this up, in words. */
  timeouts: readonly { name: string; value: Sourced<string> }[];
}

/** One entry of the server catalogue: facts with sources; the behaviour itself is the shared pool. */
export interface ServerFacts extends ServerDefaults {
  /** Which versions the entry describes. */
  versions: string;
  /** One sentence: how it picks and holds ports, for the page. */
  summary: string;
  /** Where behaviour is not established: the other reading, shown as a band. */
  otherReading?: { ports: Partial<PortBehaviour>; why: string };
  /** The product's own default range and its quirks. */
  defaultRange: Sourced<PortRange | null>;
  rangeNote?: string;
  /** A range of fewer ports is ignored without a word: any port is given out then. */
  fewestPorts?: Sourced<number>;
  /** true where the vendor sets the range and nobody can change it. */
  fixedRange?: true;
  /** What the caps on sessions are called in its configuration, where its administrator knows them by that name. */
  capNames?: { sessions: string; address?: string };
  /** What users see when the range is full, and what to look for in the log. */
  whenFullUsersSee: Sourced<string>;
  whenFullLogLine: Sourced<string | null>;
}
