/** Composes the plan document: answer, placement and catalogue facts become recommendation, warnings and words. */
import { findAnswer, USUAL_BUDGET, type Answer } from "../answer/find-answer.ts";
import { usablePorts } from "../placement/usable-ports.ts";
import { roundUpPorts } from "../placement/round-up-ports.ts";
import type { Assumption, Scenario } from "../scenario/types.ts";
import { servers } from "../servers/index.ts";
import { noSizeCures } from "../servers/words/servers.ts";
import { timelines } from "../simulation/timeline.ts";
import type { SimulateDays } from "../simulation/types.ts";
import {
  fixedPortsPerNode,
  fixedRangeAssumption,
  fixedRangeOf,
  fixedRangeWarnings,
  withFixedRange,
} from "./vendor-range.ts";
import { behaviourWarnings, daysNeeded, findLimits, runWarnings } from "./limits.ts";
import { currentWarnings, curvePoint, judgeCurrent, recommend } from "./recommend.ts";
import { assumedWarning } from "./assumed-behaviour.ts";
import type { Last } from "./lazy-parts.ts";
import { pasvsPerSecond, rulesForAnswer } from "./rules-of-thumb/for-answer.ts";
import { activeWarnings } from "./active-mode.ts";
import { contradictions } from "./contradictions.ts";
import { leakLimits, leakOutlook } from "./leak.ts";
import { formulaOf } from "./formula-beside.ts";
import type { Pictures, Plan, Recommendation } from "./types.ts";
import { busiestLimits } from "./limits.ts";
import { writeVerdict } from "./verdict.ts";
import { withWords } from "../language/language.ts";

/** A plan with what the page draws beside it. */
export interface Outcome {
  plan: Plan;
  pictures: Pictures;
}

export interface PlanOptions {
  /** Opens the days of a scenario; called once, or twice where the target has growth. */
  simulate: (scenario: Scenario) => SimulateDays;
  signal: AbortSignal;
  /** Events that may be spent; absent = the usual ones. */
  budget?: number | undefined;
  /** Called at every look at the days with what is known by then; the last call is the final plan. */
  onOutcome?: ((outcome: Outcome, settled: boolean) => void) | undefined;
}

/** Simulates a scenario and plans for it. Rejects with the signal's reason when aborted. `run.seconds` is left 0 for the caller. */
export async function makePlan(
  scenario: Scenario,
  assumptions: Assumption[],
  options: PlanOptions,
): Promise<Outcome> {
  const { nodes, ports, software } = scenario.server;
  const { onOutcome } = options;
  const facts = factsOf(software);
  const fixed = fixedRangeOf(facts);
  const assumed = [...assumptions, ...fixedRangeAssumption(scenario, facts)];
  const { simulate, signal, budget = USUAL_BUDGET } = options;
  const { busiestLeast, judged } = await levelsOf(scenario, { simulate, signal, budget });
  const compose = (answer: Answer, last: Partial<Last> = {}): Outcome =>
    composeOutcome(answer, assumed, { asked: scenario, busiestLeast, ...last });
  const answer = await findAnswer(withFixedRange(judged, facts), {
    simulate: options.simulate,
    signal: options.signal,
    budget: options.budget,
    portsToday: portsToday(withFixedRange(scenario, facts)),
    // Where the range is fixed that is what will be open, whatever would be needed.
    roundUp: (least) =>
      fixed
        ? fixedPortsPerNode(fixed, nodes)
        : roundUpPorts(atLeast(least, busiestLeast), ports.portsPerSession),
    onAnswer: onOutcome ? (found) => onOutcome(compose(found), found.settled) : undefined,
  });
  const { current } = compose(answer).plan;
  const question = { answer, asked: scenario, assumptions, busiestLeast, current, facts };
  const { findLast } = await withWords(import("./lazy-parts.ts"));
  return compose(answer, await findLast(question, { simulate, signal, budget }));
}

/** What the busiest days need by a target of their own, and the days that the other one judges then: the usual ones. */
async function levelsOf(
  scenario: Scenario,
  options: Pick<PlanOptions, "simulate" | "signal"> & { budget: number },
): Promise<{ busiestLeast: number | null; judged: Scenario }> {
  if (scenario.target.fiveBusiest === undefined) return { busiestLeast: null, judged: scenario };
  const { leastOnBusiestDays, onUsualDays } = await withWords(import("./lazy-parts.ts"));
  const busiestLeast = await leastOnBusiestDays(scenario, options);
  return { busiestLeast, judged: busiestLeast === null ? scenario : onUsualDays(scenario) };
}

/** The larger of two needs; where the busiest days have no range at all, what is needed on the others. */
function atLeast(least: number, busiest: number | null): number {
  return busiest === null || !Number.isFinite(busiest) ? least : Math.max(least, busiest);
}

/** What goes with an answer: the scenario before a fixed range was put in, what the busiest days need, what was found last. */
interface Beside extends Partial<Last> {
  asked?: Scenario;
  busiestLeast?: number | null;
}

/** Ports per node that are open today and can be used; null where there is no range, or none of it can. */
function portsToday({ server, placement, access }: Scenario): number | null {
  if (!server.range) return null;
  const usable = usablePorts(server.range, placement.avoid, access.controlPorts);
  return usable === 0 ? null : Math.max(1, Math.floor(usable / server.nodes));
}

function factsOf(software: string) {
  return servers.find((server) => server.id === software);
}

/** What the load asks for, whatever range there is. */
function demandOf(answer: Answer): Plan["demand"] {
  const { days, mean, busyMean, peak, peakSeconds, groups } = answer.demand;
  const isOfHour = answer.scenario.target.over !== "day";
  return {
    days,
    mean,
    busyMean,
    pasvsPerSecond: pasvsPerSecond(answer),
    peak,
    busiestHourSeconds: isOfHour ? answer.window.fromSeconds : null,
    peakSeconds,
    groups,
  };
}

/** How much was simulated; whoever made the plan puts in the seconds. */
function runOf(answer: Answer, recommendation: Recommendation | null): Plan["run"] {
  const { days, daysWanted, events } = answer;
  const needed = daysNeeded(answer, recommendation);
  return {
    days,
    daysWanted,
    events,
    seconds: 0,
    ...(needed === null ? {} : { daysNeeded: needed }),
  };
}

/** Puts an answer into the form of the contract. */
function composeOutcome(
  answer: Answer,
  assumptions: Assumption[],
  { asked = answer.scenario, busiestLeast: found = null, ...last }: Beside = {},
): Outcome {
  const { band = null, capWords = null, margin = null, uncappedPorts = null } = last;
  const scenario = { ...answer.scenario, groups: asked.groups };
  const busiestLeast = found !== null && Number.isFinite(found) ? found : null;
  const facts = factsOf(scenario.server.software);
  const {
    recommendation,
    warnings,
    limits: room,
  } = recommend(answer, fixedRangeOf(facts), busiestLeast);
  // Where no other range is a cure, today's is never called too large.
  const isOnlyRange = facts?.fixedRange === true || noSizeCures(facts?.id) !== undefined;
  const current = judgeCurrent(
    answer,
    isOnlyRange ? null : recommendation,
    busiestLeast,
    facts?.fewestPorts?.value,
  );
  const formula = formulaOf(answer);
  const leak = leakOutlook(answer, current?.ports ?? recommendation?.ports ?? null);
  const limits = [
    ...leakLimits(leak, answer, facts),
    ...findLimits(answer, facts, current),
    ...room,
    ...busiestLimits(found, asked),
  ];
  const plan: Plan = {
    version: 1,
    model: "2",
    scenario,
    recommendation,
    band,
    current,
    margin,
    demand: demandOf(answer),
    curve: answer.curve.map((result) => curvePoint(result, answer)),
    formula,
    leak,
    timelines: timelines(scenario.groups, scenario.server),
    limits,
    warnings: [
      ...warnings,
      ...fixedRangeWarnings(asked, facts),
      ...currentWarnings(answer),
      ...behaviourWarnings(answer, facts),
      ...activeWarnings(answer.planned),
      ...assumedWarning(facts, assumptions, band),
      ...(last.warnings ?? []),
      ...runWarnings(answer, recommendation),
      ...contradictions(answer, formula),
    ],
    assumptions,
    rules: rulesForAnswer(answer),
    verdict: writeVerdict({
      answer,
      recommendation,
      current,
      limits,
      facts,
      band,
      capWords,
      uncappedPorts,
      busiestLeast,
      margin: last.marginWords ?? "",
      sessionWords: last.sessionWords ?? "",
    }),
    run: runOf(answer, recommendation),
  };
  const { minutes, progress } = answer;
  return { plan, pictures: { minutes, peaks: answer.demand.peaks, progress } };
}
