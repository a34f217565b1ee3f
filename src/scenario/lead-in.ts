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
import {
  abandonedSeconds,
  aroundTransfers,
  handshakeRoundTrips,
  type VisitedServer,
} from "./visit-length.ts";

/** Share of a group's demand that an empty start may still miss. */
const MISSING = 0.01;
const MOST_DAYS = 7;
/** Clients that are always there start at one moment: after so many turns nothing of that is left. */
const TURNS = 3;
/** A twentieth more: visits of one length are then all there. */
const ROUNDED_UP = 1.05;

/** Values that stand for a law, each with its share; the tail is told apart. */
interface Atom {
  value: number;
  share: number;
}

/** So many decades of a tail, and so many values in each: of one law, of laws that are combined, of the number of files. */
const FINE = { decades: 7, perDecade: 6 };
const COMBINED = { decades: 5, perDecade: 4 };
const COUNTS = { decades: 4, perDecade: 4 };

function atomsOf(quantity: Quantity, { decades, perDecade }: typeof FINE): Atom[] {
  if (typeof quantity === "number") return [{ value: quantity, share: 1 }];
  const atoms: Atom[] = [];
  let above = 1;
  for (let decade = 0; decade < decades; decade++) {
    const share = (above - above / 10) / perDecade;
    for (let k = 0; k < perDecade; k++)
      atoms.push({ value: quantileOf(quantity, 1 - above + (k + 0.5) * share), share });
    above /= 10;
  }
  return atoms;
}

/**
 * Lengths of a group's visits, seconds, over the number of their files: one transfer at its own length, the others of its
 * client's line at their mean. Connections of a visit divide what takes a while by itself, but share the line.
 */
function visitLengths(group: Group, server: VisitedServer): Atom[] {
  const { before, each } = aroundTransfers(group, server);
  const { connections, transferSeconds } = group;
  const counts = atomsOf(group.files, COUNTS);
  if (transferSeconds !== undefined) {
    const mean = each + meanOf(transferSeconds);
    return counts.flatMap((files) => {
      const inTurn = files.value / connections;
      return atomsOf(transferSeconds, FINE).map(({ value, share }) => ({
        value: before + Math.max(0, inTurn - 1) * mean + Math.min(1, inTurn) * (each + value),
        share: files.share * share,
      }));
    });
  }
  const handshake = handshakeRoundTrips(group) * meanOf(group.roundTripSeconds);
  const mean = meanOf(group.fileBytes);
  const sizes = atomsOf(group.fileBytes, COMBINED);
  return counts.flatMap((files) => {
    const alone = before + (files.value / connections) * (each + handshake);
    const others = Math.max(0, files.value - 1) * mean;
    const last = Math.min(1, files.value);
    return atomsOf(group.bitsPerSecond, COMBINED).flatMap((line) =>
      sizes.map((size) => ({
        value: alone + (8 * (others + last * size.value)) / line.value,
        share: files.share * line.share * size.share,
      })),
    );
  });
}

/** The same where a file of a share of the visits takes `seconds` more. */
function withDelays(lengths: Atom[], share: number, seconds: number): Atom[] {
  if (share === 0 || seconds === 0) return lengths;
  const rest = lengths.map((atom) => ({ ...atom, share: atom.share * (1 - share) }));
  const delayed = lengths.map((atom) => ({
    value: atom.value + seconds,
    share: atom.share * share,
  }));
  return [...rest, ...delayed];
}

/** Lengths of all visits: some have a file that hangs until the server ends it or is restarted, or that nobody connects for. */
function allVisitLengths(group: Group, server: VisitedServer): Atom[] {
  const { abandoned, stalled } = group;
  const shareOf = (chance: number): number => Math.min(1, chance * meanOf(group.files));
  const stall = server.stallSeconds || server.restartSeconds;
  const lengths = withDelays(visitLengths(group, server), shareOf(stalled), stall);
  // Their mean has been counted; who seldom abandons one holds far more than that.
  const beyondMean = (1 - abandoned) * abandonedSeconds(group, server.ports);
  return withDelays(lengths, shareOf(abandoned), beyondMean);
}

/** Seconds after which a group misses no more than its share. */
function memorySeconds(group: Group, server: VisitedServer): number {
  const lengths = allVisitLengths(group, server);
  const values = Float64Array.from(lengths, ({ value }) => value);
  const shares = Float64Array.from(lengths, ({ share }) => share);
  const missing = (after: number): number => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += shares[i]! * Math.max(0, values[i]! - after);
    return sum;
  };
  const all = missing(0);
  let high = values.reduce((most, value) => Math.max(most, value), 0);
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
