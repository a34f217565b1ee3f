import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { faultsOfViews, schemes } from "./access-tools.ts";
import { field, headline, linkTo, openSite, settled, smallScenario } from "./site.ts";
import type { Site } from "./site.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const WAIT = { timeout: 60_000, interval: 50 };
/** Files that hold German words. */
const GERMAN = /german|\.de-/;

it("opens in the browser's language, and whoever reads English fetches no German", async () => {
  const german = await site.open({ locale: "de-AT" });
  await settled(german.page);
  expect(await german.page.locator("html").getAttribute("lang")).toBe("de");
  expect(await headline(german.page)).toMatch(/Ports?\.$/);
  expect(await german.page.locator(".verdict-part h3").allInnerTexts()).toContain(
    "Hängt vor allem ab von",
  );
  expect(german.errors).toEqual([]);
  await german.context.close();
  const english = await site.open({ locale: "fr-FR" });
  await settled(english.page);
  expect(await english.page.locator("html").getAttribute("lang")).toBe("en");
  const fetched = await english.page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => name),
  );
  expect(fetched.length).toBeGreaterThan(5);
  expect(fetched.filter((name) => GERMAN.test(name))).toEqual([]);
  expect(english.errors).toEqual([]);
  await english.context.close();
});

it("switches without losing what was typed, keeps the choice, and hands it on in the link", async () => {
  const { page, context, errors } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  await page.locator(".still textarea").fill("425 Can't open passive connection.");
  await field(page, "groups[0].clients").fill("13");
  await field(page, "target.refusals").fill("nonsense");
  await page.getByRole("button", { name: "Deutsch" }).click();
  await expect.poll(() => page.locator("html").getAttribute("lang"), WAIT).toBe("de");
  expect(await field(page, "groups[0].clients").inputValue()).toBe("13");
  expect(await field(page, "target.refusals").inputValue()).toBe("nonsense");
  expect(await page.locator(".still textarea").inputValue()).toContain("425 Can't open");
  // A number is written and read as Germans do.
  await field(page, "target.refusals").fill("1.000");
  await field(page, "target.refusals").blur();
  await expect.poll(() => field(page, "target.refusals").inputValue(), WAIT).toBe("1.000");
  await expect.poll(() => page.locator(".verdict-sure").innerText(), WAIT).toContain("1 von 1.000");
  await settled(page);
  await expect.poll(() => page.url(), WAIT).toMatch(/#s=1\.[\w-]+&l=de$/);
  const link = new URL(page.url()).hash;
  expect(errors).toEqual([]);

  await page.reload();
  await settled(page);
  expect(await page.locator("html").getAttribute("lang")).toBe("de");
  expect(await field(page, "groups[0].clients").inputValue()).toBe("13");
  // The same browser on a link of old: the choice is kept.
  await page.goto("about:blank");
  await page.goto(`${site.url}${await linkTo(smallScenario)}`);
  await settled(page);
  expect(await page.locator("html").getAttribute("lang")).toBe("de");
  await context.close();

  const other = await site.open({ hash: link });
  await settled(other.page);
  expect(await other.page.locator("html").getAttribute("lang")).toBe("de");
  expect(await field(other.page, "groups[0].clients").inputValue()).toBe("13");
  await other.page.getByRole("button", { name: "English" }).click();
  await expect.poll(() => other.page.url(), WAIT).toMatch(/&l=en$/);
  await expect.poll(() => other.page.locator(".verdict-sure").innerText(), WAIT).toMatch(/1 in /);
  expect(other.errors).toEqual([]);
  await other.context.close();
});

it("says what a question beside the plan found in the language that is chosen later", async () => {
  const { page, context, errors } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  const card = page.locator(".capacity").first();
  await card.getByRole("button", { name: "Find out" }).click();
  await expect.poll(() => card.locator(".capacity-said").innerText(), WAIT).toMatch(/carr/);
  await page.getByRole("button", { name: "Deutsch" }).click();
  await expect.poll(() => card.locator(".capacity-said").innerText(), WAIT).toMatch(/tr(ä|a)g/);
  expect(errors).toEqual([]);
  await context.close();
});

it("opens in English where German cannot be fetched, and says so to who asks for it", async () => {
  site.missing = GERMAN;
  const { page, context } = await site.open({
    hash: await linkTo(smallScenario),
    locale: "de-DE",
  });
  await settled(page);
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  expect(await headline(page)).toMatch(/ports? /);
  await page.getByRole("button", { name: "Deutsch" }).click();
  await expect
    .poll(() => page.getByRole("alert").innerText(), WAIT)
    .toContain("could not be loaded");
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  site.missing = null;
  await context.close();
});

describe.each([360, 768, 1440])("in German at %d px", (width) => {
  let faults: Awaited<ReturnType<typeof faultsOfViews>>;
  let errors: string[];
  beforeAll(async () => {
    const opened = await site.open({
      hash: await linkTo(smallScenario),
      locale: "de-DE",
      viewport: { width, height: 900 },
    });
    const { page } = opened;
    await settled(page);
    // What is folded is longer in German, too.
    for (let round = 0; round < 2; round += 1) {
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll<HTMLDetailsElement>("details:not(.menu)"))
          fold.open = true;
      });
      await settled(page);
    }
    faults = await faultsOfViews(page, ["Aktiv oder passiv", "Tagesablauf", "Vergleich"]);
    ({ errors } = opened);
    await opened.context.close();
  });

  it.each(schemes)("has no accessibility fault and no sideways scroll, %s", (colorScheme) => {
    expect(faults[colorScheme]).toEqual([]);
    expect(errors).toEqual([]);
  });
});
