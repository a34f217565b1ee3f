import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { field, headline, linkTo, openSite, settled, smallScenario, freeRange } from "./site.ts";
import type { Site } from "./site.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const WAIT = { timeout: 60_000, interval: 50 };

it("opens with an example that is already answered, and asks nobody for anything", async () => {
  const { page, context, errors, strays } = await site.open();
  await settled(page);
  expect(await headline(page)).toMatch(/^(Open|Keep) TCP \d+-\d+: [\d,]+ ports?/);
  expect(await page.locator(".verdict-part").allInnerTexts()).toHaveLength(3);
  expect(await page.locator("svg.chart-drawing").count()).toBeGreaterThanOrEqual(2);
  expect(await page.getByRole("tab").allInnerTexts()).toEqual(
    expect.arrayContaining(["nftables", "vsftpd.conf"]),
  );
  expect(await page.locator(".footer").innerText()).toContain("nothing is uploaded");
  expect(new URL(page.url()).hash).toBe("");
  expect([errors, strays]).toEqual([[], []]);
  await context.close();
});

it("answers a change, marks the old answer meanwhile, and puts the change into the address", async () => {
  const { page, context, errors } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  const before = await headline(page);
  await field(page, "groups[0].clients").fill("120");
  await expect.poll(() => headline(page), WAIT).not.toBe(before);
  await settled(page);
  const after = await headline(page);
  expect(after).not.toBe(before);
  await expect.poll(() => new URL(page.url()).hash, WAIT).toMatch(/^#s=1\./);
  const shared = await site.open({ hash: new URL(page.url()).hash });
  await settled(shared.page);
  expect(await headline(shared.page)).toBe(after);
  expect(await field(shared.page, "groups[0].clients").inputValue()).toBe("120");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => headline(page), WAIT).toBe(before);
  expect([...errors, ...shared.errors]).toEqual([]);
  await shared.context.close();
  await context.close();
});

it("says beside the field what is wrong, keeps what was typed and the last answer", async () => {
  const { page, context } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  const before = await headline(page);
  const size = field(page, "groups[0].fileBytes");
  await size.fill("4 parsecs");
  const notes = page.locator(`#${await size.getAttribute("aria-describedby")}`);
  await expect.poll(() => notes.innerText(), WAIT).toContain("“parsecs” is not a unit here");
  expect(await size.getAttribute("aria-invalid")).toBe("true");
  await size.blur();
  expect(await size.inputValue()).toBe("4 parsecs");
  expect(await headline(page)).toBe(before);
  expect(await page.locator(".run-status").innerText()).toContain("Not updated");
  await field(page, "groups[0].clients").fill("-3");
  await expect.poll(() => page.locator(".problems li").count(), WAIT).toBe(2);
  await page.locator(".problems button").first().click();
  expect(await size.evaluate((control) => control === document.activeElement)).toBe(true);
  await size.fill("4 MB");
  await field(page, "groups[0].clients").fill("12");
  await expect.poll(() => page.locator(".problems").count(), WAIT).toBe(0);
  await settled(page);
  expect(await headline(page)).toBe(before);
  await context.close();
});

it("stops on Esc and with the button, and runs again on Ctrl+Enter", async () => {
  const long = {
    ...smallScenario,
    server: { software: "vsftpd" },
    target: { refusals: 1e-6 },
    simulation: { days: 20_000, daySeconds: 86_400 },
  };
  const { page, context } = await site.open({ hash: await linkTo(long) });
  await page.locator(".run-stop").waitFor();
  // How long that takes is measured by `npm run benchmark page`; here the run must not come to its own end.
  await page.keyboard.press("Escape");
  await page.locator('main[aria-busy="false"]').waitFor();
  expect(await page.locator(".run-status").innerText()).toContain("Stopped after");
  await page.keyboard.press("Control+Enter");
  await page.locator('main[aria-busy="true"]').waitFor();
  await page.locator(".run-stop").click();
  await settled(page);
  await context.close();
});

it("copies the range and the texts, saves them, and nft accepts the rules", async () => {
  const { page, context } = await site.open({
    hash: await linkTo(freeRange),
    acceptDownloads: true,
  });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.url });
  await settled(page);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole("button", { name: "Copy range" }).click();
  await expect.poll(clipboard, WAIT).toMatch(/^\d+-\d+$/);
  const range = await clipboard();
  expect(await headline(page)).toContain(range);
  await page.getByRole("tab", { name: "nftables" }).click();
  const panel = page.getByRole("tabpanel", { name: "nftables" });
  // The others are drawn when they are chosen.
  await expect.poll(() => page.locator(".tab-panel pre").count(), WAIT).toBe(1);
  expect(await panel.locator("pre").count()).toBe(1);
  await panel.getByRole("button", { name: "Copy" }).click();
  await expect.poll(clipboard, WAIT).toContain("Apply: sh ftp-passive-nftables.sh");
  const rules = await clipboard();
  expect(rules).toContain(range);
  await expect.poll(() => page.getByRole("status").innerText(), WAIT).toMatch(/^Copied \d+ lines$/);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", { name: /^Save as/ }).click(),
  ]);
  expect(await readFile(await download.path(), "utf8")).toBe(rules);
  // A host of its own that drops what it does not know: the script looks at it and asks nft.
  const host =
    "nft add table inet filter && nft add chain inet filter input '{ type filter hook input priority 0; policy drop; }'";
  const made = spawnSync("unshare", ["--net", "sh", "-c", `${host} && exec sh -s -- --test`], {
    input: rules,
    encoding: "utf8",
  });
  const isHere = made.error === undefined && !/not permitted|not found/i.test(made.stderr);
  if (isHere) {
    expect(made.stderr).toBe("");
    expect(made.stdout).toContain(`tcp dport { 21, ${range} } accept`);
  } else
    process.stderr.write(
      "nft is not here or not permitted: its verdict on the rules was not asked for.\n",
    );
  await page.getByRole("tab", { name: "nftables" }).press("ArrowLeft");
  expect(await page.locator('[role="tab"][aria-selected="true"]').innerText()).toBe("vsftpd.conf");
  await context.close();
});

it("lets the keyboard choose another size, which the texts follow and nothing is simulated for", async () => {
  const { page, context, errors } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  const days = await page.locator(".run-days").innerText();
  const handle = page.getByRole("slider").first();
  const before = Number(await handle.getAttribute("aria-valuenow"));
  await handle.press("ArrowRight");
  expect(await page.locator("main").getAttribute("aria-busy")).toBe("false");
  expect(Number(await handle.getAttribute("aria-valuenow"))).toBe(before + 1);
  await expect
    .poll(() => page.locator(".snippets").innerText(), WAIT)
    .toContain(`For the ${before + 1} ports that you chose`);
  expect(await page.getByRole("tabpanel", { name: "vsftpd.conf" }).innerText()).toContain(
    `# ${before + 1} passive ports`,
  );
  await page.getByRole("button", { name: "Back to the answer" }).click();
  expect(Number(await handle.getAttribute("aria-valuenow"))).toBe(before);
  expect(await page.locator(".run-days").innerText()).toBe(days);
  expect(errors).toEqual([]);
  await context.close();
});

it("keeps the theme and the last scenario", async () => {
  const { page, context } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  await page.getByRole("button", { name: /^Colours/ }).click();
  expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
  await field(page, "groups[0].clients").fill("13");
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem("passive-port-planner.last")), WAIT)
    .toContain('"clients":13');
  const again = await context.newPage();
  await again.goto(site.url);
  await settled(again);
  expect(await field(again, "groups[0].clients").inputValue()).toBe("13");
  expect(await again.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
  await context.close();
});
