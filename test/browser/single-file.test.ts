import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { SINGLE_FILE } from "../../tools/single-file.ts";
import {
  builtPage,
  drop,
  field,
  freeRange,
  headline,
  launch,
  linkTo,
  settled,
  smallScenario,
  visit,
} from "./site.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const WAIT = { timeout: 60_000, interval: 50 };

let folder: string;
let browser: Browser;
let address: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "planner-single-"));
  const outDir = join(folder, "a folder");
  await build({ mode: "single", logLevel: "error", build: { outDir, emptyOutDir: true } });
  address = pathToFileURL(join(outDir, SINGLE_FILE)).href;
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens the file; what it asks for besides itself and what it made up itself is among the strays. */
const openFile = (hash = "") => visit(browser, address, { hash });

/** What the browser itself saw being fetched, workers included. */
const fetched = (page: Page): Promise<string[]> =>
  page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));

it("is one file, and names no other", async () => {
  expect(await readdir(join(folder, "a folder"))).toEqual([SINGLE_FILE]);
  const html = await readFile(new URL(address), "utf8");
  const [head = ""] = html.split("<style>");
  expect(head).toContain("script-src 'sha256-");
  expect(head).toContain("connect-src 'none'");
  expect(head).not.toMatch(/unsafe|'self'|https?:/);
  expect(head).not.toMatch(/<(?:script|link)[^>]+(?:src|href)="(?!data:)/);
});

it("answers from a file, with its workers and without a single request", async () => {
  const { page, context, errors, strays } = await openFile();
  const workers = new Set<string>();
  page.on("worker", (worker) => workers.add(worker.url().split(":")[0] ?? ""));
  await settled(page);
  expect(await headline(page)).toMatch(/^(Open|Keep) TCP \d+-\d+: [\d,]+ ports?/);
  await field(page, "groups[0].clients").fill("60");
  await expect.poll(() => page.locator(".run-status").innerText(), WAIT).not.toContain("Simulat");
  await settled(page);
  expect([...workers]).toEqual(["blob"]);
  expect([errors, strays]).toEqual([[], []]);
  expect((await fetched(page)).filter((name) => !/^(?:blob|data):/.test(name))).toEqual([]);
  await context.close();
});

it("shows every view, reads a log and a link, and keeps what was typed", async () => {
  const { page, context, errors, strays } = await openFile(await linkTo(smallScenario));
  await settled(page);
  expect(await page.locator(".menu-name").innerText()).toBe("Small office");
  await field(page, "groups[0].clients").fill("13");
  await expect.poll(() => new URL(page.url()).hash, WAIT).not.toBe(await linkTo(smallScenario));
  await page.goto("about:blank");
  await page.goto(address);
  await settled(page);
  expect(await field(page, "groups[0].clients").inputValue()).toBe("13");
  const line = (second: number) =>
    `Mon Mar  2 09:00:${String(second).padStart(2, "0")} 2026 1 10.0.0.${second + 1} 400000 /a${second}.pdf b _ i r scan ftp 0 * c`;
  await drop(page, "xferlog", Array.from({ length: 40 }, (_, second) => line(second)).join("\n"));
  const preview = page.getByRole("region", { name: /as a scenario/ });
  await expect.poll(() => preview.innerText(), WAIT).toMatch(/Read \d+ lines of .*xferlog/i);
  const traced = page.waitForEvent("worker");
  for (const view of ["Active or passive", "Watch it run", "Compare", "Plan"]) {
    await page.getByRole("navigation").getByRole("button", { name: view }).click();
    await expect.poll(() => page.locator("main svg").count(), WAIT).toBeGreaterThan(0);
  }
  expect((await traced).url()).toMatch(/^blob:/);
  expect([errors, strays]).toEqual([[], []]);
  await context.close();
});

it("shares its own name and the scenario, not the folders that it lies in", async () => {
  const { page, context } = await openFile(await linkTo(freeRange));
  await settled(page);
  await page.locator(".report").waitFor({ state: "attached" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const link = page.locator(".report-made a");
  await expect.poll(() => link.textContent(), WAIT).toMatch(/^[\w.-]+#s=1\./);
  expect(await link.textContent()).toContain(`${SINGLE_FILE}#`);
  expect(await page.content()).not.toContain(folder);
  await context.close();
});

it("says in words why the page of many files stays empty when it is opened as a file", async () => {
  const index = join(await builtPage(join(folder, "many")), "index.html");
  const many = pathToFileURL(index).href;
  const { page, context } = await visit(browser, many, {});
  const words = page.locator(".not-started");
  await words.waitFor({ state: "visible" });
  expect(await words.innerText()).toContain(SINGLE_FILE);
  expect(await words.innerText()).toContain("npm start");
  await context.close();
});

it("carries a policy that lets no other script run", async () => {
  const copy = join(folder, "changed.html");
  const html = await readFile(new URL(address), "utf8");
  await writeFile(copy, html.replace("</body>", "<script>document.title='stolen'</script></body>"));
  const { page, context, errors } = await visit(browser, pathToFileURL(copy).href, {});
  await settled(page);
  expect(await page.title()).toBe("Passive Port Planner");
  expect(errors.join(" ")).toContain("Content Security Policy");
  await context.close();
});
