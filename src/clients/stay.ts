import type { Quantity, Sourced } from "../scenario/types.ts";
import { assumed } from "../scenario/sourced.ts";

/** A window that somebody leaves open, in seconds: nobody wrote down how long; longer than the time-outs of common servers. */
export const untilIdleTimeout: Sourced<Quantity> = assumed(
  3600,
  "A window is left open after the last file, an hour here; the server's idle time-out ends the session earlier",
);

/** A program that ends, and logs out, with its last file. */
export function endsAtOnce(source: string): Sourced<Quantity> {
  return { value: 0, source: `${source}: logs out with its last file`, grade: "run" };
}

/** What the kernel of a Linux client allows a connection that nobody answers, in seconds; four programs were seen to wait for it. */
export const KERNEL_CONNECT_SECONDS = 134;

/** Why a connection fails then. */
export const KERNEL_GIVES_UP =
  "134 s to a port that drops packets: Linux gives up first (tcp_syn_retries 6)";
