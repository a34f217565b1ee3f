import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Scenario } from "../../scenario/types.ts";
import { inWords, isCited } from "../../scenario/words/sources.ts";
import { leaves } from "../../state/document-path.ts";
import type { Completed, Inputs } from "../../state/scenario-case.ts";
import { isWholeField, labelFor, valueWords } from "../inputs/field-labels.ts";
import { originWords } from "../inputs/field-notes.tsx";
import { useDrawnInputs } from "../drawing/draw-in-turn.tsx";
import { useCase } from "../kit/page-context.ts";
import { workingWords } from "../words/working.ts";

/** One row of the list: what, its value, and where it comes from. */
interface Row {
  path: string;
  value: unknown;
  set: boolean;
  source: string;
  /** The source's language where it is not the page's. */
  lang: "en" | undefined;
}

/** Everything the answer rests on, by what it concerns: what the person set, then what was assumed, with sources. */
export function AssumptionList(): JSX.Element | null {
  const drawn = useDrawnInputs(useCase());
  const [sourced, setSourced] = useState(false);
  if (drawn === null) return null;
  const { inputs, completed } = drawn;
  const rows = rowsOf(inputs, completed);
  const set = rows.filter((row) => row.set).length;
  const words = workingWords();
  const sections = sectionsOf(rows, completed.scenario);
  return (
    <section
      class={`card assumptions${sourced ? " with-sources" : ""}`}
      aria-labelledby="assumptions-title"
    >
      <div class="card-head card-head-left">
        <h3 class="card-title card-title-large" id="assumptions-title">
          {words.assumptions}
        </h3>
        <span class="card-note">{words.counts(set, rows.length - set)}</span>
        <button
          type="button"
          class="button button-quiet assumption-sources"
          aria-pressed={sourced}
          onClick={() => setSourced(!sourced)}
        >
          {words.showSources}
        </button>
      </div>
      {sections.map(([name, own], index) => (
        <details class="assumption-section" key={name} open={index === 0}>
          <summary class="card-head">
            <span class="assumption-name">{name}</span>
            <span class="card-note">{countWords(own)}</span>
          </summary>
          <AssumptionGrid rows={own} />
        </details>
      ))}
    </section>
  );
}

function AssumptionGrid({ rows }: { rows: readonly Row[] }): JSX.Element {
  const words = workingWords();
  return (
    <dl class="assumption-grid">
      {rows.map((row) => (
        <div key={`${row.path} ${row.set}`} class="assumption">
          <dt>
            <span class="assumption-mark">
              <span class={row.set ? "mark mark-set" : "mark mark-assumed"} aria-hidden="true" />{" "}
              {row.set ? words.youSet : words.assumed}
            </span>
            {labelFor(row.path, [])}
          </dt>
          <dd>
            {valueWords(row.path, row.value)}
            {row.set ? null : (
              <span class="assumption-source" lang={row.lang}>
                {row.source}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function rowsOf({ document }: Inputs, { assumptions }: Completed): Row[] {
  const set = leaves(document, isWholeField)
    .filter(([path]) => !/^(version|name|groups\[\d+\]\.name)$/.test(path))
    .map(([path, value]) => ({ path, value, set: true, source: "", lang: undefined }));
  const assumed = assumptions.map((each) => ({
    path: each.path,
    value: each.value,
    set: false,
    source: originWords(inWords(each)),
    lang: isCited(each.source) ? ("en" as const) : undefined,
  }));
  return [...set, ...assumed];
}

/** Rows by what they concern, in the order of the form. */
function sectionsOf(rows: readonly Row[], { groups }: Scenario): [name: string, rows: Row[]][] {
  const words = workingWords();
  const concerns: [string, (path: string) => boolean][] = [
    [words.serverAndTarget, (path) => /^(server|target)/.test(path)],
    ...groups.map(({ name }, index): [string, (path: string) => boolean] => [
      name,
      (path) => path.startsWith(`groups[${index}]`),
    ]),
    [words.rest, (path) => !/^(server|target|groups)/.test(path)],
  ];
  return concerns
    .map(([name, concerned]): [string, Row[]] => [name, rows.filter(({ path }) => concerned(path))])
    .filter(([, own]) => own.length > 0);
}

function countWords(rows: readonly Row[]): string {
  const set = rows.filter((row) => row.set).length;
  return workingWords().sectionCounts(set, rows.length - set);
}
