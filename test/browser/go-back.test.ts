/** Back returns to what was there before something was chosen, with all that was typed; what is out of sight waits. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { field, headline, linkTo, openSite, settled, smallScenario } from "./site.ts";
import type { Site } from "./site.ts";

const WAIT = { timeout: 30_000 };

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 120_000);
afterAll(() => site.close());

it.each(["with", "without"])("Back and Forward %s storage", async (storage) => {
  const { page, context, errors } = await site.open({
    hash: await linkTo(smallScenario),
    before:
      storage === "with"
        ? () => {}
        : () => {
            Object.defineProperty(window, "localStorage", {
              get() {
                throw new DOMException("The storage is blocked.", "SecurityError");
              },
            });
          },
  });
  await settled(page);
  const name = () => page.locator(".menu-name").innerText();
  const clients = field(page, "groups[0].clients");
  await clients.fill("14 x");
  await page.locator(".menu-button").click();
  await page.getByRole("searchbox", { name: "Search examples" }).fill("150 cameras");
  await page.getByRole("searchbox", { name: "Search examples" }).press("Enter");
  await expect.poll(name, WAIT).toMatch(/cameras/i);
  await expect.poll(() => page.url().includes("#s="), WAIT).toBe(true);
  const views = page.getByRole("navigation");
  await views.getByRole("button", { name: "Active or passive" }).click();
  await page.locator(".sequence").first().waitFor();

  await page.goBack();
  await page.locator(".verdict").waitFor();
  expect(await name()).toMatch(/cameras/i);
  await page.goBack();
  await expect.poll(name, WAIT).toBe("Small office");
  expect(await clients.inputValue()).toBe("14 x");
  await clients.fill("14");
  await settled(page);
  expect(await headline(page)).toMatch(/\d ports/);
  await page.goForward();
  await expect.poll(name, WAIT).toMatch(/cameras/i);
  await page.goBack();
  await expect.poll(name, WAIT).toBe("Small office");
  expect(await clients.inputValue()).toBe("14");
  // A further scenario is a place of its own, and a link that is opened by hand is still followed.
  await views.getByRole("button", { name: "Compare" }).click();
  await page.locator(".verdict-short").nth(1).waitFor();
  await page.goBack();
  await expect.poll(() => page.locator(".verdict-short").count(), WAIT).toBe(0);
  const link = await linkTo({ ...smallScenario, name: "Pasted office" });
  await page.evaluate((hash) => void (location.hash = hash), link);
  await expect.poll(name, WAIT).toBe("Pasted office");
  await page.goBack();
  await expect.poll(name, WAIT).toBe("Small office");
  expect(await clients.inputValue()).toBe("14");
  expect(errors).toEqual([]);
  await context.close();
});

it("Back after another language speaks the one before, with all that was typed", async () => {
  const { page, context, errors } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  const spoken = () => page.locator("html").getAttribute("lang");
  const clients = field(page, "groups[0].clients");
  await clients.fill("14");
  await expect.poll(() => page.url(), WAIT).toMatch(/&l=en$/);
  await clients.fill("14 x");
  await page.getByRole("button", { name: "DE, Deutsch" }).click();
  await expect.poll(spoken, WAIT).toBe("de");
  expect(page.url()).toMatch(/&l=de$/);
  await clients.fill("15");
  await page.goBack();
  await expect.poll(spoken, WAIT).toBe("en");
  await expect.poll(() => page.url(), WAIT).toMatch(/&l=en$/);
  await expect.poll(() => clients.inputValue(), WAIT).toBe("14 x");
  await page.goForward();
  await expect.poll(spoken, WAIT).toBe("de");
  await expect.poll(() => page.url(), WAIT).toMatch(/&l=de$/);
  expect(await clients.inputValue()).toBe("15");
  expect(errors).toEqual([]);
  await context.close();
});

it("what is out of sight is not drawn for an answer that is not the last, and drawn when it is come to", async () => {
  const { page, context } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  await page.locator(".working").waitFor();
  const long = { ...smallScenario, name: "Long", simulation: { days: 60_000, daySeconds: 7200 } };
  const hash = await linkTo({ ...long, target: { refusals: 1e-6 } });
  const drawn = await page.evaluate(async (link) => {
    const changes = { working: 0, lead: 0 };
    for (const name of ["working", "lead"] as const)
      new MutationObserver((records) => {
        if (document.querySelector(".verdict.phase-provisional")) changes[name] += records.length;
      }).observe(document.querySelector(name === "lead" ? ".region-lead" : ".working")!, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    location.hash = link;
    const until = performance.now() + 20_000;
    while (changes.lead === 0 && performance.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const before = { ...changes };
    document.querySelector(".working")!.scrollIntoView();
    while (changes.working === 0 && performance.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return { before, after: changes };
  }, hash);
  expect(drawn.before.lead).toBeGreaterThan(0);
  expect(drawn.before.working).toBe(0);
  expect(drawn.after.working).toBeGreaterThan(0);
  await context.close();
});
