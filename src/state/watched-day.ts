/** One simulated day on several ranges, for the view that plays it back: which ranges, which day, which ports. */
import { traceDays, traceSurfaces } from "../jobs/trace-days.ts";
import { forbiddenRanges } from "../placement/port-map.ts";
import { unprivileged } from "../placement/port-windows.ts";
import { behaviourOf } from "../plan/other-servers.ts";
import type { Outcome } from "../plan/make-plan.ts";
import type { Plan } from "../plan/types.ts";
import type { PortRange, Scenario } from "../scenario/types.ts";
import { serverById } from "../servers/index.ts";
import type { TimeWindow } from "../simulation/types.ts";
import type { Surface } from "../watch/surface.ts";
import type { TracedDay } from "../watch/trace-day.ts";

/** The usual day is the one whose peak is the median one, the worst the one with the highest peak. */
export type WhichDay = "usual" | "worst";

/** A range whose day is watched. */
export interface WatchedRange {
  id: "today" | "open" | "other";
  scenario: Scenario;
  /** The numbers of its ports, node by node, as many for each. */
  numbers: number[];
  portsPerNode: number;
}

/** A range and what happened on it. */
export interface WatchedDay extends TracedDay {
  range: WatchedRange;
}

/** What is to be watched. */
export interface Watch {
  outcome: Outcome;
  /** What is to be open, one range per node. */
  open: readonly PortRange[];
  day: WhichDay;
  /** Id of another server for the same clients; "" = none. */
  other: string;
}

/** PASVs a day up to which all of it is traced; of larger days the hour around the peak. */
const WHOLE_DAY_PASVS = 800_000;

/** Traces the day on every range. Rejects with a sentence, or when aborted. */
export async function watchDay(watch: Watch, signal: AbortSignal): Promise<WatchedDay[]> {
  const { plan } = watch.outcome;
  const ranges = watchedRanges(watch);
  const day = numberOfDay(watch.outcome, watch.day);
  const span = tracedSpan(plan);
  const traced = await traceDays(
    ranges.map(({ scenario, portsPerNode: ports }) => ({
      scenario,
      request: { day, ports, span },
    })),
    signal,
  );
  return traced.map((each, index) => ({ ...each, range: ranges[index]! }));
}

/** Largest size that is asked for its surface, per node. */
const WIDEST = 16_384;

/** The same day on ranges from narrow to wide, around the sizes that are watched. Rejects as `watchDay` does. */
export async function surfacesBySize(watch: Watch, signal: AbortSignal): Promise<Surface[]> {
  const { plan } = watch.outcome;
  const { scenario } = plan;
  const watched = watchedRanges({ ...watch, other: "" }).map(({ portsPerNode }) => portsPerNode);
  const wide = watched.at(-1) ?? 0;
  const sizes = [...watched, wide / 4, wide / 2, 2 * wide, 4 * wide].map(Math.ceil);
  const day = numberOfDay(watch.outcome, watch.day);
  const span = tracedSpan(plan);
  return traceSurfaces(
    [...new Set(sizes)]
      .filter((ports) => ports >= 1 && ports <= WIDEST)
      .sort((a, b) => a - b)
      .map((ports) => ({ scenario, request: { day, ports, span } })),
    signal,
  );
}

/** The number of the usual or the worst day among the simulated ones. */
export function numberOfDay({ plan, pictures }: Outcome, which: WhichDay): number {
  const { median, max } = plan.demand.peak;
  return Math.max(0, pictures.peaks.indexOf(which === "worst" ? max : median));
}

function tracedSpan({ demand, scenario }: Plan): TimeWindow {
  const { daySeconds } = scenario.simulation;
  if (demand.pasvsPerSecond * daySeconds <= WHOLE_DAY_PASVS)
    return { fromSeconds: 0, toSeconds: daySeconds };
  const fromSeconds = Math.max(0, Math.min(daySeconds, demand.peakSeconds) - 1800);
  return { fromSeconds, toSeconds: Math.min(daySeconds, fromSeconds + 3600) };
}

/** Today's range, what is to be open, and that with another server: those of them that there are, each once. */
export function watchedRanges({ outcome, open, other }: Watch): WatchedRange[] {
  const { scenario } = outcome.plan;
  const { server } = scenario;
  const [today, opened] = [todaysNumbers(scenario), openNumbers(open, scenario)];
  const ranges: WatchedRange[] = [];
  if (today !== null) ranges.push(rangeOf("today", scenario, today));
  const isSame = today !== null && String(today) === String(opened);
  if (opened.length > 0 && !isSame) ranges.push(rangeOf("open", scenario, opened));
  const facts = serverById(other);
  const numbers = opened.length > 0 ? opened : today;
  if (facts !== undefined && numbers !== null) {
    const ports = behaviourOf(facts);
    const changed = { ...scenario, server: { ...server, software: other, ports } };
    ranges.push(rangeOf("other", changed, numbers));
  }
  return ranges;
}

function rangeOf(id: WatchedRange["id"], scenario: Scenario, numbers: number[]): WatchedRange {
  const { nodes, nodesLost } = scenario.server;
  const portsPerNode = Math.floor(numbers.length / nodes);
  return {
    id,
    scenario,
    numbers: numbers.slice(0, portsPerNode * (nodes - nodesLost)),
    portsPerNode,
  };
}

/** The ports of today's range that the server can open, an equal part for each node; null where there are none. */
function todaysNumbers({ access, placement, server }: Scenario): number[] | null {
  if (server.range === undefined) return null;
  const first = Math.max(server.range.first, unprivileged.first);
  const { last } = server.range;
  const forbidden = forbiddenRanges(placement.avoid, access.controlPorts);
  const numbers: number[] = [];
  for (let port = first; port <= last; port++)
    if (!forbidden.some((range) => range.first <= port && port <= range.last)) numbers.push(port);
  const perNode = Math.floor(numbers.length / server.nodes);
  return perNode === 0 ? null : numbers.slice(0, perNode * server.nodes);
}

function openNumbers(open: readonly PortRange[], { server }: Scenario): number[] {
  const sizes = open.map(({ first, last }) => last - first + 1);
  const perNode = open.length === 0 ? 0 : Math.min(...sizes);
  return open
    .slice(0, server.nodes)
    .flatMap(({ first }) => Array.from({ length: perNode }, (_, index) => first + index));
}
