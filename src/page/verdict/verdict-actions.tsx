import { batch } from "@preact/signals";
import type { JSX } from "preact";
import { hangsSeldom } from "../../scenario/hanging.ts";
import type { Plan } from "../../plan/types.ts";
import { focusField } from "../inputs/focus-field.ts";
import { useCase, usePage } from "../kit/page-context.ts";
import { verdictWords } from "../words/verdict.ts";

/** Leads from what the answer rests on to its input, or to a copy of the scenario in which it can be tried. */
export function VerdictActions({ plan }: { plan: Plan }): JSX.Element | null {
  const { planner, view } = usePage();
  const of = useCase();
  const index = decisiveGroup(plan);
  if (index === null) return null;
  const { status, current } = of.questions.hang.asked.value;
  const hangs =
    hangsSeldom(plan.scenario) && status !== "running" && !(status === "done" && current);
  const path = `groups[${index}].${startField(plan, index)}`;
  const words = verdictWords();
  const test = () => {
    batch(() => {
      planner.duplicate();
      view.value = "compare";
    });
    // The copy's form is there once the new view is drawn.
    setTimeout(() => focusField(planner.active.value.id, path), 50);
  };
  return (
    <p class="verdict-actions">
      <button type="button" class="link" onClick={() => focusField(of.id, path)}>
        {words.change}
      </button>
      <button type="button" class="link" onClick={test}>
        {words.test}
      </button>
      {hangs ? (
        <button type="button" class="link" onClick={of.questions.hang.want}>
          {words.ifHangs}
        </button>
      ) : null}
    </p>
  );
}

/** The group that holds most ports at the peak; null where none holds any. */
function decisiveGroup({ demand }: Plan): number | null {
  let found: number | null = null;
  let most = 0;
  demand.groups.forEach(({ meanAtPeak }, index) => {
    if (meanAtPeak <= most) return;
    found = index;
    most = meanAtPeak;
  });
  return found;
}

/** The field that says when, or how often, the visits of a group begin. */
function startField({ scenario }: Plan, index: number): string {
  const fields = {
    scheduled: "visits.spreadSeconds",
    daily: "visits.perClientPerDay",
    steady: "visits.perClientPerHour",
    always: "visits.idleSeconds",
  };
  return fields[scenario.groups[index]?.visits.pattern ?? "steady"];
}
