/**
 * When visits begin. Visits start by the clock, so a day's starts need no event queue: they are drawn slice by slice,
 * each client from its own stream, sorted, and read off in order. `always` clients are not here: their next visit
 * depends on the end of the last one.
 *
 * The days before the counted one, its eves, have streams of their own: eve 1 is the day before, eve 0 the day itself.
 * A start belongs to the day of its mark: what falls past midnight happens on the next day, as it does in life.
 */
import type { Group } from "../scenario/types.ts";
import { STREAM_WORDS, copyStream, forkStream, nextUniform } from "../numbers/random.ts";
import { calendarOf, type Calendar } from "./calendar.ts";
import { PURPOSE, purposeOnEve, type DayStreams } from "./streams.ts";
import { TimeSorter } from "./sort-by-time.ts";
import type { PoissonGroup, ScheduledGroup } from "./visit-groups.ts";
import { NOBODY, poissonGroup, scheduledGroup } from "./visit-groups.ts";
import { startsPerClientDay } from "./visit-rates.ts";
import { nextExponential, nextNormal } from "./ziggurat.ts";

const MICROS = 1e6;
const HOUR = 3600 * MICROS;
/** Starts that one slice should hold: enough to spread the cost of a pass over the clients, few enough for the cache. */
const STARTS_PER_SLICE = 1 << 12;

/** What is noted of a start, side by side: its client, its group, the words of its visit's stream. */
const SEED_WORD = 2;
const START_WORDS = SEED_WORD + STREAM_WORDS;

/** The same as a constant of this file: an imported one is looked up at each use. */
const WORDS = STREAM_WORDS;
/** The stream of the client at hand. With a buffer of its own it is at a fixed place, and quickly read. */
const own = new Int32Array(new ArrayBuffer(4 * STREAM_WORDS));
/** Where the streams of visits go that begin before what is asked for. */
const unwanted = new Int32Array(STREAM_WORDS);

/** Ten standard deviations: beyond what the ziggurat's tail reaches in any run. */
const SKEW_REACH = 10;

/** Starts of visits in order of time, one at hand. */
export type Starts = Pick<
  VisitSource,
  "time" | "client" | "group" | "starts" | "seedAt" | "advance"
>;

/** Reads off the starts of one day and of what leads into it, in order of time. */
export class VisitSource {
  /** The next start: microseconds from the origin that `begin` was given (Infinity at the end), its client and group. */
  time = Infinity;
  client = 0;
  group = 0;
  /** The next visit's own stream: its words in `starts` begin at `seedAt`. */
  starts = new Int32Array(1024 * START_WORDS);
  seedAt = 0;

  private readonly poisson: PoissonGroup[] = [];
  private readonly scheduled: ScheduledGroup[] = [];
  private readonly states: Int32Array;
  private readonly next: Float64Array;
  private readonly streams: DayStreams;
  /** null where every day is alike. */
  private readonly calendar: Calendar | null;
  /** Microseconds: length of a day, how much before the counted one is drawn, length of a slice. */
  private readonly day: number;
  private readonly leadIn: number;
  private readonly slice: number;
  /** Where time counts from, microseconds of the counted day: 0 or, before it, negative. */
  private origin = 0;
  private end = 0;
  /** The day at hand, 0 = the counted one, 1 = the one before; where it begins, and its first start that is wanted. */
  private eve = 0;
  private eveStart = 0;
  private wantedFrom = 0;
  private readonly sorter = new TimeSorter();
  private times = new Float64Array(1024);
  private count = 0;
  private at = 0;
  private sliceStart = Number.NaN;
  private sliceEnd = Number.NaN;

  constructor(
    groups: readonly Group[],
    daySeconds: number,
    streams: DayStreams,
    leadInSeconds = 0,
  ) {
    this.streams = streams;
    this.calendar = calendarOf(groups, streams);
    this.day = daySeconds * MICROS;
    this.leadIn = leadInSeconds * MICROS;
    let firstClient = 0;
    let states = 0;
    let startsPerDay = 0;
    groups.forEach((group, index) => {
      const { visits, clients } = group;
      if (visits.pattern === "steady" || visits.pattern === "daily") {
        this.poisson.push(poissonGroup(index, clients, firstClient, states, visits));
        states += clients;
      } else if (visits.pattern === "scheduled") {
        this.scheduled.push(scheduledGroup(index, clients, firstClient, visits, daySeconds));
      }
      startsPerDay += clients * startsPerClientDay(visits, daySeconds);
      firstClient += clients;
    });
    this.states = new Int32Array(states * STREAM_WORDS);
    this.next = new Float64Array(states);
    const starts = Math.max(STARTS_PER_SLICE, states / 8);
    this.slice = this.day / Math.max(1, Math.ceil(startsPerDay / starts));
  }

  /**
   * Begins with the day that the streams are set to; the first start is ready afterwards. Starts from `originSeconds`
   * (not before the lead-in) to `endSeconds` of the day are told: the same ones whatever part is asked for.
   */
  begin(originSeconds = 0, endSeconds = this.day / MICROS): void {
    this.origin = originSeconds * MICROS;
    this.end = endSeconds * MICROS;
    this.sliceEnd = this.origin;
    this.count = 0;
    this.at = -1;
    this.calendar?.begin();
    this.enterEve(Math.max(0, Math.ceil(-this.origin / this.day)));
    this.advance();
  }

  /** Goes on to a day: each client's stream of that day begins where its drawn part does. */
  private enterEve(eve: number): void {
    this.eve = eve;
    this.eveStart = -eve * this.day;
    this.wantedFrom = Math.max(0, this.origin - this.eveStart);
    const from = Math.max(0, -this.leadIn - this.eveStart);
    const purpose = purposeOnEve(PURPOSE.visits, eve);
    for (const group of this.poisson) {
      const factor = this.calendar?.factor(group.group, eve) ?? 1;
      group.stretch = factor > 0 ? 1 / factor : NOBODY;
      for (let client = 0; client < group.clients; client++) {
        const at = group.firstState + client;
        this.streams.start(own, 0, group.group, client, purpose);
        this.next[at] = this.firstWanted(group, this.following(group, from));
        copyStream(own, 0, this.states, at * WORDS);
      }
    }
  }

  /** Passes over the starts that come before what is wanted, their streams included. */
  private firstWanted(group: PoissonGroup, first: number): number {
    let start = first;
    while (start < this.wantedFrom) {
      forkStream(own, 0, unwanted, 0);
      start = this.following(group, start);
    }
    return start;
  }

  /** Moves on to the next start. */
  advance(): void {
    this.at++;
    while (this.at >= this.count) {
      if (this.sliceEnd >= this.end) {
        this.time = Infinity;
        return;
      }
      if (this.sliceEnd >= this.eveStart + this.day) this.enterEve(this.eve - 1);
      this.fill();
    }
    const word = this.sorter.order[this.at]! * START_WORDS;
    this.time = this.sorter.sorted[this.at]!;
    this.client = this.starts[word]!;
    this.group = this.starts[word + 1]!;
    this.seedAt = word + SEED_WORD;
  }

  private fill(): void {
    const from = this.sliceEnd;
    const to = Math.min(this.end, this.eveStart + this.day, from + this.slice);
    this.sliceStart = from;
    this.sliceEnd = to;
    this.count = 0;
    this.at = 0;
    for (const group of this.poisson) this.fillPoisson(group);
    for (const group of this.scheduled) this.fillScheduled(group, from, to);
    this.sorter.sort(this.times, this.count, from - this.origin, to - this.origin);
  }

  private fillPoisson(group: PoissonGroup): void {
    for (let client = 0; client < group.clients; client++) this.fillClient(group, client);
  }

  /** A function of its own: where the engine takes it into the loop, it knows the constants of this file. */
  private fillClient(group: PoissonGroup, client: number): void {
    const at = (group.firstState + client) | 0;
    let start = this.next[at]!;
    const until = this.sliceEnd - this.eveStart;
    if (start >= until) return;
    const shift = this.eveStart - this.origin;
    copyStream(this.states, at * WORDS, own, 0);
    do {
      const item = this.add(group.firstClient + client, group.group);
      this.times[item] = start + shift;
      forkStream(own, 0, this.starts, item * START_WORDS + SEED_WORD);
      start = this.following(group, start);
    } while (start < until);
    copyStream(own, 0, this.states, at * WORDS);
    this.next[at] = start;
  }

  /** The start that follows one at `after` (microseconds of the day at hand), drawn from the stream of the client at hand. */
  private following(group: PoissonGroup, after: number): number {
    const step = nextExponential(own, 0) * group.stretch;
    const { cumulative } = group;
    if (cumulative === null) return Math.floor(after + step / group.rate);
    return this.byTheHour(cumulative, after, step);
  }

  private byTheHour(cumulative: Float64Array, after: number, step: number): number {
    // A rate that changes by the hour: unit-rate steps on the scale of expected starts.
    let hour = Math.min(23, Math.floor(after / HOUR));
    const low = cumulative[hour]!;
    const reached = low + ((cumulative[hour + 1]! - low) * (after - hour * HOUR)) / HOUR + step;
    if (reached >= cumulative[24]!) return Infinity;
    while (cumulative[hour + 1]! <= reached) hour++;
    const floor = cumulative[hour]!;
    return Math.floor((hour + (reached - floor) / (cumulative[hour + 1]! - floor)) * HOUR);
  }

  /** Starts of a slice, of every day whose marks reach into it: also of the next one, where clients come before the mark. */
  private fillScheduled(group: ScheduledGroup, from: number, to: number): void {
    const reach = group.skew > 0 ? SKEW_REACH * group.skew : 0;
    const after = Math.max(group.spread, reach);
    const first = Math.floor((from - after) / this.day);
    const last = Math.floor((to + reach) / this.day);
    for (let day = first; day <= last; day++) {
      const factor = this.calendar?.factor(group.group, -day) ?? 1;
      group.marks.forEach((mark, period) => {
        const midnight = day * this.day;
        const low = midnight + mark - reach;
        if (midnight + mark + after >= from && low < to)
          this.fillMark(
            group,
            mark,
            midnight,
            purposeOnEve(PURPOSE.scheduled + period, -day),
            factor,
          );
      });
    }
  }

  /**
   * Starts in the slice of the clients that a mark calls; `midnight` is when its day begins, microseconds of the counted
   * day. On a day with another load each client comes so many times: what is left over a whole number, by chance.
   */
  private fillMark(
    group: ScheduledGroup,
    mark: number,
    midnight: number,
    purpose: number,
    factor: number,
  ): void {
    const whole = Math.floor(factor);
    for (let client = 0; client < group.clients; client++) {
      this.streams.start(own, 0, group.group, client, purpose);
      for (let visit = 0; visit < whole; visit++) this.place(group, client, mark, midnight);
      if (factor > whole && nextUniform(own, 0) < factor - whole)
        this.place(group, client, mark, midnight);
    }
  }

  /** Notes a client's visit at a mark where it lies in the slice; the stream of the client goes on the same either way. */
  private place(group: ScheduledGroup, client: number, mark: number, midnight: number): void {
    const shift =
      group.skew > 0 ? group.skew * nextNormal(own, 0) : group.spread * nextUniform(own, 0);
    const start = Math.floor(mark + shift) + midnight;
    if (start < this.sliceStart || start >= this.sliceEnd) {
      forkStream(own, 0, unwanted, 0);
      return;
    }
    const item = this.add(group.firstClient + client, group.group);
    this.times[item] = start - this.origin;
    forkStream(own, 0, this.starts, item * START_WORDS + SEED_WORD);
  }

  /** Makes room for one start; its time and its visit's stream, of the one that placed it, are up to the caller. */
  private add(client: number, group: number): number {
    const item = this.count++;
    if (item >= this.times.length) this.grow();
    this.starts[item * START_WORDS] = client;
    this.starts[item * START_WORDS + 1] = group;
    return item;
  }

  private grow(): void {
    const length = this.times.length * 2;
    this.times = copyInto(new Float64Array(length), this.times);
    this.starts = copyInto(new Int32Array(length * START_WORDS), this.starts);
  }
}

function copyInto<T extends Float64Array | Int32Array>(into: T, from: T): T {
  into.set(from);
  return into;
}
