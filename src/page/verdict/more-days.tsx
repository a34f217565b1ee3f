import type { JSX } from "preact";
import { setValue } from "../../state/edit.ts";
import { useCase, usePage } from "../kit/page-context.ts";
import { verdictWords } from "../words/verdict.ts";

/** Most days that a scenario may have. */
const MOST_DAYS = 100_000;

/** Where the run was too short to settle the answer: a button that simulates as many days as would. */
export function MoreDays(): JSX.Element | null {
  const { planner } = usePage();
  const of = useCase();
  const { status, answer } = of.runner.run.value;
  const needed = answer?.plan.run.daysNeeded;
  const wanted = of.completed.value?.scenario.simulation.days;
  const isCurrent = status === "done" && answer?.key === of.runner.key.value;
  if (needed === undefined || wanted === undefined || !isCurrent) return null;
  const days = Math.min(MOST_DAYS, roundedUp(needed));
  if (days <= wanted) return null;
  return (
    <button
      type="button"
      class="button"
      title={verdictWords().daysWouldSettle(wanted, needed)}
      onClick={() =>
        planner.change(of, "simulation.days", (inputs) => setValue(inputs, "simulation.days", days))
      }
    >
      {verdictWords().runDays(days)}
    </button>
  );
}

/** Two digits, rounded up: 1,234 → 1,300. */
function roundedUp(value: number): number {
  const unit = 10 ** Math.max(0, String(Math.ceil(value)).length - 2);
  return Math.ceil(value / unit) * unit;
}
