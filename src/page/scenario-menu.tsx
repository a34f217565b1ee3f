import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { saveText } from "../charts/save.ts";
import { errorNotice } from "../state/notice.ts";
import type { Preset } from "../state/services.ts";
import { fileName } from "./file-name.ts";
import { openFiles } from "./open-files.ts";
import { caseName } from "./case-names.ts";
import { usePage } from "./planner-context.ts";

/** The scenario's name, and behind it: presets, what is kept in this browser, open and save. */
export function ScenarioMenu(): JSX.Element {
  const { planner, saved, logs, announcement } = usePage();
  const menu = useRef<HTMLDetailsElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const active = planner.active.value;
  useEffect(() => closeOutside(menu.current), []);
  const done = (action: () => void) => () => {
    action();
    if (menu.current !== null) menu.current.open = false;
    menu.current?.querySelector("summary")?.focus();
  };
  const document = () => active.inputs.peek().document;
  const [presets, setPresets] = useState<readonly Preset[]>([]);
  const loadPresets = () => {
    if (presets.length > 0) return;
    planner.engine.presets().then(setPresets, () => {
      planner.notice.value = errorNotice("The examples could not be loaded. Reload the page.");
    });
  };
  return (
    <details class="menu" ref={menu} onToggle={loadPresets}>
      <summary class="control menu-button">
        <span class="menu-label">Scenario</span> <span class="menu-name">{caseName(active)}</span>
      </summary>
      <div class="menu-list">
        <h2 class="menu-title">Examples</h2>
        {presets.map((preset) => (
          <button
            key={preset.id}
            type="button"
            class="menu-item"
            onClick={done(() => planner.load(preset.document))}
          >
            <span class="menu-item-name">{preset.name}</span>
            <span class="menu-item-note">{preset.summary}</span>
          </button>
        ))}
        {saved.list.value.length === 0 ? null : <h2 class="menu-title">Kept in this browser</h2>}
        {saved.list.value.map((entry) => (
          <div class="menu-row" key={entry.name}>
            <button
              type="button"
              class="menu-item"
              onClick={done(() => planner.load(entry.document))}
            >
              <span class="menu-item-name">{entry.name}</span>
            </button>
            <button
              type="button"
              class="button button-quiet"
              aria-label={`Forget ${entry.name}`}
              onClick={() => saved.remove(entry.name)}
            >
              Forget
            </button>
          </div>
        ))}
        <h2 class="menu-title">This scenario</h2>
        <button
          type="button"
          class="menu-item"
          onClick={done(() => {
            saved.save(document());
            announcement.value = `Kept ${caseName(active)} in this browser`;
          })}
        >
          Keep in this browser
        </button>
        <button
          type="button"
          class="menu-item"
          onClick={done(() =>
            saveText(
              fileName(caseName(active), ".json"),
              "application/json",
              planner.engine.writeText(document()),
            ),
          )}
        >
          Save as a file
        </button>
        <button type="button" class="menu-item" onClick={done(() => files.current?.click())}>
          Open a file…
        </button>
        <input
          ref={files}
          type="file"
          accept=".json,application/json"
          class="visually-hidden"
          tabIndex={-1}
          aria-label="Scenario file"
          onChange={(event) => {
            void openFiles(planner, logs, event.currentTarget.files);
            event.currentTarget.value = "";
          }}
        />
      </div>
    </details>
  );
}

/** Closes the menu on a click elsewhere and on Esc; returns how to end it. */
function closeOutside(menu: HTMLDetailsElement | null): () => void {
  const onPointer = (event: PointerEvent) => {
    if (menu?.open === true && event.target instanceof Node && !menu.contains(event.target))
      menu.open = false;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || menu?.open !== true) return;
    event.stopPropagation();
    menu.open = false;
    menu.querySelector("summary")?.focus();
  };
  document.addEventListener("pointerdown", onPointer);
  menu?.addEventListener("keydown", onKey);
  return () => {
    document.removeEventListener("pointerdown", onPointer);
    menu?.removeEventListener("keydown", onKey);
  };
}
