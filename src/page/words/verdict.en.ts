import { counted, thousands } from "../../language/numbers.ts";

const portsOrMore = (low: number, high: number | null): string => {
  if (high === null) return `${thousands(low)} ports or more`;
  return low === high ? `${thousands(low)} ports` : `${thousands(low)}-${thousands(high)} ports`;
};

/** The verdict's card, and how far its run is. */
export const english = {
  days: (done: number, wanted: number) => `${thousands(done)} of ${counted(wanted, "day")}`,
  simulating: "Simulating…",
  simulatingDays: (days: string) => `Simulating… ${days}.`,
  simulatedDays: (days: string) => `Simulated ${days}.`,
  noAnswer: "No answer yet.",
  nothingToPrint:
    "There is no answer yet, so there is nothing to print. Print again when the page says how many ports to open.",
  likely: (low: number, high: number | null) => `Likely ${portsOrMore(low, high)}.`,
  held: "Not updated: an input needs a look.",
  lastAnswer: "The answer below is the last one that worked.",
  stopped: (days: string) => `Stopped after ${days}.`,
  updating: "Updating for your change",
  retry: "Retry",
  runAgain: "Run again",
  stop: "Stop",
  why: "Why",
  whyPorts: (ports: number) => `Why ${thousands(ports)}`,
  /** Behind which the reasons stand on a narrow screen. */
  andLimits: (why: string) => `${why}, and what limits it`,
  restsOn: "Depends most on",
  limits: "Limits reached before ports",
  firstAnswer: "The first answer takes a moment. It gets surer with each day.",
  copyRange: "Copy range",
  copiedRange: (range: string) => `Copied ${range}`,
  change: "Change",
  test: "Test this",
  ifHangs: "If 1 in 200 hangs",
  tryingHangs: "Simulating transfers that hang…",
  starting: "Starting",
  daysDone: "Simulated days",
  daysEnough: (days: number) => `${counted(days, "day")} were enough`,
  measuring: "measuring demand",
  trying: (ports: number) => `trying ${counted(ports, "port")}`,
  step: (what: string, day: number, days: number) =>
    `${what}, day ${thousands(day)} of ${thousands(days)}`,
  unchangedSince: (day: number) => `answer unchanged since day ${thousands(day)}`,
  runDays: (days: number) => `Run ${counted(days, "day")}`,
  daysWouldSettle: (wanted: number, needed: number) =>
    `${counted(wanted, "day")} leave the answer open; about ${thousands(needed)} would settle it.`,
  /** "“100 ports” (CompleteFTP guide) would open 100: 4 fewer than needed here." */
  rule: (rule: string, source: string, ports: number, least: number | null) => {
    const said = `“${rule}” (${source}) would open ${counted(ports, "port")}`;
    if (least === null) return `${said}.`;
    if (ports === least) return `${said}: just what is needed here.`;
    const difference = thousands(Math.abs(ports - least));
    return `${said}: ${difference} ${ports < least ? "fewer" : "more"} than needed here.`;
  },
};
