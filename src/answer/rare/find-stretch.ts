/** How long the cells of the window are, and how much has to lead into one until what began earlier is gone. */
import { meanVisitSeconds } from "../../scenario/visit-length.ts";
import type { Scenario } from "../../scenario/types.ts";
import type { RunSplittings, SplittingRun, Stretch } from "../../simulation/splitting/types.ts";
import type { TimeWindow } from "../../simulation/types.ts";

/** Mean visits that lead in at first. */
const VISITS = 5;
/** A lead-in is long enough where twice as long a one leaves demand as it is, to this share. */
const STILL_MISSING = 0.002;
/** Days that this is seen on. */
const DAYS = 256;
const TRIAL = 401;
/** Visits that a cell should have. */
const VISITS_PER_CELL = 4;

export interface FoundStretch {
  stretch: Stretch;
  /** Events of one stretch, and those that finding it took. */
  visitsEvents: number;
  events: number;
}

/** Doubles the lead-in until demand no longer depends on it, at most a day. */
export async function findStretch(
  { scenario, window }: { scenario: Scenario; window: TimeWindow },
  split: RunSplittings,
  signal: AbortSignal,
): Promise<FoundStretch> {
  const { groups, server, simulation } = scenario;
  let leadInSeconds = Math.max(1, VISITS * meanVisitSeconds(groups, server));
  const cells = cellsOf(scenario, window, leadInSeconds);
  let events = 0;
  const tried = async (seconds: number): Promise<SplittingRun> => {
    const [run] = await split(
      {
        stretch: { window, cells, leadInSeconds: seconds },
        firstRun: TRIAL,
        runs: 1,
        particles: DAYS,
        levels: [],
        rarest: 1,
        scoredAt: null,
        onePass: true,
        sizes: [],
      },
      signal,
    );
    events += run!.events;
    return run!;
  };
  let now = await tried(leadInSeconds);
  // Those who are always there begin with the stretch: another beginning is another day, and nothing to compare with.
  const compares = groups.every(({ visits }) => visits.pattern !== "always");
  if (!compares) leadInSeconds *= 2;
  while (compares) {
    const next = await tried(2 * leadInSeconds);
    const missing = Math.abs(next.held - now.held);
    leadInSeconds *= 2;
    now = next;
    if (missing <= STILL_MISSING * next.held || leadInSeconds >= simulation.daySeconds) break;
  }
  const stretch = { window, cells, leadInSeconds };
  return { stretch, visitsEvents: now.events / DAYS, events };
}

/** Cells about as long as what leads into one, but of a few visits. */
function cellsOf({ groups }: Scenario, window: TimeWindow, leadInSeconds: number): number {
  const visitsPerSecond = groups.reduce((sum, { clients, visits }) => {
    if (visits.pattern === "steady") return sum + (clients * visits.perClientPerHour) / 3600;
    if (visits.pattern === "daily") return sum + (clients * visits.perClientPerDay) / 86_400;
    if (visits.pattern === "scheduled") return sum + clients / visits.everySeconds;
    return sum + clients / leadInSeconds;
  }, 0);
  const seconds = Math.max(leadInSeconds, VISITS_PER_CELL / visitsPerSecond);
  return Math.max(1, Math.round((window.toSeconds - window.fromSeconds) / seconds));
}
