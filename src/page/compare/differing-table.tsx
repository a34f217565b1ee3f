import type { JSX } from "preact";
import type { Case } from "../../state/scenario-case.ts";
import { caseLetter, caseName } from "../kit/case-names.ts";
import { differingInputs } from "./differing-inputs.ts";
import { compareWords } from "../words/compare.ts";

/** The inputs that are not the same everywhere; how many are is only said. */
export function DifferingInputs({ cases }: { cases: readonly Case[] }): JSX.Element | null {
  const scenarios = cases.flatMap(({ completed }) =>
    completed.value === null ? [] : [completed.value.scenario],
  );
  if (scenarios.length < cases.length) return null;
  const { differing, same } = differingInputs(scenarios);
  const words = compareWords();
  return (
    <div class="card compare-table-card" tabIndex={0} role="region" aria-label={words.differing}>
      <table class={`compare-table${cases.length <= 2 ? " compare-table-pair" : ""}`}>
        <caption class="compare-caption">
          {differing.length === 0 ? words.noneDiffers : words.differing}{" "}
          <span class="compare-note">{words.restSame(same)}</span>
        </caption>
        {differing.length === 0 ? null : (
          <>
            <thead>
              <tr>
                <td />
                {cases.map((each, index) => (
                  <th scope="col" key={each.id}>
                    {caseLetter(index)} {caseName(each)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {differing.map(({ path, label, values }) => (
                <tr key={path}>
                  <th scope="row">{label}</th>
                  {values.map((value, index) => (
                    <td key={cases[index]?.id ?? index}>{value}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </>
        )}
      </table>
    </div>
  );
}
