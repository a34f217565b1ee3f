import { useComputed, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Announcer } from "./announcer.tsx";
import { BottomBar } from "./bottom-bar.tsx";
import { DropZone } from "./drop-zone.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { CompareView, SequenceView, WatchView } from "./lazy-parts.tsx";
import { listenForKeys } from "./shortcuts.ts";
import { NoticeBar } from "./notice-bar.tsx";
import { usePage } from "../kit/page-context.ts";
import { PlanView } from "./plan-view.tsx";
import { isBusy } from "./is-busy.ts";
import { drawing, firstAnswerStands } from "../drawing/draw-queue.ts";

/** What the navigation leads to; with one scenario there is nothing to compare. */
function CurrentView(): JSX.Element {
  const { planner, view } = usePage();
  if (view.value === "sequence") return <SequenceView />;
  if (view.value === "watch") return <WatchView />;
  if (view.value === "compare" && planner.cases.value.length > 1) return <CompareView />;
  return <PlanView />;
}

/** The whole page. */
export function App(): JSX.Element {
  const page = usePage();
  const { planner } = page;
  // Computed, so that progress alone does not draw the whole page again.
  const busy = useComputed(() => isBusy(planner) || drawing.value);
  useEffect(() => listenForKeys(planner), [planner]);
  useSignalEffect(() => {
    const { status, answer } = planner.active.value.runner.run.value;
    if (answer !== null || (status !== "waiting" && status !== "running")) firstAnswerStands();
  });
  return (
    <>
      <Header />
      <NoticeBar />
      <main id="main" aria-busy={busy.value}>
        <CurrentView />
      </main>
      <Footer />
      <BottomBar />
      <DropZone />
      <Announcer />
    </>
  );
}
