/** One data connection as a log tells it. Times are seconds since 1970-01-01 00:00 on the log's own clock. */
export interface TransferRecord {
  kind: "upload" | "download" | "listing";
  /** When it ended, as stamped. */
  endSeconds: number;
  /** The true end lies within this after the stamp: 1 where the clock shows whole seconds. */
  stampErrorSeconds: number;
  /** How long it lasted; null = the log does not say. */
  durationSeconds: number | null;
  /**
   * The true duration lies within this of the logged one; 0 = exact to some milliseconds. 1 = a difference of two stamps of
   * whole seconds, or rounded down.
   */
  durationErrorSeconds: number;
  /** null = the log does not say. */
  bytes: number | null;
  host: string;
  user: string;
  /** The server's own session id, where it logs one. */
  session: string | null;
  /** false = broken off: it held a port, but its bytes say nothing about file sizes. */
  complete: boolean;
  /** null = the log cannot tell passive from active. */
  passive: boolean | null;
  /** The passive port, where it is logged. */
  port: number | null;
  /** From the PASV reply to the open data connection, where the clock is fine enough. */
  setupSeconds: number | null;
}

/** Something worth counting that held no data connection of this server's FTP service. */
export interface CountedRecord {
  /** `refusal` = a PASV or EPSV without a usable port; `failed` = a transfer that never began. */
  kind: "delete" | "other-protocol" | "failed" | "refusal";
  atSeconds: number;
}

export type LogRecord = TransferRecord | CountedRecord;

/** What one line says: a record, null (understood, nothing to record) or `unparsable`. */
export type LineReading = LogRecord | null | "unparsable";

/** A data connection whose names were not even cut out of the text; the same object each time, so take what is in it. */
export interface HashedTransfer {
  /** Host and user are empty. */
  record: TransferRecord;
  /** Raw hash of host, space and user, and of the host. */
  rawHash: number;
  rawHostHash: number;
}

/** What syslog or the journal wrote around a line. */
export interface Carrier {
  seconds: number;
  /** The true moment lies within this after `seconds`. */
  errorSeconds: number;
  program: string;
  process: string;
}

/** Ports and modes that the replies of a server showed, those without a transfer included. */
export interface PortsSeen {
  /** Ports of 227 and 229 replies, each once. */
  ports: ReadonlySet<number>;
  passiveReplies: number;
  activeRequests: number;
  /** Of the passive replies: those after which no data connection came; 0 where sessions cannot be told apart. */
  readonly unusedReplies: number;
}

/** Reads the lines of one log in their order; remembers what earlier lines said. Never throws. */
export interface LogReader {
  /** `carrier` is there where syslog or the journal brought the line. */
  read(line: string, carrier?: Carrier): LineReading;
  /**
   * Reads the line from `from` to `to` of a file's bytes, without making text of it: only formats that are written in
   * gigabytes have it. null where the line has not the usual shape: `read` knows all of them.
   */
  readBytes?(bytes: Uint8Array, from: number, to: number): HashedTransfer | null;
  /** What only the end of the log decides; call it once, after the last line. */
  finish?(): readonly LogRecord[];
  ports?(): PortsSeen;
  /** Id of the server that wrote the lines, where they betray it. */
  writer?(): string | null;
  /** true where the lines betray that durations are whole seconds, rounded down. */
  roundsDown?(): boolean;
}

/** Whether a log of some format holds something; `merged` = it does, but looks like a download. */
type Presence = "always" | "sometimes" | "never" | "merged";

/** One way to read an ambiguous log. */
export interface ReadingWay {
  /** As an option says it; `words/reading` has what it is called. */
  id: string;
  reader(): LogReader;
}

/** One log format: an entry of the list in `index.ts`. */
export interface LogFormat {
  id: string;
  name: string;
  /** Id of the server that writes it, or `generic` where several do. */
  software: string;
  /** Whose clock the stamps follow: the server's local time, or UTC. */
  clock: "local" | "utc";
  /** Whether listings appear in it: `sometimes` = with an extra setting of the server. */
  listings: Presence;
  /** Whether refused PASVs appear in it. */
  refusals: Presence;
  /** A line of it, for sentences that say what was expected. */
  example: string;
  /** The setting of the server that writes it. */
  setting: string;
  /** true where the lines carry no stamp: they are read only behind a syslog or journal prefix. */
  needsCarrier?: true;
  /** How sure one may be that these lines are of this format, 0 … 1. */
  looksLike(sample: readonly string[], carriers?: readonly (Carrier | undefined)[]): number;
  reader(): LogReader;
  /** Where one log can be read in several ways: all of them, the usual one first. The whole log decides. */
  ways?: readonly ReadingWay[];
}
