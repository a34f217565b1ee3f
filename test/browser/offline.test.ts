import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import type { Page } from "playwright-core";
import { field, headline, linkTo, openSite, settled, smallScenario } from "./site.ts";
import type { Site } from "./site.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const WAIT = { timeout: 60_000, interval: 50 };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(() => {
  site.isUp = true;
  site.missing = null;
  site.change = (text) => text;
});

const open = async () => site.open({ serviceWorkers: "allow", hash: await linkTo(smallScenario) });

/** What is kept, by version: how many files each holds. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const sizes = names.map(async (name) => (await (await caches.open(name)).keys()).length);
    return Promise.all(sizes);
  });

/** Waits until the service worker serves the page. */
const served = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), WAIT)
    .toBe("activated");

it("opens without a network the second time: every view, an edit, a day played back", async () => {
  const { page, context, errors, strays } = await open();
  await settled(page);
  await served(page);
  const before = await headline(page);
  site.isUp = false;
  await page.reload();
  await settled(page);
  expect(await headline(page)).toBe(before);
  await field(page, "groups[0].clients").fill("150");
  await expect.poll(() => headline(page), WAIT).not.toBe(before);
  await settled(page);
  for (const view of ["Active or passive", "Watch it run", "Compare", "Plan"]) {
    await page.getByRole("navigation").getByRole("button", { name: view }).click();
    await expect.poll(() => page.locator("main svg").count(), WAIT).toBeGreaterThan(0);
    expect(await page.locator("main").innerText()).not.toContain("could not be loaded");
  }
  expect([errors, strays]).toEqual([[], []]);
  await context.close();
});

it("shows a new version at the next load, keeps it, and the one before for pages still open", async () => {
  const { page, context } = await open();
  await settled(page);
  await served(page);
  const [files] = await kept(page);
  for (const version of ["second", "third"]) {
    // Another list of files and another page: what a build of changed sources leaves on the server.
    site.change = (text) =>
      text
        .replaceAll(/\b[0-9a-f]{16}\b/g, version)
        .replace("<title>Passive Port Planner", `<title>The ${version} version`);
    await page.reload();
    expect(await page.title()).toBe(`The ${version} version`);
    await expect
      .poll(() => page.evaluate(async () => (await caches.keys()).at(-1)), WAIT)
      .toMatch(new RegExp(`${version}$`));
    await expect.poll(() => kept(page), WAIT).toEqual([files, files]);
  }
  site.isUp = false;
  await page.reload();
  expect(await page.title()).toBe("The third version");
  await context.close();
});

it("plans all the same where nothing may be kept", async () => {
  site.missing = /service-worker/;
  const { page, context, errors } = await open();
  await settled(page);
  expect(await headline(page)).toMatch(/TCP \d+-\d+/);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  // The browser itself notes the file that is missing; the page says nothing.
  expect(errors.filter((each) => !each.includes("404"))).toEqual([]);
  await context.close();
});

it("can be installed: its manifest names it, its start and an icon that is there", async () => {
  const { page, context } = await open();
  const href = await page.locator('link[rel="manifest"]').getAttribute("href");
  const { body } = await get(href ?? "");
  const manifest = JSON.parse(body) as {
    name: string;
    display: string;
    start_url: string;
    icons: { src: string; sizes: string; type: string }[];
  };
  expect(manifest).toMatchObject({ name: "Passive Port Planner", display: "standalone" });
  expect(new URL(manifest.start_url, site.url).href).toBe(site.url);
  const [icon] = manifest.icons;
  expect(icon).toMatchObject({ sizes: "any", type: "image/svg+xml" });
  const picture = await get(icon?.src ?? "");
  expect([picture.type, picture.body]).toEqual(["image/svg+xml", expect.stringMatching(/^<svg/)]);
  // The browser's own judgement, as it is asked before it offers to install a page; only its private window forbids it.
  const session = await context.newCDPSession(page);
  await served(page);
  const { errors } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(["in-incognito"]);
  await context.close();
});

async function get(path: string): Promise<{ type: string | null; body: string }> {
  const answer = await fetch(new URL(path, site.url));
  return { type: answer.headers.get("content-type"), body: await answer.text() };
}
