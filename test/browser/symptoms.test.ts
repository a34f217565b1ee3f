import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { field, linkTo, openSite, settled, smallScenario } from "./site.ts";
import type { Site } from "./site.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const WAIT = { timeout: 60_000, interval: 50 };
/** Stands in no other text of the page. */
const SECRET = "customer-ruritania";

it("explains pasted lines beside the verdict, and no line reaches a link, a file, storage or the network", async () => {
  const { page, context, errors, strays } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  const lines = page.getByLabel("Paste the lines that you saw");
  await lines.fill(
    `<img src=x onerror="document.title='${SECRET}'"> ${SECRET} 227 Entering Passive Mode (198,51,100,7,17,171).`,
  );
  const said = page.locator(".still-said");
  await expect.poll(() => said.innerText(), WAIT).toContain("not in the range");
  expect(await said.locator("img").count()).toBe(0);
  await field(page, "groups[0].clients").fill("14");
  await settled(page);
  await expect.poll(() => new URL(page.url()).hash, WAIT).toMatch(/^#s=1\./);
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  const link = new URL(page.url()).hash.slice("#s=1.".length);
  const bytes = new Blob([Buffer.from(link, "base64url")]).stream();
  const document = await new Response(
    bytes.pipeThrough(new DecompressionStream("deflate-raw")),
  ).text();
  expect(document).toContain("Small office");
  for (const text of [kept, document, await page.title()]) expect(text).not.toContain(SECRET);
  await page.locator(".menu > summary").click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a file" }).click();
  const stream = await (await download).createReadStream();
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  const saved = Buffer.concat(pieces).toString();
  expect(saved).toContain("Small office");
  expect(saved).not.toContain(SECRET);
  await page.reload();
  await settled(page);
  await expect
    .poll(() => page.getByLabel("Paste the lines that you saw").inputValue(), WAIT)
    .toBe("");
  expect([errors, strays]).toEqual([[], []]);
  await context.close();
});

it("starts a plan from where the server runs, found by typing", async () => {
  const { page, context, errors } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  await page.getByRole("button", { name: "Where does it run?" }).click();
  await page.getByLabel("Search places").fill("cpanel");
  await page.keyboard.press("Enter");
  await expect.poll(() => field(page, "server.range").inputValue(), WAIT).toBe("49152-65534");
  expect(await page.getByRole("button", { name: "Runs in: cPanel and WHM" }).count()).toBe(1);
  expect(await field(page, "groups[0].clients").inputValue()).toBe("12");
  await settled(page);
  const chosen = page.locator('[role="tab"][aria-selected="true"]');
  await expect.poll(() => chosen.first().innerText(), WAIT).toBe("pure-ftpd.conf");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => field(page, "server.range").inputValue(), WAIT).toBe("50000-50009");
  expect(errors).toEqual([]);
  await context.close();
});

it("lets a typed size count instead of a known time", async () => {
  const [group] = smallScenario.groups;
  const known = { ...smallScenario, groups: [{ ...group, transferSeconds: 20 }] };
  const { page, context } = await site.open({ hash: await linkTo(known) });
  await settled(page);
  const size = field(page, "groups[0].fileBytes");
  const notes = page.locator(`#${await size.getAttribute("aria-describedby")}`);
  expect(await notes.innerText()).toContain("Not used: transfers have a known time, 20 s");
  const before = await page.locator(".verdict-answer").innerText();
  await size.fill("900 MB");
  await expect.poll(() => notes.innerText(), WAIT).not.toContain("Not used");
  await settled(page);
  expect(await page.locator(".verdict-answer").innerText()).not.toBe(before);
  await context.close();
});
