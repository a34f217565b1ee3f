import { clock, counted, oneIn, percent, secondsText, thousands } from "../../language/numbers.ts";

/** A share of days as a number out of fifty, or as it is where that says nothing. */
export type DayShare =
  | { kind: "every" }
  | { kind: "of-fifty"; days: number }
  | { kind: "one-in"; days: number }
  | { kind: "all-but"; days: number };

const dayShare = (share: DayShare): string => {
  if (share.kind === "every") return "every day";
  if (share.kind === "of-fifty") return `${counted(share.days, "day")} in 50`;
  return share.kind === "one-in"
    ? `1 day in ${thousands(share.days)}`
    : `all but ${counted(share.days, "day")}`;
};

/** The figures of a plan: titles, captions, tables. What one input changes stands in `sensitivity`. */
export const english = {
  stop: "Stop",
  retry: "Retry",
  simulating: (part: string) => `Simulating… ${part}`,
  earlierInputs: "For earlier inputs.",
  over: { "busiest-hour": "in the busiest hour", day: "over the whole day" },
  onEachNode: " on each node",
  noRange: "no range",
  noise: (low: number, high: number) => `${low} to ${high}`,
  restsOnDays: (least: number, days: number) =>
    `The answer's ${thousands(least)} comes from ${counted(days, "day")}.`,

  chanceBySize: (over: string) => `Chance that a transfer is refused ${over}, by size of the range`,
  simulated: "simulated",
  keeps: (ports: number | null, target: number) => {
    const under = `refusals under ${oneIn(target)}`;
    if (ports === null) return `No range keeps ${under}`;
    return `${counted(ports, "port")} ${ports === 1 ? "keeps" : "keep"} ${under}`;
  },
  upperEdge: (confidence: number, daysWithoutAny: number | null) =>
    `The upper edge of the band is ${percent(confidence)} sure.${daysWithoutAny === null ? "" : ` ▽ no refusal in ${thousands(daysWithoutAny)} days.`}`,
  curveColumns: {
    ports: "ports",
    refused: "refused",
    interval: "interval",
    rate: "refusals per transfer",
    low: "low",
    high: "high",
    daysWithRefusal: "days with a refusal",
    days: "days",
  },
  notCounted: "not counted",
  erlangB: "Erlang B",
  erlangNote: "textbook, searches every port",

  minuteByMinute: (days: number) =>
    `Ports busy, minute by minute, ${counted(days, "day")}. Drag the window or type its times.`,
  bands: "Bands are per minute. A day's peak is usually above the 99% band.",
  busiestAt: (seconds: number, usual: number, worst: number) =>
    `Busiest at ${clock(seconds)}: ${counted(usual, "port")} on a usual day, ${thousands(worst)} on the worst`,
  minute: "minute",
  median: "median",
  usualDay: "a usual day",
  from: "From",
  to: "to",
  wholeDay: "Whole day",

  peakNeeds: (ports: number) => `The busiest moment of a usual day needs ${counted(ports, "port")}`,
  peakNever: (days: number, today: number) =>
    `In ${counted(days, "day")} the peak never needs more than today's ${counted(today, "port")}`,
  peakOften: (share: DayShare, today: number) =>
    `On ${dayShare(share)} the peak needs more than today's ${counted(today, "port")}`,
  dotIsDay: "Busiest moment of each day. Each dot is a day.",
  dotIsDays: (each: number, days: number) =>
    `Busiest moment of each day. Each dot is ${thousands(each)} of ${counted(days, "day")}.`,
  medianAndWorst: (median: number, worst: number) =>
    `Median ${thousands(median)}, worst ${thousands(worst)}.`,
  rightOf: (days: number, ports: number) =>
    `${days === 0 ? "No day needs" : `${counted(days, "day")} ${days === 1 ? "needs" : "need"}`} more than ${thousands(ports)}.`,
  day: "day",
  mostBusy: "most ports busy",
  ecdf: "ECDF",

  held: "held at the peak",
  heldShort: "held",
  noneHeld: "No ports are held at the peak",
  ofPorts: (ports: number, total: number, group: string) =>
    `${thousands(ports)} of ${counted(total, "port")} at the peak: ${group}`,
  meanHeld: (seconds: number) =>
    `Ports held at the day's peak (about ${clock(seconds)}), on average, by group`,
  group: "group",
  meanAtPeak: "mean ports at the peak",
  holds: (server: string, until: "accept" | "transfer-end" | "next-pasv-or-quit") =>
    `${server} holds a port from PASV ${
      {
        accept: "until the client connects",
        "transfer-end": "until the transfer ends",
        "next-pasv-or-quit": "until the next PASV or the end of the session",
      }[until]
    }.`,

  otherServers: "Same load, other servers",
  aboutServers: (servers: number, days: number) =>
    `What each of ${servers} servers would need for these clients, ${counted(days, "day")} each.`,
  compareServers: "Compare servers",
  serversSoFar: (found: number, of: number) => `${thousands(found)} of ${thousands(of)} servers`,
  leastFor: (target: number, each: string, days: number) =>
    `Fewest ports for ${oneIn(target)}${each}, the same ${counted(days, "day")}`,
  serversNeed: (low: number, high: number, never: number) => {
    const words = low === high ? thousands(low) : `${thousands(low)} to ${thousands(high)}`;
    return `Same load, other servers: ${words} ${high === 1 ? "port" : "ports"}${never === 0 ? "" : `, ${thousands(never)} never enough`}`;
  },
  noServer: "Same load, other servers: no range is enough for any",
  leavesRange: "* Hands out a port outside the range when full: users see a hang.",
  whisker: "Whisker: the other reading, where behaviour is not established.",
  plusOne: "+1: one more server like it, named in the table.",
  capsLifted: "Without caps on sessions.",
  serverColumns: {
    server: "server",
    least: "least ports",
    noise: "noise",
    other: "by the other reading",
    full: "when full",
    why: "why",
  },
  outside: "a port outside the range",
  refuses: "refuses",
  assumedNote: (note: string) => `${note} (assumed)`,

  ifSpread: "If their starts were spread",
  aboutSpread: (days: number) =>
    `How many ports are needed if clients that start together are spread over a longer time, ${counted(days, "day")} each.`,
  tryLonger: "Try spreading the starts",
  windowsSoFar: (windows: number) => `${counted(windows, "window")} so far`,
  leastIfSpread: (each: string, days: number) =>
    `Fewest ports${each} if the starts are spread over that time, ${counted(days, "day")}`,
  randomDelay:
    "A random delay before each start does it: RandomizedDelaySec of a systemd timer, or sleep $((RANDOM % 300)) in a script.",
  within: (seconds: number) => {
    if (seconds === 0) return "at once";
    if (seconds === 3600) return "an hour";
    if (seconds === 60) return "a minute";
    if (seconds > 60 && seconds % 60 === 0) return `${thousands(seconds / 60)} min`;
    return secondsText(seconds);
  },
  now: (window: string) => `${window} (now)`,
  asNow: "as now",
  noneTogether: "No clients start together",
  savesNothing: "Spreading the starts saves no ports",
  spreadOver: (window: string, ports: number, now: number | null) =>
    `Starts spread over ${window}: ${counted(ports, "port")}${now === null ? "" : ` instead of ${thousands(now)}`}`,
  staggerColumns: {
    clients: "clients",
    within: "start within",
    least: "least ports",
    noise: "noise",
  },
};
