/** Frames a second in which the ports of the watch view really are drawn, in Chromium. */
import type { CDPSession, Page } from "playwright-core";
import { linkTo, openSite } from "../browser/site.ts";
import type { ScenarioDocument } from "../../src/scenario/types.ts";
import type { Site } from "../browser/site.ts";
import { median } from "./rounds.ts";

const rounds = 5;
/** How long a round counts, milliseconds. */
const LENGTH = 3000;
const PATIENCE = 600_000;

/** Few ports are cells, more than 400 a raster; every frame of each load has ports to draw anew. */
const loads = [
  { title: "50 ports, cells", last: 49_201, clients: 600, fileBytes: 4e6 },
  { title: "1,000 ports, raster", last: 50_151, clients: 250, fileBytes: 4e7 },
  { title: "16,383 ports, raster", last: 65_534, clients: 400, fileBytes: 4e8 },
];

type Load = (typeof loads)[number];

function scenario({ title, last, clients, fileBytes }: Load): ScenarioDocument {
  const visits = { pattern: "steady", perClientPerHour: 120 } as const;
  return {
    version: 1,
    name: title,
    server: { software: "vsftpd", range: { first: 49_152, last } },
    groups: [{ name: "Clients", clients, visits, files: 3, fileBytes, bitsPerSecond: 1e8 }],
    simulation: { daySeconds: 3600 },
  };
}

/** Set by `noteDrawing`: whether a canvas was drawn on since this was last set to false. */
type Noted = typeof globalThis & { isDrawn: boolean };

/** Runs in the page before anything else: notes each rectangle of a port. */
function noteDrawing(): void {
  const { prototype } = CanvasRenderingContext2D;
  const { fillRect } = prototype;
  prototype.fillRect = function (...place) {
    (globalThis as Noted).isDrawn = true;
    fillRect.apply(this, place);
  };
}

/** What one round came to. */
interface Frames {
  /** Frames a second in which something was drawn. */
  drawn: number;
  /** Frames a second altogether. */
  all: number;
  /** Processor time of the page's main thread for a frame, milliseconds. */
  work: number;
}

/** Counts frames while the day runs. */
async function countFrames(page: Page, session: CDPSession): Promise<Frames> {
  const before = await busySeconds(session);
  const { drawn, all, seconds } = await page.evaluate(async (length) => {
    const noted = globalThis as Noted;
    const start = await new Promise<number>(requestAnimationFrame);
    noted.isDrawn = false;
    let [now, drawn, all] = [start, 0, 0];
    while (now - start < length) {
      now = await new Promise<number>(requestAnimationFrame);
      all += 1;
      drawn += Number(noted.isDrawn);
      noted.isDrawn = false;
    }
    return { drawn, all, seconds: (now - start) / 1000 };
  }, LENGTH);
  const work = (((await busySeconds(session)) - before) / all) * 1000;
  return { drawn: drawn / seconds, all: all / seconds, work };
}

/** Processor time that the main thread has had for its tasks, seconds. */
async function busySeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
}

/** Prints a row for each number of ports. */
export async function tellWatch(): Promise<void> {
  console.log(
    `\nThe watch view at its usual speed, medians (least .. most) of ${rounds} rounds:\n`,
  );
  console.log("| ports | frames a second drawn | frames a second | main thread, ms a frame |");
  console.log("|---|--:|--:|--:|");
  const site = await openSite();
  try {
    for (const load of loads) await tellLoad(site, load);
  } finally {
    await site.close();
  }
}

async function tellLoad(site: Pick<Site, "open">, load: Load): Promise<void> {
  const { page, context } = await site.open({
    before: noteDrawing,
    hash: await linkTo(scenario(load)),
  });
  page.setDefaultTimeout(PATIENCE);
  await page.locator('main[aria-busy="false"]').waitFor();
  await page.getByRole("button", { name: "Watch it run" }).click();
  // The workers are done when the last picture stands.
  await page.locator(".watch-surface figure").waitFor();
  const slider = page.locator(".watch-slider");
  const start = await slider.inputValue();
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const frames: Frames[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await slider.fill(start);
    await page.getByRole("button", { name: "Play", exact: true }).click();
    frames.push(await countFrames(page, session));
  }
  await context.close();
  const cells = (["drawn", "all", "work"] as const).map((name) =>
    cell(frames.map((each) => each[name])),
  );
  console.log(`| ${[load.title, ...cells].join(" | ")} |`);
}

function cell(values: readonly number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return `${median(values).toFixed(1)} (${least.toFixed(1)} .. ${most.toFixed(1)})`;
}
