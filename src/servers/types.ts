import type { PortBehaviour, PortRange, ServerDefaults, Sourced } from "../scenario/types.ts";

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
