/** Days of their own that show which hour is worst for a range near the least: they are not judged, so that picking it does not bias the rate. */
import type { Scenario } from "../scenario/types.ts";
import type { DaySummary, SimulateDays, TimeWindow } from "../simulation/types.ts";
import { MOST_PORTS } from "./exact/erlang-b.ts";
import { roughCurve, sizeForRate, type RoughCurve } from "./first-guess.ts";
import type { SizeResult } from "./size-runs.ts";
import { findSmallest } from "./bracket.ts";
import { countedDay, PilotDays } from "./pilot-days.ts";
import { tellByMore, toldBy } from "./tell-hour.ts";
import type { MinuteSums } from "./worst-hour.ts";

/** As many days as are cheap, since few quiet days would pick an hour by chance; of days that are dear one. */
const FEWEST_DAYS = 2;
const MOST_DAYS = 30;
const EVENTS = 1e5;
const DEAR = 3e5;
/** The least is wanted to within this share, or twice it: the hour that is worst there is worst near it. */
const GAP = 0.06;

export interface Pilot {
  window: TimeWindow;
  /** Refusals at a size in the worst hour, roughly. */
  curve: RoughCurve;
  /** The first days without a limit. */
  unlimited: readonly DaySummary[];
  events: number;
}

/**
 * Flies whole days without a limit, then at sizes around the least, and finds the hour that fails first. Where a size is
 * asked about, `near`, that is looked at before: no other one is where it tells the hour.
 */
export async function flyPilot(
  scenario: Scenario,
  simulate: SimulateDays,
  signal: AbortSignal,
  near?: number,
): Promise<Pilot> {
  const { refusals: target } = scenario.target;
  const pilot = new PilotDays(scenario, simulate, signal);
  let unlimited = await pilot.at(null, 1);
  if (pilot.events < DEAR) unlimited = await pilot.at(null, FEWEST_DAYS);
  const days = Math.max(unlimited.length, affordable(pilot.events / unlimited.length));
  unlimited = await pilot.at(null, days);
  const curve = roughCurve(scenario, unlimited);
  const failing = new Map<number, readonly DaySummary[]>();
  const evaluate = async (ports: number): Promise<SizeResult> => {
    const flown = await pilot.at(ports, days);
    const rate = rateInWorstHour(pilot.sums(flown), target);
    if (rate > target) failing.set(ports, flown);
    const known: Pick<SizeResult, "ports" | "rate"> = {
      ports,
      rate: { estimate: rate, low: rate, high: rate },
    };
    return known as SizeResult;
  };
  const largestFirst = (): number[] => [...failing.keys()].toSorted((a, b) => b - a);
  const told = (): TimeWindow | null => {
    const hours = largestFirst().map((ports) => toldBy(failing.get(ports)!, pilot, target));
    return hours.find((hour) => hour !== null) ?? null;
  };
  if (near !== undefined) await evaluate(near);
  let telling = told();
  if (telling === null) {
    const start = sizeForRate(curve, target, MOST_PORTS);
    const meets = ({ rate }: SizeResult): boolean => rate.high <= target;
    await findSmallest(evaluate, meets, curve, target, start, days === 1 ? 2 * GAP : GAP);
    telling = told();
  }
  const [largest] = largestFirst();
  if (telling === null && largest !== undefined && near === undefined)
    telling = await tellByMore(largest, pilot, target);
  // Too few refusals to tell: those of all sizes that miss it together, and without any the hour with most PASVs.
  const failed = largest === undefined ? null : pilot.sums(pilot.upTo(largest)).worst(0);
  const untold = failed !== null && failed.beyond > 0 ? failed : pilot.sums(unlimited).worst(-1);
  const window = telling ?? untold?.window ?? countedDay(scenario);
  return { window, curve, unlimited, events: pilot.events };
}

/** Days that can be paid for where one has so many events. */
function affordable(eventsPerDay: number): number {
  return Math.min(MOST_DAYS, Math.floor(EVENTS / Math.max(1, eventsPerDay)));
}

/** Refusals per PASV in the hour with most of them beyond the target; of the whole day where no hour has any. */
function rateInWorstHour(sums: MinuteSums, target: number): number {
  const worst = sums.worst(target);
  if (worst === null || worst.beyond <= 0) return Math.min(target, sums.rate());
  const { asked, refused } = sums.within(worst.window);
  return refused / Math.max(1, asked);
}
