/** Compares two plans on the same days: differences with their intervals, B minus A. */
import { grownScenario } from "../answer/find-answer.ts";
import { meanWithInterval, pairedDifference } from "../answer/ratio.ts";
import { spanOf } from "../answer/hour-runs.ts";
import { SizeRuns } from "../answer/size-runs.ts";
import type { Scenario } from "../scenario/types.ts";
import type { SimulateDays, TimeWindow } from "../simulation/types.ts";
import type { Outcome } from "./make-plan.ts";
import type { Comparison, Plan } from "./types.ts";
import { percent } from "../language/numbers.ts";
import { questionWords } from "./words/questions.ts";

/** Days that the refusals at equal size are paired over, at most. */
const MOST_DAYS = 100;

export interface CompareOptions {
  simulate: (scenario: Scenario) => SimulateDays;
  signal: AbortSignal;
}

/** Runs both scenarios at the size that A is to open, and pairs what the two plans know by day. */
export async function comparePlans(
  a: Outcome,
  b: Outcome,
  options: CompareOptions,
): Promise<Comparison> {
  const { confidence } = a.plan.scenario.target;
  const days = Math.min(a.pictures.peaks.length, b.pictures.peaks.length);
  const byDay = Array.from(
    { length: days },
    (_, day) => b.pictures.peaks[day]! - a.pictures.peaks[day]!,
  );
  const ports = a.plan.recommendation?.perNode ?? a.plan.current?.ports ?? 1;
  const ran = Math.min(days, MOST_DAYS);
  const [inA, inB] = await Promise.all([
    runAt(a.plan, ports, ran, options),
    runAt(b.plan, ports, ran, options),
  ]);
  const peak = { difference: meanWithInterval(byDay, confidence), byDay };
  const least = leastDifference(a.plan, b.plan);
  return {
    least,
    peak,
    refusals: {
      ports,
      a: inA.rate,
      b: inB.rate,
      difference: pairedDifference(inA.units, inB.units, confidence),
      days: ran,
    },
    days,
    // Each least has an interval of its own at that confidence: both hold together a little more rarely.
    sentence: sentenceOf(a.plan, b.plan, least, 2 * confidence - 1),
  };
}

async function runAt(plan: Plan, ports: number, days: number, options: CompareOptions) {
  const planned = grownScenario(plan.scenario);
  const runs = new SizeRuns(
    planned,
    options.simulate(planned),
    options.signal,
    windowOf(plan),
    1,
    false,
    plan.demand.busiestHourSeconds === null ? undefined : spanOf(windowOf(plan), planned),
  );
  return runs.at(ports, days);
}

/** The part of the day that the plan judged. */
function windowOf({ scenario, demand }: Plan): TimeWindow {
  const { daySeconds, warmUpSeconds } = scenario.simulation;
  const from = demand.busiestHourSeconds;
  if (from === null) return { fromSeconds: warmUpSeconds, toSeconds: daySeconds };
  return { fromSeconds: from, toSeconds: from + Math.min(3600, daySeconds - warmUpSeconds) };
}

function leastDifference(a: Plan, b: Plan): Comparison["least"] {
  const ra = a.recommendation;
  const rb = b.recommendation;
  if (!ra || !rb) return null;
  return {
    a: ra.least,
    b: rb.least,
    difference: {
      estimate: rb.least - ra.least,
      low: rb.leastInterval.low - (ra.leastInterval.high ?? ra.least),
      high: (rb.leastInterval.high ?? rb.least) - ra.leastInterval.low,
    },
  };
}

function sentenceOf(a: Plan, b: Plan, least: Comparison["least"], confidence: number): string {
  const words = questionWords();
  if (!least) return words.noComparison(a.recommendation ? b.scenario.name : a.scenario.name);
  const { estimate, low, high } = least.difference;
  const sure = percent(confidence);
  const names = { a: a.scenario.name, b: b.scenario.name };
  if (low <= 0 && high >= 0) {
    return words.noDifference({
      a: { name: names.a, ports: least.a },
      b: { name: names.b, ports: least.b },
      days: a.run.days,
      confidence: sure,
      low,
      high,
    });
  }
  const bounds = [Math.abs(low), Math.abs(high)].toSorted((x, y) => x - y);
  return words.difference({
    ...names,
    ports: Math.abs(estimate),
    isFewer: estimate < 0,
    confidence: sure,
    low: bounds[0]!,
    high: bounds[1]!,
  });
}
