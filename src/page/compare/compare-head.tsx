import type { JSX } from "preact";
import { caseLetter } from "../kit/case-names.ts";
import { usePage } from "../kit/page-context.ts";
import { MOST_CASES } from "../../state/link-text.ts";
import type { Comparison } from "../../plan/types.ts";
import type { ComparisonRun } from "../../state/keep-compared.ts";
import type { Answered } from "./answered-case.ts";
import { compareWords } from "../words/compare.ts";

/** The finding in one sentence, and the way to a further scenario. */
export function CompareHead({ answered }: { answered: readonly Answered[] }): JSX.Element {
  const { planner } = usePage();
  const cases = planner.cases.value;
  const next = caseLetter(cases.length);
  const words = compareWords();
  return (
    <div class="compare-head">
      <div>
        <h2 class="compare-title">{titleOf(answered)}</h2>
        <p class="compare-subtitle">
          {subtitleOf(
            cases[1] === undefined ? undefined : planner.comparisons.byCase.value.get(cases[1].id),
            answered[0]?.answer.plan.scenario.target.confidence,
          )}
        </p>
      </div>
      <button
        type="button"
        class="button"
        disabled={cases.length >= MOST_CASES}
        onClick={planner.duplicate}
      >
        {cases.length >= MOST_CASES ? words.atMost(MOST_CASES) : words.add(next)}
      </button>
    </div>
  );
}

/** The same figure as in the comparison's own sentence below it: the least ports, not what they are rounded up to. */
function titleOf([a, b]: readonly Answered[]): string {
  const words = compareWords();
  if (a === undefined || b === undefined) return words.comparing;
  const least = [a, b].map(({ answer }) => answer.plan.recommendation?.least ?? null);
  const [left, right] = least;
  if (left == null && right == null) return words.neitherServed;
  if (left == null) return words.onlyServed("B");
  if (right == null) return words.onlyServed("A");
  return left === right ? words.needSame(left) : words.needs(Math.abs(right - left), right < left);
}

function subtitleOf(run: ComparisonRun | undefined, confidence = 0): string {
  const words = compareWords();
  if (run === undefined) return words.onTheirWay;
  if (run.comparison === null) return run.failure ?? words.pairing;
  return `${run.comparison.sentence} ${peakSentence(run.comparison, confidence)}`;
}

/** How the busiest moments of the same days differ. */
function peakSentence({ peak, days }: Comparison, confidence: number): string {
  const { estimate: mean, low, high } = peak.difference;
  if (low <= 0 && high >= 0) return compareWords().peaksAlike(days);
  const [near = 0, far = 0] = [Math.abs(low), Math.abs(high)].toSorted((x, y) => x - y);
  return compareWords().peaksDiffer({ mean, near, far, days, confidence });
}
