import { cloneElement, toChildArray } from "preact";
import type { ComponentChildren, JSX, VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import { valueAt } from "../../state/document-path.ts";
import { belongs } from "./is-under-path.ts";
import { useCase } from "../kit/page-context.ts";
import { isSought } from "./reveal-field.ts";
import { inputsWords } from "../words/inputs.ts";

/** What a field or a fold of fields says of itself. */
type Fields = VNode<{ path?: string; paths?: readonly string[] }>;

/**
 * Fields that were set, and behind "12 assumed" those that were not. A field stays where it is while somebody is in these
 * fields or the fold is open: nothing moves under a cursor.
 */
export function AssumedFold({ children }: { children: ComponentChildren }): JSX.Element {
  const of = useCase();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef<ReadonlySet<string>>(new Set());
  const fields = (toChildArray(children) as Fields[]).map((field) =>
    cloneElement(field, { key: pathsOf(field)[0] }),
  );
  const { document } = of.inputs.value;
  const problems = of.problems.value;
  const [, lookAgain] = useState(0);
  const isInUse = open || box.current?.querySelector(":focus:not(summary)") != null;
  if (!isInUse) {
    const isSet = (path: string) =>
      valueAt(document, path) !== undefined || problems.some((each) => belongs(each.path, path));
    shown.current = new Set(fields.flatMap(pathsOf).filter(isSet));
  }
  const isShown = (field: Fields) => pathsOf(field).some((path) => shown.current.has(path));
  const assumed = fields.filter((field) => !isShown(field));
  const hidden = assumed.flatMap(pathsOf);
  if (isSought(hidden) && !open) setOpen(true);
  return (
    <div
      class="set-fields"
      ref={box}
      onFocusOut={() => setTimeout(() => lookAgain((times) => times + 1))}
    >
      {fields.filter(isShown)}
      {assumed.length === 0 ? null : (
        <details
          class="more assumed-fold"
          open={open}
          onToggle={(event) => setOpen(event.currentTarget.open)}
        >
          <summary>{inputsWords().assumed(hidden.length)}</summary>
          {open ? <div class="set-fields">{assumed}</div> : null}
        </details>
      )}
    </div>
  );
}

const pathsOf = ({ props }: Fields): readonly string[] =>
  props.paths ?? (props.path === undefined ? [] : [props.path]);
