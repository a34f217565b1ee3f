/** The cure beside the size, in a line of the verdict: what clients that start together need if they start spread. */
import type { Plan } from "../plan/types.ts";
import { isHeavy } from "../questions/cost.ts";
import type { Services, Terminal } from "./terminal.ts";
import type { Bench } from "./with-workers.ts";

/** Days of a load that is heavy, and the events that all of them may cost at one size. */
const MOST_DAYS = 10;
const FEWEST_DAYS = 2;
const EVENTS = 1e6;

/** Days that a heavy load can afford. */
function fewDays({ run, scenario }: Plan): number {
  // A plan looks at some ten sizes on each of its days.
  const eventsPerDay = run.events / Math.max(1, run.days) / 10;
  return Math.min(MOST_DAYS, scenario.simulation.days, Math.floor(EVENTS / eventsPerDay));
}

/**
 * What spreading the starts saves; empty where nobody starts together, where it saves nothing, or where asking costs too
 * much. The page's answer; of a heavy load, for which the page waits until it is asked, that of fewer days.
 */
export async function cureLine(
  plan: Plan,
  { simulate }: Pick<Bench, "simulate">,
  { signal }: Pick<Terminal, "signal">,
  questions: Pick<Services["questions"], "askStagger">,
): Promise<string> {
  const days = isHeavy(plan) ? fewDays(plan) : undefined;
  const isHeld = plan.demand.groups.some(({ meanAtPeak }) => meanAtPeak > 0);
  if (!isHeld || (days !== undefined && !(days >= FEWEST_DAYS))) return "";
  const [best] = await questions.askStagger(plan, { simulate, signal, days });
  return best?.sentence ?? "";
}
