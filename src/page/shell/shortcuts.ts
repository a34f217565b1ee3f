import type { Planner } from "../../state/planner.ts";

/** Ctrl or Cmd with Enter runs, Esc stops, Ctrl or Cmd with Z undoes outside of fields; returns how to end it. */
export function listenForKeys(planner: Planner): () => void {
  const onKey = (event: KeyboardEvent) => {
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key === "Enter") {
      event.preventDefault();
      for (const each of planner.cases.value) each.runner.start();
      return;
    }
    if (event.key === "Escape" && !event.defaultPrevented) {
      for (const each of planner.cases.value) each.runner.stop();
      return;
    }
    // In a field the browser's own undo works on what was typed.
    const inField =
      event.target instanceof HTMLInputElement ||
      event.target instanceof HTMLTextAreaElement ||
      event.target instanceof HTMLSelectElement;
    if (!command || inField || event.key.toLowerCase() !== "z") return;
    event.preventDefault();
    if (event.shiftKey) planner.redo();
    else planner.undo();
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}
