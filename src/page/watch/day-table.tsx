import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { DataTable } from "../../charts/Figure.tsx";
import type { ChartTable } from "../../charts/table.ts";
import type { WatchedDay } from "../../state/watched-day.ts";
import { courseOf } from "../../watch/course.ts";
import { clockSeconds } from "../../language/numbers.ts";
import { panelTitle } from "./watch-words.ts";

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
      <summary>This part of the day as a table</summary>
      {isOpen ? <DataTable name="One day, range by range" table={tableOf(props)} /> : null}
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
  const slot = (toSeconds - fromSeconds) / ROWS;
  return {
    columns: [
      "from",
      ...days.flatMap((day) => [`${panelTitle(day)}: most busy`, `${panelTitle(day)}: refused`]),
    ],
    rows: Array.from({ length: ROWS }, (_, row) => [
      clockSeconds(fromSeconds + row * slot),
      ...courses.flatMap(({ busy, refusals }) => [busy[row] ?? 0, refusals[row] ?? 0]),
    ]),
  };
}
