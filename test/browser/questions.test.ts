import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Page } from "playwright-core";
import {
  drop,
  field,
  headline,
  linkTo,
  openSite,
  settled,
  smallScenario,
  freeRange,
} from "./site.ts";
import type { Site } from "./site.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const WAIT = { timeout: 100_000, interval: 50 };

/** The figure whose title begins with these words, once all of it is simulated. */
async function figure(page: Page, title: RegExp) {
  const card = page.locator(".asked").filter({ has: page.getByRole("heading", { name: title }) });
  await card.scrollIntoViewIfNeeded();
  await expect.poll(() => card.locator(".asked-line").count(), WAIT).toBe(0);
  return card;
}

it("compares the servers under the same load once the figure is seen, and marks the result when the load changes", async () => {
  const quick = { ...smallScenario, simulation: { days: 20, daySeconds: 3600 } };
  const { page, context, errors, strays } = await site.open({ hash: await linkTo(quick) });
  await settled(page);
  const servers = await figure(page, /^Same load, other servers/);
  const title = servers.getByRole("heading");
  expect(await title.innerText()).toMatch(/: \d+ to \d+ ports$/);
  expect(await servers.locator(".figure-caption").innerText()).toContain("outside the range");
  await servers.getByRole("button", { name: "Table" }).click();
  const rows = servers.locator("tbody tr");
  expect(await rows.count()).toBeGreaterThan(20);
  expect(await servers.locator("table").innerText()).toContain("a port outside the range");
  const before = await title.innerText();
  await field(page, "groups[0].clients").fill("40");
  await expect.poll(() => page.locator(".asked.is-stale").count(), WAIT).toBeGreaterThan(0);
  await settled(page);
  await expect.poll(() => servers.locator(".asked-line").count(), WAIT).toBe(0);
  expect(await title.innerText()).not.toBe(before);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => title.innerText(), WAIT).toBe(before);
  expect([errors, strays]).toEqual([[], []]);
  await context.close();
});

it("finds what matters most, says it in the verdict, and a bar leads to its input", async () => {
  const busy = { ...smallScenario, groups: [{ ...smallScenario.groups[0], clients: 90 }] };
  const { page, context, errors } = await site.open({ hash: await linkTo(busy) });
  await settled(page);
  const most = await figure(page, /matters most/);
  expect(await most.getByRole("heading").innerText()).toMatch(
    /^.+ matters most: \d+ to \d+ ports$/,
  );
  await expect
    .poll(() => page.locator(".verdict-part").nth(1).innerText(), WAIT)
    .toMatch(/(If|With) .* you need \d+\./);
  await most.getByRole("button", { name: "Change Clients" }).click();
  // The group's fields are drawn when it opens, a moment after the click.
  const wanted = await field(page, "groups[0].clients").getAttribute("id");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id), WAIT).toBe(wanted);
  expect(errors).toEqual([]);
  await context.close();
});

it("says what a number of ports can carry, and what is wrong with a number", async () => {
  const { page, context, errors } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  const card = page.getByRole("region", { name: "The other way round" });
  const input = card.getByRole("textbox");
  await input.fill("no number");
  await card.getByRole("button", { name: "Find out" }).click();
  expect(await card.innerText()).toContain("whole number of ports");
  await input.fill("4");
  await input.press("Enter");
  await expect
    .poll(() => card.innerText(), WAIT)
    .toMatch(/4 ports carry [\d.]+ times these clients: \d+ (of|instead of) 12\./);
  await field(page, "groups[0].clients").fill("13");
  await expect.poll(() => card.innerText(), WAIT).not.toContain("times these clients");
  expect(errors).toEqual([]);
  await context.close();
});

it("offers as many days as the answer needs", async () => {
  // Days differ, so that nothing but days can tell: ten are too few.
  const groups = smallScenario.groups.map((group) => ({ ...group, dayFactor: { cv: 0.5 } }));
  const simulation = { ...smallScenario.simulation, days: 10 };
  const server = { software: "sftpgo" };
  const short = { ...smallScenario, server, groups, target: { refusals: 0.01 }, simulation };
  const { page, context } = await site.open({ hash: await linkTo(short) });
  await settled(page);
  const run = page.getByRole("button", { name: /^Run [\d,]+ days$/ });
  const days = (await run.innerText()).replaceAll(/\D/g, "");
  expect(Number(days)).toBeGreaterThan(10);
  await run.click();
  await page.locator(".run-stop").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".inputs summary", { hasText: "Simulation" }).click();
  expect((await field(page, "simulation.days").inputValue()).replaceAll(",", "")).toBe(days);
  expect(await run.count()).toBe(0);
  await context.close();
});

it("reads a dropped log, shows what it found, and uses it only when told to", async () => {
  const { page, context, errors } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  const before = await headline(page);
  const log = await readFile(new URL("../logs/samples/xferlog.log", import.meta.url), "utf8");
  await drop(page, "xferlog", log);
  const preview = page.getByRole("region", { name: /as a scenario/ });
  await preview.waitFor();
  expect(await preview.innerText()).toMatch(/Read \d+ lines of .*xferlog/i);
  expect(await headline(page)).toBe(before);
  expect(await field(page, "groups[0].clients").inputValue()).toBe("12");
  await preview.getByRole("button", { name: "Use this scenario" }).click();
  await expect.poll(() => field(page, "groups[0].clients").inputValue(), WAIT).not.toBe("12");
  expect(await preview.count()).toBe(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => field(page, "groups[0].clients").inputValue(), WAIT).toBe("12");
  await drop(page, "novel.txt", "It was a dark and stormy night.\n");
  const alert = page.getByRole("alert");
  await expect.poll(() => alert.innerText(), WAIT).toContain("“novel.txt” cannot be used");
  expect(await alert.innerText()).toContain("no known log format");
  expect(errors).toEqual([]);
  await context.close();
});

it("saves all texts at once, and opens with the text that was chosen last", async () => {
  const { page, context, errors } = await site.open({
    hash: await linkTo(freeRange),
    acceptDownloads: true,
  });
  await settled(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "All as a zip" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("ftp-passive-ports.zip");
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
  expect(bytes.includes("ftp-passive-nftables.sh")).toBe(true);
  const opener = page.getByRole("button", { name: /^All systems/ });
  await opener.click();
  const search = page.getByRole("searchbox", { name: "Search systems" });
  expect(await search.evaluate((box) => box === document.activeElement)).toBe(true);
  await search.fill("router no such");
  expect(await page.locator(".picker-list").innerText()).toContain("No system matches.");
  await page.keyboard.press("Escape");
  expect(await search.count()).toBe(0);
  await opener.click();
  await search.fill("mikro");
  expect(await page.locator(".picker-entry").allInnerTexts()).toEqual(["MikroTik RouterOS"]);
  await page.keyboard.press("Enter");
  const chosen = page.locator('[role="tab"][aria-selected="true"]');
  await expect.poll(() => chosen.innerText(), WAIT).toMatch(/MikroTik/);
  await page.reload();
  await settled(page);
  await expect.poll(() => chosen.innerText(), WAIT).toMatch(/MikroTik/);
  expect(errors).toEqual([]);
  await context.close();
});

it("avoids what Windows excludes, as netsh prints it in any language, and says what is no such text", async () => {
  const fresh = { ...smallScenario, server: { software: "vsftpd" } };
  const { page, context, errors } = await site.open({ hash: await linkTo(fresh) });
  await settled(page);
  const [, first = 0] = (/TCP (\d+)-/.exec(await headline(page)) ?? []).map(Number);
  await page.getByText("Addresses and firewall").click();
  const field = page.getByRole("textbox", { name: "Ports that Windows excludes" });
  const notes = page.locator(`#${await field.getAttribute("aria-describedby")}`);
  await field.fill("Der Befehl wurde nicht gefunden.");
  await expect.poll(() => notes.innerText(), WAIT).toContain("No line holds two port numbers");
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  await field.fill(
    `Ausschlussbereiche für den Protokollport: tcp\n\nStartport    Endport\n---------  -------\n     ${first}    ${first + 9}\n     50000    50059     *\n`,
  );
  await expect.poll(() => notes.innerText(), WAIT).toContain("2 ranges of it are avoided now.");
  await expect.poll(() => headline(page), WAIT).not.toContain(`TCP ${first}-`);
  await settled(page);
  const [, moved = 0, last = 0] = (/TCP (\d+)-(\d+)/.exec(await headline(page)) ?? []).map(Number);
  expect(moved > first + 9 || last < first).toBe(true);
  await field.fill("");
  await expect.poll(() => headline(page), WAIT).toContain(`TCP ${first}-`);
  expect(errors).toEqual([]);
  await context.close();
});

it("asks what a platform's cap carries, beside the text that is above it", async () => {
  // Few transfers that take long: as many ports as the many short ones of a crowd.
  const slow = { ...smallScenario.groups[0]!, clients: 120, fileBytes: 4e7 };
  const crowded = { ...smallScenario, groups: [slow] };
  const { page, context, errors } = await site.open({ hash: await linkTo(crowded) });
  await settled(page);
  await page.getByRole("button", { name: /^All systems/ }).click();
  await page.getByRole("searchbox", { name: "Search systems" }).fill("network load balancer");
  await page.keyboard.press("Enter");
  // What was chosen is not covered by the list.
  await expect.poll(() => page.locator(".picker-list").count(), WAIT).toBe(0);
  const panel = page.getByRole("tabpanel", { name: /AWS Network Load Balancer/ });
  await expect.poll(() => panel.innerText(), WAIT).toContain("more than the 50 allowed");
  await panel.getByRole("button", { name: /^What do \d+ ports carry/ }).click();
  await expect
    .poll(() => page.locator(".capacity-said:not(.recovery-said)").innerText(), WAIT)
    .toMatch(/ports? carr/);
  expect(errors).toEqual([]);
  await context.close();
});

it("asks for one inside address a node where there are several, and a text holds each", async () => {
  const pair = {
    ...smallScenario,
    server: { software: "vsftpd", nodes: 2 },
    access: { publicAddress: "203.0.113.10" },
  };
  const { page, context, errors } = await site.open({ hash: await linkTo(pair) });
  await settled(page);
  await page.getByText("Addresses and firewall").click();
  expect(await page.getByRole("textbox", { name: "Behind NAT at", exact: true }).count()).toBe(0);
  const inside = page.getByRole("textbox", { name: "Nodes behind NAT at" });
  await inside.fill("10.0.0.5");
  await page.getByRole("tab", { name: "nftables" }).click();
  const panel = page.getByRole("tabpanel", { name: "nftables" });
  await expect.poll(() => panel.innerText(), WAIT).toContain("2 nodes and 1 inside address");
  await inside.fill("10.0.0.5, 10.0.0.6");
  await expect
    .poll(() => panel.innerText(), WAIT)
    .toMatch(/to 10\.0\.0\.5 and 10\.0\.0\.6 \(ports kept/);
  const nodes = page.getByRole("textbox", { name: "Nodes", exact: true });
  await page.getByText("Limits and network").click();
  await nodes.fill("1");
  expect(await inside.inputValue()).toBe("10.0.0.5, 10.0.0.6");
  expect(await page.getByRole("textbox", { name: "Behind NAT at", exact: true }).count()).toBe(1);
  expect(errors).toEqual([]);
  await context.close();
});

it("says it in a sentence when the worker that reads logs is missing", async () => {
  const { page, context } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  site.missing = /read-log-(?!file)/;
  await drop(page, "xferlog", "Sun Nov 22 10:00:00 2026 1 h 1 /f b _ i r u ftp 0 * c\n");
  await expect
    .poll(() => page.getByRole("alert").innerText(), WAIT)
    .toMatch(/“xferlog” cannot be used\. The log could not be read: its worker/);
  site.missing = null;
  await context.close();
});
