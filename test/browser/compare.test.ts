import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { linkTo, openSite, settled, smallScenario } from "./site.ts";
import type { Site } from "./site.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const WAIT = { timeout: 60_000, interval: 50 };

it("puts a changed copy beside the scenario: verdicts, differing inputs, curves, days, paired differences", async () => {
  const { page, context, errors, strays } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  await page.getByRole("navigation").getByRole("button", { name: "Compare" }).click();
  await page.locator(".verdict-short").nth(1).waitFor();
  await page.locator("input[id$='-groups-0-clients']").fill("120");
  await page.locator("input[id$='-name']").first().fill("Twice the people");
  await expect
    .poll(() => page.locator(".compare-title").innerText(), WAIT)
    .toMatch(/^B needs \d+ more ports than A$/);
  await settled(page);
  const inputs = page.getByRole("region", { name: "Inputs that differ" });
  const rows = await inputs.locator("tbody tr").allInnerTexts();
  expect(rows.some((row) => /clients\s+12\s+120/i.test(row))).toBe(true);
  const numbers = page.getByRole("region", { name: "Numbers side by side" });
  const least = (await numbers.locator("tbody tr").first().locator("td").allInnerTexts()).map(
    (text) => text.replace("−", "-"),
  );
  expect(Number(least[2])).toBe(Number(least[1]) - Number(least[0]));
  expect(Number(least[2])).toBeGreaterThan(0);
  // Overlay, paired differences, and one day each.
  await expect.poll(() => page.locator(".region-compare .figure").count(), WAIT).toBe(4);
  expect(await page.locator(".region-compare").innerText()).toContain("Twice the people");
  await expect.poll(() => new URL(page.url()).hash, WAIT).toMatch(/^#s=1\./);
  const shared = await site.open({ hash: new URL(page.url()).hash });
  await settled(shared.page);
  expect(await shared.page.locator(".verdict-short").count()).toBe(2);
  await page.getByRole("button", { name: /^Remove B/ }).click();
  await expect.poll(() => page.locator(".verdict-headline").count(), WAIT).toBe(1);
  expect([errors, strays, shared.errors]).toEqual([[], [], []]);
  await shared.context.close();
  await context.close();
});
