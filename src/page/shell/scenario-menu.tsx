import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { errorNotice } from "../../state/notice.ts";
import type { Preset } from "../../state/engine-types.ts";
import { caseName } from "../kit/case-names.ts";
import { ScenarioList } from "./lazy-parts.tsx";
import { usePage } from "../kit/page-context.ts";
import { frameWords } from "../words/frame.ts";

/** The scenario's name, and behind it: presets, what is kept in this browser, open and save. */
export function ScenarioMenu(): JSX.Element {
  const { planner, language } = usePage();
  const menu = useRef<HTMLDetailsElement>(null);
  const active = planner.active.value;
  useEffect(() => closeOutside(menu.current), []);
  const done = (action: () => void) => () => {
    action();
    if (menu.current !== null) menu.current.open = false;
    menu.current?.querySelector("summary")?.focus();
  };
  const [presets, setPresets] = useState<readonly Preset[]>([]);
  // In another language they are called otherwise; they are asked for again when the menu opens.
  useEffect(() => setPresets([]), [language.spoken.value]);
  const loadPresets = () => {
    if (presets.length > 0) return;
    planner.engine.presets().then(setPresets, () => {
      planner.notice.value = errorNotice(frameWords().examplesMissing);
    });
  };
  return (
    <details class="menu" ref={menu} onToggle={loadPresets}>
      <summary class="control menu-button">
        <span class="menu-label">{frameWords().scenario}</span>{" "}
        <span class="menu-name">{caseName(active)}</span>
      </summary>
      <ScenarioList presets={presets} done={done} />
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
