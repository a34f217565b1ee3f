import type { JSX } from "preact";
import { usePage } from "../kit/page-context.ts";
import { inputsWords } from "../words/inputs.ts";

/** Undo, redo and back to the first preset. */
export function InputsFooter(): JSX.Element {
  const { planner } = usePage();
  const words = inputsWords();
  return (
    <div class="inputs-footer">
      <button
        type="button"
        class="button button-quiet"
        disabled={!planner.history.canUndo.value}
        onClick={planner.undo}
      >
        {words.undo}
      </button>
      <button
        type="button"
        class="button button-quiet"
        disabled={!planner.history.canRedo.value}
        onClick={planner.redo}
      >
        {words.redo}
      </button>
      <button
        type="button"
        class="button button-quiet"
        onClick={() => planner.load(planner.engine.firstDocument)}
      >
        {words.reset}
      </button>
    </div>
  );
}
