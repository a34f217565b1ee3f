import type { JSX } from "preact";
import { BrandIcon, ThemeIcon } from "./icons.tsx";
import { usePage } from "./planner-context.ts";
import type { View } from "./planner-context.ts";
import { ScenarioMenu } from "./scenario-menu.tsx";
import { CopyButton } from "./copy-button.tsx";
import type { Theme } from "../state/theme.ts";

const VIEWS: readonly { view: View; name: string }[] = [
  { view: "plan", name: "Plan" },
  { view: "watch", name: "Watch it run" },
  { view: "compare", name: "Compare" },
  { view: "sequence", name: "Active or passive" },
];

const NEXT_THEME: Record<Theme, Theme> = { auto: "dark", dark: "light", light: "auto" };

/** Brand, views, the scenario menu, and what concerns the whole page. */
export function Header(): JSX.Element {
  const page = usePage();
  const { planner, view, theme, link } = page;
  const compare = () => {
    if (planner.cases.value.length === 1) planner.duplicate();
    view.value = "compare";
  };
  return (
    <header class="header">
      <a class="skip" href="#answer">
        Skip to the answer
      </a>
      <h1 class="brand">
        <BrandIcon /> <span class="brand-name">Passive Port Planner</span>
      </h1>
      <nav class="views" aria-label="Views">
        {VIEWS.map((entry) => (
          <button
            key={entry.view}
            type="button"
            class="view"
            aria-current={view.value === entry.view ? "page" : undefined}
            onClick={() => (entry.view === "compare" ? compare() : (view.value = entry.view))}
          >
            {entry.name}
          </button>
        ))}
      </nav>
      <div class="header-tools">
        <ScenarioMenu />
        <CopyButton
          class="button wide-only"
          text={link.value ?? ""}
          label="Share link"
          said="Copied the link to this scenario"
          {...(link.value === null
            ? { blocked: "This scenario is too large for a link; save it as a file." }
            : {})}
        />
        {view.value === "sequence" || view.value === "watch" ? null : (
          <button type="button" class="button wide-only" onClick={() => print()}>
            Print report
          </button>
        )}
        <button
          type="button"
          class="button button-icon"
          aria-label={`Colours: ${theme.value}. Change to ${NEXT_THEME[theme.value]}.`}
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
