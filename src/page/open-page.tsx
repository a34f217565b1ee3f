import { signal } from "@preact/signals";
import { render } from "preact";
import { browserAddress } from "../state/browser-address.ts";
import { browserKeep } from "../state/browser-keep.ts";
import { openEngine } from "../state/engine.ts";
import { keptChoice } from "../state/kept-choice.ts";
import { createLogReader } from "../state/log-reader.ts";
import { createPlanner } from "../state/planner.ts";
import { chooseStart, remember } from "../state/remember.ts";
import { savedScenarios } from "../state/saved.ts";
import { keptTheme } from "../state/theme.ts";
import { App } from "./app.tsx";
import { PageProvider } from "./planner-context.ts";
import type { Page } from "./planner-context.ts";
import { stayOffline } from "./stay-offline.ts";
import { fetchPart } from "./turns.ts";

/** Joins the state to the page and draws it. */
export async function openPage(): Promise<void> {
  const engine = openEngine();
  const theme = keptTheme(browserKeep, (chosen) => {
    document.documentElement.dataset["theme"] = chosen;
  });
  const start = await chooseStart(engine, browserAddress, browserKeep);
  const planner = createPlanner(engine, start.documents);
  planner.notice.value = start.notice;
  const page: Page = {
    planner,
    theme,
    saved: savedScenarios(engine, browserKeep),
    logs: createLogReader(planner),
    link: remember(planner, browserAddress, browserKeep),
    view: signal(start.documents.length > 1 ? "compare" : "plan"),
    asks: signal(start.isFirst),
    snippet: keptChoice(browserKeep, "snippet"),
    announcement: signal(""),
  };
  // The simulation is on its way before anything is drawn.
  await new Promise((resolve) => setTimeout(resolve));
  const root = document.getElementById("app");
  if (root === null) throw new Error("The page has no place for the planner.");
  // What stood there for the first glance.
  root.replaceChildren();
  render(
    <PageProvider value={page}>
      <App />
    </PageProvider>,
    root,
  );
  // Not before the first answer: keeping the parts asks for them all.
  void fetchPart(() => Promise.resolve(stayOffline()), true);
}
