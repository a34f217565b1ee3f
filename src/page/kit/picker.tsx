import type { JSX, RefObject } from "preact";
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
  const closeByKey = () => {
    close();
    opener.current?.focus();
  };
  const choose = (id: string) => {
    props.onChoose(id);
    closeByKey();
  };
  useListKeys(box, open, closeByKey);
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
          <Entries groups={groups} onChoose={choose} />
        </div>
      ) : null}
    </div>
  );
}

function Entries(props: {
  groups: ReturnType<typeof findTargets>;
  onChoose: (id: string) => void;
}): JSX.Element {
  return (
    <>
      {props.groups.map(({ group, targets }) => (
        <section key={group} aria-label={group}>
          <h3 class="picker-group">{group}</h3>
          <ul>
            {targets.map(({ id, name }) => (
              <li key={id}>
                <button type="button" class="picker-entry" onClick={() => props.onChoose(id)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** While the list is open, Escape closes it and the arrows go from entry to entry. */
function useListKeys(box: RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  useEffect(() => {
    const list = box.current;
    if (list === null || !open) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") {
        // Only this list closes: the run that Escape would stop as well goes on.
        event.preventDefault();
        close();
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        moveFocus(list, event.key === "ArrowDown" ? 1 : -1);
      }
    };
    list.addEventListener("keydown", onKey);
    return () => list.removeEventListener("keydown", onKey);
  }, [open]);
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
