/** The rate at a size in any window, from a long run of other days than any answer has seen. */
import { spanOf } from "../../src/answer/hour-runs.ts";
import { sum } from "../../src/answer/ratio.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import type { DaySummary, SimulateDays, TimeWindow } from "../../src/simulation/types.ts";

/** Days that are asked for first, and at most at once. */
const FIRST_DAYS = 4;
const DAYS_AT_ONCE = 200;
const MOST_DAYS = 20_000_000;
/** How far days are apart is not known from fewer. */
const FEWEST_DAYS = 100;
/** A truth that rests on so many equal bad days is known to within 2 %. */
const ENOUGH = 4000;

export interface Truth {
  /** Refusals per PASV in a window. */
  in: (window: TimeWindow) => number;
  /** Standard error of the rate in the window with the highest one, as a share of it. */
  error: number;
  days: number;
}

/** Every hour of the day is like every other. */
function isHourly({ groups }: Scenario): boolean {
  return groups.every(({ visits }) => {
    if (visits.pattern === "scheduled") return 3600 % visits.everySeconds === 0;
    return visits.pattern !== "daily";
  });
}

/** What a window came to, day by day. */
class Watched {
  readonly window: TimeWindow;
  private days = 0;
  private asked = 0;
  private refused = 0;
  /** Sums of products by day, for the error of the ratio. */
  private askedAsked = 0;
  private askedRefused = 0;
  private refusedRefused = 0;

  constructor(window: TimeWindow) {
    this.window = window;
  }

  /** Adds a day whose batches are the minutes from `fromSeconds` on; one batch is all that is watched. */
  add({ pasvs, expectedRefused }: DaySummary, fromSeconds: number): void {
    const [first, last] = [this.window.fromSeconds, this.window.toSeconds].map(
      (seconds) => (seconds - fromSeconds) / 60,
    );
    const part = (values: Float64Array): number =>
      sum(values.length === 1 ? values : values.subarray(first, last));
    const [asked, refused] = [part(pasvs), part(expectedRefused)];
    this.days++;
    this.asked += asked;
    this.refused += refused;
    this.askedAsked += asked * asked;
    this.askedRefused += asked * refused;
    this.refusedRefused += refused * refused;
  }

  /** So many equal bad days would be as noisy: (Σ refused)² over the variance of that sum. */
  get badDays(): number {
    const { rate, days } = this;
    if (this.refused === 0) return 0;
    const squares =
      this.refusedRefused - 2 * rate * this.askedRefused + rate * rate * this.askedAsked;
    const variance = (squares / (days - 1)) * days;
    return variance > 0 ? (this.refused * this.refused) / variance : Infinity;
  }

  get rate(): number {
    return this.refused / Math.max(1, this.asked);
  }
}

/** The window with the highest rate. */
function worstOf(known: ReadonlyMap<number, Watched>): Watched {
  return [...known.values()].reduce((worst, each) => (each.rate > worst.rate ? each : worst));
}

/** Simulates `scenario` (give it a seed of its own) at a size until its rate is known or `events` are spent. `windows` are those that will be asked for. */
export async function findTruth(
  scenario: Scenario,
  simulate: SimulateDays,
  ports: number,
  windows: readonly TimeWindow[],
  events: number,
): Promise<Truth> {
  const { daySeconds, warmUpSeconds } = scenario.simulation;
  const isAnyHour = isHourly(scenario) && warmUpSeconds === 0 && daySeconds % 3600 === 0;
  const wanted = isAnyHour ? [{ fromSeconds: 0, toSeconds: daySeconds }] : windows;
  const watched = {
    fromSeconds: Math.min(...wanted.map(({ fromSeconds }) => fromSeconds)),
    toSeconds: Math.max(...wanted.map(({ toSeconds }) => toSeconds)),
  };
  const span = spanOf(watched, scenario);
  const { signal } = new AbortController();
  const known = new Map(wanted.map((window) => [window.fromSeconds, new Watched(window)]));
  let days = 0;
  for (let spent = 0; spent < events && days < MOST_DAYS;) {
    const left = Math.ceil((events - spent) / Math.max(1, spent / Math.max(1, days)));
    const request = {
      ports,
      firstDay: days,
      days: days === 0 ? FIRST_DAYS : Math.max(1, Math.min(DAYS_AT_ONCE, left)),
      window: watched,
      batches: isAnyHour ? 1 : Math.round((watched.toSeconds - watched.fromSeconds) / 60),
      picture: false,
      ...(span === undefined ? {} : { span }),
    };
    for (const day of await simulate(request, signal)) {
      spent += day.events;
      days++;
      for (const each of known.values()) each.add(day, watched.fromSeconds);
    }
    if (days >= FEWEST_DAYS && worstOf(known).badDays >= ENOUGH) break;
  }
  return {
    in: ({ fromSeconds }) => known.get(isAnyHour ? 0 : fromSeconds)!.rate,
    error: 1 / Math.sqrt(Math.max(1e-9, worstOf(known).badDays)),
    days,
  };
}
