import type { JSX } from "preact";
import { RefusalFigure } from "../figures/refusal-figure.tsx";
import { Snippets } from "../texts/text-tabs.tsx";
import { NearScreen } from "../drawing/near-screen.tsx";

/** What the verdict leads to: the one chart and the one text to paste. */
export function Lead(): JSX.Element {
  return (
    <NearScreen class="region-lead figure-grid dims">
      <div class="card figure-card">
        <RefusalFigure />
      </div>
      <Snippets />
    </NearScreen>
  );
}
