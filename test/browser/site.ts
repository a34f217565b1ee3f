import { createServer } from "node:http";
import type { Server } from "node:http";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { build } from "vite";
import { SERVICE_WORKER } from "../../tools/stay-offline.ts";

/** The rules under which the page must work; the built page carries them itself, the server repeats them. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; img-src 'self' data: blob:; manifest-src 'self'; connect-src 'none'";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

/** The built page behind a small server on this machine, and a Chromium to look at it. */
export interface Site {
  /** Ends in a slash. */
  url: string;
  /** Files whose names match are missing, until null. */
  missing: RegExp | null;
  /** false while the server answers nobody. */
  isUp: boolean;
  /** What is changed in every text that is served, as by a new version. */
  change: (text: string) => string;
  open(options?: OpenOptions): Promise<Visit>;
  close(): Promise<void>;
}

/** How to open the page. */
export interface OpenOptions extends BrowserContextOptions {
  /** What stands behind `#` at first. */
  hash?: string;
  /** Runs in the page before anything else. */
  before?: () => void;
}

/** The page in a browser context of its own, with all that went wrong in it and all that it asked for. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Console errors and uncaught errors. */
  errors: string[];
  /** Requests that left the page's origin. */
  strays: string[];
}

/**
 * The folder of the built page: the one that BUILT_PAGE names, where whoever runs these tests has built it for all of
 * them; else `folder`, into which it is built now.
 */
export async function builtPage(folder: string): Promise<string> {
  const { BUILT_PAGE } = process.env;
  if (BUILT_PAGE) return BUILT_PAGE;
  await build({ base: "./", logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
  return folder;
}

/** Serves the built page. */
export async function openSite(): Promise<Site> {
  const own = await mkdtemp(join(tmpdir(), "passive-port-planner-"));
  const directory = await builtPage(own);
  const server = createServer((request, response) => {
    if (!site.isUp) return void request.socket.destroy();
    void answer(request.url ?? "/").then(({ status, type, body }) => {
      // The service worker has rules of its own: it fetches what the page is made of.
      const policy = request.url?.endsWith(SERVICE_WORKER)
        ? POLICY.replace("connect-src 'none'", "connect-src 'self'")
        : POLICY;
      response.writeHead(status, { "content-type": type, "content-security-policy": policy });
      response.end(body);
    });
  });
  const answer = async (url: string) => {
    const path = normalize(new URL(url, "http://localhost").pathname);
    const name = path === "/" ? "index.html" : path.slice(1);
    const absent = { status: 404, type: "text/plain", body: Buffer.from("There is no such file.") };
    if (site.missing?.test(name) === true) return absent;
    try {
      const body = Buffer.from(site.change(await readFile(join(directory, name), "utf8")));
      return { status: 200, type: TYPES[extname(name)] ?? "application/octet-stream", body };
    } catch {
      return absent;
    }
  };
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const browser = await launch();
  const site: Site = {
    url: `http://127.0.0.1:${port}/`,
    missing: null,
    isUp: true,
    change: (text) => text,
    open: (options) => visit(browser, site.url, options ?? {}),
    close: async () => {
      await browser.close();
      await stop(server);
      await rm(own, { recursive: true, force: true });
    },
  };
  return site;
}

/** What Chromium does without: the pages that it would draw for its address bar, one process for every window. */
const ADDRESS_BAR = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"];
/** What Playwright switches off by itself: of two such lists Chromium takes the last. */
const AS_PLAYWRIGHT = [
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
];

/** A Chromium that asks nobody for anything by itself. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--disable-features=${[...ADDRESS_BAR, ...AS_PLAYWRIGHT].join(",")}`,
    ],
  });
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

/** Opens an address in a browser context of its own. */
export async function visit(
  browser: Browser,
  url: string,
  { hash, before, ...rest }: OpenOptions,
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    // It would keep every part of the page before each test.
    serviceWorkers: "block",
    ...rest,
  });
  if (before !== undefined) await context.addInitScript(before);
  const page = await context.newPage();
  const errors: string[] = [];
  const strays: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => {
    const to = request.url();
    if (!to.startsWith(url) && !to.startsWith("data:") && !to.startsWith("blob:")) strays.push(to);
  });
  await page.goto(`${url}${hash ?? ""}`);
  return { page, context, errors, strays };
}

/** Waits until no scenario is being simulated or about to be. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('main[aria-busy="false"]', { timeout: 60_000 });
}

/** The verdict's headline. */
export async function headline(page: Page): Promise<string> {
  return (await page.locator(".verdict-headline").innerText()).replaceAll("\n", " ");
}

/** The control of the first case's field at a path of the document. */
export function field(page: Page, path: string) {
  return page.locator(`#field-1-${path.replaceAll(/[^A-Za-z0-9]+/g, "-")}`);
}

/** Drops a file on the page. */
export async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ""], fileName ?? ""));
      return transfer;
    },
    [name, text],
  );
  await page.dispatchEvent("body", "dragover", { dataTransfer: data });
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
}

/** A scenario that is answered in a moment, for tests that are not about the answer. */
export const smallScenario = {
  version: 1,
  name: "Small office",
  server: { software: "vsftpd", range: { first: 50000, last: 50009 } },
  groups: [
    {
      name: "Staff",
      clients: 12,
      visits: { pattern: "steady", perClientPerHour: 20 },
      files: 3,
      fileBytes: 4e6,
      bitsPerSecond: 1e7,
    },
  ],
  // Not so rare that it takes splittings to tell, for the plan or for a question beside it.
  target: { refusals: 0.05 },
  simulation: { days: 10, daySeconds: 7200 },
};

/** The same office on ports that no other service uses: rules for them are given without a question. */
export const freeRange = {
  ...smallScenario,
  server: { ...smallScenario.server, range: { first: 50010, last: 50019 } },
};

/** The part behind `#` that opens a document. */
export async function linkTo(document: unknown): Promise<string> {
  const text = JSON.stringify(document);
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return `#s=1.${Buffer.from(await new Response(stream).arrayBuffer()).toString("base64url")}`;
}
