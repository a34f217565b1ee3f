import type { JSX } from "preact";
import { usePage } from "../planner-context.ts";

/** Undo, redo and back to the first preset. */
export function InputsFooter(): JSX.Element {
  const { planner } = usePage();
  return (
    <div class="inputs-footer">
      <button
        type="button"
        class="button button-quiet"
        disabled={!planner.history.canUndo.value}
        onClick={planner.undo}
      >
        Undo
      </button>
      <button
        type="button"
        class="button button-quiet"
        disabled={!planner.history.canRedo.value}
        onClick={planner.redo}
      >
        Redo
      </button>
      <button
        type="button"
        class="button button-quiet"
        onClick={() => planner.load(planner.engine.firstDocument)}
      >
        Reset
      </button>
    </div>
  );
}
