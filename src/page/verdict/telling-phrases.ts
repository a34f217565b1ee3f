import { askedFor, oneIn, portCount } from "../../language/numbers.ts";
import type { Plan } from "../../plan/types.ts";

/** More than this is said in words that need no weight: "nearly all". */
const NEARLY_ALL = 0.9;

/** What stands out in the sentences of a plan: its frequencies and its counts of ports, as sentences write them. */
export function tellingPhrases({ scenario, recommendation, current, demand }: Plan): string[] {
  const rates = [recommendation?.refusals, current?.refusals].flatMap((rate) =>
    rate ? [rate.estimate, rate.high] : [],
  );
  const counts = [
    recommendation?.least,
    recommendation?.perNode,
    recommendation?.ports,
    current?.ports,
    current?.usable,
    demand.peak.median,
    demand.peak.max,
  ].filter((count) => count !== undefined);
  return [
    askedFor(scenario.target.refusals),
    ...rates.filter((rate) => rate > 0 && rate <= NEARLY_ALL).map(oneIn),
    ...counts.filter((count) => count > 0).map(portCount),
  ];
}
