/**
 * How a group's number of visits differs from day to day, as a multiple of what `visits` says; empty = every day alike.
 * `always` groups have none: their clients are there every day.
 */
export interface DayFactor {
  /** Standard deviation of the days' loads over their mean, of a log-normal law. */
  cv?: number;
  /** Monday first; 1 = as `visits` says, 0 = nobody comes. */
  weekdays?: number[];
  /** Days of the month on which alone they come, 1 … 31; 31 = the last one. */
  monthDays?: number[];
  /** The load of each of the five busiest days of a year. */
  fiveBusiest?: number;
}
