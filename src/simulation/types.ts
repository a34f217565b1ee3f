import type { RunSplittings } from "./splitting/types.ts";

/** What is asked of the simulation: some days, at one size of the range. */
export interface DaysRequest {
  /** Ports per node; null = unlimited, always the lowest free index (the one-pass run). */
  ports: number | null;
  /** Days are numbered; the same number gives the same arrivals at every size. */
  firstDay: number;
  days: number;
  /** PASVs in this part of the day count, seconds from the day's start. */
  window: TimeWindow;
  /** The window is cut into this many equal batches, 1 or more. */
  batches: number;
  /** Record, of whole days, occupancy and refusals minute by minute and, unlimited, the histogram of lowest free indices. */
  picture: boolean;
  /**
   * The part of the day that is simulated and counted, with the scenario's lead-in before it; absent = the whole day. The
   * same visits come as on the whole day.
   */
  span?: TimeWindow;
}

export interface TimeWindow {
  fromSeconds: number;
  toSeconds: number;
}

/** What one simulated day came to. Counts without "in the window" are over the whole day (or span) after the warm-up. */
export interface DaySummary {
  day: number;
  /** PASVs and refusals in the window, by batch. A login turned away by the half-range cap counts the data connections it was to make, another try of it counts one. */
  pasvs: Float64Array;
  refused: Float64Array;
  /** Σ of refusal probabilities met by the PASVs, where the pick is random; else the same as `refused`. */
  expectedRefused: Float64Array;
  dayPasvs: number;
  dayRefused: number;
  /** Most ports held at once (where ports are shared by address and unlimited: by one address), when that was (seconds of the day), and who held them, by group. */
  peak: number;
  peakSecond: number;
  peakByGroup: Int32Array;
  /** Time-weighted mean of ports held, in the window and over the counted day. */
  meanHeld: number;
  windowMeanHeld: number;
  /** Time-weighted variance of ports held in the window (for the peakedness). */
  windowVarianceHeld: number;
  visits: number;
  sessions: number;
  /** Most sessions logged in at once. */
  peakSessions: number;
  /**
   * Sessions wanted: those there when counting began, and those of which a login was tried since, each once: one that is
   * turned away, comes again and is let in or gives up is one.
   */
  sessionsWanted: number;
  /** Of these, those turned away once or more, by the cap that did it first. */
  wantedTurnedAwaySessions: number;
  wantedTurnedAwayAddress: number;
  /** Tries to log in that were turned away, by the cap that did it. */
  turnedAwaySessions: number;
  turnedAwayAddress: number;
  turnedAwayRange: number;
  /** When the first login was turned away, seconds of the day; -1 = never. */
  firstTurnedAwaySecond: number;
  retries: number;
  lostFiles: number;
  abandoned: number;
  /** Ports that the server lost. */
  lostPorts: number;
  /** Refused, waiting for another try when the day ended, and the same halfway: grows without end where no steady state exists. */
  waitingAtEnd: number;
  waitingHalfway: number;
  bytes: number;
  /** Share of the window (after the warm-up) in which the link was short: some transfer got less than its client's line gives. 0 without a limit. */
  uplinkBusy: number;
  downlinkBusy: number;
  /** Bytes carried in the window over those that the link could have carried, 0 … 1; 0 without a limit. */
  uplinkUse: number;
  downlinkUse: number;
  events: number;
  /** Per minute of the day: most ports held, mean ports held. Only where asked for. */
  minutePeak: Int32Array | null;
  minuteMean: Float32Array | null;
  /** Per minute: PASVs, refusals drawn, and refusals to be expected as in `expectedRefused`. */
  minutePasvs: Float32Array | null;
  minuteRefused: Float32Array | null;
  minuteExpected: Float32Array | null;
  /** batches × width counts of the lowest free index met in the window; width = length / batches. */
  indexHistogram: Int32Array | null;
  /** batches × width counts of the ports that were held when a PASV of the window came, unlimited with its picture. */
  heldHistogram: Int32Array | null;
}

/** Runs days somewhere. The result is in order of day, whatever did the work. */
export interface SimulateDays {
  (request: DaysRequest, signal: AbortSignal): Promise<DaySummary[]>;
  /** Runs splittings of the same scenario, where that is offered. */
  split?: RunSplittings;
}
