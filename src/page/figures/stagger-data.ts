import type { ServerBar } from "../../charts/bars/server-bars.tsx";
import type { ChartTable } from "../../charts/kit/table.ts";
import type { StaggerLadder } from "../../state/question-types.ts";
import { figuresWords } from "../words/figures.ts";

/** "5 s", "a minute", "15 min", "an hour". */
const within = (seconds: number): string => figuresWords().within(seconds);

function namePrefix(found: readonly StaggerLadder[], { name }: StaggerLadder): string {
  return found.length === 1 ? "" : `${name}: `;
}

/** A bar for each window of each group; what is so today is the chosen one. */
export function staggerBars(found: readonly StaggerLadder[]): ServerBar[] {
  const [first] = found;
  if (first === undefined) return [];
  const now: ServerBar = {
    name: found.length === 1 ? figuresWords().now(within(first.now.seconds)) : figuresWords().asNow,
    ports: first.now.least.ports,
    chosen: true,
  };
  const windows = found.flatMap((ladder) =>
    ladder.steps.map(({ seconds, least }) => ({
      name: `${namePrefix(found, ladder)}${within(seconds)}`,
      ports: least.ports,
    })),
  );
  return [...windows, now];
}

/** "Spread over an hour, 4 ports would do instead of 130". */
export function staggerTitle(found: readonly StaggerLadder[]): string {
  const [first] = found;
  const last = first?.steps.at(-1);
  const words = figuresWords();
  if (first === undefined || last === undefined) return words.noneTogether;
  const now = first.now.least.ports;
  const then = last.least.ports;
  if (then === null || then === now) return words.savesNothing;
  return words.spreadOver(within(last.seconds), then, now);
}

/** Every window with its noise. */
export function staggerTable(found: readonly StaggerLadder[]): ChartTable {
  const words = figuresWords();
  const { staggerColumns: columns } = words;
  return {
    columns: [columns.clients, columns.within, columns.least, columns.noise],
    rows: found.flatMap(({ name, now, steps }) =>
      [now, ...steps].map(({ seconds, least }) => [
        name,
        within(seconds),
        least.ports ?? words.noRange,
        least.ports === null ? null : words.noise(least.low, least.high),
      ]),
    ),
  };
}
