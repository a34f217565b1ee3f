import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { openNodePool } from "../../src/jobs/node-pool.ts";
import { openPoolRunner } from "../../src/jobs/pool-runner.ts";
import type { WorkerPool } from "../../src/jobs/worker-pool.ts";
import { makePlan } from "../../src/plan/make-plan.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { readScenario } from "../../src/scenario/read.ts";
import { servers } from "../../src/servers/index.ts";
import { BUDGET } from "./plan-in-page.ts";
import { launch } from "./site.ts";

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** A scenario file with fewer days: the bits are the same or not, however many there are. */
function scenarioText(file: string): string {
  const document = JSON.parse(readFileSync(here(`../scenarios/${file}.json`), "utf8")) as object;
  return JSON.stringify({ ...document, simulation: { days: 20, seed: 7 } });
}

/** A load so small that its target is too rare to count: its answer comes from splittings. */
const rareText = JSON.stringify({
  version: 1,
  server: { software: "generic" },
  groups: [
    {
      clients: 5,
      visits: { pattern: "steady", perClientPerHour: 60 },
      transferSeconds: { exponential: 5 },
      retry: { attempts: 1, delaySeconds: 2 },
    },
  ],
  target: { refusals: 1e-4 },
  simulation: { days: 4, daySeconds: 3600, seed: 7 },
});

const hash = (text: string) => createHash("sha256").update(text).digest("hex");

async function hashInNode(text: string, pool: WorkerPool): Promise<string> {
  const catalogues = { servers, clients };
  const reading = readScenario(text, catalogues);
  if (!reading.ok) throw new Error("The scenario file does not read.");
  const { scenario, assumptions } = completeScenario(reading.document, catalogues);
  const { plan } = await makePlan(scenario, assumptions, {
    simulate: (given) => openPoolRunner(given, pool).simulateDays,
    signal: new AbortController().signal,
    budget: BUDGET,
  });
  return hash(JSON.stringify(plan));
}

describe("the plan of a scenario", () => {
  let browser: Browser;
  let page: Page;
  const pools = [openNodePool(1), openNodePool(3)] as const;

  beforeAll(async () => {
    const bundle = await build({
      configFile: false,
      logLevel: "error",
      build: {
        write: false,
        lib: { entry: here("plan-in-page.ts"), formats: ["iife"], name: "planInPage" },
      },
    });
    const [output] = Array.isArray(bundle) ? bundle : [bundle];
    const chunk = output !== undefined && "output" in output ? output.output[0] : undefined;
    if (chunk === undefined) throw new Error("The bundle for the page came out empty.");
    browser = await launch();
    page = await browser.newPage();
    await page.addScriptTag({ content: chunk.code });
  });

  afterAll(async () => {
    for (const pool of pools) pool.close();
    await browser?.close();
  });

  it.each([
    ...["docker-vsftpd", "office-nas", "scanners"].map((file) => [file, scenarioText(file)]),
    ["a rare one", rareText],
  ] as [string, string][])(
    "%s has the same bits in Node with one worker and with three, and in Chromium",
    { timeout: 120_000 },
    async (_name, text) => {
      const inChromium = await page.evaluate(
        (given) =>
          (globalThis as unknown as { planText(text: string): Promise<string> }).planText(given),
        text,
      );
      expect(JSON.parse(inChromium)).toHaveProperty("run.days");
      for (const pool of pools) expect(hash(inChromium)).toBe(await hashInNode(text, pool));
    },
  );
});
