import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";

/** A part that folds. `force` opens it; it then stays open until the person folds it. */
export function Fold(props: {
  class: string;
  summaryClass: string;
  summary: ComponentChildren;
  openAtFirst: boolean;
  force: boolean;
  children: ComponentChildren;
}): JSX.Element {
  const [open, setOpen] = useState(props.openAtFirst);
  if (props.force && !open) setOpen(true);
  return (
    <details
      class={props.class}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary class={props.summaryClass}>{props.summary}</summary>
      {props.children}
    </details>
  );
}
