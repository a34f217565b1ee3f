/** The load of a year: what its five busiest days need, how much more load the range bears, and growth as a range. */
import type { Answer } from "../answer/find-answer.ts";
import { grownScenario } from "../answer/growth.ts";
import { findHolds } from "../answer/holds.ts";
import { findLeast, type LeastOptions } from "../answer/find-least.ts";
import { daysDiffer } from "../scenario/day-factor.ts";
import { busiestLoad, onBusiestDays, onUsualDay } from "../scenario/year.ts";
import type { Scenario } from "../scenario/types.ts";
import { connectionsPerDay } from "../simulation/event-rate.ts";
import { portsInForce, shareTurnedAway } from "./binding-limits.ts";
import type { CurrentRange, Margin } from "./types.ts";
import { askedFor, exactly, percent, thousands } from "../language/numbers.ts";
import { marginWords } from "./words/margin.ts";

type Simulate = Omit<LeastOptions, "days">;

/** Days for the busiest days by themselves: they are all alike. */
const BESIDE_DAYS = 40;
/** The lower end of growth is asked on the same days as the answer, up to this part of the budget for one size. */
const GROWTH_PART = 0.05;
/** Part of the budget that a few days and one load of the margin may cost, and the most; events of a connection, and of a day beside them. */
const MARGIN_PART = 0.02;
const MARGIN_EVENTS = 5e6;
const EVENTS_EACH = 6;
const A_DAY = 2000;
const FEWEST_DAYS = 2;
const MOST_DAYS = 2000;

/** Days for a question beside the answer, a few at least. */
export function daysBeside(scenario: Scenario, budget: number): number {
  return (
    affordable(scenario, GROWTH_PART * budget) ?? Math.min(FEWEST_DAYS, scenario.simulation.days)
  );
}

/** Fewest ports per node for the five busiest days by their own target; null where there is none, Infinity where no range does. */
export async function leastOnBusiestDays(
  scenario: Scenario,
  options: Simulate & { budget: number },
): Promise<number | null> {
  if (scenario.target.fiveBusiest === undefined || !daysDiffer(scenario.groups)) return null;
  const days = Math.min(BESIDE_DAYS, daysBeside(scenario, options.budget));
  const { ports } = await findLeast(grownScenario(onBusiestDays(scenario)), { ...options, days });
  return ports ?? Infinity;
}

/** The margin of the range that is in force once the verdict is followed. `asked` is the scenario with all its days. */
export async function findMargin(
  answer: Answer,
  asked: Scenario,
  current: CurrentRange | null,
  busiestLeast: number | null,
  options: Simulate & { budget: number },
): Promise<Margin> {
  const { groups, target } = asked;
  const ports = portsInForce({ answer, current });
  const events = Math.min(MARGIN_EVENTS, MARGIN_PART * options.budget);
  const isCheap = affordable(asked, events) !== null;
  const isTold = ports !== null && isCheap && !answer.cannotShow && isCarried(answer, ports);
  const most = { days: Math.min(MOST_DAYS, asked.simulation.days), events: events / 2 };
  const holds = isTold
    ? await findHolds(onUsualDay(answer.scenario), ports, answer.window, { ...options, ...most })
    : null;
  const { growth, growthFrom } = target;
  const lower =
    growthFrom === undefined || growthFrom === growth
      ? null
      : await findLeast(
          grownScenario({ ...answer.scenario, target: { ...target, growth: growthFrom } }),
          {
            ...options,
            days: Math.min(answer.days, daysBeside(asked, options.budget)),
          },
        );
  return {
    holds: holds?.factor ?? null,
    holdsAtLeast: holds?.atLeast ?? false,
    busiest: daysDiffer(groups) ? busiestLoad(groups) : null,
    busiestLeast: Number.isFinite(busiestLeast) ? busiestLeast : null,
    // More clients never need fewer ports: on few days the smaller load may seem to need more.
    growthFromLeast:
      lower === null ? null : smaller(lower.ports, answer.smallest?.least.ports ?? null),
  };
}

/** Whether so many ports a node carry the load as it is: else there is no margin. */
function isCarried({ open, smallest, planned, demand }: Answer, ports: number): boolean {
  if (open === null || smallest === null || demand.peak.max === 0) return false;
  return ports >= smallest.least.ports && shareTurnedAway(open) <= planned.target.refusals;
}

function smaller(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

/** Days that so many events pay for; null where a few cost more already. */
function affordable({ groups, simulation }: Scenario, events: number): number | null {
  const { daySeconds, days } = simulation;
  const connections = groups.reduce((sum, group) => sum + connectionsPerDay(group, daySeconds), 0);
  const paid = Math.floor(events / (EVENTS_EACH * connections + A_DAY));
  return paid < FEWEST_DAYS ? null : Math.min(paid, days, MOST_DAYS);
}

/** The margin in words. */
export function marginText(margin: Margin, { scenario, planned }: Answer, asked: Scenario): string {
  const levels = twoLevels(margin, asked) || unusedLevel(margin, asked);
  const growth = growthText(margin, scenario, planned);
  return [holdsText(margin), levels, growth].filter((text) => text !== "").join(" ");
}

function holdsText(margin: Margin): string {
  const { busiest, holds, holdsAtLeast } = margin;
  const words = marginWords();
  const days = daysText(margin);
  if (holds === null) return days;
  const isUsualDay = busiest !== null;
  let held = words.holds(factorText(holds), isUsualDay);
  if (holdsAtLeast) held = words.holdsFourTimes(isUsualDay);
  else if (holds < 1.1) held = words.holdsHardlyMore(isUsualDay);
  return isUsualDay ? words.holdsAnd(held, days) : `${held}. ${days}`;
}

function daysText(margin: Margin): string {
  const { busiest } = margin;
  const words = marginWords();
  if (busiest === null) return words.allAlike;
  return busiest <= 1 ? words.noDayMore : words.busiest(busiestText(busiest), isBeyond(margin));
}

function twoLevels({ busiestLeast }: Margin, { server, target }: Scenario): string {
  if (busiestLeast === null || target.fiveBusiest === undefined) return "";
  return marginWords().onThoseDays(busiestLeast * server.nodes, askedFor(target.fiveBusiest));
}

/** A target for the busiest days where nothing was said of how days differ: that it waits for it. */
function unusedLevel({ busiest }: Margin, { target }: Scenario): string {
  return target.fiveBusiest === undefined || busiest !== null
    ? ""
    : marginWords().targetUnused(askedFor(target.fiveBusiest));
}

function growthText(
  { growthFromLeast }: Margin,
  { target, server }: Scenario,
  planned: Scenario,
): string {
  const { growthFrom } = target;
  if (growthFromLeast === null || growthFrom === undefined) return "";
  return marginWords().growthFrom(
    growthFrom === 0 ? null : percent(growthFrom),
    growthFromLeast * server.nodes,
    percent(planned.target.growth),
  );
}

/** A multiple to one decimal, rounded down: a margin is never flattered. */
function factorText(factor: number): string {
  return factor >= 10 ? thousands(factor) : exactly(Math.floor(factor * 10 + 1e-9) / 10);
}

/** The same rounded up: what comes is never belittled. */
function busiestText(factor: number): string {
  return factor >= 10 ? thousands(Math.ceil(factor)) : exactly(Math.ceil(factor * 10 - 1e-9) / 10);
}

/** Whether such a day is more than the range holds on a usual one. */
function isBeyond({ holds, holdsAtLeast, busiest, busiestLeast }: Margin): boolean {
  if (holds === null || holdsAtLeast || busiest === null || busiestLeast !== null) return false;
  return busiest > holds;
}
