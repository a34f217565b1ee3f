import type { DaySummary } from "../simulation/types.ts";

/**
 * Share of the sessions wanted on some days that a cap turned away at first, 0 … 1, however often each came again; what
 * the range itself caps is left out.
 */
export function shareOfLogins(days: readonly DaySummary[]): number {
  const sum = (of: (day: DaySummary) => number): number =>
    days.reduce((total, day) => total + of(day), 0);
  const away = sum((day) => day.wantedTurnedAwaySessions + day.wantedTurnedAwayAddress);
  return (
    away /
    Math.max(
      1,
      sum((day) => day.sessionsWanted),
    )
  );
}
