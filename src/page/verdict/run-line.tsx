import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import type { Step } from "../../state/engine-types.ts";
import { useCase } from "../kit/page-context.ts";
import { progressWords, steadySince } from "./verdict-view.ts";
import { MoreDays } from "./more-days.tsx";
import { ProgressSpark } from "../inputs/lazy-sparks.tsx";
import { verdictWords } from "../words/verdict.ts";

/** Days simulated, how long the answer has stood, and Stop while it runs. */
export function RunLine(): JSX.Element {
  const { runner } = useCase();
  const run = runner.run.value;
  // Computed, so that a further step changes its words and draws nothing again.
  const isStepping = useComputed(() => runner.step.value !== null);
  const step = useComputed(() => stepWords(runner.step.value));
  const words = verdictWords();
  const isCurrent = run.answer?.key === runner.key.value;
  const progress = isCurrent ? (run.answer?.pictures.progress ?? []) : [];
  const since = steadySince(progress);
  const days = run.daysWanted === 0 ? 1 : run.daysWanted;
  const stands = run.status === "done" || (isCurrent && run.answer?.provisional === false);
  const enough = run.status === "done" && run.daysDone < run.daysWanted;
  return (
    <div class="run-line">
      <span class="run-days">{run.daysWanted === 0 ? words.starting : progressWords(run)}</span>
      <progress
        class="run-progress"
        value={stands ? days : Math.min(run.daysDone, days)}
        max={days}
        aria-label={words.daysDone}
      />
      {isStepping.value ? (
        <span class="run-since run-step">{step}</span>
      ) : (
        <span class="run-since">
          {enough ? words.daysEnough(run.daysDone) : sinceWords(since, run.daysDone)}
        </span>
      )}
      <ProgressSpark progress={progress} daysWanted={run.daysWanted} width={128} height={20} />
      <MoreDays />
      {run.status === "running" || run.status === "waiting" ? (
        <button type="button" class="button run-stop" onClick={runner.stop} title="Esc">
          {words.stop}
        </button>
      ) : null}
    </div>
  );
}

/** "trying 104 ports, day 12 of 20": a sign of life between two answers; empty where there is no step. */
function stepWords(step: Step | null): string {
  if (step === null) return "";
  const words = verdictWords();
  const what = step.ports === null ? words.measuring : words.trying(step.ports);
  return words.step(what, step.daysDone, step.days);
}

/** How long the answer has stood; empty where it came with the last day only. */
function sinceWords(since: number | null, daysDone: number): string {
  return since === null || since >= daysDone ? "" : verdictWords().unchangedSince(since);
}
