/** How long a data connection takes on an unshared line: slow start from the initial window, then the line's rate. */

/**
 * Share of a line that carries a file: 1448 bytes of the 1514 that a full segment has on Ethernet (20 of IP, 20 of TCP,
 * 12 of its time stamps, 14 of the frame). An administrator gives the line. Measured: holds 4.6 % longer than bytes over line.
 */
export const PAYLOAD_SHARE = 1448 / 1514;

/** First flight of a TCP connection, bytes: 10 segments of 1460 (RFC 6928). */
export const INITIAL_WINDOW_BYTES = 14600;

/**
 * Microseconds from the first data byte leaving to the last arriving at the line's end, less one trip: T_ss of the
 * model. The window doubles every round trip until it fills the line. `bytesPerMicro` > 0, `roundTrip` ≥ 0 microseconds.
 */
export function slowStartMicros(bytes: number, bytesPerMicro: number, roundTrip: number): number {
  const pipe = bytesPerMicro * roundTrip;
  let window = INITIAL_WINDOW_BYTES;
  let sent = 0;
  let waited = 0;
  while (window < pipe && sent + window < bytes) {
    sent += window;
    waited += roundTrip;
    window *= 2;
  }
  return waited + (bytes - sent) / bytesPerMicro;
}

/** Round trips that the TLS handshake adds before the first data byte, by when it starts (clients catalogue, part 2). */
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

/** δ of the model: added round trips of a download (or listing) and of an upload. */
export function tlsRoundTrips(
  tls: "none" | "1.2" | "1.2-resumed" | "1.3",
  start: "connect" | "command",
): { down: number; up: number } {
  return TLS_ROUND_TRIPS[start][tls];
}
