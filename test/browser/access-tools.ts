import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { settled } from "./site.ts";

export const schemes = ["light", "dark"] as const;
type Faults = Record<(typeof schemes)[number], string[]>;

/**
 * Rules that are broken, with the places; the page's policy does not bind what the debugger evaluates. Where colours are
 * `forced` they are the system's, and contrast is not asked for.
 */
export async function violations(page: Page, { forced = false } = {}): Promise<string[]> {
  await page.evaluate(
    await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"),
  );
  return page.evaluate(async (forced) => {
    type Results = {
      violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[];
    };
    const { axe: checker } = window as unknown as {
      axe: { run(context: Document, options: object): Promise<Results> };
    };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const results = await checker.run(document, {
      runOnly: { type: "tag", values: tags },
      rules: { "color-contrast": { enabled: !forced } },
      // Nobody reads what was found good: naming it would take most of the time.
      resultTypes: ["violations"],
      preload: false,
    });
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary ?? ""}`,
      ),
    );
  }, forced);
}

/** By how many px the page is wider than the window; 0 and less = nothing scrolls sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/**
 * Goes from the plan through the other views, whose buttons have these names: what axe finds in each and what scrolls
 * sideways, in both schemes. One page shows both, since nothing but colours differs.
 */
export async function faultsOfViews(
  page: Page,
  [modes, watch, compare]: readonly [string, string, string],
): Promise<Faults> {
  const faults: Faults = { light: [], dark: [] };
  const look = async (view: string) => {
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      const found = await violations(page);
      const wider = await sidewaysScroll(page);
      if (wider > 0) found.push(`${wider} px wider than the window`);
      faults[colorScheme].push(...found.map((fault) => `${view}: ${fault}`));
    }
  };
  const goTo = (name: string) => page.getByRole("navigation").getByRole("button", { name }).click();
  await look("plan");
  await goTo(modes);
  await page.locator(".sequence svg").nth(1).waitFor();
  await look(modes);
  await goTo(watch);
  await page.locator(".watch-panel canvas").first().waitFor();
  await page.locator(".watch-surface svg").waitFor();
  await page.locator(".watch-table summary").click();
  await look(watch);
  await goTo(compare);
  await page.locator(".verdict-short").nth(1).waitFor();
  await settled(page);
  await look(compare);
  return faults;
}

/** Steps through the page with Tab: the names of what is reached, and what shows no ring or is too small to hit. */
export async function tabThrough(page: Page): Promise<{ names: string[]; faults: string[] }> {
  const names: string[] = [];
  const faults: string[] = [];
  for (let step = 0; step < 250; step += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body) return null;
      const style = getComputedStyle(activeElement);
      const { width, height } = activeElement.getBoundingClientRect();
      return {
        name:
          activeElement.getAttribute("aria-label") ?? activeElement.id + activeElement.textContent,
        ring: style.outlineStyle !== "none" && style.outlineWidth !== "0px",
        small: Math.min(width, height) < 23.5,
      };
    });
    if (at === null) break;
    names.push(at.name);
    if (!at.ring) faults.push(`no ring: ${at.name}`);
    if (at.small) faults.push(`too small: ${at.name}`);
  }
  return { names, faults };
}
