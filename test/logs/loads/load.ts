/** Loads whose truth is known, and a generator of their days that shares nothing with the readers or the engine. */

/** Durations in seconds, or bytes on a line that a client's connections share. */
export type Hold =
  | { kind: "lognormal"; median: number; sigma: number }
  | { kind: "pareto"; minimum: number; alpha: number; most: number }
  | { kind: "shared-line"; medianBytes: number; sigma: number; bitsPerSecond: number };

export interface LoadGroup {
  clients: number;
  /** true: all clients have one login at one address. */
  oneLogin?: boolean;
  connections: number;
  /** Mean of a geometric number of files, 1 or more; `fixedFiles` = always as many. */
  filesMean: number;
  fixedFiles?: boolean;
  hold: Hold;
  /** Bits per second of single transfers, for the bytes that the log shows. */
  bitsPerSecond: number;
  /** Mean of an exponential pause between the files of a connection, s. */
  pauseSeconds: number;
  when:
    | { everySeconds: number; offsetSeconds: number; spreadSeconds: number }
    | { perClientPerDay: number; hours: readonly number[] };
  days?: DaysThatDiffer;
}

/** How a group's days differ; those of all groups vary together. */
export interface DaysThatDiffer {
  /** Standard deviation over mean of a log-normal factor. */
  cv?: number;
  /** Monday first. */
  weekdays?: readonly number[];
  /** Of the mean of all days; straight. */
  growthPerWeek?: number;
  /** Days, the first one 0, on which nobody comes, and those that bring so many times as much. */
  closed?: readonly number[];
  rush?: { days: readonly number[]; times: number };
}

export interface Load {
  id: string;
  what: string;
  days: number;
  seed: number;
  groups: LoadGroup[];
  /** The range that was open, with retries until served: the log then shows what was carried. */
  range?: { ports: number; retrySeconds: number };
}

export interface Transfer {
  startSeconds: number;
  endSeconds: number;
  bytes: number;
  host: string;
  user: string;
  session: number;
}

/** Monday 2024-05-06 00:00. */
export const dayZero = 19_849 * 86_400;

/** Uniform numbers in [0, 1): xorshift128+ on 32-bit halves would do, this is splitmix32. */
export function splitmix(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let bits = state ^ (state >>> 16);
    bits = Math.imul(bits, 0x21f0aaad);
    bits ^= bits >>> 15;
    bits = Math.imul(bits, 0x735a2d97);
    bits ^= bits >>> 15;
    return (bits >>> 0) / 4_294_967_296;
  };
}

type Uniform = () => number;

const exponential = (uniform: Uniform, mean: number): number => -mean * Math.log(1 - uniform());

function normal(uniform: Uniform): number {
  return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

function geometric(uniform: Uniform, mean: number): number {
  let count = 1;
  while (mean > 1 && uniform() < 1 - 1 / mean) count++;
  return count;
}

/** Visits of each day as a multiple of the usual ones. `deviations` = standard normal, one a day. */
function factorsOf({ days: differ = {} }: LoadGroup, deviations: readonly number[]): number[] {
  const { cv = 0, weekdays, growthPerWeek = 0, closed = [], rush } = differ;
  const sigma = Math.sqrt(Math.log(1 + cv * cv));
  const middle = (deviations.length - 1) / 2;
  return deviations.map((deviation, day) => {
    if (closed.includes(day)) return 0;
    if (rush?.days.includes(day) === true) return rush.times;
    const growth = 1 + (growthPerWeek * (day - middle)) / 7;
    return (weekdays?.[day % 7] ?? 1) * growth * Math.exp(sigma * deviation - (sigma * sigma) / 2);
  });
}

/** Moments at which the visits of one client begin, over all days. */
function startsOf({ when }: LoadGroup, factors: readonly number[], uniform: Uniform): number[] {
  const days = factors.length;
  const starts: number[] = [];
  if ("everySeconds" in when) {
    for (let mark = when.offsetSeconds; mark < days * 86_400; mark += when.everySeconds) {
      const late = when.spreadSeconds * uniform();
      if (factors[Math.floor(mark / 86_400)] !== 0) starts.push(mark + late);
    }
    return starts;
  }
  const total = when.hours.reduce((sum, weight) => sum + weight, 0);
  for (let hour = 0; hour < days * 24; hour++) {
    const perDay = when.perClientPerDay * factors[Math.floor(hour / 24)]!;
    const rate = (perDay * when.hours[hour % 24]!) / total;
    for (let at = exponential(uniform, 1); at < rate; at += exponential(uniform, 1)) {
      starts.push((hour + at / rate) * 3600);
    }
  }
  return starts;
}

function holdSeconds(hold: Hold, uniform: Uniform): number {
  if (hold.kind === "pareto") {
    return Math.min(hold.most, hold.minimum * (1 - uniform()) ** (-1 / hold.alpha));
  }
  if (hold.kind === "lognormal") return hold.median * Math.exp(hold.sigma * normal(uniform));
  throw new Error("A shared line has no duration by itself.");
}

interface Who {
  host: string;
  user: string;
  session: number;
}

/** A visit whose connections each take the next file when they are free. */
function ownRates(group: LoadGroup, start: number, who: Who, uniform: Uniform): Transfer[] {
  const files = group.fixedFiles === true ? group.filesMean : geometric(uniform, group.filesMean);
  const free = Array.from({ length: Math.min(group.connections, files) }, () => start);
  const transfers: Transfer[] = [];
  for (let file = 0; file < files; file++) {
    const lane = free.indexOf(Math.min(...free));
    const seconds = holdSeconds(group.hold, uniform);
    const from = free[lane]!;
    const bytes = Math.max(1, Math.round((seconds * group.bitsPerSecond) / 8));
    transfers.push({
      ...who,
      session: who.session + lane,
      startSeconds: from,
      endSeconds: from + seconds,
      bytes,
    });
    free[lane] = from + seconds + exponential(uniform, group.pauseSeconds);
  }
  return transfers;
}

/** A visit whose connections share one line evenly, worked out from one completion to the next. */
function sharedLine(
  group: LoadGroup,
  hold: Extract<Hold, { kind: "shared-line" }>,
  start: number,
  who: Who,
  uniform: Uniform,
): Transfer[] {
  const files = geometric(uniform, group.filesMean);
  const sizes = Array.from(
    { length: files },
    () => hold.medianBytes * Math.exp(hold.sigma * normal(uniform)),
  );
  const transfers: Transfer[] = [];
  const lanes: { left: number; from: number; bytes: number }[] = [];
  let now = start;
  let next = 0;
  for (let lane = 0; lane < Math.min(group.connections, files); lane++) {
    lanes.push({ left: sizes[next]!, from: now, bytes: sizes[next]! });
    next++;
  }
  while (lanes.some(({ left }) => left > 0)) {
    const busy = lanes.filter(({ left }) => left > 0);
    const share = hold.bitsPerSecond / 8 / busy.length;
    const least = Math.min(...busy.map(({ left }) => left));
    now += least / share;
    for (const lane of busy) {
      lane.left -= least;
      if (lane.left > 1e-6) continue;
      const session = who.session + lanes.indexOf(lane);
      transfers.push({
        ...who,
        session,
        startSeconds: lane.from,
        endSeconds: now,
        bytes: Math.max(1, Math.round(lane.bytes)),
      });
      lane.left = 0;
      if (next < files) {
        Object.assign(lane, { left: sizes[next]!, from: now, bytes: sizes[next]! });
        next++;
      }
    }
  }
  return transfers;
}

/** What a server with nine draws from a small range lets through: refused clients come again until they are served. */
function carried(
  transfers: Transfer[],
  range: NonNullable<Load["range"]>,
  uniform: Uniform,
): Transfer[] {
  const waiting = transfers.sort((a, b) => b.startSeconds - a.startSeconds);
  const until = Array.from({ length: range.ports }, () => -Infinity);
  const served: Transfer[] = [];
  for (;;) {
    const next = waiting.pop();
    if (next === undefined) return served;
    let port = -1;
    for (let draw = 0; draw < 9 && port < 0; draw++) {
      const tried = Math.floor(uniform() * range.ports);
      if (until[tried]! <= next.startSeconds) port = tried;
    }
    if (port >= 0) {
      until[port] = next.endSeconds;
      served.push(next);
      continue;
    }
    next.startSeconds += range.retrySeconds;
    next.endSeconds += range.retrySeconds;
    let place = waiting.length;
    while (place > 0 && waiting[place - 1]!.startSeconds < next.startSeconds) place--;
    waiting.splice(place, 0, next);
  }
}

/** Data connections that a usual day of a load means. */
export function connectionsADay({ groups }: Load): number {
  return groups.reduce((sum, { clients, filesMean, when }) => {
    const visits = "everySeconds" in when ? 86_400 / when.everySeconds : when.perClientPerDay;
    return sum + clients * visits * filesMean;
  }, 0);
}

/** All data connections of a load's days, in the order in which they end. */
export function transfersOfLoad(load: Load): Transfer[] {
  const uniform = splitmix(load.seed);
  // A stream of its own: loads whose days are alike stay as they are.
  const ofDays = splitmix(load.seed + 1_000_003);
  const deviations = Array.from({ length: load.days }, () => normal(ofDays));
  const transfers: Transfer[] = [];
  let session = 1;
  for (const [index, group] of load.groups.entries()) {
    const factors = factorsOf(group, deviations);
    for (let client = 0; client < group.clients; client++) {
      const host =
        group.oneLogin === true
          ? `198.51.100.${index + 1}`
          : `10.${index}.${Math.floor(client / 250)}.${client % 250}`;
      const user = group.oneLogin === true ? "devices" : `u${index}x${client}`;
      for (const start of startsOf(group, factors, uniform)) {
        session += 64;
        const who = { host, user, session };
        const at = dayZero + start;
        const visit =
          group.hold.kind === "shared-line"
            ? sharedLine(group, group.hold, at, who, uniform)
            : ownRates(group, at, who, uniform);
        for (const transfer of visit) transfers.push(transfer);
      }
    }
  }
  const all = load.range === undefined ? transfers : carried(transfers, load.range, uniform);
  return all.sort((a, b) => a.endSeconds - b.endSeconds);
}
