import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Page } from "playwright-core";
import { officeNas } from "../../src/scenario/presets/office-nas.ts";
import { freeRange, headline, linkTo, openSite, settled } from "./site.ts";
import type { Site } from "./site.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let site: Site;
let folder: string;
beforeAll(async () => {
  site = await openSite();
  folder = await mkdtemp(join(tmpdir(), "planner-report-"));
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

const READER = "/usr/bin/pdftotext";

/** What is printed, page by page, as another program reads it. */
async function printed(page: Page): Promise<string[]> {
  await page.locator(".report-card").waitFor();
  const file = join(folder, "report.pdf");
  await writeFile(file, await page.pdf({ preferCSSPageSize: true }));
  const text = execFileSync(READER, ["-layout", file, "-"], { encoding: "utf8" });
  // Every page ends with a form feed.
  return text.split("\f").slice(0, -1);
}

it.skipIf(!existsSync(READER))(
  "prints two pages for a signature, then what was assumed, and nothing of the screen",
  async () => {
    // The example has four groups and four warnings; it must have room.
    const { page, context, errors } = await site.open();
    await settled(page);
    const words = (text: string | undefined) => text?.replaceAll(/\s+/g, " ") ?? "";
    const shown = {
      headline: await headline(page),
      today: words(await page.locator(".verdict-today").innerText()),
      sure: words(await page.locator(".verdict-sure").innerText()),
      charts: await page.locator(".figure-title").allInnerTexts(),
    };
    const [first, second, ...appendix] = (await printed(page)).map(words);
    for (const said of [shown.headline, shown.today, shown.sure, ...shown.charts.slice(0, 2)])
      expect(first).toContain(said);
    for (const heading of ["Depends most on", "Limits reached before ports", "When it fills"])
      expect(first).toContain(heading);
    const [, range] = /TCP (\d+)-/.exec(shown.headline) ?? [];
    for (const said of ["What was set", "Limits and warnings", `pasv_min_port=${range}`])
      expect(second).toContain(said);
    expect(second).toMatch(/What is asked for.*How to undo.*#s=1\..*Approved by/);
    expect(appendix.length).toBeGreaterThan(0);
    expect(appendix.length).toBeLessThanOrEqual(3);
    expect(appendix[0]).toMatch(/^Appendix/);
    expect(appendix.join(" ")).toContain("assumed: A round trip of 30 ms");
    for (const each of [first, second, ...appendix])
      expect(each).not.toMatch(/Simulating|Find out|\bStop\b|\bCopy\b|\bCSV\b|Uploading/);
    // Afterwards the page is as it was.
    await expect.poll(() => page.locator(".report-sheet").count()).toBe(0);
    expect(await headline(page)).toBe(shown.headline);
    expect(errors).toEqual([]);
    await context.close();
  },
);

it.skipIf(!existsSync(READER))("prints two pages for a signature in German, too", async () => {
  const { page, context, errors } = await site.open({ locale: "de-DE" });
  await settled(page);
  const words = (text: string | undefined) => text?.replaceAll(/\s+/g, " ") ?? "";
  const [first, second, ...appendix] = (await printed(page)).map(words);
  expect(first).toContain(await headline(page));
  for (const heading of ["Hängt vor allem ab von", "Was vor den Ports begrenzt"])
    expect(first).toContain(heading);
  expect(second).toMatch(/Was gesetzt wurde.*Grenzen und Warnungen.*pasv_min_port=.*Genehmigt von/);
  // Texts to paste, and the request to whoever opens the ports, stay English.
  expect(second).toMatch(/What is asked for.*How to undo/);
  expect(appendix.length).toBeGreaterThan(0);
  expect(appendix.length).toBeLessThanOrEqual(4);
  expect(appendix[0]).toMatch(/^Anhang/);
  expect(errors).toEqual([]);
  await context.close();
});

it.skipIf(!existsSync(READER)).each(["en-GB", "de-DE"])(
  "keeps to two pages where there is more to say; the rest stands in the appendix (%s)",
  async (locale) => {
    const [group] = freeRange.groups;
    const groups = Array.from({ length: 20 }, (_, index) => ({
      ...group,
      name: `Warehouse number ${index + 1} with a name of some length`,
    }));
    const server = { software: "sftpgo", nodes: 4, nodesLost: 1 };
    for (const document of [
      { ...freeRange, server },
      { ...freeRange, groups },
      { ...freeRange, server, groups },
    ]) {
      const { page, context, errors } = await site.open({ hash: await linkTo(document), locale });
      await settled(page);
      const [first, second, third] = await printed(page);
      expect(first).not.toMatch(/Approved by|Genehmigt von/);
      expect(second).toMatch(/Approved by|Genehmigt von/);
      expect(second).toMatch(/in the appendix|im Anhang/);
      expect(third).toMatch(/^\s*(Appendix|Anhang)/);
      expect(errors).toEqual([]);
      await context.close();
    }
  },
);

it.skipIf(!existsSync(READER)).each(["en-GB", "de-DE"])(
  "keeps both charts on the first page where the verdict has two readings (%s)",
  async (locale) => {
    const { page, context, errors } = await site.open({
      hash: await linkTo(officeNas.document),
      locale,
    });
    await settled(page);
    const words = (text: string | undefined) => text?.replaceAll(/\s+/g, " ") ?? "";
    const titles = (await page.locator(".figure-title").allInnerTexts()).slice(0, 2);
    const [first, second, third] = (await printed(page)).map(words);
    for (const title of titles) expect(first).toContain(title);
    expect(second).toMatch(/^(What was set|Was gesetzt wurde).*(Approved by|Genehmigt von)/);
    expect(third).toMatch(/^(Appendix|Anhang)/);
    expect(errors).toEqual([]);
    await context.close();
  },
);

it.skipIf(!existsSync(READER)).each([
  ["en-GB", /^Passive Port Planner There is no answer yet, .*Print again when .* ports to open\./],
  [
    "de-DE",
    /^Passive Port Planner Es gibt noch keine Antwort, .*Drucken Sie noch einmal, .* sind\./,
  ],
])("prints one sentence while there is no answer (%s)", async (locale, sentence) => {
  const { page, context } = await site.open({
    hash: await linkTo(freeRange),
    locale,
    // Workers that never say a word.
    before: () => {
      Object.assign(globalThis, {
        Worker: class extends EventTarget {
          postMessage(): void {}
          terminate(): void {}
        },
      });
    },
  });
  await page.locator(".verdict").waitFor();
  const file = join(folder, "nothing.pdf");
  await writeFile(file, await page.pdf({ preferCSSPageSize: true }));
  const text = execFileSync(READER, ["-layout", file, "-"], { encoding: "utf8" });
  expect(text.split("\f").slice(0, -1)).toHaveLength(1);
  const said = text.replaceAll(/\s+/g, " ").trim();
  expect(said).toMatch(sentence);
  expect(said).not.toMatch(/Simulating|Simulation läuft|Find out|Ausrechnen/);
  // On the screen the sentence is not there.
  expect(await page.locator(".plan > [hidden]:visible").count()).toBe(0);
  await context.close();
});

it("prints no button, no field and no place for an answer that nobody asked for", async () => {
  const { page, context, errors } = await site.open({ hash: await linkTo(freeRange) });
  await settled(page);
  await page.locator(".report-card").waitFor();
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.locator(".report-sheet").waitFor();
  expect(await page.locator(":is(button, input, select, textarea):visible").count()).toBe(0);
  expect(await page.locator(".asked-empty:visible").count()).toBe(0);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await settled(page);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("button:visible").allInnerTexts()).toEqual([]);
  expect(await page.locator(".compare-table:visible").count()).toBeGreaterThan(0);
  expect(errors).toEqual([]);
  await context.close();
});

it("copies the same as Markdown for a ticket", async () => {
  const { page, context, errors } = await site.open({ hash: await linkTo(freeRange) });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.url });
  await settled(page);
  await page.getByRole("button", { name: "Copy as Markdown" }).click();
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(clipboard, { timeout: 30_000 }).toContain("### Inputs that were set");
  const text = await clipboard();
  expect(text.split("\n")[0]?.replaceAll("\\", "")).toBe(`## ${await headline(page)}`);
  expect(text).toContain(`<${site.url}#s=1.`);
  // The server's lines as they are to be pasted, and what was assumed with its source.
  expect(text).toMatch(/\n```\n#[^`]*\npasv_min_port=\d+\n[^`]*\n```\n/);
  expect(text).toMatch(/\n### Assumed\n[^#]*\| assumed: /);
  expect(errors).toEqual([]);
  await context.close();
});
