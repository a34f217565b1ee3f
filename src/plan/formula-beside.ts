/** The textbook counterpart as the plan gives it, and size by size beside what the simulation found. */
import type { Answer } from "../answer/find-answer.ts";
import { exactCounterpart } from "../answer/formula.ts";
import type { Formula, FormulaRow } from "./types.ts";

/** Sizes shown, as shares of the least: from where much is refused to what is to be opened. */
const SHARES = [0.6, 0.7, 0.8, 0.9, 1, 1.1];

/** The formula for an answer. */
export function formulaOf(answer: Answer): Formula {
  const { planned, demand, open, smallest } = answer;
  const formula = exactCounterpart(planned, demand, open?.summaries ?? []);
  const { name, erlangs, ports, refusalsAt, applies, why } = formula;
  const size = smallest?.least.ports ?? ports;
  const { nodes } = planned.server;
  return {
    name,
    erlangs,
    ports: ports === null ? null : ports * nodes,
    refusals: size === null ? 1 : refusalsAt(size),
    applies,
    why,
    beside: rowsBeside(answer, refusalsAt),
  };
}

/** Both rates at sizes around the least that have one of their own; none where there is no least. */
function rowsBeside(
  { curve, smallest, planned }: Answer,
  refusalsAt: (ports: number) => number,
): FormulaRow[] {
  const known = curve.filter(({ rate }) => rate.estimate > 0);
  if (!smallest || known.length === 0) return [];
  const nearest = SHARES.map((share) =>
    known.reduce((best, point) =>
      Math.abs(point.ports - share * smallest.least.ports) <
      Math.abs(best.ports - share * smallest.least.ports)
        ? point
        : best,
    ),
  );
  return [...new Set(nearest)]
    .toSorted((a, b) => a.ports - b.ports)
    .map(({ ports, rate }) => {
      const formula = refusalsAt(ports);
      return {
        ports: ports * planned.server.nodes,
        formula,
        simulation: { ...rate },
        agrees: formula >= rate.low && formula <= rate.high,
      };
    });
}
