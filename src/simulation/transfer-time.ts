/** How long a data connection takes on an unshared line: slow start from the initial window, then the line's rate. */

/**
 * Share of a line that carries a file: 1448 bytes of the 1514 that a full segment has on Ethernet (20 of IP, 20 of TCP,
 * 12 of its time stamps, 14 of the frame). An administrator gives the line. Measured: holds 4.6 % longer than bytes over line.
 */
export const PAYLOAD_SHARE = 1448 / 1514;

/** First flight of a TCP connection, bytes: 10 segments of 1460 (RFC 6928). */
const INITIAL_WINDOW_BYTES = 14600;

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

/** The send buffer grows with the window: to twice of it in slow start, and by so many times what a line holds at most. */
const WINDOWS_KEPT = 2;
const PIPES_KEPT = 5;

/**
 * Bytes of a download that still lie in the send buffer when its last one is written. Linux sizes the buffer by the
 * window, which starts at INITIAL_WINDOW_BYTES and grows by what is acknowledged; `sendBufferBytes` is what it comes to
 * on a short line. Measured on ftp-srv: eight lines of 2 to 30 Mbit/s, holds within 16 %.
 */
export function keptBytes(
  bytes: number,
  sendBufferBytes: number,
  bytesPerMicro: number,
  roundTrip: number,
): number {
  const early = (WINDOWS_KEPT * (bytes + INITIAL_WINDOW_BYTES)) / (1 + WINDOWS_KEPT);
  return Math.min(early, sendBufferBytes + PIPES_KEPT * bytesPerMicro * roundTrip);
}
