/** Days of a client whose every step can be reckoned by hand: it comes at 100.5 s, its round trip is 1 s, a transfer takes 10 s. */
import type { Failure, Failures, Group } from "../../src/scenario/types.ts";
import { type Parts, scenario } from "./scenario.ts";
import { type Asked, type Seen, engineDay, slowDay } from "./slow-summary.ts";

const DAY = 4000;

/** The engine, and the slow model that it is compared with elsewhere: both must know what is known by hand. */
export const MODELS: readonly [string, Model][] = [
  ["the engine", engineDay],
  ["the slow model", slowDay],
];
type Model = (made: ReturnType<typeof scenario>, asked: Asked) => Seen;

/** A server whose range has no port that it gives out. */
export const NO_PORT = 1;
export const NONE = { lastPortUnused: true };

export const NEXT_FILE: Failure = {
  then: "next-file",
  on: "same-session",
  attempts: 0,
  delays: [0],
  timeoutSeconds: 0,
  afterwards: "next-file",
  filesLost: 1,
};

/** Goes on with the next file after every failure, except where `rules` say otherwise. */
export function failures(rules: { [Kind in keyof Failures]?: Partial<Failure> }): Failures {
  const rule = (kind: keyof Failures): Failure => ({ ...NEXT_FILE, ...rules[kind] });
  return {
    refused: rule("refused"),
    killed: rule("killed"),
    turnedAway: rule("turnedAway"),
    unanswered: rule("unanswered"),
  };
}

/** The visit of one client: a login of one round trip, then its files. */
export function comingAt(offsetSeconds: number, group: Partial<Group> = {}): Partial<Group> {
  return {
    clients: 1,
    visits: { pattern: "scheduled", everySeconds: DAY, offsetSeconds, spreadSeconds: 0 },
    roundTripSeconds: 1,
    transferSeconds: 10,
    listingSeconds: 10,
    failures: failures({}),
    ...group,
  };
}

export interface Hand extends Seen {
  /** Seconds in which a PASV came, and in which one was refused. */
  asked: number[];
  turnedDown: number[];
  /** Σ of the times for which ports were held, in seconds. */
  heldSeconds: number;
}

function secondsOf(counts: readonly number[]): number[] {
  return counts.flatMap((count, second) => Array.from({ length: count }, () => second));
}

/** The day of such clients, second by second. */
export function dayOf(
  model: Model,
  groups: Partial<Group>[],
  {
    ports = null,
    ...parts
  }: Omit<Parts, "ports" | "groups"> & {
    ports?: number | null;
    range?: Parts["ports"];
  } = {},
): Hand {
  const { range, ...others } = parts;
  const simulation = { daySeconds: DAY, ...others.simulation };
  const made = scenario({ byLine: true, ...others, ports: { ...range }, groups, simulation });
  const window = { fromSeconds: 0, toSeconds: DAY };
  const seen = model(made, { ports, day: 0, window, batches: DAY });
  return {
    ...seen,
    asked: secondsOf(seen.pasvs),
    turnedDown: secondsOf(seen.refused),
    heldSeconds: seen.windowMeanHeld * DAY,
  };
}

/** Ports held on average in a part of the day. */
export function heldBetween(
  model: Model,
  groups: Partial<Group>[],
  parts: Omit<Parts, "groups">,
  [fromSeconds, toSeconds]: readonly [number, number],
): number {
  const made = scenario({ byLine: true, ...parts, groups, simulation: { daySeconds: DAY } });
  const window = { fromSeconds, toSeconds };
  return model(made, { ports: null, day: 0, window, batches: 1 }).windowMeanHeld;
}
