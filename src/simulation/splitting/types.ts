/** Rare refusals by splitting: what is asked of one run, and what it came to. */

/** Seconds of the day. */
interface SplitWindow {
  fromSeconds: number;
  toSeconds: number;
}

/**
 * The part of a day that is simulated: one of the equal cells of the window, picked by chance, and what leads into it.
 * Days are continuous: what leads in may begin before midnight.
 */
export interface Stretch {
  window: SplitWindow;
  /** Equal parts of the window; refusals in the one picked count. */
  cells: number;
  leadInSeconds: number;
}

/** A level of the score that is passed by about a quarter of what passed the one before. */
export interface Level {
  /** Days whose score is above it pass. */
  above: number;
  /** The share of its units of chance that a move draws anew, 0 … 1. */
  share: number;
}

/** What is asked of independent runs of one splitting. */
export interface SplittingRequest {
  stretch: Stretch;
  /** The first run, and how many. The same number gives the same run. */
  firstRun: number;
  runs: number;
  /** Days that each level is judged on, a multiple of 8. */
  particles: number;
  /** The levels, fixed beforehand: that is what makes a run free of bias. null: the run sets its own, and is only a guide. */
  levels: readonly Level[] | null;
  /** A run that sets its own levels ends where a size is refused more rarely than this. */
  rarest: number;
  /** Where refusals are a matter of the server's draws: the size whose expected refusals are the score. Else null. */
  scoredAt: number | null;
  /** Refusals change nothing that comes later: one unlimited day tells them at every size. */
  onePass: boolean;
  /** Ports per node that are to be told. */
  sizes: readonly number[];
}

/** What one run of a splitting came to: expected values over a cell of the window, each without bias where the levels were given. */
export interface SplittingRun {
  run: number;
  /** PASVs and refusals in a cell of the window, by size in the order of the request. */
  asked: Float64Array;
  refused: Float64Array;
  /** Days that were tried at each size and refused something: few of them say little. */
  bad: Float64Array;
  /** PASVs in a cell and mean ports held, all days alike. */
  asks: number;
  held: number;
  /** The levels it went by. */
  levels: Level[];
  /** The chance that a day passes the last of them. */
  reach: number;
  /** By number of ports, refusals in a cell as the unlimited days have them: where refusals change nothing, they are exact. */
  outline: Float64Array;
  events: number;
}

/** Runs splittings of a scenario somewhere. The result is in order of run, whatever did the work. */
export type RunSplittings = (
  request: SplittingRequest,
  signal: AbortSignal,
) => Promise<SplittingRun[]>;
