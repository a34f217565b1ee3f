import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { sidewaysScroll, tabThrough, violations } from "./access-tools.ts";
import { field, linkTo, openSite, settled, smallScenario } from "./site.ts";
import type { Site } from "./site.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const WAIT = { timeout: 60_000, interval: 50 };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it("asks three questions at a first visit, answers them as they are given, and then shows the form", async () => {
  const { page, context, errors } = await site.open();
  await settled(page);
  const questions = page.getByRole("region", { name: "Three questions for your own answer" });
  expect(await questions.getByRole("heading", { level: 4 }).allInnerTexts()).toEqual([
    "1. Which server?",
    "2. Who connects, and how many?",
    "3. What is open today?",
  ]);
  expect(await page.locator(".groups-card").count()).toBe(0);
  await questions.getByLabel("Software").selectOption("proftpd");
  await questions.getByLabel("Clients like those of").selectOption("office-nas");
  await expect.poll(() => field(page, "groups[1].clients").count(), WAIT).toBe(0);
  await field(page, "groups[0].clients").fill("90");
  await field(page, "server.range").fill("40000-40009");
  await expect
    .poll(() => page.locator(".verdict-today").innerText(), WAIT)
    .toContain("40000-40009");
  await settled(page);
  await questions.getByRole("button", { name: "All inputs" }).click();
  expect(await field(page, "groups[0].clients").inputValue()).toBe("90");
  expect(await field(page, "server.software").inputValue()).not.toBe("");
  // What the example was set to besides is not taken for one's own.
  await page.locator(".fold > summary", { hasText: "Limits and network" }).click();
  const cap = page.locator(
    `#${await field(page, "server.maxSessions").getAttribute("aria-describedby")}`,
  );
  expect(await cap.innerText()).not.toContain("you set");
  await page.reload();
  await settled(page);
  expect(await page.locator(".groups-card").count()).toBe(1);
  expect(await field(page, "groups[0].clients").inputValue()).toBe("90");
  expect(errors).toEqual([]);
  await context.close();
});

it("shows on the first screen the verdict, today's judgement, one chart and one text to paste", async () => {
  const { page, context } = await site.open();
  await settled(page);
  const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y;
  for (const selector of [".verdict-today", ".verdict-headline", ".region-lead svg", ".code"])
    expect(await top(selector)).toBeLessThan(700);
  const { bottom, scrolls } = await page.locator(".region-lead .code:visible").evaluate((code) => ({
    bottom: code.getBoundingClientRect().bottom,
    scrolls: getComputedStyle(code).overflowY,
  }));
  expect(bottom).toBeLessThanOrEqual(1000);
  expect(scrolls).toBe("auto");
  await context.close();
});

it("folds what was assumed, moves no field that is being typed in, and opens for what is sought", async () => {
  const { page, context, errors } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  const fold = page.locator(".assumed-fold");
  expect(await fold.locator("summary").first().innerText()).toMatch(/^\d+ assumed$/);
  expect(await field(page, "groups[0].fileBytes").isVisible()).toBe(true);
  expect(await field(page, "groups[0].roundTripSeconds").count()).toBe(0);
  await fold.locator("summary").first().click();
  const roundTrip = field(page, "groups[0].roundTripSeconds");
  await roundTrip.fill("40 ms");
  await settled(page);
  expect(await roundTrip.evaluate((control) => control === document.activeElement)).toBe(true);
  expect(await roundTrip.evaluate((control) => control.closest(".assumed-fold") !== null)).toBe(
    true,
  );
  await fold.locator("summary").first().click();
  await page.locator(".verdict").click();
  await expect.poll(() => roundTrip.isVisible(), WAIT).toBe(true);
  expect(await roundTrip.evaluate((control) => control.closest(".assumed-fold"))).toBeNull();
  expect(errors).toEqual([]);
  await context.close();
});

it("finds an example by any word, under the heading of its kind", async () => {
  const { page, context, errors } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  await page.locator(".menu-button").click();
  const menu = page.locator(".menu-list");
  await expect.poll(() => menu.getByRole("heading", { level: 3 }).count(), WAIT).toBe(5);
  const search = page.getByRole("searchbox", { name: "Search examples" });
  await search.fill("cameras snapshots");
  expect(await menu.getByRole("region", { name: "Machines" }).getByRole("button").count()).toBe(1);
  await search.fill("no such thing");
  expect(await menu.innerText()).toContain("No example matches.");
  await search.fill("150 cameras");
  await search.press("Enter");
  await expect.poll(() => page.locator(".menu-name").innerText(), WAIT).toMatch(/cameras/i);
  expect(errors).toEqual([]);
  await context.close();
});

it("can be seen and used by everybody: three widths, both schemes, 400 %, keys alone, forced colours", async () => {
  const { page, context, errors } = await site.open();
  await settled(page);
  await page.locator(".report-card").waitFor();
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), `${width} px, ${colorScheme}`).toEqual([]);
      await expect.poll(() => sidewaysScroll(page), WAIT).toBeLessThanOrEqual(0);
    }
  }
  const { names, faults } = await tabThrough(page);
  expect(faults).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(["Where does it run?", "All inputs"]));
  await page.emulateMedia({ forcedColors: "active" });
  expect(await violations(page, { forced: true })).toEqual([]);
  // 1280 px at 400 %.
  await page.setViewportSize({ width: 320, height: 256 });
  await expect.poll(() => sidewaysScroll(page), WAIT).toBeLessThanOrEqual(0);
  await field(page, "server.range").fill("40000-40001");
  await expect
    .poll(() => page.locator(".verdict-today").innerText(), WAIT)
    .toContain("40000-40001");
  expect(errors).toEqual([]);
  await context.close();
});

it("asks where storage is blocked, and keeps what is answered in the address", async () => {
  const { page, context, errors } = await site.open({
    before: () => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("Storage is blocked.", "SecurityError");
        },
      });
    },
  });
  await settled(page);
  await page.getByRole("region", { name: "Three questions for your own answer" }).waitFor();
  await field(page, "server.range").fill("40000-40001");
  await expect.poll(() => new URL(page.url()).hash, WAIT).not.toBe("");
  await page.reload();
  expect(await field(page, "server.range").inputValue()).toBe("40000-40001");
  expect(errors).toEqual([]);
  await context.close();
});

it("keeps two tabs apart", async () => {
  const { page, context, errors } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  const second = await context.newPage();
  await second.goto(`${site.url}${await linkTo({ ...smallScenario, name: "Other" })}`);
  await settled(second);
  for (const [tab, clients] of [
    [page, "13"],
    [second, "14"],
  ] as const) {
    const before = new URL(tab.url()).hash;
    await field(tab, "groups[0].clients").fill(clients);
    await expect.poll(() => new URL(tab.url()).hash, WAIT).not.toBe(before);
  }
  await page.reload();
  await settled(page);
  expect(await field(page, "groups[0].clients").inputValue()).toBe("13");
  expect(await page.locator(".menu-name").innerText()).toBe("Small office");
  expect(await field(second, "groups[0].clients").inputValue()).toBe("14");
  expect(errors).toEqual([]);
  await context.close();
});
