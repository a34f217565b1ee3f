/** What fits on the report's second page: what does not stands in the appendix. */
import type { Plan } from "../../plan/types.ts";
import type { ReportParts, ReportText } from "./report-parts.ts";

/** A part of the second page: what was set, limits and warnings, or a text by its number. */
export type Block = "inputs" | "messages" | number;

/** Heights in points, characters in a line: as the style has them on A4, rather too much than too little. */
/** 269 mm, and the space before a heading that the first one does not have. */
const PAGE = 773;
const HEADING = 24.3;
const ROW = { characters: 105, line: 10, around: 4.5 };
const ITEM = { characters: 125, line: 10.5, around: 0 };
const CODE = { characters: 150, line: 9.45, around: 0 };
const PROSE = { characters: 75, line: 9.45, around: 0 };
const PASSAGE = 4.3;
const LINK = { characters: 105, line: 7, around: 12 };
const SIGNATURE = 45;

type Measure = typeof ROW;

const heightOf = (text: string, { characters, line, around }: Measure): number =>
  Math.max(1, Math.ceil(text.length / characters)) * line + around;

const sum = (heights: readonly number[]): number => heights.reduce((all, each) => all + each, 0);

function textHeight({ text, isProse }: ReportText): number {
  if (!isProse) return HEADING + sum(text.split("\n").map((line) => heightOf(line, CODE)));
  // Passages stand in two columns.
  const passages = text.split("\n\n").map((passage) => passage.split("\n"));
  const lines = sum(passages.flat().map((line) => heightOf(line, PROSE)));
  return HEADING + (lines + PASSAGE * passages.length) / 2 + PROSE.line / 2;
}

/** The blocks that go to the appendix, so that the second page stays one: texts of further nodes first, what is asked for last. */
export function movedBlocks(plan: Plan, { inputs, texts, link }: ReportParts): ReadonlySet<Block> {
  const messages = [...plan.limits, ...plan.warnings];
  const heights = new Map<Block, number>([
    ["inputs", HEADING + sum(inputs.map(([concern, said]) => heightOf(`${concern}${said}`, ROW)))],
    [
      "messages",
      messages.length === 0
        ? 0
        : HEADING + sum(messages.map((each) => heightOf(each.message, ITEM))),
    ],
    ...texts.map((text, index): [Block, number] => [index, textHeight(text)]),
  ]);
  let left = PAGE - SIGNATURE - heightOf(link ?? "", LINK) - sum([...heights.values()]);
  const moved = new Set<Block>();
  for (const block of inOrder(texts)) {
    if (left >= 0) break;
    moved.add(block);
    left += heights.get(block)!;
  }
  return moved;
}

function inOrder(texts: readonly ReportText[]): Block[] {
  const numbered = texts.map(({ isProse }, index) => ({ index, isProse }));
  const files = numbered.filter(({ isProse }) => !isProse).map(({ index }) => index);
  const requests = numbered.filter(({ isProse }) => isProse).map(({ index }) => index);
  return [...files.slice(1).toReversed(), "inputs", ...files.slice(0, 1), "messages", ...requests];
}
