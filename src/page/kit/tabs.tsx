import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** One tab and its panel. */
export interface TabEntry {
  id: string;
  name: string;
  /** Drawn while the tab is chosen. */
  panel: () => ComponentChildren;
}

/** Tabs with arrow keys; panels of others than the chosen one are empty. */
export function Tabs(props: {
  label: string;
  id: string;
  entries: readonly TabEntry[];
  /** The id of the chosen tab; one that is not there means the first. */
  wanted: string;
  onWant: (id: string) => void;
  /** Stands at the end of the row of tabs. */
  after?: ComponentChildren;
}): JSX.Element {
  const { label, id, entries, wanted, onWant } = props;
  const list = useRef<HTMLDivElement>(null);
  const chosen = Math.max(
    0,
    entries.findIndex((entry) => entry.id === wanted),
  );
  // The row scrolls, and what was found in a list may stand far along it.
  useEffect(() => {
    const row = list.current;
    const [box, tab] = [
      row?.getBoundingClientRect(),
      row?.children[chosen]?.getBoundingClientRect(),
    ];
    if (row === null || box === undefined || tab === undefined) return;
    row.scrollLeft += Math.max(0, tab.right - box.right) + Math.min(0, tab.left - box.left);
  }, [chosen]);
  const move = (event: KeyboardEvent) => {
    const target = keyTarget(event.key, chosen, entries.length);
    const entry = target === null ? undefined : entries[target];
    if (entry === undefined) return;
    event.preventDefault();
    onWant(entry.id);
    const next = list.current?.children[target ?? 0];
    if (next instanceof HTMLElement) next.focus();
  };
  return (
    <>
      <div class="tab-row">
        <div class="tab-list" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
          {entries.map((entry, index) => (
            <button
              key={entry.id}
              type="button"
              role="tab"
              class="tab"
              id={`${id}-tab-${entry.id}`}
              aria-controls={`${id}-panel-${entry.id}`}
              aria-selected={index === chosen}
              tabIndex={index === chosen ? 0 : -1}
              onClick={() => onWant(entry.id)}
            >
              {entry.name}
            </button>
          ))}
        </div>
        {props.after}
      </div>
      {entries.map((entry, index) => (
        <div
          key={entry.id}
          role="tabpanel"
          class="tab-panel"
          hidden={index !== chosen}
          id={`${id}-panel-${entry.id}`}
          aria-labelledby={`${id}-tab-${entry.id}`}
        >
          {index === chosen ? entry.panel() : null}
        </div>
      ))}
    </>
  );
}

/** Where a key leads in a list of tabs; null where it leads nowhere. */
function keyTarget(key: string, at: number, count: number): number | null {
  if (key === "ArrowRight") return (at + 1) % count;
  if (key === "ArrowLeft") return (at + count - 1) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
