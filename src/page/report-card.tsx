import type { JSX } from "preact";
import { CopyButton } from "./copy-button.tsx";
import { useDrawnAnswer, useDrawnInputs } from "./in-turn.tsx";
import { inputRows } from "./input-rows.ts";
import { useCase, usePage } from "./planner-context.ts";
import { reportMarkdown } from "./report-markdown.ts";
import "./styles/report.css";

/** The plan to hand on: as text for a ticket, on paper for a signature. */
export function ReportCard(): JSX.Element | null {
  const { link } = usePage();
  const of = useCase();
  const plan = useDrawnAnswer(of)?.plan;
  const drawn = useDrawnInputs(of);
  if (plan === undefined || drawn === null) return null;
  const text = reportMarkdown(plan, {
    inputs: inputRows(drawn.inputs.document),
    link: link.value,
  });
  return (
    <section class="card report-card" aria-label="Hand it on">
      <h3 class="card-title">Hand it on</h3>
      <div class="buttons">
        <CopyButton
          class="button"
          text={text}
          label="Copy as Markdown"
          said="Copied the plan as Markdown"
        />
        <button type="button" class="button" onClick={() => print()}>
          Print the report
        </button>
      </div>
    </section>
  );
}
