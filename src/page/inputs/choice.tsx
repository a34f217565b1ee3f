import type { ComponentChildren, JSX } from "preact";
import { valueAt } from "../../state/document-path.ts";
import { setValue } from "../../state/edit.ts";
import { belongs } from "./is-under-path.ts";
import { fieldId } from "./field-id.ts";
import { FieldLabel } from "./field-label.tsx";
import { FieldNotes } from "./field-notes.tsx";
import { useCase, usePage } from "../kit/page-context.ts";
import { inputsWords } from "../words/inputs.ts";

/** One entry of a choice; `value` is what stands in the document. */
interface ChoiceOption {
  value: string | number | boolean | null;
  label: string;
}

/** What a choice needs to know about itself. */
export interface ChoiceProps {
  path: string;
  label: string;
  options: readonly ChoiceOption[];
  hint?: ComponentChildren;
  /** true where the document must have this field: no way back to a default is offered. */
  required?: boolean;
}

/** A choice of a few values. What is chosen is set; "default" gives it back. */
export function Choice({ path, label, options, hint, required }: ChoiceProps): JSX.Element {
  const { planner } = usePage();
  const of = useCase();
  const set: unknown = valueAt(of.inputs.value.document, path);
  const shown = set ?? valueAt(of.completed.value?.scenario, path);
  const id = fieldId(of.id, path);
  const chosen = options.findIndex(({ value }) => value === shown);
  const choose = (index: string) => {
    const option = options[Number(index)];
    planner.change(of, path, (inputs) => setValue(inputs, path, option?.value));
  };
  return (
    <div class="field">
      <FieldLabel control={id} text={label} />
      <select
        id={id}
        class="control select"
        value={String(chosen)}
        aria-describedby={`${id}-notes`}
        aria-invalid={of.problems.value.some((problem) => belongs(problem.path, path))}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {chosen < 0 ? (
          <option value="-1">{typeof shown === "string" ? shown : inputsWords().notChosen}</option>
        ) : null}
        {options.map((option, index) => (
          <option key={option.label} value={String(index)}>
            {option.label}
          </option>
        ))}
        {set === undefined || required === true ? null : (
          <option value="default">{inputsWords().useDefault}</option>
        )}
      </select>
      <FieldNotes path={path} hint={hint} />
    </div>
  );
}
