/** After an outage: every client comes back at once, at the busiest moment. What that needs, and how long it takes to pass. */
import { findLeast, type LeastOptions } from "../answer/find-least.ts";
import type { Group, Scenario } from "../scenario/types.ts";
import type { DaySummary } from "../simulation/types.ts";
import type { Recovery } from "./types.ts";

/** Minutes in a row that have to be quiet before it counts as over. */
const QUIET_MINUTES = 5;

/** What is asked. */
export interface RecoveryQuestion {
  /** Above 0, at most a day. */
  withinSeconds: number;
  /** When they begin to come back, seconds of the day. */
  fromSeconds: number;
  /** Ports of all nodes together; null = none are open. */
  range: number | null;
}

/** A group whose every client begins one visit more, within so many seconds of a moment. */
function backAtOnce(group: Group, day: number, fromSeconds: number, within: number): Group {
  return {
    ...group,
    name: `${group.name}, coming back`.slice(0, 200),
    visits: {
      pattern: "scheduled",
      everySeconds: day,
      offsetSeconds: fromSeconds,
      spreadSeconds: within,
    },
  };
}

/** Days to ask it on where nobody says how many. */
const USUAL_DAYS = 40;

/** Days to ask it on where nobody says how many: enough for an hour that everybody shares. */
export function recoveryDays({ simulation }: Scenario): number {
  return Math.min(simulation.days, USUAL_DAYS);
}

/** The scenario with everybody's return on top of its usual load. `withinSeconds` at most a day. */
export function recoveryScenario(
  scenario: Scenario,
  fromSeconds: number,
  withinSeconds: number,
): Scenario {
  const { daySeconds } = scenario.simulation;
  const at = Math.floor(Math.max(0, Math.min(fromSeconds, daySeconds - 1)));
  const back = scenario.groups.map((group) =>
    backAtOnce(group, daySeconds, at, Math.min(withinSeconds, daySeconds)),
  );
  return {
    ...scenario,
    groups: [...scenario.groups, ...back],
    target: { ...scenario.target, over: "busiest-hour" },
  };
}

/** Answers the question for the load as it stands (growth is not applied). */
export async function planRecovery(
  scenario: Scenario,
  question: RecoveryQuestion,
  options: LeastOptions,
): Promise<Recovery> {
  const { nodes } = scenario.server;
  const { withinSeconds, fromSeconds, range } = question;
  const herd = recoveryScenario(scenario, fromSeconds, withinSeconds);
  const least = await findLeast(herd, options);
  const perNode = range === null ? 0 : Math.floor(range / nodes);
  return {
    withinSeconds,
    fromSeconds,
    ports: least.ports === null ? null : least.ports * nodes,
    range,
    secondsUntilNormal:
      perNode < 1 ? null : await untilNormal(herd, scenario, perNode, fromSeconds, options),
  };
}

/** Refused and asked by minute of the day, over days. */
interface Minutes {
  asked: Float64Array;
  refused: Float64Array;
}

async function minutesOf(
  scenario: Scenario,
  ports: number,
  { simulate, signal, days }: LeastOptions,
): Promise<Minutes> {
  const { daySeconds, warmUpSeconds } = scenario.simulation;
  const window = { fromSeconds: warmUpSeconds, toSeconds: daySeconds };
  const request = { ports, firstDay: 0, days, window, batches: 1, picture: true };
  const summaries = await simulate(scenario)(request, signal);
  const length = Math.ceil(daySeconds / 60);
  const sums = { asked: new Float64Array(length), refused: new Float64Array(length) };
  for (const day of summaries) addTo(sums, day);
  return sums;
}

function addTo({ asked, refused }: Minutes, day: DaySummary): void {
  day.minutePasvs?.forEach((count, minute) => (asked[minute]! += count));
  day.minuteRefused?.forEach((count, minute) => (refused[minute]! += count));
}

/** Seconds after which refusals are at the target, or at what they usually are in that minute, for some minutes. */
async function untilNormal(
  herd: Scenario,
  usual: Scenario,
  ports: number,
  fromSeconds: number,
  options: LeastOptions,
): Promise<number | null> {
  const after = await minutesOf(herd, ports, options);
  const before = await minutesOf(usual, ports, options);
  const share = ({ asked, refused }: Minutes, minute: number): number =>
    asked[minute]! > 0 ? refused[minute]! / asked[minute]! : 0;
  const first = Math.floor(fromSeconds / 60);
  const minutes = after.asked.length;
  let quiet = 0;
  // Days run into one another: what began before midnight ends in the next day's first minutes.
  for (let passed = 0; passed < minutes; passed++) {
    const minute = (first + passed) % minutes;
    const bound = Math.max(usual.target.refusals, share(before, minute));
    quiet = share(after, minute) > bound ? 0 : quiet + 1;
    if (quiet === QUIET_MINUTES) return Math.max(0, (passed - QUIET_MINUTES + 1) * 60);
  }
  return null;
}
