import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { readExcludedRanges, withExcluded } from "../../placement/excluded-ranges.ts";
import { setValue } from "../../state/edit.ts";
import { fieldId } from "./field-id.ts";
import { FieldLabel } from "./field-label.tsx";
import { BadIcon } from "../kit/icons.tsx";
import { useCase, usePage } from "../kit/page-context.ts";
import { menuWords } from "../words/menu.ts";

/** Takes what Windows prints about its excluded ports: those are added to the ports to avoid, and leave with the text. */
export function ExcludedPorts(): JSX.Element {
  const { planner } = usePage();
  const of = useCase();
  const [pasted, setPasted] = useState("");
  const { avoid, problems } = readExcludedRanges(pasted);
  const id = fieldId(of.id, "excluded-ports");
  const take = (text: string) => {
    setPasted(text);
    const read = readExcludedRanges(text);
    if (read.problems.length > 0) return;
    planner.change(of, "placement.avoid", (inputs) => {
      const kept = withExcluded(inputs.document.placement?.avoid ?? [], read.avoid);
      return setValue(inputs, "placement.avoid", kept.length === 0 ? undefined : kept);
    });
  };
  return (
    <div class="field">
      <FieldLabel control={id} text={menuWords().excluded} />
      <textarea
        id={id}
        class="control pasted"
        rows={2}
        autocomplete="off"
        spellcheck={false}
        value={pasted}
        placeholder={menuWords().pasteHere}
        aria-invalid={problems.length > 0}
        aria-describedby={`${id}-notes`}
        onInput={(event) => take(event.currentTarget.value)}
      />
      <div class="field-notes" id={`${id}-notes`} aria-live="polite">
        {problems.map((problem) => (
          <p class="field-error" key={problem}>
            <BadIcon /> <span>{problem}</span>
          </p>
        ))}
        {problems.length > 0 ? null : (
          <p class="hint">
            {avoid.length > 0 ? menuWords().avoided(avoid.length) : menuWords().excludedHint}
          </p>
        )}
      </div>
    </div>
  );
}
