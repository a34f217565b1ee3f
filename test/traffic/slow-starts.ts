/**
 * The starts of days that differ, the slow and obvious way: every client's whole day is drawn and kept, dates are told by
 * the computer's own calendar, the variation is exp(σz − σ²/2) as it stands in books. It shares with the source only the
 * streams, and the order in which they are drawn from.
 */
import { forkStream, nextBelow, nextUniform, STREAM_WORDS } from "../../src/numbers/random.ts";
import { DayStreams, PURPOSE, purposeOnEve } from "../../src/traffic/streams.ts";
import { nextExponential, nextNormal } from "../../src/traffic/ziggurat.ts";
import { DAY, type Crowd } from "./starts.ts";

export interface SlowStart {
  /** Microseconds of the counted day, negative before it. */
  time: number;
  client: number;
}

/** 2018 began on a Monday and was no leap year: every year of the calendar is like it, but for the weekday it begins with. */
const YEAR = 2018;

/** The load of a date, as a multiple of the usual one. */
export function slowFactor(
  { cv = 0, weekdays, monthDays, fiveBusiest }: NonNullable<Crowd["dayFactor"]>,
  day: { date: number; isBusiest: boolean; deviation: number },
): number {
  const date = new Date(Date.UTC(YEAR, 0, 1 + (day.date % 365)));
  const lastOfMonth = new Date(Date.UTC(YEAR, date.getUTCMonth() + 1, 0)).getUTCDate();
  const weight = weekdays === undefined ? 1 : weekdays[day.date % 7]!;
  const isIts = (at: number) => Math.min(at, lastOfMonth) === date.getUTCDate();
  if (weight === 0 || !(monthDays ?? [date.getUTCDate()]).some(isIts)) return 0;
  if (day.isBusiest && fiveBusiest !== undefined) return fiveBusiest;
  const sigma = Math.sqrt(Math.log(1 + cv ** 2));
  return weight * Math.exp(sigma * day.deviation - sigma ** 2 / 2);
}

/** What kind of day it is so many days before the counted one. */
export function slowDay(streams: DayStreams, eve: number) {
  const own = new Int32Array(STREAM_WORDS);
  streams.start(own, 0, 0, 0, purposeOnEve(PURPOSE.kindOfDay, eve));
  const isBusiest = nextUniform(own, 0) < 5 / 365;
  const deviation = nextNormal(own, 0);
  streams.start(own, 0, 0, 0, PURPOSE.date);
  const counted = nextBelow(own, 0, 7 * 365);
  return { date: (counted - eve + 7 * 365) % (7 * 365), isBusiest, deviation };
}

/** All starts of steady groups, and of those that start together at marks of the clock, from so many days before on. */
export function slowStarts(
  crowds: readonly Crowd[],
  { seed, day, eves }: { seed: number; day: number; eves: number },
): SlowStart[] {
  const streams = new DayStreams();
  streams.setDay(seed, day);
  const starts: SlowStart[] = [];
  for (let eve = eves; eve >= 0; eve--) {
    let first = 0;
    for (const [index, { clients, visits, dayFactor = {} }] of crowds.entries()) {
      const factor = slowFactor(dayFactor, slowDay(streams, eve));
      for (let client = 0; client < clients; client++) {
        const times =
          visits.pattern === "steady"
            ? steadyDay(streams, index, client, eve, visits.perClientPerHour * factor)
            : markedDay(streams, index, client, eve, factor);
        for (const time of times)
          starts.push({ time: time - eve * DAY * 1e6, client: first + client });
      }
      first += clients;
    }
  }
  return starts.toSorted((a, b) => a.time - b.time || a.client - b.client);
}

/** One client's starts at random moments of a day. */
function steadyDay(
  streams: DayStreams,
  group: number,
  client: number,
  eve: number,
  perHour: number,
): number[] {
  const own = new Int32Array(STREAM_WORDS);
  const visit = new Int32Array(STREAM_WORDS);
  streams.start(own, 0, group, client, purposeOnEve(PURPOSE.visits, eve));
  const times: number[] = [];
  let time = 0;
  for (;;) {
    time = Math.floor(time + (nextExponential(own, 0) * 3600e6) / perHour);
    if (!(time < DAY * 1e6)) return times;
    times.push(time);
    forkStream(own, 0, visit, 0);
  }
}

/** One client's starts at the only mark of a day, its midnight: so many as the load says, a part of one by chance. */
function markedDay(
  streams: DayStreams,
  group: number,
  client: number,
  eve: number,
  factor: number,
): number[] {
  const own = new Int32Array(STREAM_WORDS);
  const visit = new Int32Array(STREAM_WORDS);
  streams.start(own, 0, group, client, purposeOnEve(PURPOSE.scheduled, eve));
  const times: number[] = [];
  for (let left = factor; left > 0; left--) {
    if (left < 1 && nextUniform(own, 0) >= left) break;
    // The spread is drawn, and is 0 here.
    nextUniform(own, 0);
    times.push(0);
    forkStream(own, 0, visit, 0);
  }
  return times;
}
