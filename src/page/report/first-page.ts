/** How high the charts on the report's first page may be, so that it stays one. */
import type { Plan } from "../../plan/types.ts";
import { verdictParts } from "./report-parts.ts";

// Heights in points, characters in a line: as the style has them on A4, rather too much than too little.

/** 269 mm, less the name of the scenario. */
const PAGE = 762 - 31;
const TODAY = { characters: 80, line: 14 };
const HEADLINE = { characters: 44, line: 23.4 };
const SURE = { characters: 84, line: 14 };
const REASON = { characters: 48, line: 11.9 };
/** A heading of a reason, and the space after its words. */
const REASON_AROUND = 24;
const REASONS_AROUND = 26;
/** A figure's heading, caption and the space after it. */
const FIGURE_AROUND = 42;

/** px; a point is 4/3 of them. */
const [LEAST, MOST] = [120, 226];

const heightOf = (text: string, { characters, line }: typeof TODAY): number =>
  Math.ceil(text.length / characters) * line;

/** The height of each of the two charts, px: what the words of the verdict leave. */
export function chartHeight(plan: Plan): number {
  const { headline, sure, today } = plan.verdict;
  const words = heightOf(today ?? "", TODAY) + heightOf(headline, HEADLINE) + heightOf(sure, SURE);
  const left = PAGE - words - reasonsHeight(plan) - 2 * FIGURE_AROUND;
  return Math.max(LEAST, Math.min(MOST, Math.floor((left / 2) * (4 / 3))));
}

/** The reasons stand in two columns; none is broken. */
function reasonsHeight(plan: Plan): number {
  const heights = reasonsOf(plan).map(({ said }) => heightOf(said, REASON) + REASON_AROUND);
  const sum = (list: readonly number[]) => list.reduce((all, each) => all + each, 0);
  const columns = [0, ...heights].map((_, at) =>
    Math.max(sum(heights.slice(0, at)), sum(heights.slice(at))),
  );
  return REASONS_AROUND + Math.min(...columns);
}

/** The verdict's parts that stand under headings of their own. */
export function reasonsOf(plan: Plan): ReturnType<typeof verdictParts> {
  return verdictParts(plan).filter(({ part }) => part !== "today" && part !== "howSure");
}
