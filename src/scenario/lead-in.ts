/**
 * How far back the days before a day have to be simulated.
 *
 * Who holds a port at a moment came before it: after a start with nobody there, L seconds later all those are missing
 * whose visits last longer, of a group with visits of length V the share E[(V − L)+] / E[V] of its demand (M/G/infinity;
 * Eick, Massey & Whitt 1993). A lead-in is as long as it takes until no group misses 1 %, at most a week of days.
 */
import { meanOf } from "./quantity.ts";
import { quantileOf } from "./quantile.ts";
import type { Group, Quantity } from "./types.ts";
import { aroundTransfers, handshakeRoundTrips, type VisitedServer } from "./visit-length.ts";

/** Share of a group's demand that an empty start may still miss. */
const MISSING = 0.01;
const MOST_DAYS = 7;
/** Clients that are always there start at one moment: after so many turns nothing of that is left. */
const TURNS = 3;
/** A twentieth more: visits of one length are then all there. */
const ROUNDED_UP = 1.05;

/** Values that stand for a law, each with its share; the tail is told apart to one in ten million. */
interface Atom {
  value: number;
  share: number;
}

/** Each decade of the tail gets so many. */
const PER_DECADE = 6;
const DECADES = 7;

function atomsOf(quantity: Quantity): Atom[] {
  if (typeof quantity === "number") return [{ value: quantity, share: 1 }];
  const atoms: Atom[] = [];
  let above = 1;
  for (let decade = 0; decade < DECADES; decade++) {
    const share = (above - above / 10) / PER_DECADE;
    for (let k = 0; k < PER_DECADE; k++)
      atoms.push({ value: quantileOf(quantity, 1 - above + (k + 0.5) * share), share });
    above /= 10;
  }
  return atoms;
}

/** Lengths of a group's visits, seconds: one transfer at its own length, the others of its client's line at their mean. */
function visitLengths(group: Group, server: VisitedServer): Atom[] {
  const { before, each } = aroundTransfers(group, server);
  const { transferSeconds } = group;
  const inTurn = meanOf(group.files) / group.connections;
  const others = Math.max(0, inTurn - 1);
  const last = Math.min(1, inTurn);
  if (transferSeconds !== undefined) {
    const mean = each + meanOf(transferSeconds);
    return atomsOf(transferSeconds).map(({ value, share }) => ({
      value: before + others * mean + last * (each + value),
      share,
    }));
  }
  const handshake = handshakeRoundTrips(group) * meanOf(group.roundTripSeconds);
  const mean = meanOf(group.fileBytes);
  const sizes = atomsOf(group.fileBytes);
  return atomsOf(group.bitsPerSecond).flatMap((line) =>
    sizes.map((size) => {
      const seconds = (bytes: number): number => each + handshake + (8 * bytes) / line.value;
      const value = before + others * seconds(mean) + last * seconds(size.value);
      return { value, share: line.share * size.share };
    }),
  );
}

/** The same where a share of the files hangs until the server ends it, or is restarted. */
function withStalls(lengths: Atom[], group: Group, server: VisitedServer): Atom[] {
  if (group.stalled === 0) return lengths;
  const share = Math.min(1, group.stalled * meanOf(group.files));
  const hang = server.stallSeconds || server.restartSeconds;
  const whole = lengths.map((atom) => ({ ...atom, share: atom.share * (1 - share) }));
  return [
    ...whole,
    ...lengths.map((atom) => ({ value: atom.value + hang, share: atom.share * share })),
  ];
}

/** Seconds after which a group misses no more than its share. */
function memorySeconds(group: Group, server: VisitedServer): number {
  const lengths = withStalls(visitLengths(group, server), group, server);
  const missing = (after: number): number =>
    lengths.reduce((sum, { value, share }) => sum + share * Math.max(0, value - after), 0);
  const all = missing(0);
  let high = lengths.reduce((most, { value }) => Math.max(most, value), 0);
  let low = 0;
  while (high - low > 1 + high / 1000) {
    const middle = (low + high) / 2;
    if (missing(middle) > MISSING * all) low = middle;
    else high = middle;
  }
  if (group.visits.pattern !== "always") return high;
  return Math.max(high, TURNS * all);
}

/** The default of `simulation.leadInSeconds`: whole seconds, none where no port is held beyond a moment. */
export function leadInSecondsFor(
  groups: readonly Group[],
  server: VisitedServer,
  daySeconds: number,
): number {
  const longest = groups.reduce((most, group) => Math.max(most, memorySeconds(group, server)), 0);
  return Math.ceil(Math.min(ROUNDED_UP * longest, MOST_DAYS * daySeconds));
}
