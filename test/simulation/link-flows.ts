/** Flows on a link, by the engine's structure and by a model so slow that it is obvious. */
import { compileGroups } from "../../src/simulation/compiled-group.ts";
import { EventQueue } from "../../src/simulation/event-queue.ts";
import { LinkUse } from "../../src/simulation/link/link-use.ts";
import { SharedLink } from "../../src/simulation/link/server-link.ts";
import { EVENT, KIND_BITS } from "../../src/simulation/day-context.ts";
import { ITEM, Visits } from "../../src/simulation/visits.ts";
import { lineFor, scenario } from "./scenario.ts";

const FLOW = EVENT.flow;

export interface Flow {
  /** Which client's line it uses. */
  client: number;
  /** When it starts to flow, whole microseconds. */
  start: number;
  bytes: number;
  upload: boolean;
}

export interface Link {
  /** Bytes a microsecond; Infinity = no limit. */
  uplink: number;
  downlink: number;
  /** Line of each client, bytes a microsecond. */
  lines: readonly number[];
}

/** A use of the link with a capacity in bytes a microsecond, watched from 0 to `seconds`. */
export function linkUse(capacity: number, seconds = 1e6): LinkUse {
  const use = new LinkUse(capacity === Infinity ? undefined : lineFor(capacity * 8e6));
  use.begin(0, { fromSeconds: 0, toSeconds: seconds }, 0);
  return use;
}

/** When each flow ends, whole microseconds, by the engine. */
export function endsByEngine(flows: readonly Flow[], link: Link): number[] {
  return runEngine(flows, link).ends;
}

/** The ends, and what was seen of both directions up to the last of them. */
export function runEngine(flows: readonly Flow[], link: Link) {
  const visits = new Visits();
  const queue = new EventQueue(1000);
  const uplink = linkUse(link.uplink);
  const downlink = linkUse(link.downlink);
  const shared = new SharedLink(visits, queue, FLOW, uplink, downlink);
  shared.begin();
  const group = compileGroups(scenario({}))[0]!;
  const clients = link.lines.map((line, client) => {
    const visit = visits.open(group, client, client, 0);
    visit.rate = line;
    return visit;
  });
  const ends = flows.map(() => Number.NaN);
  const flowOf = new Map<number, number>();
  flows.forEach(({ client, bytes, start, upload }, flow) => {
    const session = visits.openExtra(clients[client]!);
    flowOf.set(session.index, flow);
    session.item = upload ? ITEM.upload : ITEM.download;
    shared.schedule(session, bytes, start);
  });
  let events = 0;
  while (queue.popBefore(Infinity)) {
    events++;
    shared.onEvent(queue.code >> KIND_BITS, queue.time);
    for (let s = shared.takeDrained(); s !== -1; s = shared.takeDrained()) {
      ends[flowOf.get(s)!] = queue.time;
    }
  }
  return { ends, uplink, downlink, events };
}

/** Rates of max-min fairness by its definition: raise all together, stop whoever reaches its cap. */
export function fairRates(caps: readonly number[], capacity: number): number[] {
  const rates = caps.map(() => 0);
  const open = new Set(caps.keys());
  let left = capacity;
  while (open.size > 0) {
    const share = left / open.size;
    const met = [...open].filter((flow) => caps[flow]! <= share);
    for (const flow of met.length > 0 ? met : open) {
      rates[flow] = met.length > 0 ? caps[flow]! : share;
      open.delete(flow);
    }
    left = capacity - rates.reduce((sum, rate) => sum + rate, 0);
  }
  return rates;
}

/** When each flow ends, microseconds and fractions, with all rates worked out anew at every start and end. */
export function endsBySlowModel(flows: readonly Flow[], link: Link): number[] {
  const ends = flows.map(() => Number.NaN);
  const left = flows.map(({ bytes }) => bytes);
  let time = 0;
  for (;;) {
    const active = [...flows.keys()].filter((f) => flows[f]!.start <= time && !(ends[f]! >= 0));
    const starts = flows.map(({ start }) => start).filter((start) => start > time);
    if (active.length === 0 && starts.length === 0) return ends;
    const rates = ratesOf(active, flows, link);
    const drains = active.map((f, at) => time + left[f]! / rates[at]!);
    const next = Math.min(...starts, ...drains);
    active.forEach((f, at) => {
      left[f] = left[f]! - rates[at]! * (next - time);
      if (drains[at] === next) ends[f] = next;
    });
    time = next;
  }
}

function ratesOf(active: readonly number[], flows: readonly Flow[], link: Link): number[] {
  const caps = active.map((f) => {
    const { client } = flows[f]!;
    return link.lines[client]! / active.filter((g) => flows[g]!.client === client).length;
  });
  const rates = active.map(() => 0);
  for (const upload of [false, true]) {
    const here = [...active.keys()].filter((at) => flows[active[at]!]!.upload === upload);
    const fair = fairRates(
      here.map((at) => caps[at]!),
      upload ? link.downlink : link.uplink,
    );
    here.forEach((at, n) => (rates[at] = fair[n]!));
  }
  return rates;
}
