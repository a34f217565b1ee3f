import type { DaySummary } from "../simulation/types.ts";

/** Share of the logins of some days that a cap on sessions turned away, 0 … 1; what the range itself caps is left out. */
export function shareOfLogins(days: readonly DaySummary[]): number {
  const sum = (of: (day: DaySummary) => number): number =>
    days.reduce((total, day) => total + of(day), 0);
  const away = sum((day) => day.turnedAwaySessions + day.turnedAwayAddress);
  return away / Math.max(1, away + sum((day) => day.sessions));
}
