/** The judgement on the range that is open today, in words. */
import type { Answer } from "../answer/find-answer.ts";
import type { PortRange } from "../scenario/types.ts";
import type { ServerFacts } from "../servers/types.ts";
import type { CurrentRange } from "./types.ts";
import { aboutOneIn, askedFor, percent, span } from "../language/numbers.ts";
import { verdictWords } from "./words/verdict.ts";
import { judgedHour } from "./judged-hour.ts";
import { saidOf } from "../servers/words/servers.ts";

export interface TodayInput {
  answer: Answer;
  current: CurrentRange | null;
  /** Ports per node that the five busiest days need by a target of their own; null without one. */
  busiestLeast: number | null;
  facts: ServerFacts | undefined;
}

/** What today's range comes to; null where there is none to judge. */
export function todayText(input: TodayInput): string | null {
  const { answer, current } = input;
  const { range } = answer.scenario.server;
  if (!current || !range) return null;
  const words = verdictWords();
  const low = range.first < 1024 ? words.belowPrivileged(span(range)) : "";
  const judged = judgedText(input, range);
  if (isIgnored(input)) {
    const facts = input.facts!;
    return words.ignored(saidOf(facts).name, current.ports, facts.fewestPorts!.value);
  }
  if (current.usable === 0) return `${low}${words.noneUsable(span(range))}`;
  if (judged === null) return null;
  const unusable = current.ports - current.usable;
  const fewer = unusable > 0 ? words.someUnusable(unusable, current.ports) : "";
  return `${low}${judged}${fewer}`;
}

/** Whether the server takes no notice of a range as small as today's. */
export function isIgnored({ current, facts }: Pick<TodayInput, "current" | "facts">): boolean {
  return current !== null && current.ports < (facts?.fewestPorts?.value ?? 1);
}

function rateText(rate: number, answer: Answer): string {
  const words = verdictWords();
  const during = words.during(judgedHour(answer) !== null);
  return rate === 0
    ? words.noneIn(answer.current?.today.days ?? answer.days, during)
    : words.transfers(aboutOneIn(rate), during);
}

function judgedText(
  { answer, current, busiestLeast }: TodayInput,
  range: PortRange,
): string | null {
  if (!current) return null;
  const words = verdictWords();
  const today = span(range);
  if (answer.piles) return words.pilesUp(today);
  const { refusals } = current;
  if (!refusals) return null;
  const rate = rateText(refusals.estimate, answer);
  const { growth, refusals: accepted } = answer.scenario.target;
  const asked = askedFor(accepted);
  switch (current.judgement) {
    case "too-small":
      return refusals.low <= accepted && busiestLeast !== null
        ? words.tooSmallWhenBusiest(today, busiestLeast * answer.planned.server.nodes, rate)
        : words.tooSmall(today, rate);
    case "enough":
      return words.enough(today, rate);
    case "oversized":
      return words.oversized(today, rate);
    case "tight":
      return growth > 0 && refusals.high <= accepted
        ? words.tightWithGrowth(today, asked, percent(growth))
        : words.tight(today, rate, asked);
  }
}
