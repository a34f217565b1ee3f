import { counted, oneIn, thousands } from "../../language/numbers.ts";

interface Carried {
  ports: number;
  clients: number;
  clientsToday: number;
  /** Times today's clients, two digits. */
  times: number;
  unbounded: boolean;
  /** Refusals: the estimate, its upper bound, and what was asked for. */
  rate: number;
  bound: number;
  target: number;
  confidence: number;
  days: number;
}

/** What stands below the figures: shown working, questions beside the plan, everything assumed. */
export const english = {
  working: "Shown working",
  textbook: "The textbook beside it",
  formula: "Formula",
  busyIfNobodyRefused: "Ports busy on average if nobody is refused",
  erlangs: (busy: string) => `${busy} (erlangs)`,
  byFormula: "Ports by the formula",
  moreThanAny: "more than 16,384",
  bySimulation: "Ports by simulation",
  refusalsByFormula: "Refusals by the formula",
  rateWith: (rate: number, ports: number | null) =>
    `${oneIn(rate)}${ports === null ? "" : ` with ${counted(ports, "port")}`}`,
  besides: "Formula against simulation",
  columns: { ports: "Ports", formula: "Formula", simulation: "Simulation", agree: "Agree" },
  yes: "yes",
  no: "no",
  limitsAndWarnings: "Limits and warnings",
  noMessages: "None.",
  rules: "Rules of thumb in circulation",
  moreRules: (rules: number) => counted(rules, "more rule"),

  stop: "Stop",
  findOut: "Find out",
  theOtherWay: "The other way round",
  iMayHave: "I may have",
  whatCarry: "ports: what can they carry?",
  writePorts: "Write a whole number of ports from 1 to 64,512.",
  findingCapacity: "Finding what these ports carry",
  tryingClients: "Simulating other numbers of clients…",
  carriesNone: (ports: number, clientsToday: number, target: number) =>
    `${counted(ports, "port")} ${ports === 1 ? "does" : "do"} not carry even 1 in 64 of these ${counted(clientsToday, "client")} at ${oneIn(target)}.`,
  /** "50 ports carry 0.47 times these clients: 117 of 250." and how sure that is. */
  carries: (of: Carried) => {
    const many = `${counted(of.ports, "port")} ${of.ports === 1 ? "carries" : "carry"}`;
    const compared =
      of.times > 1 ? `${thousands(of.clients)} instead of` : `${thousands(of.clients)} of`;
    const first = of.unbounded
      ? `${many} at least ${thousands(of.times)} times these clients: ${thousands(of.clients)} or more.`
      : `${many} ${of.times} times these clients: ${compared} ${thousands(of.clientsToday)}.`;
    const days = counted(of.days, "day");
    const rate =
      of.rate === 0 ? `None refused in ${days}` : `About ${oneIn(of.rate)} refused over ${days}`;
    return `${first} ${rate} (${of.confidence}% sure: fewer than ${oneIn(of.bound)}); you asked for ${oneIn(of.target)}.`;
  },
  afterOutage: "After an outage",
  everybodyBack: "Everybody is back within",
  secondsAtBusiest: "seconds, at the busiest moment",
  writeSeconds: "Write a whole number of seconds from 1 to 86,400.",
  findingReturn: "Finding what everybody's return needs",
  tryingReturn: "Simulating everybody's return…",

  holdParts: "What a hold is made of",
  middling: "a typical client, file and line",
  session: (group: string) => `One session of ${group}`,
  transfers: { listing: "listing", download: "download", upload: "upload" },
  first: (transfer: string) => `first ${transfer}`,

  assumptions: "Assumptions",
  counts: (set: number, assumed: number) => `${set} you set, ${assumed} assumed`,
  sectionCounts: (set: number, assumed: number) => `${set} set, ${assumed} assumed`,
  showSources: "Show sources",
  youSet: "you set",
  assumed: "assumed",
  serverAndTarget: "Server and target",
  rest: "Simulation, placement and access",
};
