import type { JSX } from "preact";
import { caseLetter } from "../case-names.ts";
import { usePage } from "../planner-context.ts";
import { MOST_CASES } from "../../state/shared-text.ts";
import type { Comparison } from "../../plan/types.ts";
import { counted, decimal, thousands } from "../../language/numbers.ts";
import type { ComparisonRun } from "../../state/comparisons.ts";
import type { Answered } from "./answered.ts";

/** The finding in one sentence, and the way to a further scenario. */
export function CompareHead({ answered }: { answered: readonly Answered[] }): JSX.Element {
  const { planner } = usePage();
  const cases = planner.cases.value;
  const next = caseLetter(cases.length);
  return (
    <div class="compare-head">
      <div>
        <h2 class="compare-title">{titleOf(answered)}</h2>
        <p class="compare-subtitle">
          {subtitleOf(
            cases[1] === undefined ? undefined : planner.comparisons.byCase.value.get(cases[1].id),
          )}
        </p>
      </div>
      <button
        type="button"
        class="button"
        disabled={cases.length >= MOST_CASES}
        onClick={planner.duplicate}
      >
        {cases.length >= MOST_CASES ? `${MOST_CASES} at most` : `Add ${next}`}
      </button>
    </div>
  );
}

/** The same figure as in the comparison's own sentence below it: the least ports, not what they are rounded up to. */
export function titleOf([a, b]: readonly Answered[]): string {
  if (a === undefined || b === undefined) return "Comparing";
  const least = [a, b].map(({ answer }) => answer.plan.recommendation?.least ?? null);
  const [left, right] = least;
  if (left == null && right == null) return "Neither A nor B can be served by any range";
  if (left == null) return "Only B can be served";
  if (right == null) return "Only A can be served";
  if (left === right) return `A and B need the same ${counted(left, "port")}`;
  const difference = Math.abs(right - left);
  return `B needs ${thousands(difference)} ${right < left ? "fewer" : "more"} ports than A`;
}

function subtitleOf(run: ComparisonRun | undefined): string {
  if (run === undefined) return "The answers are on their way.";
  if (run.comparison === null) return run.failure ?? "Pairing the same days of both…";
  return `${run.comparison.sentence} ${peakSentence(run.comparison)}`;
}

/** How the busiest moments of the same days differ. */
function peakSentence({ peak, days }: Comparison): string {
  const { estimate, low, high } = peak.difference;
  const over = `paired over ${counted(days, "day")}`;
  if (low <= 0 && high >= 0) return `The busiest moments do not differ clearly, ${over}.`;
  const [near = 0, far = 0] = [Math.abs(low), Math.abs(high)].toSorted((x, y) => x - y);
  const direction = estimate < 0 ? "lower" : "higher";
  return `B's busiest moment is ${decimal(Math.abs(estimate))} ports ${direction} (95% sure: ${decimal(near)} to ${decimal(far)}), ${over}.`;
}
