import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { usePage } from "../kit/page-context.ts";
import { progressWords, verdictView } from "../verdict/verdict-view.ts";
import { verdictWords } from "../words/verdict.ts";

/** Progress is said at most this often, but for the end. */
const PAUSE_MILLISECONDS = 5000;

/** Says politely what changed: progress in quarters, at the end the answer; and what other parts announce. */
export function Announcer(): JSX.Element {
  const { planner, announcement } = usePage();
  const { runner } = planner.active.value;
  const run = runner.run.value;
  const view = verdictView(run, runner.key.value);
  const quarter = run.daysWanted === 0 ? 0 : Math.floor((run.daysDone / run.daysWanted) * 4);
  const lastSaid = useRef(0);
  useEffect(() => {
    if (run.status === "failed" || run.status === "stopped") announcement.value = view.status ?? "";
    else if (view.phase === "settled") announcement.value = view.headline;
    else if (run.status === "running" && Date.now() - lastSaid.current >= PAUSE_MILLISECONDS) {
      announcement.value = verdictWords().simulatedDays(progressWords(run));
    } else return;
    lastSaid.current = Date.now();
  }, [run.status, quarter, view.phase === "settled" ? view.headline : ""]);
  return (
    <div role="status" class="visually-hidden">
      {announcement.value}
    </div>
  );
}
