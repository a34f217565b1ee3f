import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { freeRange, headline, linkTo, openSite, settled } from "./site.ts";
import type { Site } from "./site.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it("prints answers only: no button, nothing that still runs, no empty place", async () => {
  const { page, context, errors } = await site.open({ hash: await linkTo(freeRange) });
  await settled(page);
  await page.locator(".report-card").waitFor();
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("button:visible").allInnerTexts()).toEqual([]);
  expect(await page.locator(".asked-empty:visible").count()).toBe(0);
  expect(await page.locator("body").innerText()).not.toMatch(/Simulating|Find out|\bStop\b/);
  const pdf = await page.pdf({ format: "A4" });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(1);
  expect(pages).toBeLessThanOrEqual(10);
  expect(errors).toEqual([]);
  await context.close();
});

it("copies the plan as Markdown for a ticket", async () => {
  const { page, context, errors } = await site.open({ hash: await linkTo(freeRange) });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.url });
  await settled(page);
  await page.getByRole("button", { name: "Copy as Markdown" }).click();
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(clipboard, { timeout: 30_000 }).toContain("### Inputs that were set");
  const text = await clipboard();
  expect(text.split("\n")[0]?.replaceAll("\\", "")).toBe(`## ${await headline(page)}`);
  expect(text).toContain(`<${site.url}#s=1.`);
  expect(errors).toEqual([]);
  await context.close();
});
