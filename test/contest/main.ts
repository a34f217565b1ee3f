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
import { type Result, keepResult, score } from "./results.ts";
import { rowsOf } from "./table.ts";

const here = new URL(".", import.meta.url).pathname;
const predictionsFile = join(here, "predictions.json");

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

async function run(names: string[]): Promise<number> {
  const cache = process.env.CONTEST_PROGRAMS;
  if (cache === undefined) {
    say("npm run test:contest fetches the programs first; start it with that.");
    return 1;
  }
  const why = fault();
  if (why !== "") {
    say(`${why} Make them anew and commit them before anything runs:`);
    say("  npx tsx test/contest/main.ts predict && git commit test/contest/predictions.json");
    return 1;
  }
  // Servers and clients go before other work of the machine: they need little, and a busy machine is not what is measured.
  setPriority(-10);
  const predictions = JSON.parse(readFileSync(predictionsFile, "utf8")) as CellPrediction[];
  const packages = packagesIn(cache);
  const wanted = cells.filter(({ id }) => names.length === 0 || names.includes(id));
  const commit = git("log", "-1", "--format=%h", "--", "predictions.json") ?? "";
  const results: Result[] = [];
  for (const cell of wanted) {
    const prediction = predictions.find(({ id }) => id === cell.id)!;
    const measured = await runCell(cell, packages);
    const result = { prediction, commit, measured };
    results.push(result);
    keepResult(result, predictions);
    for (const row of rowsOf(prediction, measured)) say(row.join(" | "));
    say(
      `  ${measured.logins} logins, ${measured.keptOut} kept out by the firewall, ` +
        `the queue late by ${(measured.late * 1000).toFixed(0)} ms or less in 99 looks of 100`,
    );
  }
  const { hits, of } = score(results);
  say(`\n${hits} of ${of} predictions inside their 95 % intervals.`);
  return 0;
}

const [command, ...names] = process.argv.slice(2);
if (command === "predict") {
  writeFileSync(predictionsFile, textOf(cells.map(predictCell)));
  say(`${cells.length} cells predicted. Commit test/contest/predictions.json, then run.`);
} else {
  process.exitCode = await run(names);
}
