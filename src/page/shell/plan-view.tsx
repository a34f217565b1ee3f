import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { InputsPanel } from "../inputs/inputs-panel.tsx";
import { AssumptionList, Figures, Lead, PrintedReport, StillCard, Working } from "./lazy-parts.tsx";
import { usePage } from "../kit/page-context.ts";
import { NearScreen } from "../drawing/near-screen.tsx";
import { useLayout } from "../kit/use-layout.ts";
import type { Layout } from "../kit/use-layout.ts";
import { VerdictCard } from "../verdict/verdict.tsx";
import { verdictWords } from "../words/verdict.ts";
import { verdictView } from "../verdict/verdict-view.ts";

type Region = "inputs" | "verdict" | "lead" | "figures" | "working";

/** The order of the regions, on the screen and in the document alike. */
const ORDER: Record<Layout, Region[]> = {
  wide: ["inputs", "verdict", "lead", "figures", "working"],
  middle: ["verdict", "lead", "inputs", "figures", "working"],
  narrow: ["verdict", "lead", "figures", "working", "inputs"],
};

/** One scenario: inputs, verdict, the one chart and the one text, further figures, shown working. */
export function PlanView(): JSX.Element {
  const layout = useLayout();
  const { planner } = usePage();
  // Computed, so that progress alone does not draw every region again.
  const phase = useComputed(() => {
    const { runner } = planner.active.value;
    return verdictView(runner.run.value, runner.key.value).phase;
  });
  const answered = useComputed(() => planner.active.value.runner.answer.value !== null);
  const regions: Record<Region, JSX.Element | null> = {
    inputs: (
      <div class="region-inputs" key="inputs" id="inputs" tabIndex={-1}>
        <InputsPanel />
      </div>
    ),
    verdict: (
      <div class="region-verdict" key="verdict" id="answer" tabIndex={-1}>
        <VerdictCard />
      </div>
    ),
    lead: answered.value ? <Lead key="lead" /> : null,
    figures: <Figures key="figures" />,
    working: (
      <NearScreen class="region-working" key="working">
        {answered.value ? <StillCard /> : null}
        {answered.value ? <Working /> : null}
        {answered.value ? <AssumptionList /> : null}
      </NearScreen>
    ),
  };
  return (
    <div class={`plan layout-${layout} phase-${phase.value}`}>
      {ORDER[layout].map((region) => regions[region])}
      {answered.value ? <PrintedReport key="report" /> : null}
      <p hidden>{verdictWords().nothingToPrint}</p>
    </div>
  );
}
