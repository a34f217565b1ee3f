/** Which hour is worst, as far as days can tell it: refusals of one bad day come together and tell one hour. */
import type { DaySummary, TimeWindow } from "../simulation/types.ts";
import type { PilotDays } from "./pilot-days.ts";
import { evidenceOf } from "./ratio.ts";
import { dayInWindow } from "./worst-hour.ts";

/** Refusals in an hour that tell it from others, and bad days that they come from, where there are so many days. */
const TELLING = 20;
const TELLING_DAYS = 20;
/** Bad days that show something, where so many as tell it cannot be paid for. */
const SHOWING_DAYS = 6;
/** What is flown at once, as a share of the days so far: the days that are needed are only guessed. */
const OVERSHOOT = 1.2;
/** Sizes below one that refuses too seldom, as shares of it: where more is refused fewer days tell the hour. */
const SMALLER = [1, 0.85, 0.7, 0.55, 0.4];
/** Events that all this may cost, and days of one size. */
const EVENTS = 1e6;
const MOST_DAYS = 800;

/** The hour that days at one size tell; null where they cannot. */
export function toldBy(
  days: readonly DaySummary[],
  pilot: PilotDays,
  target: number,
): TimeWindow | null {
  const hour = pilot.sums(days).worst(target);
  if (hour === null || hour.beyond < TELLING) return null;
  const isTold = days.length < TELLING_DAYS || badDays(days, hour.window) >= TELLING_DAYS;
  return isTold ? hour.window : null;
}

/**
 * Flies more days at a size that misses the target until they tell the hour; at smaller ones, where another hour may be
 * worst, only where it refuses so seldom that days which can be paid for hardly show anything. null where none do.
 */
export async function tellByMore(
  failing: number,
  pilot: PilotDays,
  target: number,
): Promise<TimeWindow | null> {
  const most = pilot.events + EVENTS;
  for (const share of SMALLER) {
    const ports = Math.max(1, Math.round(share * failing));
    let flown = await pilot.at(ports, 1);
    let wanted = TELLING_DAYS;
    const isPaid = (): boolean =>
      wanted <= MOST_DAYS && pilot.events + costOf(flown, wanted) <= most;
    // Of dear days, which have much to tell, one has to do.
    let shown = isPaid() ? null : toldBy(flown, pilot, target);
    while (isPaid()) {
      flown = await pilot.at(ports, wanted);
      const told = toldBy(flown, pilot, target);
      if (told !== null) return told;
      const hour = pilot.sums(flown).worst(target);
      const beyond = Math.max(0, hour?.beyond ?? 0);
      const bad = hour === null || beyond === 0 ? 0 : badDays(flown, hour.window);
      if (hour !== null && bad >= SHOWING_DAYS) shown = hour.window;
      const times = Math.max(1, TELLING_DAYS / bad, TELLING / beyond);
      wanted = Math.ceil(OVERSHOOT * flown.length * times);
    }
    if (shown !== null || pilot.events > most) return shown;
  }
  return null;
}

/** Events of so many days, without those that were flown. */
function costOf(flown: readonly DaySummary[], days: number): number {
  const spent = flown.reduce((sum, day) => sum + day.events, 0);
  return (spent / flown.length) * (days - flown.length);
}

/** How many equal bad days the refusals in an hour are worth. */
function badDays(days: readonly DaySummary[], window: TimeWindow): number {
  const units = days.map((day) => dayInWindow(day, window));
  return evidenceOf(
    Float64Array.from(units, ({ asked }) => asked),
    Float64Array.from(units, ({ refused }) => refused),
  ).badDays;
}
