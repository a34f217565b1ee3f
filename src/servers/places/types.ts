import type { PortRange, Sourced } from "../../scenario/types.ts";

/** Somewhere that an FTP server comes set up: what is known of it where nobody changed a setting. */
export interface Place {
  /** Kebab-case, for lists and links. */
  id: string;
  name: string;
  kind: "panel" | "nas" | "image" | "cloud" | "machine";
  /** true where any server may run: the one that is chosen stays as it is set. */
  anyServer?: true;
  /** Id of the server catalogue. */
  server: Sourced<string>;
  /** null = none is set: the server's own default. */
  range: Sourced<PortRange | null>;
  /** 0 = unlimited. */
  maxSessions: Sourced<number>;
  maxSessionsPerAddress: Sourced<number>;
  /** Idle sessions are ended after so many seconds; 0 = never. */
  idleSeconds: Sourced<number>;
  /** Where the range is set, in words. */
  setting: Sourced<string>;
  /** Where the address is set that clients are told, in words. */
  address: Sourced<string>;
  /** What to know before changing anything; one sentence or two. */
  note: string;
  /** Ids of the texts to paste there, the most useful first; "server" = the server's own configuration. */
  texts: readonly string[];
}
