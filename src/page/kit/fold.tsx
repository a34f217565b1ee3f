import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { isSought } from "../inputs/reveal-field.ts";

/** A part that folds. `force` opens it; it then stays open until the person folds it. What is inside is drawn when it first opens. */
export function Fold(props: {
  class: string;
  summaryClass?: string;
  summary: ComponentChildren;
  openAtFirst?: boolean;
  force?: boolean;
  /** The paths of the fields inside. */
  paths: readonly string[];
  children: ComponentChildren;
}): JSX.Element {
  const [open, setOpen] = useState(props.openAtFirst === true);
  const [drawn, setDrawn] = useState(open);
  if ((props.force === true || isSought(props.paths)) && !open) setOpen(true);
  if (open && !drawn) setDrawn(true);
  return (
    <details
      class={props.class}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary class={props.summaryClass}>{props.summary}</summary>
      {drawn ? props.children : null}
    </details>
  );
}
