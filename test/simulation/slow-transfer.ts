/** When one data connection is accepted and when it ends, from the timeline of the model's description. */
import type { PortBehaviour, Quantity } from "../../src/scenario/types.ts";
import { compileLaw, drawFrom } from "../../src/traffic/draw.ts";
import type { SlowSession } from "./slow-types.ts";

const MICROS = 1e6;
const FIRST_FLIGHT = 14_600;

/** Added round trips before the first byte: [download, upload] by when the client starts TLS. */
const TLS: Record<string, readonly [number, number]> = {
  "connect none": [0, 0],
  "connect 1.2": [1, 1],
  "connect 1.2-resumed": [1, 0],
  "connect 1.3": [1, 0],
  "command none": [0, 0],
  "command 1.2": [2, 2],
  "command 1.2-resumed": [2, 1],
  "command 1.3": [2, 1],
};

/** Round trips spent waiting for acknowledgements: while the window is smaller than the line holds and more is to come. */
export function slowStartRounds(bytes: number, rate: number, roundTrip: number): number {
  let rounds = 0;
  const sentAfter = (n: number): number => FIRST_FLIGHT * (2 ** n - 1);
  while (FIRST_FLIGHT * 2 ** rounds < rate * roundTrip && sentAfter(rounds + 1) < bytes) rounds++;
  return rounds;
}

export interface SlowTimes {
  /** Microseconds after the reply to PASV. */
  accepted: number;
  end: number;
  bytes: number;
  /** From flowStart on the bytes flow at the line's rate; null where the time was given instead. */
  flowStart: number;
  flowBytes: number | null;
  /** When all but the last `kept` bytes have left and are acknowledged. */
  sent: (kept: number) => number;
}

/** Microseconds from the end of the data to the end of the transfer. */
export function tailOf({ visit, item }: SlowSession, ports: PortBehaviour): number {
  const { roundTrip, group } = visit;
  if (item === "upload") return ports.uploadEndRoundTrips * roundTrip;
  return roundTrip + (group.tls === "none" ? 0 : ports.tlsDownloadEndRoundTrips * roundTrip);
}

/** When the server accepts the connection and when it has the transfer's command, microseconds after the reply to PASV. */
export function connectTimes(
  { visit, item }: SlowSession,
  first: boolean,
  { acceptsOn }: PortBehaviour,
): { accepted: number; command: number } {
  const { group, roundTrip, random } = visit;
  if (group.connectSeconds !== undefined) {
    const command = drawFrom(compileLaw(group.connectSeconds, MICROS), random, 0);
    return { accepted: command, command };
  }
  const own = item === "upload" ? group.uploadHoldRoundTrips : group.holdRoundTrips;
  const commands = own + (first ? group.firstHoldRoundTrips : 0);
  const step =
    group.tls === "none" ? roundTrip : Math.max(roundTrip, group.tlsCommandSeconds * MICROS);
  const command = 2 * roundTrip + commands * step;
  return { accepted: acceptsOn === "connect" ? 2 * roundTrip : command, command };
}

/** Draws and times the item at hand of a session. */
export function transferTimes(
  session: SlowSession,
  first: boolean,
  ports: PortBehaviour,
): SlowTimes {
  const { visit, item } = session;
  const { group, rate, roundTrip, random } = visit;
  const draw = (quantity: Quantity, scale: number): number =>
    drawFrom(compileLaw(quantity, scale), random, 0);
  const { accepted, command } = connectTimes(session, first, ports);
  const seconds = item === "listing" ? group.listingSeconds : group.transferSeconds;
  if (seconds !== undefined) {
    const end = Math.round(accepted + draw(seconds, MICROS));
    return {
      accepted: Math.round(accepted),
      end,
      bytes: 0,
      flowStart: 0,
      flowBytes: null,
      sent: () => end,
    };
  }
  const bytes = draw(item === "listing" ? group.listingBytes : group.fileBytes, 1);
  const [down, up] = TLS[`${group.tlsStart} ${group.tls}`]!;
  const handshake = item === "upload" ? 1 + up : down;
  const begin = command + handshake * roundTrip;
  const rounds = slowStartRounds(bytes, rate, roundTrip);
  const spent = rounds * roundTrip + (bytes - FIRST_FLIGHT * (2 ** rounds - 1)) / rate;
  const sent = (kept: number): number => {
    const before = bytes - kept;
    if (before <= 0) return Math.round(begin);
    const trips = slowStartRounds(before, rate, roundTrip);
    const sending = trips * roundTrip + (before - FIRST_FLIGHT * (2 ** trips - 1)) / rate;
    return Math.round(begin + sending + roundTrip);
  };
  return {
    sent,
    accepted: Math.round(accepted),
    end: Math.round(begin + spent + tailOf(session, ports)),
    bytes,
    flowStart: Math.round(begin + spent - bytes / rate),
    flowBytes: bytes,
  };
}
