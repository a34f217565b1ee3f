import { counted, fewerThan, thousands } from "../../language/numbers.ts";

/** How a rate came about, where it was not simply counted. */
const SPLITTING =
  " A rate this low cannot be counted: it is worked out from days that come close to a refusal.";

/** The verdict in English. What is a string here was written before: a number, a rate, a range, a name, a sentence. */
export const english = {
  // Headline
  keptOut: (cap: string) =>
    `Ports are not the limit: ${cap} Those who are let in open no passive data connection.`,
  noPortNeeded: "No passive port is needed: none of these clients opens a passive data connection.",
  noRange: (asked: string) => `No range up to 16,384 ports keeps refusals under ${asked}.`,
  nothingToJudge: "Nothing to judge: nobody asks for a port in the part of the day that counts.",
  notTheLimit: (cause: string, range: string) => `Ports are not the limit: ${cause} ${range}`,
  capTurnsAway: (name: string, cap: number, rate: string) =>
    `${name} (${thousands(cap)}) turns ${rate} logins away.`,
  keepThen: (range: string, ports: number) =>
    `Keep TCP ${range}: ${counted(ports, "port is", "ports are")} enough then, too.`,
  untilThen: (range: string) => `Until then ${range.charAt(0).toLowerCase()}${range.slice(1)}`,

  // What to open or to keep
  doubt: (server: string | null, ports: number) =>
    ` By another reading of ${server ?? "the server"} ${counted(ports, "port is", "ports are")} needed: which is right is not known.`,
  ignoresOnePort: (server: string) => `${server} ignores a range of one port. `,
  cannotOpenOne: (port: number) => `Port ${port} cannot be opened here. `,
  cannotOpenAny: (ports: number, range: string) =>
    `None of these ${thousands(ports)} ports (${range}) can be opened here. `,
  keep: (range: string) => `Keep TCP ${range}.`,
  keepFixed: (range: string, ports: number, server: string) =>
    `Keep TCP ${range}: the ${counted(ports, "port")} that ${server} has ${ports === 1 ? "is" : "are"} enough.`,
  keepEnough: (range: string, ports: number, usable: number, wouldDo: number | null) => {
    const those =
      usable === ports
        ? counted(ports, "port is", "ports are")
        : `the ${counted(usable, "port", "ports")} of its ${thousands(ports)} that can be opened ${usable === 1 ? "is" : "are"}`;
    const fewer =
      wouldDo === null ? ", and fewer would not do" : `; ${thousands(wouldDo)} would do`;
    return `Keep TCP ${range}: ${those} enough${fewer}.`;
  },
  keepForNow: (range: string, days: number) =>
    `Keep TCP ${range} for now: ${counted(days, "day")} cannot show whether fewer ports would do.`,
  openFixedTooFew: (ranges: string, ports: number, server: string, needed: number) =>
    `Open TCP ${ranges}: the ${counted(ports, "port")} that ${server} has are too few; ${thousands(needed)} would be needed.`,
  open: (ranges: string, ports: number, wouldDo: number | null, instead: string) => {
    const rounded = wouldDo === null ? "" : ` (${thousands(wouldDo)} would do)`;
    return `Open TCP ${ranges}: ${counted(ports, "port")}${rounded}.${instead}`;
  },
  tooWide: (range: string, more: number) =>
    ` ${range} has ${thousands(more)} more ports than that: each open port is one more door.`,

  // How sure
  over: (hour: string | null) =>
    hour === null ? "Over the whole day" : `In your busiest hour (${hour})`,
  withGrowth: (over: string, growth: string) => `${over}, with ${growth} more clients,`,
  asked: (target: string) => `You asked for ${target}.`,
  sure: (confidence: string) => `${confidence} sure`,
  cannotBeRefused: (over: string, ports: number, why: string, asked: string) =>
    `${over} no transfer can be refused: never more than ${counted(ports, "port is", "ports are")} needed at once (${why}). ${asked}`,
  rarerThan: (over: string, high: number, sure: string, asked: string) =>
    `${over} ${fewerThan(high)} transfers is refused (${sure}). ${asked}${SPLITTING}`,
  noneRefused: (over: string, pasvs: number, days: number, high: number, sure: string) =>
    `${over} none of ${thousands(pasvs)} transfers was refused in ${counted(days, "day")}: ${fewerThan(high)} transfers (${sure}).`,
  badDays: (bad: number, days: number, sure: string, bound: string) =>
    `${bad === 0 ? "None" : thousands(bad)} of ${counted(days, "whole day")} had a refusal at any hour (${sure}: ${bound}).`,
  cannotShow: (target: string, days: string) =>
    `That many days cannot show ${target}; about ${days} would.`,
  refused: (over: string, rate: string, sure: string, bound: string | null, asked: string) =>
    `${over} ${rate} (${bound === null ? sure : `${sure}: ${bound}`}). ${asked}`,
  basis: {
    counted: "",
    bound: "",
    chances: "",
    splitting: SPLITTING,
    structural: "",
    fitted: " A rate this low cannot be counted: it is extrapolated from smaller ranges.",
  },

  // Why this many
  usuallyIdle: "On most days no port is busy",
  usually: (ports: number, isMoment: boolean, at: string) => {
    const busy = isMoment
      ? `${counted(ports, "port is", "ports are")} needed at once for a moment`
      : `${counted(ports, "port is", "ports are")} busy`;
    return `Usually ${busy} at the day's peak (${at})`;
  },
  worst: (usually: string, most: number, days: number) =>
    `${usually}, ${thousands(most)} on the worst of ${counted(days, "day")}.`,
  least: (
    least: number,
    nodes: number,
    failing: number | null,
    step: { ports: number; isForSessions: boolean } | null,
  ) => {
    const onNodes = nodes > 1 ? ` on each of ${nodes} nodes` : "";
    const below =
      failing === null ? "" : ` (${thousands(failing)} does not; sizes in between were not run)`;
    const next =
      step === null
        ? ""
        : `; ${thousands(step.ports)} is the next multiple of ${step.isForSessions ? "8 that its sessions can use" : "8"}`;
    return `${thousands(least)} is the least that passes${onNodes}${below}${next}.`;
  },
  divided: (whole: number, nodes: number, lost: number, together: number) => {
    const spare = lost > 0 ? ` and must hold with ${counted(lost, "node")} lost` : "";
    const more = together > whole ? `, ${thousands(together - whole)} more` : ", no more than that";
    return ` One node for the whole load would need ${thousands(whole)}. ${nodes} separate slices share nothing${spare}: together they need ${thousands(together)}${more}.`;
  },
  sameByEither: (ports: number) =>
    `By either reading ${counted(ports, "port is", "ports are")} the least.`,
  byReading: (assumed: number | null, other: number | null) => {
    const first =
      assumed === null
        ? "no range is enough"
        : `${counted(assumed, "port is", "ports are")} the least`;
    return `As assumed, ${first}; by the other reading, ${other === null ? "no range would be" : thousands(other)}.`;
  },

  // Limits
  noneMet: (sessions: number, cap: number, perAddress: number) => {
    const each = perAddress > 0 ? thousands(perAddress) : null;
    let allowed = each === null ? "there is no cap" : `${each} are allowed per address`;
    if (cap > 0)
      allowed = `${thousands(cap)} are allowed${each === null ? "" : `, ${each} per address`}`;
    return `None was reached: at most ${counted(sessions, "session")} at once; ${allowed}.`;
  },

  // Today's range
  belowPrivileged: (range: string) =>
    `${range} holds ports below 1024, which no passive range should. `,
  ignored: (server: string, ports: number, fewest: number) =>
    `${server} accepts no range of ${counted(ports, "port")}: it uses any port, and a firewall drops most of them. Its range needs at least ${counted(fewest, "port")}.`,
  noneUsable: (range: string) =>
    `No port of ${range} can be used: all are avoided, excluded, control ports or below 1024.`,
  someUnusable: (unusable: number, ports: number) =>
    ` ${thousands(unusable)} of its ${thousands(ports)} ports cannot be opened here and do not count.`,
  during: (isHour: boolean): string => (isHour ? "in the busiest hour" : "over the whole day"),
  noneIn: (days: number, during: string) => `no transfer in ${counted(days, "day")} ${during}`,
  transfers: (rate: string, during: string) => `${rate} transfers ${during}`,
  pilesUp: (range: string) => `Too small: at ${range} the retries pile up all day and never drain.`,
  tooSmallWhenBusiest: (range: string, ports: number, rate: string) =>
    `Too small for your five busiest days, which need ${counted(ports, "port")}: ${range} refuses ${rate} on usual ones.`,
  tooSmall: (range: string, rate: string) => `Too small: ${range} refuses ${rate}.`,
  enough: (range: string, rate: string) => `Enough: ${range} refuses ${rate}.`,
  oversized: (range: string, rate: string) => `More than enough: ${range} refuses ${rate}.`,
  tightWithGrowth: (range: string, asked: string, growth: string) =>
    `Tight: ${range} meets ${asked} today, but not with ${growth} more clients.`,
  tight: (range: string, rate: string, asked: string) =>
    `Tight: ${range} refuses ${rate}. These days cannot tell whether that is under ${asked}.`,
};
export type VerdictWords = typeof english;
