/** The load of a year: what its five busiest days need, how much more load the range bears, and growth as a range. */
import type { Answer } from "../answer/answer.ts";
import { grownScenario } from "../answer/growth.ts";
import { findHolds } from "../answer/holds.ts";
import { findLeast, type LeastOptions } from "../answer/least.ts";
import { daysDiffer } from "../scenario/day-factor.ts";
import { busiestLoad, onBusiestDays, onUsualDay } from "../scenario/year.ts";
import type { Scenario } from "../scenario/types.ts";
import { connectionsPerDay } from "../simulation/event-rate.ts";
import { portsInForce, shareTurnedAway } from "./binding-limits.ts";
import type { CurrentRange, Margin } from "./types.ts";
import { askedFor, counted, percent, thousands } from "../language/numbers.ts";

type Simulate = Omit<LeastOptions, "days">;

/** Days for the busiest days by themselves: they are all alike. */
const BESIDE_DAYS = 40;
/** The lower end of growth is asked on the same days as the answer, up to this part of the budget for one size. */
const GROWTH_PART = 0.05;
/** Part of the budget that one load of the margin may cost, and the most; events of a connection, and of a day beside them. */
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
  const days = affordable(asked, Math.min(MARGIN_EVENTS, MARGIN_PART * options.budget));
  const isTold = ports !== null && days !== null && !answer.cannotShow && isCarried(answer, ports);
  const holds = isTold
    ? await findHolds(onUsualDay(answer.scenario), ports, { ...options, days })
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
export function affordable({ groups, simulation }: Scenario, events: number): number | null {
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
  const { busiest, holds } = margin;
  const days = daysText(margin);
  if (holds === null) return capital(days);
  const held = heldText(margin, holds);
  return busiest === null ? `${held}. ${days}` : `${held}; ${days}`;
}

function daysText(margin: Margin): string {
  const { busiest } = margin;
  if (busiest === null) return "All days are taken to be alike.";
  if (busiest <= 1) return "no day of yours brings more.";
  return `your five busiest days bring ${busiestText(busiest)} times${beyondText(margin)}.`;
}

function heldText({ busiest, holdsAtLeast }: Margin, holds: number): string {
  const load = busiest === null ? "this load" : "the load of a usual day";
  if (holdsAtLeast) return `It holds four times ${load} and more`;
  if (holds < 1.1) return `It holds ${load} and hardly more`;
  return `It holds up to about ${factorText(holds)} times ${load}`;
}

function twoLevels({ busiestLeast }: Margin, { server, target }: Scenario): string {
  if (busiestLeast === null || target.fiveBusiest === undefined) return "";
  return `On those five days ${counted(busiestLeast * server.nodes, "port keeps", "ports keep")} refusals under ${askedFor(target.fiveBusiest)}.`;
}

/** A target for the busiest days where nothing was said of how days differ: that it waits for it. */
function unusedLevel({ busiest }: Margin, { target }: Scenario): string {
  return target.fiveBusiest === undefined || busiest !== null
    ? ""
    : `So the target for the five busiest days, ${askedFor(target.fiveBusiest)}, is not used: say how much more they bring.`;
}

function growthText(
  { growthFromLeast }: Margin,
  { target, server }: Scenario,
  planned: Scenario,
): string {
  if (growthFromLeast === null || target.growthFrom === undefined) return "";
  const ports = counted(growthFromLeast * server.nodes, "port");
  const lower =
    target.growthFrom === 0 ? "Without growth" : `With ${percent(target.growthFrom)} more clients`;
  return `${lower} ${ports} would do; the range is made for ${percent(planned.target.growth)}.`;
}

/** A multiple to one decimal, rounded down: a margin is never flattered. */
function factorText(factor: number): string {
  return factor >= 10 ? thousands(factor) : String(Math.floor(factor * 10 + 1e-9) / 10);
}

/** The same rounded up: what comes is never belittled. */
function busiestText(factor: number): string {
  return factor >= 10 ? thousands(Math.ceil(factor)) : String(Math.ceil(factor * 10 - 1e-9) / 10);
}

/** Where such a day is more than the range holds, that; with a comma before. */
function beyondText({ holds, holdsAtLeast, busiest, busiestLeast }: Margin): string {
  if (holds === null || holdsAtLeast || busiest === null || busiestLeast !== null) return "";
  return busiest > holds ? ", more than it holds on such a day alone" : "";
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
