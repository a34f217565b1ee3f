import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Preset } from "../../state/engine-types.ts";
import { findTargets } from "../kit/find-entries.ts";
import { usePage } from "../kit/page-context.ts";
import { menuWords } from "../words/menu.ts";

/** The examples by what they are, found by any word of theirs. */
export function ExampleList({
  presets,
  done,
}: {
  presets: readonly Preset[];
  done: (action: () => void) => () => void;
}): JSX.Element {
  const { planner } = usePage();
  const words = menuWords().examples;
  const [query, setQuery] = useState("");
  const sought = presets.map((preset) => ({ ...preset, keywords: preset.summary }));
  const groups = findTargets(sought, query);
  const found = groups.flatMap(({ targets }) => targets);
  const load = ({ document }: Preset) => {
    setQuery("");
    planner.load(document);
  };
  return (
    <>
      <h2 class="menu-title">{words.title}</h2>
      <input
        class="control"
        type="search"
        aria-label={words.search}
        placeholder={words.placeholder}
        autocomplete="off"
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = found;
          if (event.key === "Enter" && first !== undefined) done(() => load(first))();
        }}
      />
      <p class="visually-hidden" role="status">
        {query === "" ? "" : words.found(found.length)}
      </p>
      {presets.length > 0 && found.length === 0 ? (
        <p class="hint menu-title">{words.none}</p>
      ) : null}
      {groups.map(({ group, targets }) => (
        <section key={group} aria-label={group}>
          <h3 class="menu-title">{group}</h3>
          {targets.map((preset) => (
            <button
              key={preset.id}
              type="button"
              class="menu-item"
              onClick={done(() => load(preset))}
            >
              <span class="menu-item-name">{preset.name}</span>
              <span class="menu-item-note">{preset.summary}</span>
            </button>
          ))}
        </section>
      ))}
    </>
  );
}
