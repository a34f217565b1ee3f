import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Locator, Page } from "playwright-core";
import { linkTo, openSite, settled, smallScenario } from "./site.ts";
import type { OpenOptions, Site } from "./site.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const WAIT = { timeout: 60_000, interval: 50 };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** An office whose ten ports are too few. */
const busyOffice = {
  ...smallScenario,
  groups: [{ ...smallScenario.groups[0], clients: 150 }],
};

/** Opens the view; without motion, so that the moment stands still. */
async function watch(document: unknown, options: OpenOptions = {}) {
  const opened = await site.open({
    hash: await linkTo(document),
    reducedMotion: "reduce",
    ...options,
  });
  await settled(opened.page);
  await opened.page.getByRole("button", { name: "Watch it run" }).click();
  await opened.page.locator(".watch-panel canvas").first().waitFor();
  return opened;
}

/** The numbers of a panel, by their names. */
async function states(panel: Locator): Promise<Record<string, number>> {
  const entries = await panel.locator(".watch-states > div").evaluateAll((all) =>
    all.map((each) => {
      const name = each.querySelector("dt")?.textContent?.replace("✕", "").trim() ?? "";
      return [name, Number(each.querySelector("dd")?.textContent?.replaceAll(",", ""))];
    }),
  );
  return Object.fromEntries(entries) as Record<string, number>;
}

const clockOf = (page: Page) => page.locator(".watch-clock").innerText();

it("shows today's range beside the one to open: all ports counted, the same moment in words", async () => {
  const { page, context, errors, strays } = await watch(busyOffice);
  const panels = page.locator(".watch-panel");
  expect(await panels.count()).toBe(2);
  expect(await page.getByRole("heading", { level: 2 }).innerText()).toMatch(
    /^At \d\d:\d\d:\d\d your 10 ports refuse Staff; \d+ do not$|^Your 10 ports refuse/,
  );
  for (const index of [0, 1]) {
    const panel = panels.nth(index);
    const ports = Number(/(\d+) ports/.exec(await panel.locator("h3").innerText())?.[1]);
    const { refused = -1, free = 0, ...busy } = await states(panel);
    const held = Object.values(busy).reduce((sum, each) => sum + each, 0);
    expect(free + held).toBe(ports);
    expect(await panel.locator(".watch-moment").innerText()).toBe(
      `${await clockOf(page)}: ${held} of ${ports} busy, ${refused} refused so far`,
    );
  }
  expect((await states(panels.nth(0)))["refused"]).toBeGreaterThan(0);
  expect(await panels.nth(0).locator(".watch-last").innerText()).toContain("500 OOPS");
  expect([errors, strays]).toEqual([[], []]);
  await context.close();
});

it("stands where no motion is wanted; steps, goes from refusal to refusal, and is dragged by keys", async () => {
  const { page, context, errors } = await watch(busyOffice);
  const panel = page.locator(".watch-panel").first();
  const before = await clockOf(page);
  await page.waitForTimeout(500);
  expect(await clockOf(page)).toBe(before);
  expect(await page.getByRole("button", { name: "Play", exact: true }).count()).toBe(1);
  const { refused = 0 } = await states(panel);
  await page.getByRole("button", { name: "Next refusal" }).click();
  await expect.poll(async () => (await states(panel))["refused"], WAIT).toBeGreaterThan(refused);
  expect(await page.getByRole("status").first().innerText()).toContain("refused so far");
  await page.getByRole("button", { name: "Previous refusal" }).click();
  await expect.poll(async () => (await states(panel))["refused"], WAIT).toBe(refused);
  const slider = page.getByRole("slider", { name: "Moment of the day" });
  await slider.focus();
  await slider.press("ArrowRight");
  const said = await slider.getAttribute("aria-valuetext");
  expect(said).toBe(await clockOf(page));
  await slider.press("Home");
  await expect.poll(async () => (await states(panel))["refused"], WAIT).toBe(0);
  await slider.press("End");
  await expect.poll(async () => (await states(panel))["refused"], WAIT).toBeGreaterThan(refused);
  // The last moment has the refusals of the whole day, as the note says them.
  const note = await panel.locator(".hint").last().innerText();
  expect(note.replace(",", "")).toContain(
    `${(await states(panel))["refused"]} refusals on this day`,
  );
  expect(errors).toEqual([]);
  await context.close();
});

it("runs by itself where motion is welcome, and stands still once it is paused", async () => {
  const { page, context, errors } = await watch(busyOffice, { reducedMotion: "no-preference" });
  const before = await clockOf(page);
  await expect.poll(() => clockOf(page), WAIT).not.toBe(before);
  expect(await page.getByRole("button", { name: "Pause" }).count()).toBe(1);
  await page.getByRole("button", { name: "Pause" }).click();
  const stopped = await clockOf(page);
  await page.waitForTimeout(300);
  expect(await clockOf(page)).toBe(stopped);
  expect(errors).toEqual([]);
  await context.close();
});

it("puts another server beside it, packs the ports, and shows other days", async () => {
  const { page, context, errors } = await watch(busyOffice);
  await page.getByLabel("Another server beside it").selectOption("proftpd");
  await expect.poll(() => page.locator(".watch-panel").count(), WAIT).toBe(3);
  const third = page.locator(".watch-panel").nth(2);
  expect(await third.locator("h3").innerText()).toMatch(/^ProFTPD, \d+ ports$/);
  const picture = () =>
    page
      .locator(".watch-panel canvas")
      .nth(1)
      .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  const byNumber = await picture();
  await page.getByRole("button", { name: "Packed" }).click();
  await expect.poll(picture, WAIT).not.toBe(byNumber);
  await page.getByRole("button", { name: "By port number" }).click();
  await expect.poll(picture, WAIT).toBe(byNumber);
  const title = await page.getByRole("heading", { level: 2 }).innerText();
  await page.getByLabel("Which day").selectOption("worst");
  await expect
    .poll(() => page.getByRole("heading", { level: 2 }).innerText(), WAIT)
    .not.toBe(title);
  expect(errors).toEqual([]);
  await context.close();
});

describe("a wide range", () => {
  it("is a raster with a cell for every port", async () => {
    const wide = {
      ...busyOffice,
      server: { software: "vsftpd", range: { first: 20000, last: 29999 } },
    };
    const { page, context, errors } = await watch(wide);
    const panel = page.locator(".watch-panel").first();
    expect(await panel.locator("h3").innerText()).toContain("10,000 ports");
    const { free = 0, refused, ...busy } = await states(panel);
    expect(free + Object.values(busy).reduce((sum, each) => sum + each, 0)).toBe(10_000);
    expect(refused).toBe(0);
    const box = await panel.locator("canvas").boundingBox();
    expect(box?.height).toBeLessThan(700);
    expect(errors).toEqual([]);
    await context.close();
  });
});
