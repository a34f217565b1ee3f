import { counted, thousands } from "../../language/numbers.ts";

/** What a log says of weeks, weekdays and holidays, in English. What is a string here was written before: a share, a factor, a clock, a date. */
export const english = {
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  shortWeekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  busiestWeekday: (of: { day: string; times: string; from: string; to: string }) =>
    `The busiest day of the week is ${of.day}, with ${of.times} times the visits of the mean day. Most of them begin between ${of.from} and ${of.to}.`,
  quietDays: (days: number, shown: string) =>
    `${counted(days, "day")} had under a fifth of the usual visits (${shown}): holidays, or gaps in the log.`,

  trendInterval: (perWeek: string, low: string, high: string) =>
    `${perWeek} a week, 95% sure: ${low} to ${high}`,
  noTrend: (interval: string) => `Over the weeks no trend shows (${interval}): no growth is set.`,
  falls: (interval: string) => `Visits fall over the weeks (${interval}): no growth is set.`,
  rises: (of: { interval: string; growth: string; from: string; weeks: number; most: string }) =>
    `Visits rise over the weeks (${of.interval}). The scenario has a growth of ${of.growth}, at least ${of.from}. That carries it ${counted(of.weeks, "week")} beyond the log (up to ${of.most}).`,

  leavesOpen: (days: number, error: string) =>
    ` From so few days the load of the busiest day in ${thousands(days)} is known only to ${error} either way. The fit's ports are no more exact.`,
  weightOf: (day: string, times: string) => `${day} ${times}`,
  timesUsual: (weights: string) => `${weights} times a usual day`,
  daysVary: (share: string, error: string) =>
    `days vary by ${share} beyond chance (known within about ${error} of that)`,
  fiveBusiest: (times: string) => `the five busiest days of a year bring ${times} times`,
  tooShort: (days: number) =>
    `How days differ is not fitted: this log has ${counted(days, "whole day")}. Weekdays take three weeks, until each was there twice. Variation and growth take four, until they are known within about a fifth. All days are taken to be alike, without growth unless you set one.`,
  variationLater:
    " Variation from day to day and growth are not set: they take four weeks, until they are known within about a fifth.",
  nothingClear: (days: number, isVariationLooked: boolean) =>
    `Over ${thousands(days)} whole days ${isVariationLooked ? "neither a day of the week nor a variation" : "no day of the week"} stands out from chance. Every day is assumed to be alike.`,
  ofGroup: (group: string, words: string) => `${group}: ${words}`,
  differ: (days: number, words: string) =>
    `How days differ, from ${thousands(days)} whole days: ${words}.`,

  // Of summaries
  summaries: (of: {
    files: number;
    lines: number;
    connections: number;
    from: string;
    to: string;
  }) =>
    `Summaries of ${counted(of.files, "file")}, ${counted(of.lines, "line")}: ${counted(of.connections, "data connection")} from ${of.from} to ${of.to}.`,
  sketches: (clients: number, addresses: number) =>
    `About ${thousands(clients)} clients at ${thousands(addresses)} addresses (estimated: within about 5%, nineteen times in twenty). Durations are within 1.6%. Counts are exact.`,
  noVisits: (days: string) =>
    `The fit describes ${days}. A summary holds no visits: every data connection comes by itself. Starts by the clock and parallel connections are not in it. Read the logs themselves for those.`,
  boundOfVariation:
    "Data connections of one visit come together, so visits vary from day to day by no more than they do.",
  refused: (pasvs: number) => `${counted(pasvs, "PASV")} got no port: the true demand is larger.`,
};
export type WeekWords = typeof english;
