/** The answer to "what do so many ports carry" in sentences. */
import { thousands } from "../language/numbers.ts";
import { capNames } from "../plan/cap-names.ts";
import type { CapacityAnswer } from "../questions/types.ts";
import type { Scenario } from "../scenario/types.ts";
import { answersWords } from "./words/answers.ts";

/** How many clients, how sure that is, and what else keeps more away. */
export function capacitySentences(answer: CapacityAnswer, scenario: Scenario): string[] {
  const { ports, factor, clientsToday, unbounded, refusals, limitedBy, days } = answer;
  const { refusals: target, confidence } = scenario.target;
  const words = answersWords();
  if (factor === 0) return [words.carriesNone(ports, clientsToday, target)];
  return [
    unbounded ? words.carriesMore(answer) : words.carries(answer),
    words.refusedThen({
      rate: refusals.estimate,
      bound: refusals.high,
      target,
      confidence,
      days,
    }),
    ...(limitedBy === "sessions" ? [words.moreAreCapped(capsOf(scenario))] : []),
    ...(refusals.high > target ? [words.tooFewDays(target)] : []),
  ];
}

/** The caps on sessions that are set, as their server calls them: "max_clients (50)". */
function capsOf({ server }: Scenario): string[] {
  const { maxSessions, maxSessionsPerAddress, software } = server;
  const { sessions, address } = capNames(software);
  return [
    ...(maxSessions > 0 ? [`${sessions} (${thousands(maxSessions)})`] : []),
    ...(maxSessionsPerAddress > 0 ? [`${address} (${thousands(maxSessionsPerAddress)})`] : []),
  ];
}
