/** Seconds to a settled verdict, the one thing that a user waits for: every example, on the page and on the command line. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plan } from "../../src/plan/types.ts";
import { writeLink } from "../../src/scenario/link.ts";
import type { Preset } from "../../src/scenario/presets/preset.ts";
import { presets } from "../../src/scenario/presets.ts";
import { openSite } from "../browser/site.ts";
import type { Site } from "../browser/site.ts";
import { chooseOnce, settleOnce } from "./page.ts";
import { median } from "./rounds.ts";

const rounds = 5;
const rareRounds = 3;
/** The example that the page is opened with before another one is chosen, and that before that one itself. */
const [BEFORE, BEFORE_THAT] = ["scanners", "scanners-spooling"];
const commandLine = fileURLToPath(new URL("../../src/command-line/main.ts", import.meta.url));

/** One run to the end. */
interface Settling {
  seconds: number;
  /** Events that were simulated, as they are told. */
  events: string;
}

/** The example as a command: from the start of the process to its end. */
function settleCommand(file: string): Promise<Settling> {
  const start = performance.now();
  const running = spawn(process.execPath, ["--import", "tsx", commandLine, file, "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  running.stdout.setEncoding("utf8").on("data", (part: string) => (text += part));
  return new Promise((resolve, reject) => {
    running.on("error", reject);
    running.on("close", (status) => {
      if (status !== 0) return reject(new Error(`The command line ended with ${status}.`));
      const { run } = JSON.parse(text) as Plan;
      const events = `${(run.events / 1e6).toFixed(1)} million`;
      resolve({ seconds: (performance.now() - start) / 1000, events });
    });
  });
}

function cell(runs: readonly Settling[]): string {
  const seconds = runs.map((run) => run.seconds);
  const [least, most] = [Math.min(...seconds), Math.max(...seconds)];
  return `${median(seconds).toFixed(1)} (${least.toFixed(1)} .. ${most.toFixed(1)})`;
}

/** What was simulated each time: as it is the same each time, said once. */
function eventsOf(runs: readonly Settling[]): string {
  return [...new Set(runs.map(({ events }) => events))].join(", ");
}

/** Prints the table, each row when it is there: medians the page and the command line in turn. */
export async function tellVerdicts(): Promise<void> {
  console.log(`\nSeconds to a settled verdict, medians (least .. most) of ${rounds} runs:\n`);
  console.log("| example | chosen, s | opened by link, s | events | command line, s | events |");
  console.log("|---|--:|--:|--:|--:|--:|");
  const folder = mkdtempSync(join(tmpdir(), "planner-verdicts-"));
  const site = await openSite();
  try {
    for (const preset of presets) {
      const file = join(folder, `${preset.id}.json`);
      writeFileSync(file, JSON.stringify(preset.document));
      await tellVerdict(site, preset, file);
    }
  } finally {
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

async function tellVerdict(
  site: Pick<Site, "open">,
  { id, title, document }: Preset,
  file: string,
): Promise<void> {
  const link = await linkTo(document, title);
  // What is chosen must be another load than the one that the page was opened with.
  const other = presets.find((preset) => preset.id === (id === BEFORE ? BEFORE_THAT : BEFORE))!;
  const before = await linkTo(other.document, other.title);
  const [chosen, opened, asCommand]: [Settling[], Settling[], Settling[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    chosen.push(await chooseOnce(site, before, title));
    opened.push(await settleOnce(site, link));
    asCommand.push(await settleCommand(file));
  }
  const cells = [title, cell(chosen), cell(opened), eventsOf([...chosen, ...opened])];
  console.log(`| ${[...cells, cell(asCommand), eventsOf(asCommand)].join(" | ")} |`);
}

/** Refusals per PASV that hardly any server needs: what a count would take hundreds of millions of transfers to show. */
const RARE_TARGET = 1e-6;

/** Prints what a target of 1 in 1,000,000 takes, for every example opened by its link: whether it was shown, and when. */
export async function tellRareVerdicts(): Promise<void> {
  console.log(`\nSeconds to a verdict at 1 refusal in 1,000,000, medians of ${rareRounds} runs:\n`);
  console.log("| example | opened by link, s | events | what it says |");
  console.log("|---|--:|--:|---|");
  const site = await openSite();
  try {
    for (const { title, document } of presets) {
      const target = { ...document.target, refusals: RARE_TARGET };
      const link = await linkTo({ ...document, target }, title);
      const runs: Awaited<ReturnType<typeof settleOnce>>[] = [];
      for (let round = 0; round < rareRounds; round += 1) runs.push(await settleOnce(site, link));
      const said = [...new Set(runs.map(({ verdict }) => verdict))].join(" / ");
      console.log(`| ${[title, cell(runs), eventsOf(runs), said].join(" | ")} |`);
    }
  } finally {
    await site.close();
  }
}

async function linkTo(document: Preset["document"], name: string): Promise<string> {
  const hash = await writeLink(JSON.stringify(document));
  if (hash === null) throw new Error(`${name} is too long for a link.`);
  return hash;
}
