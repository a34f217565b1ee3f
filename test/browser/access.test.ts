import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { faultsOfViews, schemes, tabThrough, violations } from "./access-tools.ts";
import { linkTo, openSite, settled, smallScenario } from "./site.ts";
import type { Site } from "./site.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each([360, 768, 1440])("at %d px", (width) => {
  let faults: Awaited<ReturnType<typeof faultsOfViews>>;
  let errors: string[];
  beforeAll(async () => {
    const hash = await linkTo(smallScenario);
    const opened = await site.open({ hash, viewport: { width, height: 900 } });
    await settled(opened.page);
    faults = await faultsOfViews(opened.page, ["Active or passive", "Watch it run", "Compare"]);
    ({ errors } = opened);
    await opened.context.close();
  });

  it.each(schemes)("has no accessibility fault and no sideways scroll, %s", (colorScheme) => {
    expect(faults[colorScheme]).toEqual([]);
    expect(errors).toEqual([]);
  });
});

it("tells active and passive mode step by step, in words too, and plays only what may move", async () => {
  const { page, context, errors } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  await page.getByRole("navigation").getByRole("button", { name: "Active or passive" }).click();
  const current = page.locator(".sequence-steps [aria-current=step]");
  await expect.poll(() => current.allInnerTexts()).toHaveLength(2);
  await expect
    .poll(async () => (await page.locator(".door-name").allTextContents()).join(""))
    .toMatch(/^\d+-\d+$/);
  await page.getByRole("button", { name: "Next step" }).focus();
  await page.keyboard.press("Enter");
  expect((await current.allInnerTexts())[1]).toContain("The file moves.");
  expect(await page.getByRole("button", { name: "Next step" }).isDisabled()).toBe(true);
  expect(await page.locator("[role=status]").allInnerTexts()).toContainEqual(
    expect.stringMatching(/^Step 5 of 5\./),
  );
  await page.getByRole("button", { name: "Play" }).click();
  await expect.poll(() => current.first().innerText()).toContain("logs in");
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expect.poll(() => page.getByRole("button", { name: /Play|Pause/ }).count()).toBe(0);
  await page.getByRole("navigation").getByRole("button", { name: "Plan", exact: true }).click();
  await page.locator(".verdict").waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

it("leads from active and passive mode back to the inputs on a narrow screen", async () => {
  const { page, context, errors } = await site.open({
    hash: await linkTo(smallScenario),
    viewport: { width: 360, height: 900 },
  });
  await settled(page);
  // What stood there before the scripts ran is gone.
  expect(await page.locator("#app > .brand").count()).toBe(0);
  await page.getByRole("navigation").getByRole("button", { name: "Active or passive" }).click();
  await page.locator(".sequence").waitFor();
  await page.getByRole("button", { name: "Change inputs" }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("inputs");
  await expect.poll(() => page.locator("#inputs .groups-card").isVisible()).toBe(true);
  const top = () =>
    page.evaluate(() => document.getElementById("inputs")?.getBoundingClientRect().top);
  await expect.poll(top).toBeLessThan(450);
  expect(errors).toEqual([]);
  await context.close();
});

it("can be used with the keyboard alone: every control is reached, in the order of the screen, and shows it", async () => {
  const { page, context } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the answer");
  expect((await tabThrough(page)).faults).toEqual([]);
  await context.close();
});
