/** The cure beside the size: what a synchronised group needs if its clients start spread over longer. */
import { grownScenario } from "../answer/growth.ts";
import { findLeast, type Least, type LeastOptions } from "../answer/find-least.ts";
import { spreadOver, startsWithin, widerWindows } from "../scenario/stagger.ts";
import type { Scenario } from "../scenario/types.ts";
import { questionWords } from "./words/questions.ts";

/** The least where the clients start within a window. */
interface StaggerStep {
  seconds: number;
  least: Least;
}

/** One group's ladder: as it is, then window by window. */
export interface StaggerLadder {
  /** Index of the group. */
  group: number;
  name: string;
  now: StaggerStep;
  steps: StaggerStep[];
  /** The ladder in one line; empty where spreading does not help. */
  sentence: string;
}

export interface StaggerOptions extends LeastOptions {
  /** The least as all start now, where a plan has told it. */
  now?: Least | null;
}

/** Groups that hold less of the peak than this are left alone. */
const SMALLEST_SHARE = 0.05;

/**
 * Finds the least of every synchronised group, grown, for each wider window of its starts, the other groups as they are.
 * `shares` = each group's part of the ports at the peak; null = all groups are worked through. The ladder that helps most comes first.
 */
export async function findStagger(
  given: Scenario,
  shares: readonly number[] | null,
  { now: known = null, ...options }: StaggerOptions,
  onLadder?: (ladders: StaggerLadder[]) => void,
): Promise<StaggerLadder[]> {
  const scenario = grownScenario(given);
  const ladders: StaggerLadder[] = [];
  let least = known;
  for (const [index, { name, visits }] of scenario.groups.entries()) {
    const windows = widerWindows(visits);
    const seconds = startsWithin(visits);
    const small = shares !== null && (shares[index] ?? 0) < SMALLEST_SHARE;
    if (windows.length === 0 || seconds === null || small) continue;
    least ??= await findLeast(scenario, options);
    const now = { seconds, least };
    const steps: StaggerStep[] = [];
    const ladder = { group: index, name, now, steps, sentence: "" };
    ladders.push(ladder);
    for (const window of windows) {
      steps.push({
        seconds: window,
        least: await findLeast(withWindow(scenario, index, window), options),
      });
      ladder.sentence = sentenceOf(ladder);
      onLadder?.(ladders.map((each) => ({ ...each, steps: [...each.steps] })));
    }
  }
  return ladders.toSorted((a, b) => gain(b) - gain(a));
}

function withWindow(scenario: Scenario, index: number, seconds: number): Scenario {
  const groups = scenario.groups.map((group, at) =>
    at === index ? { ...group, visits: spreadOver(group.visits, seconds) } : group,
  );
  return { ...scenario, groups };
}

/** How many ports the best window saves; no range at all counts as more than any. */
function gain({ now, steps }: StaggerLadder): number {
  const most = 65_536;
  const best = Math.min(...steps.map(({ least }) => least.ports ?? most), most);
  return (now.least.ports ?? most) - best;
}

function sentenceOf(ladder: StaggerLadder): string {
  const { name, now, steps } = ladder;
  if (gain(ladder) <= 0) return "";
  // A rung that saves nothing is no cure.
  const saving = steps.filter(
    ({ least }) => (least.ports ?? Infinity) < (now.least.ports ?? Infinity),
  );
  const step = ({ seconds, least }: StaggerStep) => ({ seconds, ports: least.ports });
  return questionWords().stagger(name, step(now), saving.map(step));
}

/** "5 s", "a minute", "15 minutes", "an hour". */
export function windowWords(seconds: number): string {
  return questionWords().window(seconds);
}
