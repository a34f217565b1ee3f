import type { TransferRecord } from "./types.ts";

/** What a transfer needs to say at least. */
type Known = Pick<TransferRecord, "kind" | "endSeconds" | "host"> & Partial<TransferRecord>;

/** A transfer of which only some is known: complete, without a session, on an exact clock, the rest not told. */
export function transferOf(known: Known): TransferRecord {
  return {
    stampErrorSeconds: 0,
    durationSeconds: null,
    durationErrorSeconds: 0,
    bytes: null,
    user: "",
    session: null,
    complete: true,
    passive: null,
    port: null,
    setupSeconds: null,
    ...known,
  };
}
