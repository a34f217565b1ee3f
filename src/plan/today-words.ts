/** The judgement on the range that is open today, in words. */
import type { Answer } from "../answer/answer.ts";
import type { PortRange } from "../scenario/types.ts";
import type { ServerFacts } from "../servers/types.ts";
import type { CurrentRange } from "./types.ts";
import {
  aboutOneIn,
  askedFor,
  clock,
  counted,
  percent,
  span,
  thousands,
} from "../language/numbers.ts";

export interface TodayInput {
  answer: Answer;
  current: CurrentRange | null;
  /** Ports per node that the five busiest days need by a target of their own; null without one. */
  busiestLeast: number | null;
  facts: ServerFacts | undefined;
}

/** "from 09:00 to 10:00, the worst hour" or "over the whole day". */
function duringText({ planned, window }: Answer): string {
  if (planned.target.over === "day") return "over the whole day";
  return `in the worst hour (${clock(window.fromSeconds)}-${clock(window.toSeconds)})`;
}

/** What today's range comes to; null where there is none to judge. */
export function todayText(input: TodayInput): string | null {
  const { answer, current } = input;
  const { range } = answer.scenario.server;
  if (!current || !range) return null;
  const low =
    range.first < 1024
      ? `${span(range)} holds ports below 1024, which no passive range should. `
      : "";
  const judged = judgedText(input, range);
  if (isIgnored(input))
    return `${input.facts!.name} takes no range of ${counted(current.ports, "port")}: it gives out any port, most of which a firewall drops. Its range needs ${counted(input.facts!.fewestPorts!.value, "port")} at least.`;
  if (current.usable === 0)
    return `${low}No port of ${span(range)} can be used: all are avoided, excluded, control ports or below 1024.`;
  if (judged === null) return null;
  const unusable = current.ports - current.usable;
  const fewer =
    unusable > 0
      ? ` ${thousands(unusable)} of its ${thousands(current.ports)} ports cannot be opened here and do not count.`
      : "";
  return `${low}${judged}${fewer}`;
}

/** Whether the server takes no notice of a range as small as today's. */
export function isIgnored({ current, facts }: Pick<TodayInput, "current" | "facts">): boolean {
  return current !== null && current.ports < (facts?.fewestPorts?.value ?? 1);
}

function rateText(rate: number, answer: Answer): string {
  const during = duringText(answer);
  if (rate === 0)
    return `no transfer in ${counted(answer.current?.today.days ?? answer.days, "day")} ${during}`;
  return `${aboutOneIn(rate)} transfers ${during}`;
}

function judgedText(
  { answer, current, busiestLeast }: TodayInput,
  range: PortRange,
): string | null {
  if (!current) return null;
  if (answer.piles) {
    return `Too small: at ${span(range)} the retries pile up all day and never drain.`;
  }
  const { refusals } = current;
  if (!refusals) return null;
  const rate = rateText(refusals.estimate, answer);
  const asked = askedFor(answer.scenario.target.refusals);
  switch (current.judgement) {
    case "too-small":
      if (refusals.low <= answer.scenario.target.refusals && busiestLeast !== null)
        return `Too small for your five busiest days, which need ${counted(busiestLeast * answer.planned.server.nodes, "port")}: ${span(range)} refuses ${rate} on usual ones.`;
      return `Too small: ${span(range)} refuses ${rate}. You asked for ${asked}.`;
    case "enough":
      return `Enough: ${span(range)} refuses ${rate}.`;
    case "oversized":
      return `More than enough: ${span(range)} refuses ${rate}.`;
    case "tight": {
      const { growth } = answer.scenario.target;
      const grows = growth > 0 && refusals.high <= answer.scenario.target.refusals;
      return grows
        ? `Tight: ${span(range)} meets ${asked} today, not with ${percent(growth)} more clients.`
        : `Tight: ${span(range)} refuses ${rate}, and ${asked} lies inside the uncertainty.`;
    }
  }
}
