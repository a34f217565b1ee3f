/** The verdict's words: what to open, how sure, why, what it rests on, what else limits. Number first, then meaning. */
import { noSizeCures } from "../servers/words/servers.ts";
import { firstCap, isKeptOut, portsInForce, shareTurnedAway } from "./binding-limits.ts";
import { daysToShow } from "./limits.ts";
import { NO_ROOM } from "./recommend.ts";
import { wholeOf, type SizeResult } from "../answer/size-runs.ts";
import { behaviourText, symptomText } from "./behaviour-words.ts";
import { nothingToJudge } from "./contradictions.ts";
import { bandText } from "./assumed-behaviour.ts";
import { doubtText, noneUsableText, rangeText } from "./range-words.ts";
import { restsOnText } from "./rests-on.ts";
import { basisOf, daysWithRefusal } from "./recommend.ts";
import { todayText, type TodayInput } from "./today-words.ts";
import { dividedText, nextBelow } from "./least-words.ts";
import type { Band, Message, Recommendation, Verdict, VerdictState } from "./types.ts";
import {
  askedFor,
  clock,
  fewerDaysThan,
  fewerThan,
  oneIn,
  percent,
  refusedText,
  roughly,
  span,
} from "../language/numbers.ts";
import { verdictWords } from "./words/verdict.ts";
import { judgedHour } from "./judged-hour.ts";

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
    restsOn: `${restsOnText(input.answer)}${input.sessionWords}`.trimStart(),
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
  const words = verdictWords();
  const { answer, recommendation, limits } = input;
  if (isKeptOut(answer)) {
    return words.keptOut(capText(input, answer.open!));
  }
  if (answer.demand.peak.max === 0) {
    return words.noPortNeeded;
  }
  if (!recommendation) {
    const room = limits.find((limit) => limit.code === NO_ROOM);
    if (room) return room.message;
    return words.noRange(oneIn(answer.planned.target.refusals));
  }
  if (nothingToJudge(answer)) {
    return words.nothingToJudge;
  }
  const { open, planned } = answer;
  if (open && shareTurnedAway(open) > Math.max(planned.target.refusals, open.rate.estimate)) {
    return words.notTheLimit(capText(input, open), keptText(input) ?? untilThenText(input, open));
  }
  const noCure = noSizeCures(input.facts?.id);
  return noCure === undefined ? rangeText(input) : words.notTheLimit(noCure, rangeText(input));
}

/** The cap that turns most logins away, and what it would have to be where that is known. */
function capText({ answer, capWords }: VerdictInput, open: SizeResult): string {
  if (capWords !== null) return capWords;
  const { cap, name } = firstCap(answer, open);
  return verdictWords().capTurnsAway(name, cap, oneIn(shareTurnedAway(open)));
}

/** Where today's range is enough even for those whom the cap turns away now: that; null elsewhere. */
function keptText({ answer, current, uncappedPorts }: VerdictInput): string | null {
  const { nodes, range } = answer.scenario.server;
  if (uncappedPorts === null || !current || !range || current.refusals === null) return null;
  const fits = current.judgement === "enough" || current.judgement === "oversized";
  if (!fits || Math.floor(current.usable / nodes) < uncappedPorts) return null;
  return verdictWords().keepThen(span(range), current.ports);
}

/** The range for those who are let in, set apart from what the others would need. */
function untilThenText(input: VerdictInput, { ports }: SizeResult): string {
  const range = rangeText(input);
  return input.uncappedPorts === null || input.uncappedPorts <= ports
    ? range
    : verdictWords().untilThen(range);
}

function sureText({ answer, recommendation, current }: VerdictInput): string {
  const { open, planned } = answer;
  const { target } = planned;
  if (!open || !recommendation) return "";
  // Where the range stays, its own rate is the claim; else that of the range to open.
  if (nothingToJudge(answer)) return "";
  const keeps = current?.judgement === "enough" ? answer.current : null;
  const claimed = keeps?.grown ?? open;
  const rate = keeps === null ? recommendation.refusals : claimed.rate;
  const words = verdictWords();
  const during = words.over(judgedHour(answer));
  const over =
    planned === answer.scenario ? during : words.withGrowth(during, percent(target.growth));
  const asked = words.asked(askedFor(target.refusals));
  const sure = words.sure(percent(target.confidence));
  if (claimed.basis === "structural" && answer.structural !== null) {
    const { ports, why } = answer.structural;
    return words.cannotBeRefused(over, ports, why, asked);
  }
  if (claimed.basis === "splitting" && rate.estimate === 0)
    return words.rarerThan(over, rate.high, sure, asked);
  if (claimed.basis === undefined && claimed.counted === 0 && rate.estimate === 0) {
    const pasvs = claimed.units.asked.reduce((total, value) => total + value, 0);
    const none = words.noneRefused(over, pasvs, claimed.days, rate.high, sure);
    const last = answer.cannotShow
      ? words.cannotShow(askedFor(target.refusals), roughly(daysToShow(answer)))
      : asked;
    return `${none} ${badDaysText(claimed, target.confidence)} ${last}`;
  }
  const said = refusedText(rate.estimate);
  const bound = fewerThan(rate.high);
  // So rare that both are the same words.
  const told = words.refused(over, said, sure, said.startsWith(bound) ? null : bound, asked);
  return `${told}${words.basis[basisOf(claimed, answer)]}`;
}

/** How many whole days have a refusal, at any hour. */
function badDaysText(claimed: SizeResult, confidence: number): string {
  const { days, bad } = wholeOf(claimed);
  const { high } = daysWithRefusal(claimed, confidence);
  const words = verdictWords();
  return words.badDays(bad, days, words.sure(percent(confidence)), fewerDaysThan(high));
}

function whyText({ answer, recommendation, current, facts, band }: VerdictInput): string {
  const { demand, planned } = answer;
  if (!recommendation) return "";
  const words = verdictWords();
  const { leastPerNode: least, perNode } = recommendation;
  const { median, max } = demand.peak;
  // Where a moment would have more than the least, that so many are wanted.
  const usually =
    median === 0
      ? words.usuallyIdle
      : words.usually(median, median > least, clock(demand.peakSeconds));
  const behaviour = behaviourText(planned, facts);
  const isRounded = perNode > least && !facts?.fixedRange && current?.judgement !== "enough";
  const step = isRounded
    ? { ports: perNode, isForSessions: planned.server.ports.portsPerSession !== null }
    : null;
  const parts = [
    words.worst(usually, max, demand.days),
    ...(behaviour === "" ? [] : [behaviour]),
    `${words.least(least, planned.server.nodes, nextBelow(answer), step)}${dividedText(answer)}`,
  ];
  return `${parts.join(" ")} ${bandText(band)}`.trimEnd();
}

function limitsText({ limits, answer }: VerdictInput): string {
  const first = limits.filter(({ code }) => code !== "impossible" && code !== NO_ROOM);
  if (first.length > 0) return first.map((limit) => limit.message).join(" ");
  const { maxSessions, maxSessionsPerAddress } = answer.planned.server;
  return verdictWords().noneMet(answer.demand.peakSessions, maxSessions, maxSessionsPerAddress);
}
