/** The answer to "everybody comes back at once" in sentences. */
import type { Scenario } from "../scenario/types.ts";
import type { Recovery } from "../plan/types.ts";
import { clock, oneIn } from "../language/numbers.ts";
import { answersWords } from "./words/answers.ts";

/** One or two sentences: what it needs, and how long the range that there is takes. */
export function recoverySentences(recovery: Recovery, scenario: Scenario): string[] {
  const { fromSeconds, ports, range, secondsUntilNormal, withinSeconds } = recovery;
  const clients = scenario.groups.reduce((sum, group) => sum + group.clients, 0);
  const words = answersWords();
  const need = words.recoveryNeeds({
    clients,
    withinSeconds,
    from: clock(fromSeconds),
    ports,
    asked: oneIn(scenario.target.refusals),
  });
  if (range === null) return [need];
  const minutes = secondsUntilNormal === null ? null : Math.ceil(secondsUntilNormal / 60);
  return [need, words.recoveryTakes(range, minutes)];
}
