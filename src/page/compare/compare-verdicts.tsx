import type { JSX } from "preact";
import type { Case } from "../../state/scenario-case.ts";
import { caseLetter, caseName } from "../kit/case-names.ts";
import { Unbroken } from "../kit/emphasis.tsx";
import { CaseProvider, usePage } from "../kit/page-context.ts";
import { RunLine } from "../verdict/run-line.tsx";
import { RunStatusLine } from "../verdict/run-status.tsx";
import { verdictView } from "../verdict/verdict-view.ts";
import { compareWords } from "../words/compare.ts";

/** Every scenario's verdict in short, side by side. */
export function CompareVerdicts({ cases }: { cases: readonly Case[] }): JSX.Element {
  return (
    <div class="compare-verdicts">
      {cases.map((each, index) => (
        <CaseProvider value={each} key={each.id}>
          <CompareVerdict of={each} letter={caseLetter(index)} />
        </CaseProvider>
      ))}
    </div>
  );
}

function CompareVerdict({ of, letter }: { of: Case; letter: string }): JSX.Element {
  const { planner } = usePage();
  const run = of.runner.run.value;
  const view = verdictView(run, of.runner.key.value);
  const name = caseName(of);
  const words = compareWords();
  return (
    <section
      class={`card verdict verdict-short tone-${view.tone} phase-${view.phase}`}
      aria-labelledby={`short-${of.id}`}
    >
      <RunStatusLine view={view} />
      <div class="card-head">
        <h3 class={`series-name series-${letter.toLowerCase()}`} id={`short-${of.id}`}>
          <span class="case-mark" aria-hidden="true" /> {letter} {name}
        </h3>
        <span class="buttons">
          <button
            type="button"
            class="button button-quiet"
            aria-label={words.editNamed(`${letter} ${name}`)}
            aria-pressed={planner.active.value === of}
            onClick={() => planner.show(of)}
          >
            {words.edit}
          </button>
          <button
            type="button"
            class="button button-quiet"
            aria-label={words.removeNamed(`${letter} ${name}`)}
            disabled={planner.cases.value.length === 1}
            onClick={() => planner.close(of)}
          >
            {words.remove}
          </button>
        </span>
      </div>
      <div class="dims">
        {view.today === null ? null : <p class="verdict-today">{view.today}</p>}
        <p class="compare-headline">
          <Unbroken text={view.headline} />
        </p>
        <p class="compare-sure">{run.answer?.plan.verdict.sure}</p>
      </div>
      <RunLine />
    </section>
  );
}
