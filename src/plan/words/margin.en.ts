import { counted } from "../../language/numbers.ts";

/** A margin that is not said of a usual day. */
const loadOf = (isUsualDay: boolean): string =>
  isUsualDay ? "the load of a usual day" : "this load";

/** What a range bears beyond a usual day, in English. */
export const english = {
  allAlike: "All days are assumed to be alike.",
  noDayMore: "None of your days brings more.",
  busiest: (factor: string, isBeyond: boolean) =>
    `Your five busiest days bring ${factor} times the usual load${isBeyond ? ", more than it holds on such a day" : ""}.`,
  holdsFourTimes: (isUsualDay: boolean) => `It holds four times ${loadOf(isUsualDay)} or more`,
  holdsHardlyMore: (isUsualDay: boolean) => `It holds ${loadOf(isUsualDay)} and hardly more`,
  holds: (factor: string, isUsualDay: boolean) =>
    `It holds up to about ${factor} times ${loadOf(isUsualDay)}`,
  /** What is held, and what days bring: a sentence. */
  holdsAnd: (held: string, days: string) =>
    `${held}; ${days.charAt(0).toLowerCase()}${days.slice(1)}`,
  onThoseDays: (ports: number, asked: string) =>
    `On those five days ${counted(ports, "port keeps", "ports keep")} refusals under ${asked}.`,
  targetUnused: (asked: string) =>
    `So the target for the five busiest days, ${asked}, is not used: say how much more they bring.`,
  growthFrom: (from: string | null, ports: number, to: string) =>
    `${from === null ? "Without growth" : `With ${from} more clients`} ${counted(ports, "port")} would do; the range is made for ${to}.`,
};
export type MarginWords = typeof english;
