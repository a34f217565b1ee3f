import type { JSX } from "preact";
import { RefusalFigure } from "../figures/refusal-figure.tsx";
import { Snippets } from "../texts/text-tabs.tsx";
import { NearScreen } from "../drawing/near-screen.tsx";
import { useLayout } from "../kit/use-layout.ts";

/** What the verdict leads to: the one chart and the one text to paste. */
export function Lead(): JSX.Element {
  const chart = (
    <div class="card figure-card" key="chart">
      <RefusalFigure />
    </div>
  );
  const texts = <Snippets key="texts" />;
  // On a narrow screen the text comes first: it is what is asked for.
  return (
    <NearScreen class="region-lead figure-grid dims">
      {useLayout() === "narrow" ? [texts, chart] : [chart, texts]}
    </NearScreen>
  );
}
