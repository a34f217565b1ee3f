import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { INLINE_MORE } from "../../src/jobs/node-pool.ts";
import { addressContest } from "./address-pool.ts";
import { holdModel } from "./hold-model.ts";
import { linkContest } from "./link.ts";
import { tellLogs } from "./logs.ts";
import { mm200 } from "./mm200.ts";
import { tellPage } from "./page.ts";
import { poolSeconds } from "./pool.ts";
import { compare, median, tell } from "./rounds.ts";
import { tellRareVerdicts, tellVerdicts } from "./verdicts.ts";
import { tellWatch } from "./watch.ts";

const poolRounds = 3;
const poolDays = 8;

/** Runs a file beside this one in a process of its own. */
function runApart(name: string, flags: string[] = []): void {
  const file = fileURLToPath(new URL(name, import.meta.url));
  const { status } = spawnSync(process.execPath, [...flags, "--import", "tsx", file], {
    stdio: "inherit",
  });
  if (status !== 0) throw new Error(`${name} did not end well.`);
}

function wholeEngine(flags: string[]): void {
  const where = flags.length === 0 ? "As V8 runs it of itself" : "As the command line runs it";
  console.log(`${where}:`);
  runApart("whole-engine.ts", flags);
}

function eventSets(): void {
  for (const pending of [200, 20_000]) {
    const { engine, heap } = holdModel(pending);
    tell(`Event set / binary heap in JavaScript, ${pending} pending`, compare(engine, heap));
  }
}

function addresses(): void {
  for (const ports of [null, 200]) {
    const size = ports === null ? "without a limit" : `${ports} ports`;
    tell(`Ports by address / ports of their own, whole days, ${size}`, addressContest(ports));
  }
}

function links(): void {
  for (const [clients, classes] of [
    [100, 8],
    [1000, 8],
    [1000, 1000],
  ] as const) {
    const { engine, naive } = linkContest(clients, classes);
    tell(
      `Shared link / naive recomputation, ${clients} transfers at once on lines of ${classes} speeds`,
      compare(engine, naive),
    );
  }
}

async function threads(): Promise<void> {
  const scenario = mm200();
  const ratios: number[] = [];
  for (let round = 0; round < poolRounds; round += 1) {
    const one = await poolSeconds(scenario, 1, poolDays);
    ratios.push(one / (await poolSeconds(scenario, 2, poolDays)));
  }
  console.log(
    `Two threads / one thread, wall time of ${poolDays} days: ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} .. ${Math.max(...ratios).toFixed(2)})`,
  );
}

/** What there is to measure, in this order; words on the command line pick some. */
const tables: Record<string, () => void | Promise<void>> = {
  engine: () => {
    wholeEngine([]);
    wholeEngine([INLINE_MORE]);
  },
  profile: () => runApart("profile.ts"),
  "event-set": eventSets,
  addresses,
  links,
  threads,
  logs: tellLogs,
  page: tellPage,
  watch: tellWatch,
  verdicts: tellVerdicts,
  rare: tellRareVerdicts,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => tables[name] === undefined);
if (unknown.length > 0)
  throw new Error(`Not known: ${unknown.join(", ")}. There are ${Object.keys(tables).join(", ")}.`);

console.log(
  "Ratios above 1: the first is faster. Quote ratios; absolute speeds follow the machine.\n",
);
for (const [name, measure] of Object.entries(tables))
  if (asked.length === 0 || asked.includes(name)) await measure();
