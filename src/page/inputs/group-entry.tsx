import type { JSX } from "preact";
import { copyGroup, removeGroup } from "../../state/edit.ts";
import { freeText } from "../../state/field-text.ts";
import { belongs } from "./is-under-path.ts";
import { Field } from "./field.tsx";
import { Fold } from "../kit/fold.tsx";
import { InTurn } from "../drawing/draw-in-turn.tsx";
import { useCase, usePage } from "../kit/page-context.ts";
import { thousands } from "../../language/numbers.ts";
import { DayBars } from "./day-bars.tsx";
import { GroupFields } from "./group-fields.tsx";
import { inputsWords } from "../words/inputs.ts";

/** One group: its name, size and day when folded; every field when open. */
export function GroupEntry({ index, open }: { index: number; open: boolean }): JSX.Element | null {
  const { planner } = usePage();
  const of = useCase();
  const words = inputsWords();
  const { groups } = of.inputs.value.document;
  const group = groups[index];
  if (group === undefined) return null;
  const path = `groups[${index}]`;
  const name =
    group.name ?? of.completed.value?.scenario.groups[index]?.name ?? words.group(index + 1);
  const problems = of.problems.value.filter((problem) => belongs(problem.path, path));
  const wrong = problems.length > 0;
  const isCounted = problems.every((problem) => problem.path !== `${path}.clients`);
  return (
    <Fold
      class="group"
      summaryClass="group-summary"
      openAtFirst={open}
      force={wrong}
      paths={[path]}
      summary={
        <>
          <span class="group-name">{name}</span>
          <span class="group-clients">{isCounted ? thousands(group.clients) : "–"}</span>
          <DayBars visits={group.visits} />
        </>
      }
    >
      <div class="group-fields">
        <Field path={`${path}.name`} label={words.name} format={freeText} />
        <InTurn>
          <GroupFields path={path} />
        </InTurn>
        <div class="buttons">
          <button
            type="button"
            class="button button-quiet"
            onClick={() => planner.change(of, "groups", (inputs) => copyGroup(inputs, index))}
          >
            {words.copyGroup}
          </button>
          <button
            type="button"
            class="button button-quiet"
            disabled={groups.length === 1}
            onClick={() => planner.change(of, "groups", (inputs) => removeGroup(inputs, index))}
          >
            {words.removeGroup}
          </button>
        </div>
      </div>
    </Fold>
  );
}
