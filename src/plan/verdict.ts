/** The verdict's words: what to open, how sure, why, what it rests on, what else limits. Number first, then meaning. */
import type { Answer } from "../answer/answer.ts";
import type { ServerFacts } from "../servers/types.ts";
import { daysToShow, shareTurnedAway } from "./limits.ts";
import { NO_ROOM } from "./recommend.ts";
import { bandText } from "./other-reading.ts";
import { basisOf, daysWithRefusal } from "./recommend.ts";
import type {
  Band,
  CurrentRange,
  Message,
  RateBasis,
  Recommendation,
  Verdict,
  VerdictState,
} from "./types.ts";
import { about, clock, count, dayIn, oneIn, percent, roughly, span, thousands } from "./words.ts";

export interface VerdictInput {
  answer: Answer;
  recommendation: Recommendation | null;
  current: CurrentRange | null;
  limits: readonly Message[];
  facts: ServerFacts | undefined;
  band: Band | null;
}

/** Writes the verdict. */
export function writeVerdict(input: VerdictInput): Verdict {
  const parts = {
    today: todayText(input),
    sure: sureText(input),
    why: whyText(input),
    restsOn: restsOnText(input.answer),
    limits: limitsText(input),
    symptom: symptomText(input.facts),
  };
  const { today, sure, why, restsOn, limits, symptom } = parts;
  return {
    state: stateOf(input),
    headline: headlineText(input),
    sentences: [today, sure, why, restsOn, limits, symptom].filter(
      (text): text is string => text !== null && text !== "",
    ),
    ...parts,
  };
}

function stateOf({ answer, recommendation, current }: VerdictInput): VerdictState {
  const { open, cannotShow, planned } = answer;
  if (answer.demand.peak.max === 0) return "no-demand";
  if (recommendation === null) return "impossible";
  if (open && shareTurnedAway(open) > Math.max(planned.target.refusals, open.rate.estimate)) {
    return "ports-not-the-limit";
  }
  if (cannotShow) return "short-run";
  if (current) return current.judgement;
  return open && open.rate.estimate === 0 ? "none-refused" : "recommended";
}

function headlineText({ answer, recommendation, current, limits, facts }: VerdictInput): string {
  const { range } = answer.scenario.server;
  if (answer.demand.peak.max === 0) {
    return "No passive port is needed: none of these clients opens a passive data connection.";
  }
  if (!recommendation) {
    const room = limits.find((limit) => limit.code === NO_ROOM);
    if (room) return room.message;
    return `No range up to 16,384 ports keeps refusals under ${oneIn(answer.planned.target.refusals)}.`;
  }
  if (current?.judgement === "enough" && range) {
    return `Keep TCP ${span(range)}: ${count(current.ports, "port")} are enough; ${thousands(recommendation.least)} would do.`;
  }
  const spans = recommendation.ranges.map(span);
  const joined = isContiguous(recommendation) ? span(recommendation) : spans.join(", ");
  const needed = recommendation.least;
  if (facts?.fixedRange && needed > recommendation.ports) {
    return `Open TCP ${joined}: the ${count(recommendation.ports, "port")} that ${facts.name} has are too few; ${thousands(needed)} would be needed.`;
  }
  return `Open TCP ${joined}: ${count(recommendation.ports, "port")}.`;
}

function isContiguous({ ranges }: Recommendation): boolean {
  return ranges.every((range, index) => index === 0 || range.first === ranges[index - 1]!.last + 1);
}

/** "In your busiest hour (09:00-10:00)" or "Over the whole day". */
function overText({ planned, window }: Answer): string {
  if (planned.target.over === "day") return "Over the whole day";
  return `In your busiest hour (${clock(window.fromSeconds)}-${clock(window.toSeconds)})`;
}

function todayText({ answer, current }: VerdictInput): string | null {
  const { range } = answer.scenario.server;
  if (!current || !range) return null;
  if (answer.piles) {
    return `Too small: at ${span(range)} the retries pile up all day and never drain.`;
  }
  const { refusals } = current;
  if (!refusals) return null;
  const rate =
    refusals.estimate > 0
      ? `about ${oneIn(refusals.estimate)} transfers`
      : `no transfer in ${count(answer.days, "day")}`;
  const asked = oneIn(answer.scenario.target.refusals);
  switch (current.judgement) {
    case "too-small":
      return `Too small: ${span(range)} refuses ${rate}. You asked for ${asked}.`;
    case "enough":
      return `Enough: ${span(range)} refuses ${rate}.`;
    case "tight": {
      const { growth } = answer.scenario.target;
      const grows = growth > 0 && refusals.high <= answer.scenario.target.refusals;
      return grows
        ? `Tight: ${span(range)} meets ${asked} today, not with ${percent(growth)} more clients.`
        : `Tight: ${span(range)} refuses ${rate}, and ${asked} lies inside the uncertainty.`;
    }
  }
}

/** How a rate came about, where it was not simply counted. */
const BASIS_TEXTS: Record<RateBasis, string> = {
  counted: "",
  bound: "",
  chances: " This adds up the chance that each transfer met: steadier than a count.",
  splitting:
    " That rare, it is not counted but worked out by splitting: days that come near a refusal are varied, step by step.",
  structural: "",
  fitted: " That rare, it is not counted but carried on from smaller ranges.",
};

function sureText({ answer, recommendation, current }: VerdictInput): string {
  const { open, planned, days } = answer;
  const { target } = planned;
  if (!open || !recommendation) return "";
  // Where the range stays, its own rate is the claim; else that of the range to open.
  const keeps = current?.judgement === "enough" ? answer.current : null;
  const claimed = keeps?.grown ?? open;
  const { rate } = claimed;
  const grown = planned === answer.scenario ? "" : `, with ${percent(target.growth)} more clients,`;
  const over = `${overText(answer)}${grown}`;
  const asked = `You asked for ${oneIn(target.refusals)}.`;
  const sure = `${percent(target.confidence)} sure`;
  if (claimed.basis === "structural" && answer.structural !== null) {
    const { ports, why } = answer.structural;
    return `${over} no transfer can be refused: more than ${count(ports, "port")} can never be wanted at once (${why}). ${asked}`;
  }
  if (claimed.basis === "splitting" && rate.estimate === 0)
    return `${over} fewer than ${oneIn(rate.high)} transfers is refused (${sure}). ${asked}${BASIS_TEXTS.splitting}`;
  if (claimed.basis === undefined && claimed.counted === 0 && rate.estimate === 0) {
    const bad = daysWithRefusal(claimed, target.confidence).high;
    const pasvs = claimed.units.asked.reduce((total, value) => total + value, 0);
    const none = `${over} none of ${thousands(pasvs)} transfers was refused in ${count(days, "day")}: a refusal on fewer than ${dayIn(bad)} (${sure}), fewer than ${oneIn(rate.high)} transfers.`;
    return answer.cannotShow
      ? `${none} That many days cannot show ${oneIn(target.refusals)}; about ${roughly(daysToShow(answer))} would.`
      : `${none} ${asked}`;
  }
  const basis = BASIS_TEXTS[basisOf(claimed, answer)];
  return `${over} about ${oneIn(rate.estimate)} transfers is refused (${sure}: fewer than ${oneIn(rate.high)}). ${asked}${basis}`;
}

function whyText({ answer, recommendation, facts, band }: VerdictInput): string {
  const { demand, planned } = answer;
  if (!recommendation) return "";
  const least = recommendation.leastPerNode;
  const busy = `Usually ${count(demand.peak.median, "port is", "ports are")} busy at the day's peak (${clock(demand.peakSeconds)}), ${thousands(demand.peak.max)} on the worst of ${count(demand.days, "day")}`;
  const nodes = planned.server.nodes > 1 ? ` on each of ${planned.server.nodes} nodes` : "";
  const pick = facts ? ` ${facts.name}: ${lowerFirst(facts.summary)}` : "";
  return `${busy}.${pick} ${thousands(least)} is the least that passes${nodes}${nextBelow(answer)}.${dividedText(answer)} ${bandText(band)}`.trimEnd();
}

/** What splitting the load over nodes costs, and the spare for lost ones. */
function dividedText({ undivided, planned, smallest }: Answer): string {
  if (undivided === null || !smallest) return "";
  const { nodes, nodesLost } = planned.server;
  const total = smallest.least.ports * nodes;
  const spare = nodesLost > 0 ? ` and must hold with ${count(nodesLost, "node")} lost` : "";
  return ` One node for the whole load would need ${thousands(undivided)}; ${nodes} separate slices share nothing${spare}, so they need ${thousands(total)} together: ${thousands(Math.max(0, total - undivided))} more.`;
}

/** Whether the size below the least was shown to fail, or is only left open. */
function nextBelow({ smallest }: Answer): string {
  if (!smallest || smallest.failing === 0) return "";
  const gap = smallest.least.ports - smallest.failing;
  return gap === 1 ? "" : ` (${thousands(smallest.failing)} does not; sizes between were not run)`;
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function restsOnText({ demand, planned }: Answer): string {
  const largest = demand.groups
    .map((group, index) => ({ ...group, index }))
    .toSorted((a, b) => b.meanAtPeak - a.meanAtPeak)[0];
  if (!largest || largest.meanAtPeak === 0) return "";
  const group = planned.groups[largest.index]!;
  const share = `hold ${about(largest.meanAtPeak)} of ${about(total(demand.groups))} ports at the peak`;
  return `${thousands(group.clients)} ${group.name} ${share}: ${patternText(group.visits)}.`;
}

function total(groups: readonly { meanAtPeak: number }[]): number {
  return groups.reduce((sum, group) => sum + group.meanAtPeak, 0);
}

function patternText(visits: Answer["planned"]["groups"][number]["visits"]): string {
  switch (visits.pattern) {
    case "steady":
      return `each visits ${about(visits.perClientPerHour)} times an hour at random moments`;
    case "daily":
      return `each visits ${about(visits.perClientPerDay)} times a day, more at some hours than at others`;
    case "always":
      return "each is logged in all day";
    case "scheduled": {
      const { everySeconds, offsetSeconds = 0, spreadSeconds, skewSeconds } = visits;
      const mark =
        everySeconds >= 86400
          ? `at ${clock(offsetSeconds)}`
          : `every ${duration(everySeconds)} from ${clock(offsetSeconds)}`;
      if (skewSeconds) return `they start ${mark}, give or take ${duration(skewSeconds)}`;
      return spreadSeconds
        ? `they start ${mark}, spread over ${duration(spreadSeconds)}`
        : `they all start ${mark}, at once`;
    }
  }
}

function duration(seconds: number): string {
  if (seconds >= 86400 && seconds % 86400 === 0) return count(seconds / 86400, "day");
  if (seconds >= 3600 && seconds % 3600 === 0) return count(seconds / 3600, "hour");
  if (seconds >= 60 && seconds % 60 === 0) return count(seconds / 60, "minute");
  return `${seconds} s`;
}

function limitsText({ limits, answer }: VerdictInput): string {
  const first = limits.filter(({ code }) => code !== "impossible" && code !== NO_ROOM);
  return first.length === 0
    ? `None met in the simulation: ${capsText(answer)}.`
    : first.map((limit) => limit.message).join(" ");
}

/** The caps that did not bind, beside the most sessions that there were. */
function capsText({ planned, demand }: Answer): string {
  const { maxSessions, maxSessionsPerAddress } = planned.server;
  const most = `at most ${count(demand.peakSessions, "session")} at once`;
  const all = maxSessions > 0 ? `the cap is ${thousands(maxSessions)}` : "there is no cap";
  const each = maxSessionsPerAddress > 0 ? `, ${thousands(maxSessionsPerAddress)} per address` : "";
  return `${most}, ${all}${each}`;
}

function symptomText(facts: ServerFacts | undefined): string {
  if (!facts) return "";
  const seen = `When the range is full users see: ${facts.whenFullUsersSee.value}.`;
  const log = facts.whenFullLogLine.value;
  return log ? `${seen} Look for "${log}" in the log.` : seen;
}
