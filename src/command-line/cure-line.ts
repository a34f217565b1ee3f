/** The cure beside the size, in a line of the verdict: what clients that start together need if they start spread. */
import type { Plan } from "../plan/types.ts";
import type { Services, Terminal } from "./services.ts";
import type { Bench } from "./with-workers.ts";

/** Days on which each window is tried, and the events that all of them may cost at one size. */
const MOST_DAYS = 10;
const FEWEST_DAYS = 2;
const EVENTS = 1e6;

/** What spreading the starts saves; empty where nobody starts together, where it saves nothing, or where asking costs too much. */
export async function cureLine(
  { demand, run, scenario }: Plan,
  { simulate }: Pick<Bench, "simulate">,
  { signal }: Pick<Terminal, "signal">,
  services: Pick<Services, "findStagger">,
): Promise<string> {
  const all = demand.groups.reduce((sum, group) => sum + group.meanAtPeak, 0);
  // A plan looks at some ten sizes on each of its days.
  const eventsPerDay = run.events / Math.max(1, run.days) / 10;
  const days = Math.min(MOST_DAYS, scenario.simulation.days, Math.floor(EVENTS / eventsPerDay));
  if (all === 0 || !(days >= FEWEST_DAYS)) return "";
  const shares = demand.groups.map(({ meanAtPeak }) => meanAtPeak / all);
  const options = { simulate, signal, days };
  const [best] = await services.findStagger(scenario, shares, options);
  return best?.sentence ?? "";
}
