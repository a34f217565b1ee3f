import { batch } from "@preact/signals";
import type { JSX } from "preact";
import { BrandIcon, ThemeIcon } from "../kit/icons.tsx";
import { usePage } from "../kit/page-context.ts";
import type { View } from "../kit/page-context.ts";
import { ScenarioMenu } from "./scenario-menu.tsx";
import { CopyButton } from "../kit/copy-button.tsx";
import type { Theme } from "../../state/theme.ts";
import { frameWords } from "../words/frame.ts";
import { LanguageChoice } from "./language-choice.tsx";

const VIEWS: readonly View[] = ["plan", "watch", "compare", "sequence"];

const NEXT_THEME: Record<Theme, Theme> = { auto: "dark", dark: "light", light: "auto" };

/** Brand, views, the scenario menu, and what concerns the whole page. */
export function Header(): JSX.Element {
  const page = usePage();
  const { planner, view, theme, link } = page;
  const words = frameWords();
  const compare = () =>
    batch(() => {
      if (planner.cases.value.length === 1) planner.duplicate();
      view.value = "compare";
    });
  return (
    <header class="header">
      <a class="skip" href="#answer">
        {words.skip}
      </a>
      <h1 class="brand">
        <BrandIcon /> <span class="brand-name">Passive Port Planner</span>
      </h1>
      <nav class="views" aria-label={words.views}>
        {VIEWS.map((entry) => (
          <button
            key={entry}
            type="button"
            class="view"
            aria-current={view.value === entry ? "page" : undefined}
            onClick={() => (entry === "compare" ? compare() : (view.value = entry))}
          >
            {words.viewNames[entry]}
          </button>
        ))}
      </nav>
      <div class="header-tools">
        <ScenarioMenu />
        <CopyButton
          class="button wide-only"
          text={link.value ?? ""}
          label={words.shareLink}
          said={words.linkCopied}
          {...(link.value === null ? { blocked: words.linkTooLarge } : {})}
        />
        {view.value === "sequence" || view.value === "watch" ? null : (
          <button type="button" class="button widest-only" onClick={() => print()}>
            {words.printReport}
          </button>
        )}
        <LanguageChoice />
        <button
          type="button"
          class="button button-icon"
          aria-label={words.colours(
            words.themes[theme.value],
            words.themes[NEXT_THEME[theme.value]],
          )}
          onClick={() => {
            theme.value = NEXT_THEME[theme.value];
          }}
        >
          <ThemeIcon />
        </button>
      </div>
    </header>
  );
}
