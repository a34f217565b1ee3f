import { makePlan } from "../plan/make-plan.ts";
import type { Outcome } from "../plan/make-plan.ts";
import { openSameThreadRunner } from "./same-thread.ts";
import type { Asked } from "./tasks.ts";

/**
 * What the first look at a scenario's days finds, the curve around the answer included. The same bits in every engine:
 * so the built page can bring along what it would find first of all, and show it before its workers have begun.
 */
export async function simulateFirstLook({ scenario, assumptions }: Asked): Promise<Outcome> {
  const enough = new AbortController();
  const { signal } = enough;
  const looks: Outcome[] = [];
  const onOutcome = (outcome: Outcome) => {
    looks.push(outcome);
    // The first time without the curve around the answer, the second time with it.
    if (looks.length === 2) enough.abort(new DOMException("Seen enough.", "AbortError"));
  };
  const runner = openSameThreadRunner(scenario);
  const simulate = () => runner.simulateDays;
  try {
    await makePlan(scenario, assumptions, { simulate, signal, onOutcome });
  } catch (thrown) {
    if (!signal.aborted) throw thrown;
  } finally {
    runner.close();
  }
  const last = looks.at(-1);
  if (last === undefined) throw new Error("A plan without an answer.");
  return last;
}
