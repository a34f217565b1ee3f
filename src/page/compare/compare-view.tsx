import type { JSX } from "preact";
import { InputsPanel } from "../inputs/inputs-panel.tsx";
import { usePage } from "../kit/page-context.ts";
import { useLayout } from "../kit/use-layout.ts";
import type { Answered } from "./answered-case.ts";
import { CompareFigures } from "./compare-figures.tsx";
import { CompareHead } from "./compare-head.tsx";
import { CompareTable } from "./compare-table.tsx";
import { CompareVerdicts } from "./compare-verdicts.tsx";
import { DifferingInputs } from "./differing-table.tsx";

/** Scenarios side by side: verdicts, differences, curves and days on one scale, the differences paired by day. */
export function CompareView(): JSX.Element {
  const { planner } = usePage();
  const layout = useLayout();
  const cases = planner.cases.value;
  const answered = cases.flatMap((of): Answered[] => {
    const answer = of.runner.answer.value;
    return answer === null ? [] : [{ of, answer }];
  });
  const inputs = (
    <div class="region-inputs" key="inputs" id="inputs" tabIndex={-1}>
      <InputsPanel />
    </div>
  );
  const results = (
    <div class="region-compare" key="results" id="answer" tabIndex={-1}>
      <CompareHead answered={answered} />
      <CompareVerdicts cases={cases} />
      {answered.length < 2 ? null : (
        <>
          <CompareTable answered={answered} />
          <DifferingInputs cases={cases} />
          <CompareFigures answered={answered} />
        </>
      )}
    </div>
  );
  return (
    <div class={`plan compare layout-${layout}`}>
      {layout === "wide" ? [inputs, results] : [results, inputs]}
    </div>
  );
}
