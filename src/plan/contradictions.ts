/** Figures of one plan that cannot all be true: a fault of the program, said aloud instead of believed. */
import type { Answer } from "../answer/find-answer.ts";
import { sum } from "../answer/ratio.ts";
import type { Formula, FormulaRow, Message } from "./types.ts";
import { limitWords } from "./words/limits.ts";

/** Every contradiction that is found in an answer and its formula. */
export function contradictions(answer: Answer, formula: Formula): Message[] {
  return [belowPeak(answer), noRowAgrees(formula, answer.days)]
    .filter((message) => message !== null)
    .map((message) => ({ code: "internal-contradiction", message }));
}

/**
 * A server that refuses only when all ports are busy refuses somebody on every day whose peak is above its range. Where
 * one refusal in a day is more than the target allows of a day's PASVs, the usual peak must fit.
 */
function belowPeak({ smallest, planned, demand, scenario }: Answer): string | null {
  const { nodes, ports } = planned.server;
  if (!smallest || nodes > 1 || planned !== scenario || ports.attempts !== null) return null;
  if (ports.pick === "random-draws" || ports.exclusive !== "port" || ports.portsPerSession !== null)
    return null;
  const { least } = smallest;
  const pasvs = least.summaries.reduce((total, day) => total + day.dayPasvs, 0) / least.days;
  const allowed = pasvs * planned.target.refusals;
  if (allowed >= 0.5 || least.ports >= demand.peak.median || least.whole === undefined) return null;
  return limitWords().belowPeak(least.ports, demand.peak.median);
}

/** An interval may miss once in ten times, and those of neighbours together: what is this far off is no noise. */
const FAR_OFF = 1.5;
const FEWEST_DAYS = 20;

function noRowAgrees({ applies, beside }: Formula, days: number): string | null {
  const agrees = ({ formula, simulation }: FormulaRow): boolean =>
    formula <= FAR_OFF * simulation.high && FAR_OFF * formula >= simulation.low;
  if (!applies || days < FEWEST_DAYS || beside.length === 0 || beside.some(agrees)) return null;
  return limitWords().noRowAgrees;
}

/** Whether nobody asked for a port in what was judged, though ports are held. */
export function nothingToJudge({ open, demand }: Answer): boolean {
  return open !== null && demand.peak.max > 0 && sum(open.units.asked) === 0;
}
