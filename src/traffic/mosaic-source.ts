/**
 * When visits begin in a stretch of a mosaic day. Unlike in a whole day, a Poisson group is one process whose starts
 * pick their clients by chance (the same law), cut into blocks of at most one visit on average: each block is a unit of
 * chance that can be drawn anew by itself, however few the clients are. Days repeat without a break.
 */
import type { Group, Visits } from "../scenario/types.ts";
import { STREAM_WORDS, forkStream, nextBelow, nextUniform } from "../numbers/random.ts";
import { expectedStarts, type ExpectedStarts } from "./expected-starts.ts";
import type { MosaicStreams } from "./mosaic-streams.ts";
import { TimeSorter } from "./sort-by-time.ts";
import { PURPOSE } from "./streams.ts";
import type { Starts } from "./visit-source.ts";
import { nextExponential, nextNormal } from "./ziggurat.ts";

const MICROS = 1e6;
const SEED_WORD = 2;
const START_WORDS = SEED_WORD + STREAM_WORDS;
/** Ten standard deviations: beyond what the ziggurat's tail reaches in any run. */
const SKEW_REACH = 10;
/** Blocks that a cell is cut into, at least: where few visits are expected, most blocks have none. */
const FEWEST_BLOCKS = 8;
/** The marks of one day stay below it: the same mark of another day is a unit of its own. */
const MARKS_PER_DAY = 1 << 24;

interface PoissonGroup {
  group: number;
  clients: number;
  firstClient: number;
  expected: ExpectedStarts;
  /** Visits expected of a block. */
  block: number;
}

interface ScheduledGroup {
  group: number;
  clients: number;
  firstClient: number;
  /** Microseconds. */
  every: number;
  first: number;
  spread: number;
  skew: number;
}

/** Reads off the starts of one stretch in order of time. */
export class MosaicSource implements Starts {
  time = Infinity;
  client = 0;
  group = 0;
  starts = new Int32Array(1024 * START_WORDS);
  seedAt = 0;

  private readonly poisson: PoissonGroup[] = [];
  private readonly scheduled: ScheduledGroup[] = [];
  private readonly streams: MosaicStreams;
  private readonly day: number;
  private readonly own = new Int32Array(STREAM_WORDS);
  private readonly sorter = new TimeSorter();
  private times = new Float64Array(1024);
  private count = 0;
  private at = 0;
  /** The stretch at hand, microseconds from the counted day's midnight; times are told from its beginning. */
  private from = 0;
  private to = 0;

  /** `cellSeconds` is how long the part of a stretch is that counts. */
  constructor(
    groups: readonly Group[],
    daySeconds: number,
    cellSeconds: number,
    streams: MosaicStreams,
  ) {
    this.streams = streams;
    this.day = daySeconds * MICROS;
    let firstClient = 0;
    groups.forEach(({ visits, clients }, group) => {
      const member = { group, clients, firstClient };
      firstClient += clients;
      if (visits.pattern === "scheduled") {
        this.scheduled.push({ ...member, ...clockOf(visits) });
      } else if (visits.pattern !== "always") {
        const expected = expectedStarts(visits, clients, daySeconds);
        if (expected === null) return;
        const inCell = (expected.upTo(this.day) / daySeconds) * cellSeconds;
        this.poisson.push({ ...member, expected, block: Math.min(1, inCell / FEWEST_BLOCKS) });
      }
    });
  }

  /** Draws the starts of a stretch of the mosaic that the streams are set to, microseconds of the counted day */
  begin(from: number, to: number): void {
    this.from = from;
    this.to = to;
    this.count = 0;
    for (const group of this.poisson) this.fillPoisson(group);
    for (const group of this.scheduled) this.fillScheduled(group);
    this.sorter.sort(this.times, this.count, 0, to - from);
    this.at = -1;
    this.advance();
  }

  advance(): void {
    this.at++;
    if (this.at >= this.count) {
      this.time = Infinity;
      return;
    }
    const word = this.sorter.order[this.at]! * START_WORDS;
    this.time = this.sorter.sorted[this.at]!;
    this.client = this.starts[word]!;
    this.group = this.starts[word + 1]!;
    this.seedAt = word + SEED_WORD;
  }

  private fillPoisson({ group, clients, firstClient, expected, block }: PoissonGroup): void {
    const { own } = this;
    const last = expected.upTo(this.to) / block;
    for (let unit = Math.floor(expected.upTo(this.from) / block); unit < last; unit++) {
      this.streams.start(own, 0, group, unit, PURPOSE.visits);
      let mark = nextExponential(own, 0);
      while (mark < block) {
        const client = firstClient + nextBelow(own, 0, clients);
        this.add(group, client, expected.moment(unit * block + mark));
        mark += nextExponential(own, 0);
      }
    }
  }

  private fillScheduled(scheduled: ScheduledGroup): void {
    const { every, first, spread, skew } = scheduled;
    const reach = skew > 0 ? SKEW_REACH * skew : 0;
    const early = this.from - Math.max(spread, reach);
    const late = this.to + reach;
    for (let day = Math.floor(early / this.day); day * this.day < late; day++) {
      const midnight = day * this.day;
      let period = Math.max(0, Math.ceil((early - midnight - first) / every));
      for (; first + period * every < Math.min(this.day, late - midnight); period++)
        this.fillMark(scheduled, midnight + first + period * every, period + day * MARKS_PER_DAY);
    }
  }

  private fillMark(scheduled: ScheduledGroup, mark: number, unit: number): void {
    const { group, clients, firstClient, spread, skew } = scheduled;
    const { own } = this;
    for (let client = 0; client < clients; client++) {
      this.streams.start(own, 0, group, client, PURPOSE.scheduled + unit);
      const shift = skew > 0 ? skew * nextNormal(own, 0) : spread * nextUniform(own, 0);
      this.add(group, firstClient + client, Math.floor(mark + shift));
    }
  }

  /** Notes a start, if it lies in the stretch; its visit's stream is of the one at hand. */
  private add(group: number, client: number, moment: number): void {
    if (moment < this.from || moment >= this.to) {
      // The streams of those after it are the same wherever the stretch begins.
      forkStream(this.own, 0, this.starts, this.count * START_WORDS + SEED_WORD);
      return;
    }
    const item = this.count++;
    this.times[item] = moment - this.from;
    this.starts[item * START_WORDS] = client;
    this.starts[item * START_WORDS + 1] = group;
    forkStream(this.own, 0, this.starts, item * START_WORDS + SEED_WORD);
    // Room for one more is always kept.
    if (this.count + 1 >= this.times.length) this.grow();
  }

  private grow(): void {
    const { times, starts } = this;
    (this.times = new Float64Array(times.length * 2)).set(times);
    (this.starts = new Int32Array(starts.length * 2)).set(starts);
  }
}

function clockOf(
  visits: Extract<Visits, { pattern: "scheduled" }>,
): Pick<ScheduledGroup, "every" | "first" | "spread" | "skew"> {
  const every = visits.everySeconds * MICROS;
  return {
    every,
    first: ((visits.offsetSeconds ?? 0) * MICROS) % every,
    spread: (visits.spreadSeconds ?? 0) * MICROS,
    skew: (visits.skewSeconds ?? 0) * MICROS,
  };
}
