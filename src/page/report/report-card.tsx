import type { JSX } from "preact";
import { CopyButton } from "../kit/copy-button.tsx";
import { useDrawnAnswer, useDrawnInputs } from "../drawing/draw-in-turn.tsx";
import { useCase, usePage } from "../kit/page-context.ts";
import { reportMarkdown } from "./report-markdown.ts";
import { reportParts } from "./report-parts.ts";
import { reportWords } from "../words/report.ts";

/** The plan to hand on: as text for a ticket, on paper for a signature. */
export function ReportCard(): JSX.Element | null {
  const { link } = usePage();
  const of = useCase();
  const plan = useDrawnAnswer(of)?.plan;
  const drawn = useDrawnInputs(of);
  if (plan === undefined || drawn === null) return null;
  const { inputs, completed } = drawn;
  const words = reportWords();
  const parts = reportParts(plan, inputs.document, completed.scenario.access, link.value);
  return (
    <section class="card report-card" aria-label={words.handOn}>
      <h3 class="card-title">{words.handOn}</h3>
      <div class="buttons">
        <CopyButton
          class="button"
          text={reportMarkdown(plan, parts)}
          label={words.copyMarkdown}
          said={words.markdownCopied}
        />
        <button type="button" class="button" onClick={() => print()}>
          {words.print}
        </button>
      </div>
    </section>
  );
}
