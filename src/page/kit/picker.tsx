import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { findTargets } from "./find-entries.ts";
import type { Sought } from "./find-entries.ts";

/** Many entries to choose one from: a list by group behind a button, searched by typing. */
export function TargetPicker(props: {
  targets: readonly Sought[];
  /** On the button. */
  label: string;
  /** What its search field says. */
  words: { search: string; placeholder: string; none: string; found: (entries: number) => string };
  class?: string;
  onChoose: (id: string) => void;
}): JSX.Element {
  const { words } = props;
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState("");
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const groups = findTargets(props.targets, query);
  const found = groups.flatMap(({ targets }) => targets);
  const close = () => {
    setOpen(false);
    setQuery("");
  };
  const choose = (id: string) => {
    props.onChoose(id);
    close();
    opener.current?.focus();
  };
  useEffect(() => {
    const list = box.current;
    if (list === null || !open) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") {
        // Only this list closes: the run that Escape would stop as well goes on.
        event.preventDefault();
        close();
        opener.current?.focus();
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        moveFocus(list, event.key === "ArrowDown" ? 1 : -1);
      }
    };
    list.addEventListener("keydown", onKey);
    return () => list.removeEventListener("keydown", onKey);
  }, [open]);
  return (
    <div
      class={`picker ${props.class ?? ""}`.trim()}
      ref={box}
      onFocusOut={(event) => {
        const next = event.relatedTarget;
        if (open && next instanceof Node && !event.currentTarget.contains(next)) close();
      }}
    >
      <button
        type="button"
        class="button"
        ref={opener}
        aria-expanded={open}
        onClick={() => (open ? close() : setOpen(true))}
      >
        {props.label}
      </button>
      {open ? (
        <div class="picker-list">
          <input
            class="control"
            type="search"
            aria-label={words.search}
            placeholder={words.placeholder}
            autocomplete="off"
            value={query}
            ref={focusFirst}
            onInput={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              const [first] = found;
              if (event.key !== "Enter" || first === undefined) return;
              // Else the button, which has the focus next, would be pressed by the same key.
              event.preventDefault();
              choose(first.id);
            }}
          />
          <p class="visually-hidden" role="status">
            {words.found(found.length)}
          </p>
          {groups.length === 0 ? <p class="hint">{words.none}</p> : null}
          {groups.map(({ group, targets }) => (
            <section key={group} aria-label={group}>
              <h3 class="picker-group">{group}</h3>
              <ul>
                {targets.map(({ id, name }) => (
                  <li key={id}>
                    <button type="button" class="picker-entry" onClick={() => choose(id)}>
                      {name}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      ) : null}
    </div>
  );
}

function focusFirst(input: HTMLInputElement | null): void {
  if (input !== null && !input.parentElement?.contains(document.activeElement)) input.focus();
}

/** Moves through the search field and the entries, and stops at either end. */
function moveFocus(box: HTMLElement | null, by: number): void {
  const stops = [...(box?.querySelectorAll<HTMLElement>("input, .picker-entry") ?? [])];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  stops[at + by]?.focus();
}
