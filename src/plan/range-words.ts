/** The headline's words about ranges: what to open or to keep, what of today's cannot be used, and what is in doubt. */
import type { Answer } from "../answer/answer.ts";
import { noSizeCures } from "../servers/no-size-cures.ts";
import type { ServerFacts } from "../servers/types.ts";
import { isIgnored } from "./today-words.ts";
import type { Band, CurrentRange, Recommendation } from "./types.ts";
import { counted, span, thousands } from "../language/numbers.ts";

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
  return ` By another reading of ${facts === undefined || facts.id === "generic" ? "the server" : facts.name} ${counted(least, "port is", "ports are")} needed: which one holds was not established.`;
}

/** Where not one port of today's range can be opened: that, first of all, with a space behind. */
export function noneUsableText({ answer, current, facts }: RangeInput): string {
  const { range } = answer.scenario.server;
  if (!current || !range || current.usable > 0 || answer.demand.peak.max === 0) return "";
  if (isIgnored({ current, facts })) return `${facts!.name} ignores a range of one port. `;
  return current.ports === 1
    ? `Port ${range.first} cannot be opened here. `
    : `None of these ${thousands(current.ports)} ports (${span(range)}) can be opened here. `;
}

/** What to open, or that today's range stays; empty where nothing is recommended. */
export function rangeText({ answer, recommendation, current, facts }: RangeInput): string {
  const { range } = answer.scenario.server;
  if (!recommendation) return "";
  if (current?.judgement === "enough" && range) {
    const { least } = recommendation;
    if (noSizeCures(facts?.id) !== undefined) return `Keep TCP ${span(range)}.`;
    // Nobody can make a fixed range smaller.
    if (facts?.fixedRange)
      return `Keep TCP ${span(range)}: the ${counted(current.ports, "port")} that ${facts.name} has ${current.ports === 1 ? "is" : "are"} enough.`;
    const fewer = least < current.usable ? `; ${thousands(least)} would do` : ", and none fewer";
    return `Keep TCP ${span(range)}: ${thoseThere(current)} enough${fewer}.`;
  }
  if (answer.cannotShow && range && keepsForNow({ current, recommendation }))
    return `Keep TCP ${span(range)} for now: ${counted(answer.days, "day")} cannot show whether fewer ports would do.`;
  const spans = recommendation.ranges.map(span);
  const joined = isContiguous(recommendation) ? span(recommendation) : spans.join(", ");
  const needed = recommendation.least;
  if (facts?.fixedRange && needed > recommendation.ports) {
    return `Open TCP ${joined}: the ${counted(recommendation.ports, "port")} that ${facts.name} has are too few; ${thousands(needed)} would be needed.`;
  }
  const more = recommendation.ports - needed;
  const instead =
    current?.judgement === "oversized" && range
      ? ` ${span(range)} is enough and ${thousands(current.ports - recommendation.ports)} ports more than that: each further open port is one more door.`
      : "";
  const rounded = more > 0 && recommendation.ports >= 2 * needed ? roundedText(needed) : "";
  return `Open TCP ${joined}: ${counted(recommendation.ports, "port")}${rounded}.${instead}`;
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

/** Where rounding up opens twice what is needed or more that is worth a word. */
function roundedText(needed: number): string {
  return ` (${thousands(needed)} would do; rounded up to a multiple of 8)`;
}

/** "100 ports are"; where some of them cannot be opened, those that can. */
function thoseThere({ ports, usable }: CurrentRange): string {
  return usable === ports
    ? counted(ports, "port is", "ports are")
    : `the ${counted(usable, "port", "ports")} of its ${thousands(ports)} that can be opened ${usable === 1 ? "is" : "are"}`;
}

function isContiguous({ ranges }: Recommendation): boolean {
  return ranges.every((range, index) => index === 0 || range.first === ranges[index - 1]!.last + 1);
}
