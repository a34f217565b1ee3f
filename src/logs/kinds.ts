import { parallelConnections } from "./connections.ts";
import type { Schedule } from "./schedule.ts";
import type { Visit } from "./visit.ts";

/** What was found out about one client. */
export interface ClientTraits {
  schedule: Schedule | null;
  crowd: boolean;
  /** It is there all the time: its visits have no beginning, and are cut by the hour. */
  always: boolean;
}

/** Visits of clients that behave alike, before they become a group. */
export interface Kind {
  name: string;
  visits: Visit[];
  /** The common clock; null = they come at any time. */
  marks: { everySeconds: number; offsetSeconds: number; spreadSeconds: number } | null;
  crowd: boolean;
  always: boolean;
}

const kindOf = (name: string, visits: Visit[], others: Partial<Kind> = {}): Kind => ({
  name,
  visits,
  marks: null,
  crowd: false,
  always: false,
  ...others,
});

/** A kind of its own carries at least this share of the data connections' busy time, or of the visits. */
const leastShare = 0.02;
/** Clients of one period whose marks lie further apart than this share of it are kinds of their own. */
const apart = 0.05;
/** More marks than this in one period are no marks any more: its clients are spread over all of it. */
const mostMarks = 6;
/** Connections at once from which a client is one that loads in parallel on purpose. */
const many = 6;

/** Which clients use one connection, a few, or many. 0 = their visits do not tell. */
function connectionsClass(visits: readonly Visit[]): 0 | 1 | 2 | 3 {
  const telling = visits.filter((visit) => visit.telling >= 2);
  if (telling.reduce((sum, visit) => sum + visit.telling, 0) < 6) return 0;
  const { typical } = parallelConnections(telling);
  // Two visits of one client that meet by chance are no second connection.
  if (typical === 1) return 1;
  return typical >= many ? 3 : 2;
}

const busyOf = (visits: readonly Visit[]): number =>
  visits.reduce((sum, visit) => sum + visit.busySeconds, 0);

/** Splits clients by how many connections they use, where the parts are worth a group each. */
function byConnections(name: string, clients: ReadonlyMap<number, Visit[]>): Kind[] {
  const classes: Visit[][] = [[], [], [], []];
  for (const visits of clients.values()) {
    const list = classes[connectionsClass(visits)]!;
    for (const visit of visits) list.push(visit);
  }
  const [unknown = [], single = [], few = [], parallel = []] = classes;
  const whole = [...clients.values()].flat();
  const heavy = (visits: Visit[]): boolean =>
    visits.length >= leastShare * whole.length && busyOf(visits) >= leastShare * busyOf(whole);
  // Few and many are told apart only where many of the clients that could show many show few.
  const some =
    heavy(few) && heavy(parallel) && showsItsLimit(few) ? [few, parallel] : [[...few, ...parallel]];
  const parts = [single, ...some].filter(heavy);
  if (parts.length < 2) return [kindOf(name, whole)];
  const rest = [single, ...some].filter((part) => !heavy(part)).flat();
  const largest = parts.reduce((best, part) => (part.length > best.length ? part : best));
  return parts.map((part) => {
    const visits = part === largest ? [...part, ...unknown, ...rest] : part;
    return kindOf(
      part === single
        ? `${name}, one connection`
        : `${name}, ${part === parallel ? "many" : "several"} connections`,
      visits,
    );
  });
}

/** true where long visits keep to few connections: with `many` files or more at hand they could have used more. */
function showsItsLimit(visits: readonly Visit[]): boolean {
  return visits.some((visit) => visit.telling >= 2 * many);
}

/** Clients of one period, parted where no mark lies for a stretch of the period. */
function byMark(
  every: number,
  clients: readonly { visits: Visit[]; schedule: Schedule }[],
): { visits: Visit[]; schedules: Schedule[] }[] {
  const ring = [...clients].sort((a, b) => a.schedule.phaseSeconds - b.schedule.phaseSeconds);
  const limit = Math.max(apart * every, 5);
  const parts: (typeof ring)[] = [];
  for (const client of ring) {
    const last = parts.at(-1)?.at(-1);
    const near =
      last !== undefined && client.schedule.phaseSeconds - last.schedule.phaseSeconds <= limit;
    if (near) parts.at(-1)!.push(client);
    else parts.push([client]);
  }
  const [first, final] = [parts[0], parts.at(-1)];
  if (first !== undefined && final !== undefined && first !== final) {
    const around = first[0]!.schedule.phaseSeconds + every - final.at(-1)!.schedule.phaseSeconds;
    if (around <= limit) {
      final.push(...first);
      parts.shift();
    }
  }
  const asOne = parts.length > mostMarks ? [ring] : parts;
  return asOne.map((part) => ({
    visits: part.flatMap(({ visits }) => visits),
    schedules: part.map(({ schedule }) => schedule),
  }));
}

/** Mark and spread of visits that keep one clock; `errorSeconds` = how far the log's clock blurs a start (variance, s²). */
function marksOf(
  visits: readonly Visit[],
  every: number,
  near: number,
  blur: number,
): { everySeconds: number; offsetSeconds: number; spreadSeconds: number } {
  const late = visits
    .map(({ startSeconds }) => {
      const from = startSeconds - near + every / 2;
      return from - Math.floor(from / every) * every - every / 2;
    })
    .sort((a, b) => a - b);
  const low = late[Math.floor(late.length * 0.05)] ?? 0;
  const high = late[Math.ceil(late.length * 0.95) - 1] ?? low;
  // Nine tenths of a uniform spread lie between its 5 % and 95 % points; the clock's blur adds to it.
  const wide = (high - low) / 0.9;
  const spread = Math.sqrt(Math.max(0, wide * wide - 12 * blur));
  const from = near + (low + high) / 2 - spread / 2;
  const offset = from - Math.floor(from / every) * every;
  const digits = spread < 20 ? 100 : 1;
  return {
    everySeconds: every,
    offsetSeconds: Math.min(Math.round(offset * digits) / digits, every - 1 / digits),
    spreadSeconds: Math.min(every, Math.round(spread * digits) / digits),
  };
}

/** The kinds of client that visits fall into: by the clock first, crowds behind one login, the rest by connections. */
export function kindsOf(
  visits: readonly Visit[],
  traits: ReadonlyMap<number, ClientTraits>,
  blur: number,
): Kind[] {
  const ordinary = new Map<number, Visit[]>();
  const scheduled = new Map<number, Map<number, Visit[]>>();
  const crowd: Visit[] = [];
  const always: Visit[] = [];
  const put = (map: Map<number, Visit[]>, visit: Visit): void => {
    const own = map.get(visit.client);
    if (own === undefined) map.set(visit.client, [visit]);
    else own.push(visit);
  };
  for (const visit of visits) {
    const trait = traits.get(visit.client);
    if (trait?.crowd === true) crowd.push(visit);
    else if (trait?.always === true) always.push(visit);
    else if (trait?.schedule === null || trait === undefined) put(ordinary, visit);
    else {
      const every = trait.schedule.everySeconds;
      const clients = scheduled.get(every) ?? new Map<number, Visit[]>();
      scheduled.set(every, clients);
      put(clients, visit);
    }
  }
  const kinds: Kind[] = [];
  for (const [every, clients] of [...scheduled].sort(([a], [b]) => a - b)) {
    const list = [...clients].map(([client, own]) => ({
      visits: own,
      schedule: traits.get(client)!.schedule!,
    }));
    for (const part of byMark(every, list)) {
      const near = part.schedules[Math.floor(part.schedules.length / 2)]!.phaseSeconds;
      const marks = marksOf(part.visits, every, near, blur);
      kinds.push(kindOf("By the clock, from the log", part.visits, { marks }));
    }
  }
  if (crowd.length > 0)
    kinds.push(kindOf("Many behind one login, from the log", crowd, { crowd: true }));
  if (always.length > 0) kinds.push(kindOf("Always there, from the log", always, { always: true }));
  if (ordinary.size > 0) kinds.push(...byConnections("From the log", ordinary));
  return kinds;
}
