import type { Sourced, Tls } from "./types.ts";

/** AUTH, PBSZ and PROT are a command each. */
const TLS_COMMANDS = 3;
/** Round trips of the control connection's handshake (RFC 5246, RFC 8446). */
const HANDSHAKE: Readonly<Record<Tls, number>> = { none: 0, "1.2": 2, "1.2-resumed": 1, "1.3": 1 };

/** Round trips from a session's beginning to its first PASV: the client's own in plain FTP, more under TLS; 1 where nobody counted. */
export function loginRoundTripsOf(
  ofClient: Sourced<number> | undefined,
  tls: Tls,
): Sourced<number> {
  if (ofClient === undefined) {
    return { value: 1, source: "A login takes one round trip.", grade: "assumed" };
  }
  if (tls === "none") return ofClient;
  return {
    value: ofClient.value + TLS_COMMANDS + HANDSHAKE[tls],
    source: `${ofClient.source}; under TLS AUTH, PBSZ, PROT and the handshake besides`,
    grade: "assumed",
  };
}
