import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { saveText } from "../../charts/kit/save.ts";
import type { Preset } from "../../state/engine-types.ts";
import { caseName } from "../kit/case-names.ts";
import { ExampleList } from "./example-list.tsx";
import { fileName } from "../kit/file-name.ts";
import { openFiles } from "./open-files.ts";
import { usePage } from "../kit/page-context.ts";
import { menuWords } from "../words/menu.ts";

/** What stands in the scenario menu; `done` makes an action of it that closes the menu. */
export function ScenarioList({
  presets,
  done,
}: {
  presets: readonly Preset[];
  done: (action: () => void) => () => void;
}): JSX.Element {
  const { planner, saved, logs, announcement } = usePage();
  const files = useRef<HTMLInputElement>(null);
  const active = planner.active.value;
  const words = menuWords();
  const document = () => active.inputs.peek().document;
  return (
    <div class="menu-list">
      <ExampleList presets={presets} done={done} />
      {saved.list.value.length === 0 ? null : <h2 class="menu-title">{words.keptHere}</h2>}
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
            aria-label={words.forgetNamed(entry.name)}
            onClick={() => saved.remove(entry.name)}
          >
            {words.forget}
          </button>
        </div>
      ))}
      <h2 class="menu-title">{words.thisScenario}</h2>
      <button
        type="button"
        class="menu-item"
        onClick={done(() => {
          saved.save(document());
          announcement.value = words.kept(caseName(active));
        })}
      >
        {words.keep}
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
        {words.saveFile}
      </button>
      <button type="button" class="menu-item" onClick={done(() => files.current?.click())}>
        {words.openFile}
      </button>
      <input
        ref={files}
        type="file"
        accept=".json,application/json"
        class="visually-hidden"
        tabIndex={-1}
        aria-label={words.scenarioFile}
        onChange={(event) => {
          void openFiles(planner, logs, event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}
