import type { Scenario } from "../../scenario/types.ts";
import type { CapacityAnswer } from "../../state/question-types.ts";
import { workingWords } from "../words/working.ts";

/** "50 ports carry 0.47 times these clients: 117 of 250." and how sure that is. */
export function capacityWords(answer: CapacityAnswer, { target }: Scenario): string {
  const { ports, factor, clients, clientsToday, unbounded, refusals, days } = answer;
  const words = workingWords();
  if (factor === 0) return words.carriesNone(ports, clientsToday, target.refusals);
  return words.carries({
    ports,
    clients,
    clientsToday,
    times: Number(factor.toPrecision(2)),
    unbounded,
    rate: refusals.estimate,
    bound: refusals.high,
    target: target.refusals,
    confidence: Math.round(target.confidence * 1000) / 10,
    days,
  });
}
