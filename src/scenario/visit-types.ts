/** When clients come, and how numbers that differ are written. */

/** A number, or a law it is drawn from. `from`-`to` = nine times in ten between (log-normal, 5 % and 95 % points). */
export type Quantity =
  | number
  | { from: number; to: number }
  | { exponential: number }
  | { lognormal: { median: number; sigma: number } }
  | { pareto: { minimum: number; alpha: number; maximum: number } }
  | { uniform: [number, number] }
  | { geometric: number }
  | { sample: number[] };

export type Visits =
  | { pattern: "steady"; perClientPerHour: number }
  | { pattern: "daily"; perClientPerDay: number; hours: number[] }
  | {
      pattern: "scheduled";
      everySeconds: number;
      offsetSeconds?: number;
      spreadSeconds?: number;
      skewSeconds?: number;
    }
  | { pattern: "always"; idleSeconds: Quantity };
