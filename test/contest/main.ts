// `tsx test/contest/main.ts predict` simulates every cell and writes predictions.json. `… run [CELL …]` runs the cells and
// compares; it does so only with predictions that are committed and that the engine of today still makes.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import { join } from "node:path";
import { cells } from "./cells.ts";
import { packagesIn } from "./packages.ts";
import { type CellPrediction, predictCell } from "./predict.ts";
import { runCell } from "./run-cell.ts";
import { inside, markdownTable, rowsOf } from "./table.ts";

const here = new URL(".", import.meta.url).pathname;
const predictionsFile = join(here, "predictions.json");
const readmeFile = join(here, "README.md");
const BEGIN = "<!-- the last run -->";

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function textOf(predictions: CellPrediction[]): string {
  return `${JSON.stringify(predictions, null, 2)}\n`;
}

function git(...args: string[]): string | null {
  const { status, stdout } = spawnSync("git", args, { cwd: here, encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}

/** Why the predictions are not those to be compared with, or "". */
function fault(): string {
  if (!existsSync(predictionsFile)) return "There are no predictions.";
  const committed = git("show", "HEAD:./predictions.json");
  if (committed === null) return "predictions.json is not committed.";
  const text = readFileSync(predictionsFile, "utf8");
  if (committed !== text.trim()) return "predictions.json differs from what is committed.";
  if (textOf(cells.map(predictCell)) !== text) {
    return "The engine, the catalogues or the cells have changed since the predictions were made.";
  }
  return "";
}

/** Puts the table into the README, after the mark and before the next heading. */
function writeTable(table: string, remark: string): void {
  const text = readFileSync(readmeFile, "utf8");
  const begin = text.indexOf(BEGIN) + BEGIN.length;
  const next = text.indexOf("\n## ", begin);
  const rest = next < 0 ? "" : text.slice(next);
  writeFileSync(readmeFile, `${text.slice(0, begin)}\n\n${remark}\n\n${table}\n${rest}`);
}

async function run(names: string[]): Promise<number> {
  const why = fault();
  if (why !== "") {
    say(`${why} Make them anew and commit them before anything runs:`);
    say("  npx tsx test/contest/main.ts predict && git commit test/contest/predictions.json");
    return 1;
  }
  // Servers and clients go before other work of the machine: they need little, and a busy machine is not what is measured.
  setPriority(-10);
  const predictions = JSON.parse(readFileSync(predictionsFile, "utf8")) as CellPrediction[];
  const packages = packagesIn(process.env.CONTEST_PROGRAMS!);
  const wanted = cells.filter(({ id }) => names.length === 0 || names.includes(id));
  const rows: string[][] = [];
  let judged = 0;
  let hits = 0;
  for (const cell of wanted) {
    const prediction = predictions.find(({ id }) => id === cell.id)!;
    const measured = await runCell(cell, packages);
    const made = rowsOf(prediction, measured);
    rows.push(...made);
    for (const single of prediction.predictions) {
      judged++;
      hits += inside(measured.values[single.measure], single) ? 1 : 0;
    }
    for (const row of made) say(row.join(" | "));
    say(
      `  ${measured.logins} logins, ${measured.keptOut} kept out by the firewall, ` +
        `the queue late by ${(measured.late * 1000).toFixed(0)} ms or less in 99 looks of 100`,
    );
  }
  const remark = `Predictions of commit ${git("log", "-1", "--format=%h", "--", predictionsFile)}: ${hits} of ${judged} inside their 95 % intervals.`;
  say(`\n${remark}`);
  if (names.length === 0) writeTable(markdownTable(rows), remark);
  return 0;
}

const [command, ...names] = process.argv.slice(2);
if (command === "predict") {
  writeFileSync(predictionsFile, textOf(cells.map(predictCell)));
  say(`${cells.length} cells predicted. Commit test/contest/predictions.json, then run.`);
} else {
  process.exitCode = await run(names);
}
