import { portCount, thousands } from "../../language/numbers.ts";

/** What stands in charts and their tables, in English. What is a string here was written before. */
export const english = {
  // Around a figure
  table: "Table",
  portsToOpen: "Ports to open",
  portsInRange: "ports in the range →",

  // Refusals by size
  between: (rate: string) => `about ${rate}`,
  atMost: (rate: string) => `fewer than ${rate}`,
  atLeast: (rate: string) => `more than ${rate}`,
  notSimulated: "not simulated",
  rateIn: (rate: string, interval: string) => `${rate} (${interval})`,
  noneRefused: (rate: string) => `none refused, fewer than ${rate}`,
  badDays: (bad: number, days: number) =>
    `a refusal on ${thousands(bad)} of ${thousands(days)} days`,
  refusedAt: (ports: string, rate: string) => `${ports}, ${rate} refused`,
  rateRefused: (rate: string) => `${rate} refused`,
  target: "target",
  youAccept: (rate: string) => `you accept ${rate}`,
  todayShort: (ports: number) => `today: ${thousands(ports)}`,
  openToday: (ports: number) => `open today: ${portCount(ports)}`,

  // The day
  busyAt: (at: string, ports: string) => `${at}: usually ${ports} busy`,
  nineDays: (low: string, high: string) => `9 days in 10: ${low} to ${high}`,
  ninetyNine: (low: string, high: string) => `99 in 100: ${low} to ${high}`,
  usualDay: "usual day",
  outerBand: "99% band",
  ranges: {
    chosen: { long: "chosen range", short: "chosen" },
    today: { long: "open today", short: "today" },
  },
  aboveScale: "(above this scale)",
  dailyPeaks: ["daily", "peaks"],
  shares: ["none", "1 day in 4", "half", "3 in 4", "all days"],
  worst: (ports: string) => `worst ${ports}`,

  // Other bars
  noRange: "no range",
  fromTo: (low: string, high: string) => `${low} to ${high}`,
  baseline: (ports: number) => `baseline ${thousands(ports)}`,
  change: (input: string) => `Change ${input}`,
  days: "days",
  mean: (difference: string) => `mean ${difference}`,
  noChange: "no change",
  noChangeBetween: (low: string, high: string) => `${low} to ${high}: no change`,

  // One session
  gantt: (title: string) => `${title}. The list below has every part with its time.`,
  controlConnection: "control connection",
  portTaken: (name: string, seconds: string | null) =>
    `PASV: ${name}, port taken ${seconds ?? "on"}`,
};
export type ChartWords = typeof english;
