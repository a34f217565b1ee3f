/** The verdict's words: what to open, how sure, why, what it rests on, what else limits. Number first, then meaning. */
import type { Answer } from "../answer/answer.ts";
import { noSizeCures } from "../servers/no-size-cures.ts";
import { awayText, firstCap, isKeptOut, portsInForce, shareTurnedAway } from "./binding-limits.ts";
import { daysToShow } from "./limits.ts";
import { NO_ROOM } from "./recommend.ts";
import { wholeOf, type SizeResult } from "../answer/size-runs.ts";
import { behaviourText, symptomText } from "./behaviour-words.ts";
import { nothingToJudge } from "./contradictions.ts";
import { bandText } from "./other-reading.ts";
import { doubtText, noneUsableText, rangeText } from "./range-words.ts";
import { restsOnText } from "./rests-on.ts";
import { basisOf, daysWithRefusal } from "./recommend.ts";
import { todayText, type TodayInput } from "./today-words.ts";
import { dividedText, nextBelow } from "./least-words.ts";
import type { Band, Message, RateBasis, Recommendation, Verdict, VerdictState } from "./types.ts";
import {
  askedFor,
  clock,
  counted,
  fewerDaysThan,
  fewerThan,
  oneIn,
  percent,
  refusedText,
  roughly,
  span,
  thousands,
} from "../language/numbers.ts";

export interface VerdictInput extends TodayInput {
  recommendation: Recommendation | null;
  limits: readonly Message[];
  band: Band | null;
  /** What the cap that is the limit would have to be, in words, and the ports then; null where none is, or until it is known. */
  capWords: string | null;
  uncappedPorts: number | null;
  /** What the range bears, and the sessions that count, in words; empty until they are known. */
  margin: string;
  sessionWords: string;
}

/** Writes the verdict. */
export function writeVerdict(input: VerdictInput): Verdict {
  const parts = {
    today: todayText(input),
    sure: sureText(input),
    why: whyText(input),
    margin: input.recommendation === null ? "" : input.margin,
    restsOn: `${restsOnText(input.answer)}${input.sessionWords}`.replace(/^ And on s/, "S"),
    limits: limitsText(input),
    symptom: symptomText(input.answer.planned, input.facts, portsInForce(input)),
  };
  const { today, sure, why, margin, restsOn, limits, symptom } = parts;
  return {
    state: stateOf(input),
    headline: `${noneUsableText(input)}${headlineText(input)}${doubtText(input)}`,
    sentences: [today, sure, why, margin, restsOn, limits, symptom].filter(
      (text): text is string => text !== null && text !== "",
    ),
    ...parts,
  };
}

function stateOf({ answer, recommendation, current, facts }: VerdictInput): VerdictState {
  const { open, cannotShow, planned } = answer;
  if (isKeptOut(answer)) return "ports-not-the-limit";
  if (answer.demand.peak.max === 0) return "no-demand";
  if (recommendation === null) return "impossible";
  if (nothingToJudge(answer)) return "nothing-to-judge";
  if (open && shareTurnedAway(open) > Math.max(planned.target.refusals, open.rate.estimate)) {
    return "ports-not-the-limit";
  }
  if (noSizeCures(facts?.id) !== undefined) return "ports-not-the-limit";
  if (cannotShow) return "short-run";
  if (current) return current.judgement;
  return open && open.rate.estimate === 0 ? "none-refused" : "recommended";
}

function headlineText(input: VerdictInput): string {
  const { answer, recommendation, limits } = input;
  if (isKeptOut(answer)) {
    return `Ports are not the limit: ${capText(input, answer.open!)} Those who are let in open no passive data connection.`;
  }
  if (answer.demand.peak.max === 0) {
    return "No passive port is needed: none of these clients opens a passive data connection.";
  }
  if (!recommendation) {
    const room = limits.find((limit) => limit.code === NO_ROOM);
    if (room) return room.message;
    return `No range up to 16,384 ports keeps refusals under ${oneIn(answer.planned.target.refusals)}.`;
  }
  if (nothingToJudge(answer)) {
    return "Nothing to judge: nobody asks for a port in the part of the day that counts.";
  }
  const { open, planned } = answer;
  if (open && shareTurnedAway(open) > Math.max(planned.target.refusals, open.rate.estimate)) {
    return `Ports are not the limit: ${capText(input, open)} ${keptText(input) ?? untilThenText(input, open)}`;
  }
  const noCure = noSizeCures(input.facts?.id);
  return noCure === undefined
    ? rangeText(input)
    : `Ports are not the limit: ${noCure} ${rangeText(input)}`;
}

/** The cap that turns most logins away, and what it would have to be where that is known. */
function capText({ answer, capWords }: VerdictInput, open: SizeResult): string {
  if (capWords !== null) return capWords;
  const { cap, name } = firstCap(answer, open);
  return `${name} (${thousands(cap)}) ${awayText(open)}.`;
}

/** Where today's range is enough even for those whom the cap turns away now: that; null elsewhere. */
function keptText({ answer, current, uncappedPorts }: VerdictInput): string | null {
  const { nodes, range } = answer.scenario.server;
  if (uncappedPorts === null || !current || !range || current.refusals === null) return null;
  const fits = current.judgement === "enough" || current.judgement === "oversized";
  if (!fits || Math.floor(current.usable / nodes) < uncappedPorts) return null;
  return `Keep TCP ${span(range)}: ${counted(current.ports, "port is", "ports are")} enough then, too.`;
}

/** The range for those who are let in, set apart from what the others would need. */
function untilThenText(input: VerdictInput, { ports }: SizeResult): string {
  const range = rangeText(input);
  return input.uncappedPorts === null || input.uncappedPorts <= ports
    ? range
    : `Until then ${range.charAt(0).toLowerCase()}${range.slice(1)}`;
}

/** "In your busiest hour (09:00-10:00)" or "Over the whole day". */
function overText({ planned, window }: Answer): string {
  if (planned.target.over === "day") return "Over the whole day";
  return `In your busiest hour (${clock(window.fromSeconds)}-${clock(window.toSeconds)})`;
}

/** How a rate came about, where it was not simply counted. */
const BASIS_TEXTS: Record<RateBasis, string> = {
  counted: "",
  bound: "",
  chances: "",
  splitting:
    " That rare, it is not counted but worked out by splitting: days that come near a refusal are varied, step by step.",
  structural: "",
  fitted: " That rare, it is not counted but carried on from smaller ranges.",
};

function sureText({ answer, recommendation, current }: VerdictInput): string {
  const { open, planned } = answer;
  const { target } = planned;
  if (!open || !recommendation) return "";
  // Where the range stays, its own rate is the claim; else that of the range to open.
  if (nothingToJudge(answer)) return "";
  const keeps = current?.judgement === "enough" ? answer.current : null;
  const claimed = keeps?.grown ?? open;
  const rate = keeps === null ? recommendation.refusals : claimed.rate;
  const grown = planned === answer.scenario ? "" : `, with ${percent(target.growth)} more clients,`;
  const over = `${overText(answer)}${grown}`;
  const asked = `You asked for ${askedFor(target.refusals)}.`;
  const sure = `${percent(target.confidence)} sure`;
  if (claimed.basis === "structural" && answer.structural !== null) {
    const { ports, why } = answer.structural;
    return `${over} no transfer can be refused: more than ${counted(ports, "port")} can never be wanted at once (${why}). ${asked}`;
  }
  if (claimed.basis === "splitting" && rate.estimate === 0)
    return `${over} ${fewerThan(rate.high)} transfers is refused (${sure}). ${asked}${BASIS_TEXTS.splitting}`;
  if (claimed.basis === undefined && claimed.counted === 0 && rate.estimate === 0) {
    const pasvs = claimed.units.asked.reduce((total, value) => total + value, 0);
    const none = `${over} none of ${thousands(pasvs)} transfers was refused in ${counted(claimed.days, "day")}: ${fewerThan(rate.high)} transfers (${sure}). ${badDaysText(claimed, target.confidence)}`;
    return answer.cannotShow
      ? `${none} That many days cannot show ${askedFor(target.refusals)}; about ${roughly(daysToShow(answer))} would.`
      : `${none} ${asked}`;
  }
  const basis = BASIS_TEXTS[basisOf(claimed, answer)];
  const said = refusedText(rate.estimate);
  const bound = fewerThan(rate.high);
  // So rare that both are the same words.
  const how = said.startsWith(bound) ? sure : `${sure}: ${bound}`;
  return `${over} ${said} (${how}). ${asked}${basis}`;
}

/** How many whole days have a refusal, at any hour. */
function badDaysText(claimed: SizeResult, confidence: number): string {
  const { days, bad } = wholeOf(claimed);
  const { high } = daysWithRefusal(claimed, confidence);
  const seen = bad === 0 ? "None" : thousands(bad);
  const of = `of ${counted(days, "whole day")} had a refusal at any hour`;
  return `${seen} ${of} (${percent(confidence)} sure: ${fewerDaysThan(high)}).`;
}

function whyText({ answer, recommendation, current, facts, band }: VerdictInput): string {
  const { demand, planned } = answer;
  if (!recommendation) return "";
  const least = recommendation.leastPerNode;
  const usually =
    demand.peak.median === 0
      ? "On most days no port is busy"
      : `Usually ${busyText(answer, least)} at the day's peak (${clock(demand.peakSeconds)})`;
  const busy = `${usually}, ${thousands(demand.peak.max)} on the worst of ${counted(demand.days, "day")}`;
  const nodes = planned.server.nodes > 1 ? ` on each of ${planned.server.nodes} nodes` : "";
  const behaviour = behaviourText(planned, facts);
  const pick = behaviour === "" ? "" : ` ${behaviour}`;
  const perNode = recommendation.perNode;
  const step =
    perNode > least && !facts?.fixedRange && current?.judgement !== "enough"
      ? `; ${thousands(perNode)} is the next multiple of ${planned.server.ports.portsPerSession === null ? "8" : "8 that its sessions can use"}`
      : "";
  return `${busy}.${pick} ${thousands(least)} is the least that passes${nodes}${nextBelow(answer)}${step}.${dividedText(answer)} ${bandText(band)}`.trimEnd();
}

/** How many ports are busy; where a moment would have more than the least, that so many are wanted. */
function busyText({ demand }: Answer, least: number): string {
  const { median } = demand.peak;
  return median > least
    ? `${counted(median, "port is", "ports are")} wanted at once for a moment`
    : `${counted(median, "port is", "ports are")} busy`;
}

function limitsText({ limits, answer }: VerdictInput): string {
  const first = limits.filter(({ code }) => code !== "impossible" && code !== NO_ROOM);
  return first.length === 0
    ? `None was met: ${capsText(answer)}.`
    : first.map((limit) => limit.message).join(" ");
}

/** The caps that did not bind, beside the most sessions that there were. */
function capsText({ planned, demand }: Answer): string {
  const { maxSessions, maxSessionsPerAddress } = planned.server;
  const most = `at most ${counted(demand.peakSessions, "session")} at once`;
  const all = maxSessions > 0 ? `of ${thousands(maxSessions)} allowed` : "there is no cap";
  const each = maxSessionsPerAddress > 0 ? `, ${thousands(maxSessionsPerAddress)} per address` : "";
  return `${most}, ${all}${each}`;
}
