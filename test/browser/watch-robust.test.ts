import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import type { Page } from "playwright-core";
import { sidewaysScroll, tabThrough, violations } from "./access-tools.ts";
import { linkTo, openSite, settled, smallScenario } from "./site.ts";
import type { OpenOptions, Site } from "./site.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const WAIT = { timeout: 60_000, interval: 50 };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(() => {
  site.missing = null;
});

const busyOffice = {
  ...smallScenario,
  groups: [{ ...smallScenario.groups[0], clients: 150 }],
};

async function watch(options: OpenOptions = {}) {
  const opened = await site.open({
    hash: await linkTo(busyOffice),
    reducedMotion: "reduce",
    ...options,
  });
  await settled(opened.page);
  await opened.page.getByRole("button", { name: "Watch it run" }).click();
  return opened;
}

const surface = (page: Page) => page.getByRole("region", { name: "Attack surface" });

it("draws refusals and surface from narrow to wide, with today's and the recommended size on it", async () => {
  const { page, context, errors } = await watch();
  const picture = surface(page).locator("svg.chart-drawing");
  await picture.waitFor();
  const words = await picture.locator("text").allTextContents();
  expect(words).toContain("open today: 10");
  const planned = Number(
    words
      .find((each) => each.startsWith("to open: "))
      ?.split(" ")
      .at(-1),
  );
  expect(planned).toBeGreaterThan(10);
  for (const title of ["Ports, open and listening", "A guessed port listens"])
    expect(words).toContain(title);
  await surface(page).getByRole("button", { name: "Table" }).click();
  const rows = await surface(page)
    .locator(".figure-data tbody tr")
    .evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent)),
    );
  const sizes = rows.map(([ports]) => Number(ports?.replaceAll(",", "")));
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  expect(sizes).toEqual(expect.arrayContaining([10, planned, 4 * planned]));
  // The table beside the picture says of the two ranges what the picture's own rows say.
  const beside = await surface(page).locator(".watch-scroll tbody tr").allInnerTexts();
  for (const [column, size] of [10, planned].entries()) {
    const [, mean, most, guess, sessions] = rows[sizes.indexOf(size)] ?? [];
    const said = beside.map((row) => row.split("\t").slice(1)[column]);
    expect(said).toContain(`${mean} on average, ${most} at most`);
    expect(said).toContain(guess);
    expect(said).toContain(sessions);
  }
  expect(errors).toEqual([]);
  await context.close();
});

it("can be seen and used by everybody: keys alone, 400 %, forced colours", async () => {
  const { page, context, errors } = await watch();
  await surface(page).locator("svg.chart-drawing").waitFor();
  const { names, faults } = await tabThrough(page);
  expect(faults).toEqual([]);
  for (const control of ["Which day", "Moment of the day", "Next refusal"])
    expect(names.some((name) => name.includes(control))).toBe(true);
  await page.emulateMedia({ forcedColors: "active" });
  expect(await violations(page, { forced: true })).toEqual([]);
  /** How many colours a port's picture has: states that look alike would leave one. */
  const colours = await page
    .locator(".watch-panel canvas")
    .first()
    .evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const pixels = (canvas as HTMLCanvasElement)
        .getContext("2d")!
        .getImageData(0, 0, width, height).data;
      return new Set(new Uint32Array(pixels.buffer)).size;
    });
  expect(colours).toBeGreaterThan(2);
  // 1280 px at 400 %.
  await page.setViewportSize({ width: 320, height: 256 });
  await expect.poll(() => sidewaysScroll(page), WAIT).toBeLessThanOrEqual(0);
  expect(errors).toEqual([]);
  await context.close();
});

it("runs where storage is blocked, and beside itself in a second tab", async () => {
  const { page, context, errors } = await watch({
    before: () => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("Storage is blocked.", "SecurityError");
        },
      });
    },
  });
  await page.locator(".watch-panel canvas").first().waitFor();
  const second = await context.newPage();
  await second.goto(page.url());
  await settled(second);
  await second.getByRole("button", { name: "Watch it run" }).click();
  await second.locator(".watch-panel canvas").first().waitFor();
  const clock = await page.locator(".watch-clock").innerText();
  await second.getByRole("button", { name: "Next refusal" }).click();
  await expect.poll(() => second.locator(".watch-clock").innerText(), WAIT).not.toBe(clock);
  expect(await page.locator(".watch-clock").innerText()).toBe(clock);
  expect(errors).toEqual([]);
  await context.close();
});

it("says in a sentence that its worker is gone, and traces again when it is asked for another day", async () => {
  site.missing = /trace-days/;
  const { page, context } = await watch();
  const alert = page.locator(".watch [role=alert]");
  await alert.waitFor();
  expect(await alert.innerText()).toMatch(/^The day could not be traced: .*worker.*\.$/);
  site.missing = null;
  await page.getByLabel("Which day").selectOption("worst");
  await page.locator(".watch-panel canvas").first().waitFor();
  expect(await alert.count()).toBe(0);
  await context.close();
});
