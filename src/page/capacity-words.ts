import { counted, oneIn, thousands } from "../language/numbers.ts";
import type { Scenario } from "../scenario/types.ts";
import type { CapacityAnswer } from "../state/questions.ts";

/** "50 ports carry 0.47 times these clients: 117 of 250." and how sure that is. */
export function capacityWords(answer: CapacityAnswer, { target }: Scenario): string {
  const { ports, factor, clients, clientsToday, unbounded, refusals, days } = answer;
  const many = counted(ports, "port");
  const carry = ports === 1 ? "carries" : "carry";
  const asked = oneIn(target.refusals);
  if (factor === 0) {
    const not = ports === 1 ? "does" : "do";
    return `${many} ${not} not carry even one sixty-fourth of these ${counted(clientsToday, "client")} at ${asked}.`;
  }
  const times = Number(factor.toPrecision(2));
  const compared = factor > 1 ? `${thousands(clients)} instead of` : `${thousands(clients)} of`;
  const first = unbounded
    ? `${many} ${carry} at least ${thousands(times)} times these clients: ${thousands(clients)} or more.`
    : `${many} ${carry} ${times} times these clients: ${compared} ${thousands(clientsToday)}.`;
  const sure = `${Math.round(target.confidence * 1000) / 10}% sure`;
  const rate =
    refusals.estimate === 0
      ? `None refused in ${counted(days, "day")}`
      : `About ${oneIn(refusals.estimate)} refused over ${counted(days, "day")}`;
  return `${first} ${rate} (${sure}: fewer than ${oneIn(refusals.high)}); you asked for ${asked}.`;
}
