import type { ComponentChildren, JSX } from "preact";
import type { Assumption } from "../../scenario/types.ts";
import { inWords, isCited } from "../../scenario/words/sources.ts";
import { valueAt } from "../../state/document-path.ts";
import { lazyPart } from "../drawing/lazy-part.tsx";
import { fieldId } from "./field-id.ts";
import { belongs } from "./is-under-path.ts";
import { useCase } from "../kit/page-context.ts";
import { inputsWords } from "../words/inputs.ts";

/** Only where something is wrong the names of other fields are needed. */
const FieldErrors = lazyPart(async () => (await import("./field-errors.tsx")).FieldErrors, {
  late: false,
});

/** Below a control: what is wrong with it, else its hint and where its value comes from. */
export function FieldNotes({
  path,
  hint,
}: {
  path: string;
  hint?: ComponentChildren;
}): JSX.Element {
  const of = useCase();
  const set = valueAt(of.inputs.value.document, path) !== undefined;
  const problems = of.problems.value.filter((problem) => belongs(problem.path, path));
  const assumption = assumptionFor(of.completed.value?.assumptions ?? [], path);
  return (
    <div class="field-notes" id={`${fieldId(of.id, path)}-notes`}>
      {problems.length === 0 ? null : <FieldErrors path={path} problems={problems} />}
      {hint === undefined || problems.length > 0 ? null : <p class="hint">{hint}</p>}
      {problems.length > 0 ? null : <Origin set={set} assumption={assumption} />}
    </div>
  );
}

/** The assumption about a path, or about the whole that it is part of. */
function assumptionFor(assumptions: readonly Assumption[], path: string): Assumption | undefined {
  return (
    assumptions.find((each) => each.path === path) ??
    assumptions.find((each) => belongs(path, each.path))
  );
}

/** The mark: filled where the person set it, hollow where it is assumed, and from where. */
function Origin({
  set,
  assumption,
}: {
  set: boolean;
  assumption: Assumption | undefined;
}): JSX.Element | null {
  if (set) {
    return (
      <p class="origin">
        <span class="mark mark-set" aria-hidden="true" /> <span>{inputsWords().youSet}</span>
      </p>
    );
  }
  if (assumption === undefined) return null;
  return (
    <p class="origin" title={originWords(inWords(assumption))}>
      <span class="mark mark-assumed" aria-hidden="true" />{" "}
      <span lang={isCited(assumption.source) ? "en" : undefined}>
        {originWords(inWords(assumption))}
      </span>
    </p>
  );
}

/** "assumed: typical branch uplink"; a fact that was read or measured says so instead. */
export function originWords({ grade, source }: Assumption): string {
  return grade === "assumed" ? inputsWords().assumedFrom(source) : source;
}
