import type { JSX } from "preact";
import { WarnIcon } from "../kit/icons.tsx";
import { useCase } from "../kit/page-context.ts";
import type { VerdictView } from "./verdict-view.ts";
import { verdictWords } from "../words/verdict.ts";

/** Says why the answer is old or unfinished, and offers what helps: Retry after a failure, Continue after a stop. */
export function RunStatusLine({ view }: { view: VerdictView }): JSX.Element | null {
  const { runner } = useCase();
  const { status } = runner.run.value;
  if (view.phase === "stale" && view.status === null) {
    return <p class="run-status">{verdictWords().updating}</p>;
  }
  if (view.status === null) return null;
  return (
    <div class={`run-status status-${status}`}>
      {status === "stopped" ? null : <WarnIcon />} <span>{view.status}</span>
      {status === "failed" ? <RunButton label={verdictWords().retry} /> : null}
      {status === "stopped" ? <RunButton label={verdictWords().runAgain} /> : null}
    </div>
  );
}

function RunButton({ label }: { label: string }): JSX.Element {
  const { runner } = useCase();
  return (
    <button type="button" class="button" onClick={runner.start}>
      {label}
    </button>
  );
}
