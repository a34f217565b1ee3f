/**
 * The questions beside a plan, each one function whoever asks: the page, the command line, the library. How the load is
 * grown, on how many days it is tried and what is taken from the plan is decided here.
 */
import { grownScenario } from "../answer/growth.ts";
import { findLeast, type Least, type LeastOptions } from "../answer/find-least.ts";
import { findSensitivity } from "../answer/sensitivity.ts";
import { capacityDays, planCapacity } from "../plan/capacity.ts";
import { findHang, type Hang } from "../plan/hang.ts";
import { findOtherServers, type OtherServer } from "../plan/other-servers.ts";
import { planRecovery, recoveryDays } from "../plan/recovery.ts";
import { findStagger, type StaggerLadder } from "../plan/stagger.ts";
import type { Plan, Recovery } from "../plan/types.ts";
import type { Scenario } from "../scenario/types.ts";
import { serverById } from "../servers/index.ts";
import { questionDays } from "./cost.ts";
import type { AskOptions, CapacityAnswer, Sensitivity } from "./types.ts";

function within(options: AskOptions, days: number): LeastOptions {
  return { simulate: options.simulate, signal: options.signal, days: options.days ?? days };
}

/** Each group's part of the ports that are held at the peak. */
function sharesOf({ groups }: Plan["demand"]): number[] {
  const held = groups.reduce((sum, { meanAtPeak }) => sum + meanAtPeak, 0);
  return groups.map(({ meanAtPeak }) => (held === 0 ? 0 : meanAtPeak / held));
}

/** What the load, with the target's growth, needs on each server of the catalogue; `onPart` hears of every server that is done. */
export function askServers(
  scenario: Scenario,
  options: AskOptions,
  onPart?: (found: readonly OtherServer[]) => void,
): Promise<readonly OtherServer[]> {
  return findOtherServers(scenario, within(options, questionDays(scenario)), onPart);
}

/** What one input at a time does to the least of the load with the target's growth. */
export async function askSensitivity(
  { scenario, demand }: Pick<Plan, "scenario" | "demand">,
  options: AskOptions,
  onPart?: (found: Sensitivity) => void,
): Promise<Sensitivity> {
  const planned = grownScenario(scenario);
  const by = within(options, questionDays(scenario));
  const baseline = await findLeast(planned, by);
  const other = serverById(scenario.server.software)?.otherReading?.ports;
  const rows = await findSensitivity(planned, sharesOf(demand), other, by, (found) =>
    onPart?.({ baseline, rows: found }),
  );
  return { baseline, rows };
}

/** What synchronised groups need if their starts are spread, with the target's growth; groups that hold little of the peak are left out. */
export function askStagger(
  plan: Pick<Plan, "scenario" | "demand" | "recommendation" | "run">,
  options: AskOptions,
  onPart?: (found: readonly StaggerLadder[]) => void,
): Promise<readonly StaggerLadder[]> {
  const { scenario, demand } = plan;
  const by = within(options, questionDays(scenario));
  return findStagger(scenario, sharesOf(demand), { ...by, now: leastOf(plan) }, onPart);
}

/** The plan's own least, so that nobody reads two for one load; null where busiest days of their own decide, or there is none. */
function leastOf({
  scenario,
  recommendation,
  run,
}: Pick<Plan, "scenario" | "recommendation" | "run">): Least | null {
  if (recommendation === null || scenario.target.fiveBusiest !== undefined) return null;
  const { leastInterval, leastPerNode } = recommendation;
  const perNode = (ports: number): number => Math.round(ports / scenario.server.nodes);
  return {
    ports: leastPerNode,
    low: perNode(leastInterval.low),
    high: leastInterval.high === null ? leastPerNode : perNode(leastInterval.high),
    days: run.days,
  };
}

/** What transfers that hang lead to, with the target's growth. */
export function askHang(scenario: Scenario, options: AskOptions): Promise<Hang> {
  return findHang(grownScenario(scenario), within(options, questionDays(scenario)));
}

/** How much of today's load `ports` of all nodes together carry. */
export async function askCapacity(
  scenario: Scenario,
  ports: number,
  options: AskOptions,
): Promise<CapacityAnswer> {
  const by = within(options, capacityDays(scenario));
  const found = await planCapacity(scenario, ports, by);
  const clientsToday = scenario.groups.reduce((sum, { clients }) => sum + clients, 0);
  return { ...found, days: by.days, clientsToday };
}

/** Everybody back within so many seconds (above 0, at most a day) of the plan's busiest moment, on today's range, else on the recommended one. */
export function askRecovery(
  { scenario, current, recommendation, demand }: Plan,
  withinSeconds: number,
  options: AskOptions,
): Promise<Recovery> {
  const range = current?.ports ?? recommendation?.ports ?? null;
  const question = { withinSeconds, fromSeconds: demand.peakSeconds, range };
  return planRecovery(scenario, question, within(options, recoveryDays(scenario)));
}
