import type { JSX } from "preact";
import { freeText } from "../../state/field-text.ts";
import { Field } from "./field.tsx";
import { usePage } from "../kit/page-context.ts";
import { caseLetter, caseName } from "../kit/case-names.ts";
import { inputsWords } from "../words/inputs.ts";

/** Where several scenarios are compared: which one these inputs belong to, and its name. */
export function CaseTabs(): JSX.Element | null {
  const { planner } = usePage();
  const cases = planner.cases.value;
  if (cases.length === 1) return null;
  const active = planner.active.value;
  return (
    <section class="card" aria-label={inputsWords().editedScenario}>
      <div class="case-tabs" role="group" aria-label={inputsWords().editScenario}>
        {cases.map((each, index) => (
          <button
            key={each.id}
            type="button"
            class={`button case-tab series-${caseLetter(index).toLowerCase()}`}
            aria-pressed={each === active}
            onClick={() => planner.show(each)}
          >
            <span class="case-mark" aria-hidden="true" /> {caseLetter(index)} {caseName(each)}
          </button>
        ))}
      </div>
      <Field path="name" label={inputsWords().name} format={freeText} />
    </section>
  );
}
