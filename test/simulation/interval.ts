/** Two-sided 99.9 % intervals from independent days, and what an oracle must satisfy. */
import { studentQuantile } from "../../src/numbers/student.ts";

export interface Interval {
  estimate: number;
  half: number;
}

const CONFIDENCE = 0.999;

/** Mean of independent values. */
export function meanOfDays(values: readonly number[]): Interval {
  return ratioOfDays(
    values,
    values.map(() => 1),
  );
}

/** Σ refused / Σ asked over independent days, by the linearised error of a ratio. */
export function ratioOfDays(refused: readonly number[], asked: readonly number[]): Interval {
  const days = asked.length;
  const total = asked.reduce((a, b) => a + b, 0);
  const estimate = refused.reduce((a, b) => a + b, 0) / total;
  let squares = 0;
  for (let day = 0; day < days; day++) squares += (refused[day]! - estimate * asked[day]!) ** 2;
  const error = Math.sqrt((squares / (days - 1)) * days) / total;
  return { estimate, half: studentQuantile((1 + CONFIDENCE) / 2, days - 1) * error };
}

/** What is wrong with an interval as a witness of an exact value; "" where it holds it and is narrow enough. */
export function fault({ estimate, half }: Interval, exact: number, widest: number): string {
  const said = `exact ${exact}, simulated ${estimate} ± ${half}`;
  if (!(Math.abs(estimate - exact) <= half)) return `${said}: outside`;
  const relative = half / exact;
  return relative <= widest ? "" : `${said}: ± ${relative} of the value is too wide (${widest})`;
}
