import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Measured } from "./measure.ts";
import type { CellPrediction } from "./predict.ts";
import { inside, markdownTable, rowsOf } from "./table.ts";

/** What a cell's last run came to, and what had been predicted. */
export interface Result {
  prediction: CellPrediction;
  /** The commit whose predictions these are. */
  commit: string;
  measured: Measured;
}

const here = new URL(".", import.meta.url).pathname;
const resultsFile = join(here, "results.json");
const pageFile = join(here, "../../docs/contest.md");
const BEGIN = "<!-- the last runs -->";

function readResults(): Record<string, Result> {
  if (!existsSync(resultsFile)) return {};
  return JSON.parse(readFileSync(resultsFile, "utf8")) as Record<string, Result>;
}

/** How many of the predictions of some results are inside their intervals. */
export function score(results: Result[]): { hits: number; of: number } {
  const judged = results.flatMap(({ prediction, measured }) =>
    prediction.predictions.map((single) => inside(measured.values[single.measure], single)),
  );
  return { hits: judged.filter(Boolean).length, of: judged.length };
}

/** Puts the table into the page of docs/, after the mark and before the next heading. */
function writeTable(results: Result[]): void {
  const commits = [...new Set(results.map(({ commit }) => commit))];
  const { hits, of } = score(results);
  const remark = `Predictions of commit ${commits.join(", ")}: ${hits} of ${of} inside their 95 % intervals.`;
  const rows = results.flatMap(({ prediction, measured }) => rowsOf(prediction, measured));
  const text = readFileSync(pageFile, "utf8");
  const begin = text.indexOf(BEGIN) + BEGIN.length;
  const next = text.indexOf("\n## ", begin);
  const rest = next < 0 ? "" : text.slice(next);
  const body = `${text.slice(0, begin)}\n\n${remark}\n\n${markdownTable(rows)}\n`;
  writeFileSync(pageFile, body + rest);
}

/** Keeps a cell's result and makes the table anew, of the cells in this order whose predictions still stand. */
export function keepResult(result: Result, standing: readonly CellPrediction[]): void {
  const all = { ...readResults(), [result.prediction.id]: result };
  const kept = standing.flatMap((prediction) => {
    const found = all[prediction.id];
    const same = JSON.stringify(found?.prediction) === JSON.stringify(prediction);
    return found !== undefined && same ? [found] : [];
  });
  const text = JSON.stringify(
    Object.fromEntries(kept.map((one) => [one.prediction.id, one])),
    null,
    2,
  );
  writeFileSync(resultsFile, `${text}\n`);
  writeTable(kept);
}
