import type { JSX } from "preact";

/** The label above a control. */
export function FieldLabel({ control, text }: { control: string; text: string }): JSX.Element {
  return (
    <label class="field-label" for={control}>
      {text}
    </label>
  );
}
