import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ReadonlySignal, Signal } from "@preact/signals";
import type { Case } from "../../state/scenario-case.ts";
import type { LogReader } from "../../state/log-reader.ts";
import type { Planner } from "../../state/planner.ts";
import type { SavedScenarios } from "../../state/saved-scenarios.ts";
import type { Theme } from "../../state/theme.ts";
import type { PageLanguage } from "../../state/language.ts";

/** The parts of the page behind the navigation. */
export type View = "plan" | "watch" | "compare" | "sequence";

/** All that any part of the page may need. View settings here never start a simulation. */
export interface Page {
  planner: Planner;
  saved: SavedScenarios;
  logs: LogReader;
  theme: Signal<Theme>;
  language: PageLanguage;
  /** The address that opens these scenarios; null where they are too large for a link. */
  link: ReadonlySignal<string | null>;
  view: Signal<View>;
  /** true on a first visit: three questions stand where else the form is. */
  asks: Signal<boolean>;
  /** The id of the text to paste that was last chosen; "" = none yet. */
  snippet: Signal<string>;
  /** Text for the polite live region. */
  announcement: Signal<string>;
}

const PageContext = createContext<Page | null>(null);

/** Gives the page to everything inside. */
export const PageProvider = PageContext.Provider;

/** The page around this component. Throws outside of `PageProvider`. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error("A part of the page was rendered outside of the page.");
  return page;
}

const CaseContext = createContext<Case | null>(null);

/** Gives one case to the form or figures inside. */
export const CaseProvider = CaseContext.Provider;

/** The case around this component, else the active one. */
export function useCase(): Case {
  const page = usePage();
  return useContext(CaseContext) ?? page.planner.active.value;
}
