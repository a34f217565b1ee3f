import type { JSX } from "preact";
import { oneIn, portCount } from "../../language/numbers.ts";
import { usePage } from "../kit/page-context.ts";
import type { Plan } from "../../plan/types.ts";
import { keepsToday, rangesToOpen } from "../../exports/ranges-to-open.ts";
import { portsIn } from "../verdict/range-text.ts";
import { frameWords } from "../words/frame.ts";

/** On narrow screens: the answer in short, always in sight, and the way to the inputs. */
export function BottomBar(): JSX.Element {
  const { planner, view } = usePage();
  const answer = planner.active.value.runner.answer.value;
  const words = frameWords();
  const said = answer === null ? words.simulating : shortAnswer(answer.plan);
  return (
    <aside class="bottom-bar" aria-label={words.answerInShort}>
      <span class="bottom-bar-words">{said}</span>
      <button
        type="button"
        class="button"
        onClick={() => {
          // Only that view has no inputs.
          if (view.value === "sequence") view.value = "plan";
          setTimeout(goToInputs);
        }}
      >
        {words.changeInputs}
      </button>
    </aside>
  );
}

function goToInputs(): void {
  const inputs = document.getElementById("inputs");
  inputs?.scrollIntoView();
  inputs?.focus();
}

/** "104 ports · 1 in 1,700". */
function shortAnswer(plan: Plan): string {
  const ports = portsIn(rangesToOpen(plan));
  if (ports === 0) return frameWords().noRange;
  const refusals = keepsToday(plan) ? plan.current?.refusals : plan.recommendation?.refusals;
  return `${portCount(ports)} · ${oneIn(refusals?.estimate ?? 0)}`;
}
