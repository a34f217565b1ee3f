/** How often visits begin, hour by hour of the day. */
export interface HourlyArrivals {
    /** Visits per hour in each hour of the day, hour 0 first. */
    perHour: number[];
    /** Sum of the 24: visits per day. */
    perDay: number;
    /** Which days the numbers describe. */
    days: "all days" | "weekdays" | "weekend days";
    /** How many times the other kind of day the described one carries; 1 for all days. */
    timesOtherDays: number;
    /** Hours of the day that the log does not cover at all. */
    uncoveredHours: number;
}
/**
 * Visits per hour of the day between the first and the last moment of a log. Hours without a visit count as covered; where
 * weekdays and weekends differ clearly the busier kind of day is described, since that is what a range must carry.
 */
export declare function hourlyArrivals(starts: readonly number[], first: number, last: number): HourlyArrivals;
