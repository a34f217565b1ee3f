import type { ClientDefaults, Sourced } from "../scenario/types.ts";

/** One entry of the client catalogue. */
export interface ClientFacts extends ClientDefaults {
  /** One sentence for the page. */
  summary: string;
  /** Which command asks for a port. */
  command: Sourced<"PASV" | "EPSV" | "EPSV, then PASV" | "PORT">;
  /** Most parallel data connections it can be set to; null = unbounded. */
  connectionsMaximum: Sourced<number | null>;
  /** How it meets a refusal, in words; `failures` is the same as data. */
  onRefusal: Sourced<string>;
}
