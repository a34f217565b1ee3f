import type { Group, Tls } from "./types.ts";

/** Round trips that the TLS handshake adds before the first data byte, by when it starts. Sources: RFC 5246, RFC 8446. */
const TLS_ROUND_TRIPS = {
  connect: {
    none: { down: 0, up: 0 },
    "1.2": { down: 1, up: 1 },
    "1.2-resumed": { down: 1, up: 0 },
    "1.3": { down: 1, up: 0 },
  },
  command: {
    none: { down: 0, up: 0 },
    "1.2": { down: 2, up: 2 },
    "1.2-resumed": { down: 2, up: 1 },
    "1.3": { down: 2, up: 1 },
  },
} as const;

/** Added round trips of a download (or listing) and of an upload. */
export function tlsRoundTrips(tls: Tls, start: Group["tlsStart"]): { down: number; up: number } {
  return TLS_ROUND_TRIPS[start][tls];
}
