import type { JSX } from "preact";
import { oneIn } from "../charts/words.ts";
import { usePage } from "./planner-context.ts";
import { counted } from "./words.ts";

/** On narrow screens: the answer in short, always in sight, and the way to the inputs. */
export function BottomBar(): JSX.Element {
  const answer = usePage().planner.active.value.runner.run.value.answer;
  const recommendation = answer?.plan.recommendation;
  const words =
    recommendation == null
      ? (answer?.plan.verdict.headline ?? "Simulating…")
      : `${counted(recommendation.ports, "port")} · ${oneIn(recommendation.refusals.estimate)}`;
  return (
    <div class="bottom-bar">
      <span class="bottom-bar-words">{words}</span>
      <button
        type="button"
        class="button"
        onClick={() => {
          const inputs = document.getElementById("inputs");
          inputs?.scrollIntoView();
          inputs?.focus();
        }}
      >
        Change inputs
      </button>
    </div>
  );
}
