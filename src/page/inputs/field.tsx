import type { ComponentChildren, JSX } from "preact";
import { valueAt } from "../../state/document-path.ts";
import type { TextFormat } from "../../state/text-format.ts";
import { belongs } from "./is-under-path.ts";
import { fieldId } from "./field-id.ts";
import { FieldLabel } from "./field-label.tsx";
import { FieldNotes } from "./field-notes.tsx";
import { useCase, usePage } from "../kit/page-context.ts";

/** What a text field needs to know about itself. */
export interface FieldProps<T> {
  /** Where its value stands in the document. */
  path: string;
  label: string;
  format: TextFormat<T>;
  hint?: ComponentChildren;
  /** Stands inside the control, at its right end. */
  suffix?: string;
  /** What an empty field means where there is no default. */
  placeholder?: string;
  /** Stands right of the control: the shape of a quantity. */
  aside?: ComponentChildren;
}

/** A text field: keeps what was typed word for word, says what is wrong with it, and shows where its value comes from. */
export function Field<T>({
  path,
  label,
  format,
  hint,
  suffix,
  placeholder,
  aside,
}: FieldProps<T>): JSX.Element {
  const { planner } = usePage();
  const of = useCase();
  const { document, texts } = of.inputs.value;
  const set: unknown = valueAt(document, path);
  const value = set ?? valueAt(of.completed.value?.scenario, path);
  const text = texts[path] ?? (value === undefined ? "" : format.write(value as T));
  const id = fieldId(of.id, path);
  const wrong = of.problems.value.some((problem) => belongs(problem.path, path));
  return (
    <div class="field">
      <FieldLabel control={id} text={label} />
      <div class="field-row">
        <div class="control-box">
          <input
            id={id}
            class={suffix === undefined ? "control" : "control has-suffix"}
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={text}
            placeholder={placeholder ?? ""}
            aria-invalid={wrong}
            aria-describedby={`${id}-notes`}
            onInput={(event) => planner.typeText(of, path, event.currentTarget.value, format)}
            onBlur={() => planner.leaveField(of, path)}
          />
          {suffix === undefined ? null : (
            <span class="control-suffix" aria-hidden="true">
              {suffix}
            </span>
          )}
        </div>
        {aside}
      </div>
      <FieldNotes path={path} hint={hint} />
    </div>
  );
}
