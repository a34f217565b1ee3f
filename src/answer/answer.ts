/**
 * From days to the smallest range: looks at 4, 10, 20, … days, each with a full answer, until it is settled or the days
 * are used up. Nothing here depends on the clock or on who runs the days: the same scenario gives the same answer.
 */
import type { Scenario } from "../scenario/types.ts";
import type { SimulateDays, TimeWindow } from "../simulation/types.ts";
import { summariseDemand, type DemandSummary } from "./demand.ts";
import { MinutePicture, type MinuteBands } from "./minute-bands.ts";
import { findLeast } from "./least.ts";
import { prepare } from "./prepare.ts";
import type { Precision } from "./precision.ts";
import { SizeRuns, type SizeResult } from "./size-runs.ts";
import { Search } from "./search.ts";
import type { Smallest } from "./smallest.ts";
import { pilesUp, smallestSteadySize } from "./steady-state.ts";
import type { StructuralBound } from "./structural-bound.ts";
import type { Tail } from "./tail.ts";
import { batchesPerDay } from "./units.ts";

/** No stop before so many days: an interval over fewer is too loose to be settled by chance. */
const FEWEST_DAYS = 20;
/** Days of demand at the end: the largest of 59 is the 95 %/95 % tolerance bound of a day's peak. */
const DEMAND_DAYS = 59;
/** Days for the comparison with a single node. */
const UNDIVIDED_DAYS = 40;
/** Events that may be spent on telling the last port of a small range: some seconds. */
const SHARPENING_EVENTS = 3e7;
/** Events after which no further look is begun: about ten minutes on two cores. */
const MOST_EVENTS = 3e9;

export interface Answer {
  /** The scenario as the administrator gave it, and as it is planned for (with growth). */
  scenario: Scenario;
  planned: Scenario;
  days: number;
  daysWanted: number;
  window: TimeWindow;
  /** Smallest size per node that meets the target, the size that failed below it; null where none does. */
  smallest: Smallest | null;
  /** What is to be opened per node: `least` rounded up; null where there is none. */
  open: SizeResult | null;
  precision: Precision | null;
  /** Too few days to show the target at any size: the least is the size at which nothing was refused. */
  cannotShow: boolean;
  /** The curve that the rates rest on where too few refusals were counted; null where they are counted or a bound. */
  tail: Tail | null;
  /** Why no such curve could be fitted though the days counted too few; null else. */
  tailObstacle: string | null;
  /** The size from which on nothing can be refused, where that was asked and there is one. */
  structural: StructuralBound | null;
  /** At the size that is open today what is tried again grows as long as the day lasts: it has no rate. */
  piles: boolean;
  current: { today: SizeResult; grown: SizeResult } | null;
  curve: SizeResult[];
  demand: DemandSummary;
  minutes: MinuteBands;
  /** The least that one node would need for the whole load; null where there is only one node, or before the last look. */
  undivided: number | null;
  /** Why sizes had to be run one by one; null where one unlimited run gave them all. */
  onePassObstacle: string | null;
  progress: { days: number; least: number | null; low: number; high: number }[];
  events: number;
  settled: boolean;
}

export interface AnswerOptions {
  /** Opens the days of a scenario: the scenario itself and, with growth, the grown one. */
  simulate: (scenario: Scenario) => SimulateDays;
  signal: AbortSignal;
  /** What to open for a least, ports per node. */
  roundUp: (least: number) => number;
  /** Called at each look, and once before the curve around the first answer is filled in. */
  onAnswer?: ((answer: Answer) => void) | undefined;
}

/** The scenario with `growth` more clients; the same object where there is no growth. */
export function grownScenario(scenario: Scenario): Scenario {
  const { growth } = scenario.target;
  if (growth === 0) return scenario;
  const groups = scenario.groups.map((group) => {
    const clients = Math.ceil(group.clients * (1 + growth));
    const addresses = Math.ceil(group.addresses * (1 + growth));
    return { ...group, clients, addresses: Math.min(clients, addresses) };
  });
  return { ...scenario, groups };
}

/** Finds the answer. Rejects with the signal's reason when aborted. */
export async function findAnswer(scenario: Scenario, options: AnswerOptions): Promise<Answer> {
  const { signal } = options;
  const planned = grownScenario(scenario);
  const { simulation } = planned;
  const simulateToday = options.simulate(scenario);
  const simulatePlanned = planned === scenario ? simulateToday : options.simulate(planned);
  const { window, runs, curve, guess, obstacle } = await prepare(planned, simulatePlanned, signal);
  const runsToday =
    planned === scenario
      ? runs
      : new SizeRuns(
          scenario,
          simulateToday,
          signal,
          window,
          batchesPerDay(scenario),
          obstacle === null,
        );
  const search = new Search(planned, runs, curve, smallestSteadySize(planned, guess));
  const askedPorts = rangeSize(scenario);
  const picture = new MinutePicture(simulation.daySeconds);
  const progress: Answer["progress"] = [];
  let pictured = 0;

  for (;;) {
    const days = search.nextLook();
    await search.look(days);
    const found = await search.precision(days);
    const settled =
      days >= Math.min(FEWEST_DAYS, simulation.days) &&
      !search.cannotShow &&
      (found === null || found.sharp || (found.settled && runs.events > SHARPENING_EVENTS));
    const last = settled || days >= simulation.days || runs.events + runsToday.events > MOST_EVENTS;
    if (last) await search.carryOn(days);
    const { smallest, tail } = search;
    const precision = tail || smallest?.least.basis ? await search.precision(days) : found;
    const at = async (ports: number): Promise<SizeResult> =>
      search.carried(await runs.at(ports, days));
    const open = smallest ? await at(options.roundUp(smallest.least.ports)) : null;
    const steadySize = smallestSteadySize(scenario, await runsToday.days(null, days));
    // A range that the load outgrows is not run: the longer the day, the more there would be to simulate.
    const outgrown = askedPorts !== null && askedPorts < Math.max(steadySize, search.floor);
    const currentPorts = outgrown ? null : askedPorts;
    const grown = currentPorts === null ? null : await at(currentPorts);
    const today =
      currentPorts === null || runsToday === runs ? grown : await runsToday.at(currentPorts, days);
    const piles = outgrown || (today !== null && pilesUp(today, scenario));
    // Demand costs one run: at the end it gets the days that a worst day wants.
    const demandDays = await runsToday.days(
      null,
      last ? Math.min(simulation.days, Math.max(days, DEMAND_DAYS)) : days,
    );
    for (; pictured < demandDays.length; pictured++) picture.add(demandDays[pictured]!);
    const demand = summariseDemand(scenario, demandDays, picture.means());
    const usual = demandDays.find((day) => day.peak === demand.peak.median);
    progress.push({
      days,
      least: smallest?.least.ports ?? null,
      low: precision?.low ?? 0,
      high: precision?.high ?? 0,
    });
    const undivided = last ? await undividedLeast(planned, options) : null;
    const answerNow = (curve: SizeResult[]): Answer => ({
      scenario,
      planned,
      days,
      daysWanted: simulation.days,
      window,
      smallest,
      open,
      precision,
      cannotShow: search.cannotShow,
      tail,
      tailObstacle: search.tailObstacle,
      structural: search.structural,
      current: today && grown ? { today, grown } : null,
      piles,
      curve: curve
        .filter((result) => !pilesUp(result, planned))
        .map((result) => search.carried(result)),
      demand,
      minutes: picture.bands(usual),
      undivided,
      onePassObstacle: obstacle,
      progress: [...progress],
      events: runs.events + (runsToday === runs ? 0 : runsToday.events),
      settled: last,
    });
    if (progress.length === 1) options.onAnswer?.(answerNow(await search.curveKnown(days)));
    const extra = [open?.ports, currentPorts].filter((size) => typeof size === "number");
    const answer = answerNow(await search.curveAround(days, extra));
    options.onAnswer?.(answer);
    if (last) return answer;
  }
}

/** Ports per node of the range that is open today; null where none is given. */
function rangeSize(scenario: Scenario): number | null {
  const { range, nodes } = scenario.server;
  return range ? Math.max(1, Math.floor((range.last - range.first + 1) / nodes)) : null;
}

/** What a single node would need: splitting the clients over nodes loses multiplexing gain. */
async function undividedLeast(planned: Scenario, options: AnswerOptions): Promise<number | null> {
  const { server, simulation } = planned;
  if (server.nodes === 1) return null;
  const whole = { ...planned, server: { ...server, nodes: 1, nodesLost: 0 } };
  const days = Math.min(simulation.days, UNDIVIDED_DAYS);
  const { simulate, signal } = options;
  return (await findLeast(whole, { simulate, signal, days })).ports;
}
