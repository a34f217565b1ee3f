/** The answer to "everybody comes back at once" in sentences. */
import type { Scenario } from "../scenario/types.ts";
import type { Recovery } from "../plan/types.ts";
import { clock, counted, oneIn, thousands } from "../language/numbers.ts";

/** One or two sentences: what it needs, and how long the range that there is takes. */
export function recoverySentences(recovery: Recovery, scenario: Scenario): string[] {
  const { fromSeconds, ports, range, secondsUntilNormal, withinSeconds } = recovery;
  const clients = scenario.groups.reduce((sum, group) => sum + group.clients, 0);
  const asked = oneIn(scenario.target.refusals);
  const back = `After an outage all ${counted(clients, "client")} are back within ${counted(withinSeconds, "second")} of ${clock(fromSeconds)}, besides the usual load`;
  const need =
    ports === null
      ? `${back}: no range up to 16,384 ports keeps refusals under ${asked} then.`
      : `${back}: that hour needs ${counted(ports, "port")} for ${asked}.`;
  if (range === null) return [need];
  const one = range === 1;
  const [named, takes, refuses] = [
    one ? "The one port" : `The ${thousands(range)} ports`,
    one ? "takes" : "take",
    one ? "refuses" : "refuse",
  ] as const;
  return [need, `${named} that there are ${normal(secondsUntilNormal, takes, refuses)}`];
}

function normal(seconds: number | null, take: string, refuse: string): string {
  if (seconds === null) return `${refuse} more than that for the rest of the day.`;
  if (seconds === 0) return `${take} it without refusing more than usual.`;
  return `${take} about ${counted(Math.ceil(seconds / 60), "minute")} until no more is refused than usual.`;
}
