import type { Access, PortRange, Sourced } from "../../../scenario/types.ts";
import type { TlsWish } from "./tls.ts";

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
