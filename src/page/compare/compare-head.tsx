import type { JSX } from "preact";
import { caseLetter } from "../case-names.ts";
import { usePage } from "../planner-context.ts";
import { MOST_CASES } from "../../state/shared-text.ts";
import { count, counted } from "../words.ts";
import type { Answered } from "./compare-view.tsx";
import { pairedDifference } from "./paired.ts";

/** The finding in one sentence, and the way to a further scenario. */
export function CompareHead({ answered }: { answered: readonly Answered[] }): JSX.Element {
  const { planner } = usePage();
  const cases = planner.cases.value;
  const next = caseLetter(cases.length);
  return (
    <div class="compare-head">
      <div>
        <h2 class="compare-title">{titleOf(answered)}</h2>
        <p class="compare-subtitle">{subtitleOf(answered)}</p>
      </div>
      <button type="button" class="button" disabled={cases.length >= MOST_CASES} onClick={planner.duplicate}>
        {cases.length >= MOST_CASES ? `${MOST_CASES} at most` : `Add ${next}`}
      </button>
    </div>
  );
}

function titleOf([a, b]: readonly Answered[]): string {
  if (a === undefined || b === undefined) return "Comparing";
  const least = [a, b].map(({ answer }) => answer.plan.recommendation?.ports ?? null);
  const [left, right] = least;
  if (left == null && right == null) return "Neither A nor B can be served by any range";
  if (left == null) return "Only B can be served";
  if (right == null) return "Only A can be served";
  if (left === right) return `A and B need the same ${counted(left, "port")}`;
  const difference = Math.abs(right - left);
  return `B needs ${count(difference)} ${right < left ? "fewer" : "more"} ports than A`;
}

function subtitleOf([a, b]: readonly Answered[]): string {
  if (a === undefined || b === undefined) return "The answers are on their way.";
  const paired = pairedDifference(a.answer.pictures.peaks, b.answer.pictures.peaks);
  if (paired === null) return "";
  const { mean, low, high } = paired;
  if (low <= 0 && high >= 0) {
    return `The busiest moments of ${count(paired.differences.length)} days do not differ clearly: by ${mean.toFixed(1)} ports on average.`;
  }
  const [near, far] = [Math.abs(low), Math.abs(high)].sort((x, y) => x - y);
  const direction = mean < 0 ? "lower" : "higher";
  return `B's busiest moment is ${Math.abs(mean).toFixed(1)} ports ${direction} (95% sure: ${near?.toFixed(1)} to ${far?.toFixed(1)}), paired over ${counted(paired.differences.length, "day")}.`;
}
