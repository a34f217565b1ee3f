/** Ports that a server loses until it is restarted: how many a day, and how long a range lasts. */
import type { Answer } from "../answer/find-answer.ts";
import { Z_95 } from "../scenario/quantity.ts";
import type { ServerFacts } from "../servers/types.ts";
import type { Estimate, LeakOutlook, Message } from "./types.ts";
import { hours } from "../language/numbers.ts";
import { limitWords } from "./words/limits.ts";
import { saidOf } from "../servers/words/servers.ts";

const DAY_HOURS = 24;

/** The outlook of a leaking server's range: today's, else the recommended one; null for every other server. */
export function leakOutlook(answer: Answer, ports: number | null): LeakOutlook | null {
  const { scenario, demand } = answer;
  if (scenario.server.ports.leaks === null) return null;
  const { lostPorts } = demand;
  const perDay = lostPorts.reduce((sum, lost) => sum + lost, 0) / Math.max(1, lostPorts.length);
  return {
    portsPerDay: perDay,
    ports,
    hoursUntilFull: ports === null || perDay === 0 ? null : hoursUntil(ports, perDay),
  };
}

/** Losses come one by one at random: the time of the N-th has mean N/rate and a relative spread of 1/√N. */
function hoursUntil(ports: number, perDay: number): Estimate {
  const estimate = (ports / perDay) * DAY_HOURS;
  // Nineteen times in twenty the range lasts longer than `low`, and shorter than `high`.
  const reach = Z_95 / Math.sqrt(ports);
  return { estimate, low: estimate * Math.max(0, 1 - reach), high: estimate * (1 + reach) };
}

/** What the leak means, as a limit of the plan; none where nothing is lost. */
export function leakLimits(
  outlook: LeakOutlook | null,
  { scenario }: Answer,
  facts: ServerFacts | undefined,
): Message[] {
  const { leaks } = scenario.server.ports;
  if (outlook === null || leaks === null) return [];
  const words = limitWords();
  const name = (facts && saidOf(facts).name) ?? words.theServer;
  const { hoursUntilFull, ports, portsPerDay } = outlook;
  const code = "ports-leak";
  if (hoursUntilFull === null || ports === null)
    return [{ code, message: words.leaksNone(name, leaks.when) }];
  const lasts = hours(hoursUntilFull.estimate);
  const perDay = Math.max(1, Math.round(portsPerDay));
  const often = hours(scenario.server.restartSeconds / 3600);
  return [{ code, message: words.leaks(name, leaks.when, ports, lasts, perDay, often) }];
}
