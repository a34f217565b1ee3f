/** What somebody who comes with a symptom is told: the cases, and the words for each. */
import type { Access, AvoidedRange, PortBehaviour, PortRange } from "../scenario/types.ts";
import type { ServerFacts } from "../servers/types.ts";

/** Every case that a line can show, worst first: where several lines show several cases, the first one is the answer. */
export const caseOrder = [
  "control",
  "full",
  "shared-port",
  "outside",
  "bind",
  "avoided",
  "conntrack",
  "foreign",
  "tls-reuse",
  "tls-needed",
  "tls-broken",
  "per-address",
  "sessions",
  "active",
  "malformed",
  "address",
  "refused",
  "filter",
  "not-made",
  "mode",
  "stalled",
  "idle",
  "ended",
  "tls-off",
  "login",
  "fine",
] as const;

export type CaseId = (typeof caseOrder)[number];

/** What lies around a server, as far as its symptoms depend on it. */
export interface Surroundings {
  /** What is open, or should be: one range for each node. Empty = none is known. */
  ranges: readonly PortRange[];
  /** The catalogue's entry; undefined where there is none. */
  facts: ServerFacts | undefined;
  ports: PortBehaviour;
  /** 0 = unlimited. */
  maxSessions: number;
  maxSessionsPerAddress: number;
  access: Access;
  avoid: readonly AvoidedRange[];
  /** Which of the clients encrypt: then nothing between can read a reply. */
  encrypted: "none" | "some" | "all";
}

/** What a case is called, what it means here, and how to tell or to cure it. */
export interface CaseWords {
  title: string;
  means: string;
  check: string;
}

/** One line that was recognised. */
export interface Finding extends CaseWords {
  case: CaseId;
  /** From 1. */
  number: number;
  /** The line, without signs that steer a terminal, cut where it is long. */
  line: string;
}

/** What a few lines show together. */
export interface Explanation {
  findings: Finding[];
  /** The finding that decides; null where no line was recognised. */
  answer: Finding | null;
  /** Lines with something in them that were not recognised. */
  unread: number;
  /** true where the text was longer than what is read. */
  cut: boolean;
}

/** One row of "If you still see …". */
export interface StillRow extends CaseWords {
  case: CaseId;
  /** What is seen. */
  sign: string;
}
