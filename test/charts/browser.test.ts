import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type Axe from "axe-core";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import type { Rollup } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** Where Debian, and most others, put the browser; another place is named by CHROMIUM. */
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

async function builtPage(): Promise<{ script: string; style: string }> {
  const outputs = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL("./browser-page.tsx", import.meta.url)),
        formats: ["iife"],
        name: "page",
      },
    },
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const { output } = (Array.isArray(outputs) ? outputs[0] : outputs) as Rollup.RollupOutput;
  let style = "";
  let script = "";
  for (const file of output) {
    if (file.type === "chunk") script += file.code;
    else if (file.fileName.endsWith(".css")) style += String(file.source);
  }
  return { script, style };
}

describe.skipIf(!existsSync(executablePath))("charts in Chromium", () => {
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    const { script, style } = await builtPage();
    browser = await chromium.launch({ executablePath, args: ARGUMENTS });
    page = await browser.newPage({ viewport: { width: 600, height: 1000 } });
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    // The page's own policy: no style attributes may be set as text, only through the object model.
    const policy = "default-src 'none'; script-src 'nonce-a'; style-src 'nonce-a'";
    await page.setContent(
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">` +
        `<style nonce="a">${style} body { margin: 20px; background: var(--surface) }</style><div id="root"></div>` +
        `<script nonce="a">${script.replaceAll("</script", "<\\/script")}</script></html>`,
    );
    await page.waitForSelector("#hero svg.chart-drawing");
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
  });

  const chosen = async () => Number(await page.textContent("#chosen"));

  it("keeps all words apart and inside, measured with the browser's own fonts", async () => {
    const clashes = await page.evaluate(() => {
      const found: string[] = [];
      for (const picture of document.querySelectorAll<HTMLElement>(".picture")) {
        for (const drawing of picture.querySelectorAll<SVGSVGElement>("svg.chart-drawing")) {
          const frame = drawing.getBoundingClientRect();
          const boxes = [...drawing.querySelectorAll("text")].map((text) => ({
            text: text.textContent ?? "",
            box: text.getBoundingClientRect(),
          }));
          boxes.forEach((a, index) => {
            const name = picture.dataset["name"] ?? "";
            if (a.box.left < frame.left - 1 || a.box.right > frame.right + 1)
              found.push(`${name}: "${a.text}" leaves the drawing`);
            for (const b of boxes.slice(index + 1)) {
              const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
              // Line boxes are taller than letters: lines of one label may share up to 4 px of them.
              const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
              if (across > 0 && down > 4) found.push(`${name}: "${a.text}" over "${b.text}"`);
            }
          });
        }
      }
      return found;
    });
    expect(clashes).toEqual([]);
  });

  it("draws at the measured width and again when it changes, without stretching", async () => {
    const width = async () =>
      page.$eval("#hero svg.chart-drawing", (drawing) => [
        drawing.getAttribute("width"),
        drawing.getAttribute("viewBox"),
      ]);
    expect(await width()).toEqual(["560", "0 0 560 350"]);
    await page.setViewportSize({ width: 400, height: 1000 });
    await page.waitForSelector('#hero svg.chart-drawing[width="360"]');
    expect(await width()).toEqual(["360", "0 0 360 350"]);
    await page.setViewportSize({ width: 600, height: 1000 });
    await page.waitForSelector('#hero svg.chart-drawing[width="560"]');
  });

  it("is moved by keys and by dragging", async () => {
    const slider = page.locator('#hero [role="slider"]');
    await slider.focus();
    for (const [key, ports] of [
      ["ArrowRight", 105],
      ["PageUp", 121],
      ["ArrowLeft", 120],
      ["Home", 100],
      ["End", 200],
      ["Home", 100],
    ] as const) {
      await page.keyboard.press(key);
      expect(await chosen()).toBe(ports);
    }
    expect(await slider.getAttribute("aria-valuetext")).toMatch(/^100 ports, .*1 in .* refused$/);
    const box = await slider.boundingBox();
    const frame = await page.locator("#hero .chart").boundingBox();
    if (!box || !frame) throw new Error("The handle is not drawn.");
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x - 60, middle.y - 100, { steps: 5 });
    expect(await chosen()).toBeLessThan(100);
    await page.mouse.move(frame.x + 5000, middle.y);
    const end = await chosen();
    await page.mouse.move(frame.x + 9000, middle.y);
    expect(await chosen()).toBe(end);
    await page.mouse.up();
    const released = await page.locator('#hero [role="slider"]').boundingBox();
    await page.mouse.move((released?.x ?? 0) + 4, middle.y, { steps: 4 });
    await page.mouse.move((released?.x ?? 0) + 12, middle.y, { steps: 4 });
    expect(await chosen()).toBe(end);
    expect(box.width).toBeGreaterThanOrEqual(24);
    expect(box.height).toBeGreaterThanOrEqual(24);
  });

  it("reads out the nearest measured size and moves nothing", async () => {
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    const frame = await page.locator("#hero .chart-plane").boundingBox();
    if (!frame) throw new Error("The plot is not drawn.");
    await page.mouse.move(frame.x + frame.width * 0.5, frame.y + 100);
    const words = await page.textContent("#hero .chart-readout");
    expect(Number(/^(\d+) ports: 1 in /.exec(words ?? "")?.[1]) % 8).toBe(0);
    expect(await height()).toBe(before);
    await page.mouse.move(frame.x + frame.width * 0.5, frame.y - 200);
    expect(await page.locator("#hero .chart-readout").count()).toBe(0);
  });

  it("moves the window of the day by its brush", async () => {
    const brush = await page.locator("#day .chart-brush").boundingBox();
    if (!brush) throw new Error("The brush is not drawn.");
    const at = (hour: number) => brush.x + (brush.width * hour) / 24;
    const y = brush.y + brush.height / 2;
    await page.mouse.move(at(10), y);
    await page.mouse.down();
    await page.mouse.move(at(13), y, { steps: 4 });
    await page.mouse.up();
    const [from = 0, to = 0] = ((await page.textContent("#window")) ?? "").split(" ").map(Number);
    expect(Math.abs(from - 11 * 3600)).toBeLessThan(300);
    expect(to - from).toBe(4 * 3600);
  });

  it("opens the table with all data, and saves CSV and a drawing that stands alone", async () => {
    await page.getByRole("button", { name: "Table" }).first().click();
    expect(await page.locator("#hero tbody tr").count()).toBe(24);
    const saved = async (name: string) => {
      const waiting = page.waitForEvent("download");
      await page.locator("#hero").getByRole("button", { name, exact: true }).click();
      const download = await waiting;
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      return { file: download.suggestedFilename(), text: Buffer.concat(chunks).toString("utf8") };
    };
    const csv = await saved("CSV");
    expect(csv.file).toBe("refusals.csv");
    expect(csv.text.split("\r\n")[0]).toBe("ports,refusals per transfer");
    const svg = await saved("SVG");
    expect(svg.file).toBe("refusals.svg");
    expect(svg.text).not.toMatch(/var\(|class=|light-dark/);
    // var(--danger), the open range's red, as the browser resolves it.
    expect(svg.text).toMatch(/stroke="rgb\(179, 38, 30\)"/);
    const parsed = await page.evaluate(
      (text) => new DOMParser().parseFromString(text, "image/svg+xml").documentElement.nodeName,
      svg.text,
    );
    expect(parsed).toBe("svg");
  });

  it("has no fault that axe finds, in light and dark", async () => {
    const axe = await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
    await page.evaluate(axe);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const violations = await page.evaluate(async () => {
        const { axe: checker } = globalThis as unknown as { axe: Pick<typeof Axe, "run"> };
        const result = await checker.run("#hero, #day", {
          runOnly: ["wcag2a", "wcag2aa", "wcag22aa"],
        });
        return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
      });
      expect(violations).toEqual([]);
    }
  });

  it("reports no fault and breaks no content policy", () => {
    expect(faults).toEqual([]);
  });
});
