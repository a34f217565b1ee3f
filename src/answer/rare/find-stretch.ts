/** How long the cells of the window are, and how much has to lead into one until what began earlier is gone. */
import { refusesByChance } from "../../scenario/refuses-by-chance.ts";
import { meanVisitSeconds } from "../../scenario/visit-length.ts";
import type { Group, Scenario } from "../../scenario/types.ts";
import type { RunSplittings, SplittingRun, Stretch } from "../../simulation/splitting/types.ts";
import type { TimeWindow } from "../../simulation/types.ts";

/** Mean visits of the shortest lead-in that is tried. */
const VISITS = 3;
/** A lead-in is long enough where what came before it would change the rate by no more than this share. */
const STILL_MISSING = 0.1;
/** Days that this is seen on, in runs that can be done side by side. */
const [DAYS, TRIALS] = [256, 4];
const TRIAL = 401;
/** Mean visits that lead in where somebody is always there, and the most that lead in for those who try again. */
const MANY_VISITS = 10;
/** Tries of those who try until they are served: so many find the range full that was full for a moment. */
const TRIES = 3;
const MOST_TRIES = 10;
/** Visits that a cell should have. */
const VISITS_PER_CELL = 4;

export interface FoundStretch {
  stretch: Stretch;
  /** Events of one stretch, and those that finding it took. */
  visitsEvents: number;
  events: number;
}

/** Doubles the lead-in until demand no longer depends on it, at most to a day, and takes the shortest that would have done. */
export async function findStretch(
  { scenario, window, near }: { scenario: Scenario; window: TimeWindow; near: number },
  split: RunSplittings,
  signal: AbortSignal,
): Promise<FoundStretch> {
  const { groups, server, simulation } = scenario;
  const visitSeconds = Math.max(1, meanVisitSeconds(groups, server));
  const windowSeconds = window.toSeconds - window.fromSeconds;
  // Those who are always there begin with the stretch: another beginning is another day, and nothing to compare with.
  const compares = groups.every(({ visits }) => visits.pattern !== "always");
  const leadIns = [(compares ? VISITS : MANY_VISITS) * visitSeconds];
  const runs: Tried[] = [];
  const cells = cellsOf(scenario, window, leadIns[0]!);
  const missing = (run: Tried, longer: Tried): boolean =>
    isMissing(run, longer, sharesChanged(server, near, longer.held));
  for (const leadInSeconds of leadIns) {
    const tried = await split(
      {
        stretch: { window, cells, leadInSeconds },
        firstRun: TRIAL,
        runs: TRIALS,
        particles: DAYS / TRIALS,
        levels: [],
        rarest: 1,
        scoredAt: null,
        onePass: true,
        sizes: [],
      },
      signal,
    );
    runs.push({ held: sumOf(tried, "held") / TRIALS, events: sumOf(tried, "events") });
    if (!compares || leadInSeconds >= simulation.daySeconds) break;
    const isFirst = runs.length === 1;
    if (isFirst || missing(runs.at(-2)!, runs.at(-1)!)) leadIns.push(2 * leadInSeconds);
  }
  const last = runs.at(-1)!;
  const tryingSeconds = Math.min(MANY_VISITS * visitSeconds, Math.max(...groups.map(trying)));
  const enough = leadIns[runs.findIndex((run) => !missing(run, last))]!;
  const leadInSeconds = Math.max(enough, tryingSeconds);
  const stretch = { window, cells: cellsOf(scenario, window, leadInSeconds), leadInSeconds };
  const triedSeconds = leadIns[runs.length - 1]! + windowSeconds / cells;
  const seconds = leadInSeconds + windowSeconds / stretch.cells;
  return {
    stretch,
    visitsEvents: ((last.events / DAYS) * seconds) / triedSeconds,
    events: sumOf(runs, "events"),
  };
}

/** What all days of one lead-in came to: mean ports held, and events together. */
type Tried = Pick<SplittingRun, "held" | "events">;

function sumOf(runs: readonly Tried[], what: keyof Tried): number {
  return runs.reduce((sum, run) => sum + run[what], 0);
}

/** Whether what is held in the window by those who came before what led in changes refusals by more than a little. */
function isMissing({ held }: Tried, { held: all }: Tried, times: number): boolean {
  return Math.abs(all - held) * times > STILL_MISSING * all;
}

/**
 * By how many shares refusals change where demand, a, changes by one: of N ports by about N - a by Erlang's formula, and
 * by one for every draw where each draw has to find a busy port.
 */
function sharesChanged({ ports }: Scenario["server"], near: number, held: number): number {
  const shares = Math.max(1, near - held);
  return refusesByChance(ports) ? Math.min(shares, ports.attempts ?? Infinity) : shares;
}

/** Seconds over which a client that was refused tries again. */
function trying({ retry: { attempts, delaySeconds, factor, limitSeconds } }: Group): number {
  const tries = attempts < 0 ? TRIES : Math.min(attempts, MOST_TRIES);
  let seconds = 0;
  let delay = delaySeconds;
  for (let k = 0; k < tries; k++) {
    seconds += Math.min(limitSeconds, delay);
    delay *= Math.max(1, factor);
  }
  return seconds;
}

/** Cells half as long as what leads into one, but of some visits. */
function cellsOf({ groups }: Scenario, window: TimeWindow, leadInSeconds: number): number {
  const visitsPerSecond = groups.reduce((sum, { clients, visits }) => {
    if (visits.pattern === "steady") return sum + (clients * visits.perClientPerHour) / 3600;
    if (visits.pattern === "daily") return sum + (clients * visits.perClientPerDay) / 86_400;
    if (visits.pattern === "scheduled") return sum + clients / visits.everySeconds;
    return sum + clients / leadInSeconds;
  }, 0);
  const seconds = Math.max(leadInSeconds / 2, VISITS_PER_CELL / visitsPerSecond);
  return Math.max(1, Math.round((window.toSeconds - window.fromSeconds) / seconds));
}
