import { effect, signal } from "@preact/signals";
import { render } from "preact";
import { browserAddress } from "../../state/browser-address.ts";
import { browserKeep } from "../../state/browser-keep.ts";
import { browserPlaces } from "../../state/browser-places.ts";
import type { Address } from "../../state/engine-types.ts";
import { openEngine } from "../../state/engine.ts";
import { keptChoice } from "../../state/kept-choice.ts";
import { createLogReader } from "../../state/log-reader.ts";
import { createPlanner } from "../../state/planner.ts";
import { chooseStart, remember } from "../../state/keep-address.ts";
import { savedScenarios } from "../../state/saved-scenarios.ts";
import { keptTheme } from "../../state/theme.ts";
import { App } from "./app.tsx";
import { PageProvider } from "../kit/page-context.ts";
import type { Page, View } from "../kit/page-context.ts";
import { stayOffline } from "./stay-offline.ts";
import { fetchPart } from "../drawing/draw-queue.ts";
import { keepPlaces } from "../../state/places.ts";
import type { PagePlaces } from "../../state/places.ts";
import { firstLanguage, openLanguage } from "../../state/language.ts";
import { linkLanguage, speakingAddress } from "../../state/link-language.ts";

/** Joins the state to the page and draws it; `started` is the planner that works already, null = none yet. */
export async function openPage(started: Parameters<typeof openEngine>[0]): Promise<void> {
  const engine = openEngine(started);
  const theme = keptTheme(browserKeep, (chosen) => {
    document.documentElement.dataset["theme"] = chosen;
  });
  const pageLanguage = openLanguage(browserKeep);
  let places: PagePlaces | null = null;
  // Back and Forward are no links: what was shown at a place is remembered with all that was typed.
  const followed: Address["onChange"] = (listener) =>
    browserAddress.onChange(() => {
      if (places?.isKnown() !== true) listener();
    });
  const address = speakingAddress({ ...browserAddress, onChange: followed }, pageLanguage);
  const first = firstLanguage(linkLanguage(location.hash), browserKeep, navigator.languages);
  // Where its words cannot be fetched, the page opens in English.
  await pageLanguage.follow(first).catch(() => undefined);
  const start = await chooseStart(engine, address, browserKeep);
  const planner = createPlanner(engine, start.documents);
  planner.notice.value = start.notice;
  const view = signal<View>(start.documents.length > 1 ? "compare" : "plan");
  places = keepPlaces(planner, view, pageLanguage, browserPlaces);
  const page: Page = {
    planner,
    theme,
    language: pageLanguage,
    saved: savedScenarios(engine, browserKeep),
    logs: createLogReader(planner),
    link: remember(planner, address, browserKeep, places),
    view,
    asks: signal(start.isFirst),
    snippet: keptChoice(browserKeep, "snippet"),
    announcement: signal(""),
  };
  effect(() => {
    document.documentElement.lang = pageLanguage.spoken.value;
  });
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
