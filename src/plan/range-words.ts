/** The headline's words about ranges: what to open or to keep, what of today's cannot be used, and what is in doubt. */
import type { Answer } from "../answer/find-answer.ts";
import { noSizeCures, saidOf } from "../servers/words/servers.ts";
import type { ServerFacts } from "../servers/types.ts";
import { isIgnored } from "./today-words.ts";
import type { Band, CurrentRange, Recommendation } from "./types.ts";
import { span } from "../language/numbers.ts";
import { verdictWords } from "./words/verdict.ts";

export interface RangeInput {
  answer: Answer;
  recommendation: Recommendation | null;
  current: CurrentRange | null;
  facts: ServerFacts | undefined;
  band: Band | null;
}

/** From so many times the ports on the other reading of a server is told in the headline. */
const FAR_APART = 2;

/** Where nobody established how the server behaves and it decides the size: what else may be needed, with a space before. */
export function doubtText({ recommendation, band, facts, current }: RangeInput): string {
  if (!recommendation || !band || facts?.fixedRange || band.other === null) return "";
  const kept = current?.judgement === "enough" ? current.usable : recommendation.ports;
  const least = band.other * (recommendation.ports / recommendation.perNode);
  if (least <= kept || band.other < FAR_APART * recommendation.perNode) return "";
  const name = facts === undefined || facts.id === "generic" ? null : saidOf(facts).name;
  return verdictWords().doubt(name, least);
}

/** Where not one port of today's range can be opened: that, first of all, with a space behind. */
export function noneUsableText({ answer, current, facts }: RangeInput): string {
  const { range } = answer.scenario.server;
  if (!current || !range || current.usable > 0 || answer.demand.peak.max === 0) return "";
  const words = verdictWords();
  if (isIgnored({ current, facts })) return words.ignoresOnePort(saidOf(facts!).name);
  return current.ports === 1
    ? words.cannotOpenOne(range.first)
    : words.cannotOpenAny(current.ports, span(range));
}

/** What to open, or that today's range stays; empty where nothing is recommended. */
export function rangeText({ answer, recommendation, current, facts }: RangeInput): string {
  const { range } = answer.scenario.server;
  if (!recommendation) return "";
  const words = verdictWords();
  const { least, ports } = recommendation;
  if (current?.judgement === "enough" && range) {
    if (noSizeCures(facts?.id) !== undefined) return words.keep(span(range));
    // Nobody can make a fixed range smaller.
    if (facts?.fixedRange) return words.keepFixed(span(range), current.ports, saidOf(facts).name);
    const wouldDo = least < current.usable ? least : null;
    return words.keepEnough(span(range), current.ports, current.usable, wouldDo);
  }
  if (answer.cannotShow && range && keepsForNow({ current, recommendation }))
    return words.keepForNow(span(range), answer.days);
  const joined = isContiguous(recommendation)
    ? span(recommendation)
    : recommendation.ranges.map(span).join(", ");
  if (facts?.fixedRange && least > ports)
    return words.openFixedTooFew(joined, ports, saidOf(facts).name, least);
  const instead =
    current?.judgement === "oversized" && range
      ? words.tooWide(span(range), current.ports - ports)
      : "";
  // Where rounding up opens twice what is needed or more that is worth a word.
  return words.open(joined, ports, ports > least && ports >= 2 * least ? least : null, instead);
}

/** Where days show too little: nobody moves to fewer ports than are open for want of evidence. */
export function keepsForNow({
  current,
  recommendation,
}: Pick<RangeInput, "current" | "recommendation">): boolean {
  return (
    current?.judgement === "tight" &&
    recommendation !== null &&
    current.usable >= recommendation.ports
  );
}

function isContiguous({ ranges }: Recommendation): boolean {
  return ranges.every((range, index) => index === 0 || range.first === ranges[index - 1]!.last + 1);
}
