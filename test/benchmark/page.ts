import type { Page } from "playwright-core";
import { openSite } from "../browser/site.ts";
import type { Site } from "../browser/site.ts";
import { median } from "./rounds.ts";

const rounds = 9;

/** What one opening of the page came to, in milliseconds since its HTML had been read. */
export interface Opening {
  /** The form stands. */
  form: number;
  /** The first provisional verdict stands. */
  verdict: number;
  /** The answer has settled. */
  settled: number;
  /** The tasks of the main thread over 50 ms. */
  longTasks: number[];
}

/** Long tasks as the page itself saw them; set by `watch`. */
type Watched = typeof globalThis & { marks: Record<string, number>; longTasks: number[] };

/** Runs in the page before anything else: notes when the form, an answer and the last answer stand. */
function watch(): void {
  const page = globalThis as Watched;
  page.marks = {};
  page.longTasks = [];
  const seen: readonly (readonly [name: string, selector: string])[] = [
    ["form", ".inputs-footer, .question"],
    ["verdict", ".verdict.phase-provisional, .verdict.phase-settled"],
    ["settled", 'main[aria-busy="false"] .verdict.phase-settled'],
  ];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) page.longTasks.push(duration);
  }).observe({ type: "longtask", buffered: true });
  new MutationObserver(() => {
    for (const [name, selector] of seen) {
      if (document.querySelector(selector) !== null) page.marks[name] ??= performance.now();
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

/** Opens the page with nothing kept, in a browser context of its own, and waits until it has settled. */
export async function openOnce(site: Pick<Site, "open">): Promise<Opening> {
  const { page, context } = await site.open({ before: watch });
  await page.waitForFunction(() => "settled" in (globalThis as Watched).marks);
  // What was drawn last may still be on its way to the screen.
  await page.waitForTimeout(300);
  const { marks, longTasks, start } = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType("navigation");
    const { marks, longTasks } = globalThis as Watched;
    return { marks, longTasks, start: (entry as PerformanceNavigationTiming).domInteractive };
  });
  await context.close();
  const since = (name: string) => (marks[name] ?? Number.NaN) - start;
  return { form: since("form"), verdict: since("verdict"), settled: since("settled"), longTasks };
}

/** Longest wait for an answer, milliseconds: a busy machine is no failure. */
const PATIENCE = 600_000;

/** Opens the page on a scenario in its link and waits for the last answer: seconds since the HTML was read, the events that the footer tells, and the headline. */
export async function settleOnce(
  site: Pick<Site, "open">,
  hash: string,
): Promise<{ seconds: number; events: string; verdict: string }> {
  const { page, context } = await site.open({ before: watch, hash });
  const isSettled = () => "settled" in (globalThis as Watched).marks;
  await page.waitForFunction(isSettled, null, { timeout: PATIENCE });
  const milliseconds = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType("navigation");
    const start = (entry as PerformanceNavigationTiming).domInteractive;
    return ((globalThis as Watched).marks["settled"] ?? Number.NaN) - start;
  });
  const events = await eventsTold(page);
  const verdict = await page.locator(".verdict-headline").first().innerText();
  await context.close();
  return { seconds: milliseconds / 1000, events, verdict };
}

/**
 * Chooses an example from the menu of a page that stands open with the scenario of a link, settled, and waits for the last
 * answer: seconds from the choice, and the events that the footer tells.
 */
export async function chooseOnce(
  site: Pick<Site, "open">,
  hash: string,
  title: string,
): Promise<{ seconds: number; events: string }> {
  const { page, context } = await site.open({ before: watch, hash });
  const isSettled = () => "settled" in (globalThis as Watched).marks;
  await page.waitForFunction(isSettled, null, { timeout: PATIENCE });
  await page.locator(".menu-button").click();
  await page.getByRole("searchbox", { name: "Search examples" }).fill(title);
  const example = page.locator(".menu-list").getByRole("button").filter({ hasText: title });
  const milliseconds = await example.evaluate(choose);
  const events = await eventsTold(page);
  await context.close();
  return { seconds: milliseconds / 1000, events };
}

/** Runs in the page: clicks, and waits until the page has been busy and the answer has settled. */
function choose(example: Element): Promise<number> {
  return new Promise((resolve) => {
    let wasBusy = false;
    const start = performance.now();
    new MutationObserver(() => {
      wasBusy ||= document.querySelector('main[aria-busy="true"]') !== null;
      const isSettled =
        document.querySelector('main[aria-busy="false"] .verdict.phase-settled') !== null;
      if (wasBusy && isSettled) resolve(performance.now() - start);
    }).observe(document, { subtree: true, childList: true, attributes: true });
    (example as HTMLElement).click();
  });
}

async function eventsTold(page: Page): Promise<string> {
  const footer = await page.locator("footer").innerText();
  return /·\s*([^·]*?) events\s*·/.exec(footer)?.[1] ?? "?";
}

/** Milliseconds from one more client, once all is settled, until a first provisional verdict for it stands. */
export async function editOnce(site: Pick<Site, "open">): Promise<number> {
  const { page, context } = await site.open({ before: watch });
  await page.waitForFunction(() => "settled" in (globalThis as Watched).marks);
  const milliseconds = await edit(page);
  await context.close();
  return milliseconds;
}

function edit(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const field = document.querySelector<HTMLInputElement>("#field-1-groups-0-clients");
        if (field === null) throw new Error("There is no field for the clients.");
        const start = performance.now();
        new MutationObserver(() => {
          if (document.querySelector(".verdict.phase-provisional") === null) return;
          resolve(performance.now() - start);
        }).observe(document, { subtree: true, childList: true, attributes: true });
        field.value = String(Number(field.value) + 1);
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }),
  );
}

/** Milliseconds from Esc, in the middle of a long simulation, until the page says that it has stopped. */
export async function cancelOnce(site: Pick<Site, "open">): Promise<number> {
  const { page, context } = await site.open();
  await page.waitForSelector(".verdict.phase-provisional");
  // The first answer was simulated when the page was built; a moment later the page's own days are on their way.
  await page.waitForTimeout(1500);
  const milliseconds = await cancel(page);
  await context.close();
  return milliseconds;
}

function cancel(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        new MutationObserver(() => {
          if (document.querySelector(".run-status.status-stopped") === null) return;
          resolve(performance.now() - start);
        }).observe(document, { subtree: true, childList: true, attributes: true });
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
      }),
  );
}

/** Measures the built page in Chromium and tells the medians. */
export async function tellPage(): Promise<void> {
  const site = await openSite();
  try {
    await openOnce(site);
    const openings: Opening[] = [];
    const cancels: number[] = [];
    const edits: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      openings.push(await openOnce(site));
      edits.push(await editOnce(site));
      cancels.push(await cancelOnce(site));
    }
    tellOpenings(openings);
    tell("An edit until the first provisional verdict for it", edits);
    tell("Esc until the page says that it has stopped", cancels);
  } finally {
    await site.close();
  }
}

function tellOpenings(openings: readonly Opening[]): void {
  const times = (name: "form" | "verdict" | "settled") => openings.map((each) => each[name]);
  tell("Page read until its form stands", times("form"));
  tell(
    "Form until the first provisional verdict",
    openings.map(({ form, verdict }) => verdict - form),
  );
  tell("Page read until the answer has settled", times("settled"));
  tell(
    "Tasks of the main thread over 50 ms, number",
    openings.map(({ longTasks }) => longTasks.length),
    "",
  );
  tell(
    "Longest task of the main thread (0 = none over 50 ms)",
    openings.map(({ longTasks }) => Math.max(0, ...longTasks)),
  );
}

function tell(title: string, values: readonly number[], unit = " ms"): void {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  console.log(
    `${title}: ${median(values).toFixed(0)}${unit} (${least.toFixed(0)} .. ${most.toFixed(0)} over ${values.length} rounds)`,
  );
}
