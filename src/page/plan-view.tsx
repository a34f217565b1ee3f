import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { AssumptionList } from "./assumption-list.tsx";
import { DayFigure } from "./figures/day-figure.tsx";
import { FigureGrid } from "./figures/figure-grid.tsx";
import { RefusalFigure } from "./figures/refusal-figure.tsx";
import { HolderFigure } from "./figures/holder-figure.tsx";
import { PeakFigure } from "./figures/peak-figure.tsx";
import { SensitivityFigure } from "./figures/sensitivity-figure.tsx";
import { ServerFigure } from "./figures/server-figure.tsx";
import { InputsPanel } from "./inputs/inputs-panel.tsx";
import { PrintInputs } from "./print-inputs.tsx";
import { Later } from "./later.tsx";
import { Snippets } from "./snippets.tsx";
import { usePage } from "./planner-context.ts";
import { useLayout } from "./use-layout.ts";
import type { Layout } from "./use-layout.ts";
import { VerdictCard } from "./verdict.tsx";
import { verdictView } from "./verdict-view.ts";
import { Working } from "./working.tsx";

type Region = "inputs" | "verdict" | "figures" | "snippets" | "working";

/** The order of the regions, on the screen and in the document alike. */
const ORDER: Record<Layout, Region[]> = {
  wide: ["inputs", "verdict", "figures", "snippets", "working"],
  middle: ["verdict", "inputs", "figures", "snippets", "working"],
  narrow: ["verdict", "snippets", "figures", "working", "inputs"],
};

/** One scenario: inputs, verdict, figures, texts to paste, shown working. */
export function PlanView(): JSX.Element {
  const layout = useLayout();
  const { planner } = usePage();
  // Computed, so that progress alone does not draw every region again.
  const phase = useComputed(() => {
    const { runner } = planner.active.value;
    return verdictView(runner.run.value, runner.key.value).phase;
  });
  const answered = useComputed(() => planner.active.value.runner.answer.value !== null);
  const regions: Record<Region, JSX.Element> = {
    inputs: (
      <div class="region-inputs" key="inputs" id="inputs" tabIndex={-1}>
        <InputsPanel />
        <PrintInputs />
      </div>
    ),
    verdict: (
      <div class="region-verdict" key="verdict" id="answer" tabIndex={-1}>
        <VerdictCard />
      </div>
    ),
    figures: (
      <FigureGrid key="figures">
        <RefusalFigure />
        <DayFigure />
        <PeakFigure />
        <HolderFigure />
        <ServerFigure />
        <SensitivityFigure />
      </FigureGrid>
    ),
    snippets: (
      <div class="region-snippets" key="snippets">
        <Later when={answered.value} milliseconds={20}>
          <Snippets />
        </Later>
      </div>
    ),
    working: (
      <div class="region-working" key="working">
        <Later when={answered.value} milliseconds={60}>
          <Working />
        </Later>
        <Later when={answered.value} milliseconds={100}>
          <AssumptionList />
        </Later>
      </div>
    ),
  };
  return (
    <div class={`plan layout-${layout} phase-${phase.value}`}>
      {ORDER[layout].map((region) => regions[region])}
    </div>
  );
}
