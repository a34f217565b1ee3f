import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { DataTable } from "../../charts/kit/figure.tsx";
import type { ChartTable } from "../../charts/kit/table.ts";
import type { WatchedDay } from "../../state/watched-day.ts";
import { courseOf } from "../../watch/course.ts";
import { panelTitle } from "./watch-words.ts";
import { clockSeconds } from "../../language/numbers.ts";
import { watchWords } from "../words/watch.ts";

const ROWS = 45;

/** What the pictures show, in rows: the same day for those who do not see them. */
export function DayTable(props: {
  days: readonly WatchedDay[];
  fromSeconds: number;
  toSeconds: number;
}): JSX.Element {
  const [isOpen, open] = useState(false);
  return (
    <details class="card watch-table" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{watchWords().asTable}</summary>
      {isOpen ? <DataTable name={watchWords().tableName} table={tableOf(props)} /> : null}
    </details>
  );
}

function tableOf(props: {
  days: readonly WatchedDay[];
  fromSeconds: number;
  toSeconds: number;
}): ChartTable {
  const { days, fromSeconds, toSeconds } = props;
  const courses = days.map(({ trace }) => courseOf(trace, fromSeconds, toSeconds, ROWS));
  const words = watchWords();
  const slot = (toSeconds - fromSeconds) / ROWS;
  return {
    columns: [
      words.from,
      ...days.map(panelTitle).flatMap((title) => [words.mostBusy(title), words.refusedIn(title)]),
    ],
    rows: Array.from({ length: ROWS }, (_, row) => [
      clockSeconds(fromSeconds + row * slot),
      ...courses.flatMap(({ busy, refusals }) => [busy[row] ?? 0, refusals[row] ?? 0]),
    ]),
  };
}
