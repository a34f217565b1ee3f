/** What a client does next after a failure, in the numbers that the event loop wants. */
import type { Failure, FailureKind, Failures, LastResort } from "../scenario/types.ts";
import { compileLaw, type Law } from "../traffic/draw.ts";

const MICROS = 1e6;

/** Kinds of failure, as places in `CompiledGroup.failures`. */
export const FAILURE = { refused: 0, killed: 1, turnedAway: 2, unanswered: 3 } as const;
const KINDS: readonly FailureKind[] = ["refused", "killed", "turnedAway", "unanswered"];

/** What a client does that makes no further try. */
export const RESORT = { nextFile: 0, giveUp: 1, activeOnce: 2, activeForGood: 3 } as const;
const RESORTS: Readonly<Record<LastResort, number>> = {
  "next-file": RESORT.nextFile,
  "give-up": RESORT.giveUp,
  "active-once": RESORT.activeOnce,
  "active-for-good": RESORT.activeForGood,
};

/** A failure's rule; times in microseconds. */
export interface CompiledFailure {
  /** Further tries; 0 = none, below 0 = until served. */
  readonly attempts: number;
  readonly newSession: boolean;
  /** Pauses one by one, the last repeated; empty = `first`, each `factor` times the one before, at most `limit`. */
  readonly pauses: Float64Array;
  readonly first: Law;
  readonly factor: number;
  readonly limit: number;
  readonly resort: number;
  /** Makes no try at all: its first pause then comes before the last resort. */
  readonly isDirect: boolean;
  readonly timeout: number;
  readonly filesLost: number;
}

function compileFailure(failure: Failure): CompiledFailure {
  const { then, on, attempts, delays, timeoutSeconds, afterwards, filesLost } = failure;
  const growing = Array.isArray(delays) ? { first: 0, factor: 1, limit: 0 } : delays;
  return {
    attempts: then === "retry" ? attempts : 0,
    newSession: on === "new-session",
    pauses: Float64Array.from(Array.isArray(delays) ? delays : [], (seconds) => seconds * MICROS),
    first: compileLaw(growing.first, MICROS),
    factor: growing.factor,
    limit: growing.limit * MICROS,
    resort: RESORTS[then === "retry" ? afterwards : then],
    isDirect: then !== "retry",
    timeout: Math.round(timeoutSeconds * MICROS),
    filesLost,
  };
}

/** Prepares all kinds, in the order of FAILURE. */
export function compileFailures(failures: Failures): CompiledFailure[] {
  return KINDS.map((kind) => compileFailure(failures[kind]));
}
