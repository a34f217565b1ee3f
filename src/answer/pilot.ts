/** Days of their own that show which hour is worst for a range near the least: they are not judged, so that picking it does not bias the rate. */
import type { Scenario } from "../scenario/types.ts";
import type { DaySummary, SimulateDays, TimeWindow } from "../simulation/types.ts";
import { MOST_PORTS } from "./exact/erlang-b.ts";
import { roughCurve, sizeForRate, type RoughCurve } from "./first-guess.ts";
import type { SizeResult } from "./size-runs.ts";
import { findSmallest } from "./bracket.ts";
import { MinuteSums } from "./worst-hour.ts";

/** As many days as are cheap, since few quiet days would pick an hour by chance; of days that are dear one. */
const FEWEST_DAYS = 2;
const MOST_DAYS = 30;
const EVENTS = 1e5;
const DEAR = 3e5;
/** The days that are not judged begin here: no judged day has so high a number. */
export const FIRST_PILOT_DAY = 2 ** 30;
/** The least is wanted to within this share, or twice it: the hour that is worst there is worst near it. */
const GAP = 0.06;
/** Refusals in an hour that tell it from others. */
const TELLING = 20;

export interface Pilot {
  window: TimeWindow;
  /** Refusals at a size in the worst hour, roughly. */
  curve: RoughCurve;
  /** The first days without a limit. */
  unlimited: readonly DaySummary[];
  events: number;
}

/** The part of the day that counts. */
export function countedDay({ simulation }: Scenario): TimeWindow {
  return { fromSeconds: simulation.warmUpSeconds, toSeconds: simulation.daySeconds };
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
  const { target, simulation } = scenario;
  const window = countedDay(scenario);
  let events = 0;
  const fly = async (ports: number | null, firstDay: number, days: number) => {
    const batches = ports === null ? Math.ceil((window.toSeconds - window.fromSeconds) / 3600) : 1;
    const request = {
      ports,
      firstDay: FIRST_PILOT_DAY + firstDay,
      days,
      window,
      batches,
      picture: true,
    };
    const flown = await simulate(request, signal);
    for (const day of flown) events += day.events;
    return flown;
  };
  const unlimited: DaySummary[] = [];
  const flyTo = async (days: number): Promise<void> => {
    const from = unlimited.length;
    if (days > from) for (const day of await fly(null, from, days - from)) unlimited.push(day);
  };
  await flyTo(1);
  if (events < DEAR) await flyTo(FEWEST_DAYS);
  const days = Math.max(unlimited.length, affordable(events / unlimited.length));
  await flyTo(days);
  const sumsOf = (flown: readonly DaySummary[]): MinuteSums => {
    const sums = new MinuteSums(simulation.daySeconds, simulation.warmUpSeconds);
    for (const day of flown) sums.add(day);
    return sums;
  };
  const curve = roughCurve(scenario, unlimited);
  const failing = new Map<number, MinuteSums>();
  const evaluate = async (ports: number): Promise<SizeResult> => {
    const sums = sumsOf(await fly(ports, 0, days));
    const rate = rateInWorstHour(sums, target.refusals);
    if (rate > target.refusals) failing.set(ports, sums);
    const known: Pick<SizeResult, "ports" | "rate"> = {
      ports,
      rate: { estimate: rate, low: rate, high: rate },
    };
    return known as SizeResult;
  };
  const told = (): TimeWindow | null => {
    const largestFirst = [...failing.keys()].toSorted((a, b) => b - a);
    const worst = largestFirst.map((ports) => failing.get(ports)!.worst(target.refusals));
    return worst.find((hour) => hour !== null && hour.beyond >= TELLING)?.window ?? null;
  };
  if (near !== undefined) await evaluate(near);
  if (told() === null) {
    const start = sizeForRate(curve, target.refusals, MOST_PORTS);
    const meets = ({ rate }: SizeResult): boolean => rate.high <= target.refusals;
    await findSmallest(evaluate, meets, curve, target.refusals, start, days === 1 ? 2 * GAP : GAP);
  }
  const telling = told();
  if (telling !== null) return { window: telling, curve, unlimited, events };
  // Too few refusals to tell: those of all sizes together, and without any the hour with most PASVs.
  const all = sumsOf([]);
  for (const sums of failing.values()) all.addAll(sums);
  const asked = failing.size === 0 ? sumsOf(unlimited) : all;
  const worst = asked.worst(failing.size === 0 ? -1 : target.refusals);
  return { window: worst?.window ?? window, curve, unlimited, events };
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
