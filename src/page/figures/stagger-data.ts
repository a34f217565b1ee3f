import type { ServerBar } from "../../charts/ServerBars.tsx";
import type { ChartTable } from "../../charts/table.ts";
import type { StaggerLadder } from "../../state/questions.ts";
import { counted, thousands } from "../../language/numbers.ts";

/** "5 s", "a minute", "15 min", "an hour". */
function within(seconds: number): string {
  if (seconds === 0) return "at once";
  if (seconds === 3600) return "an hour";
  if (seconds === 60) return "a minute";
  if (seconds > 60 && seconds % 60 === 0) return `${thousands(seconds / 60)} min`;
  return `${Math.round(seconds * 100) / 100} s`;
}

function namePrefix(found: readonly StaggerLadder[], { name }: StaggerLadder): string {
  return found.length === 1 ? "" : `${name}: `;
}

/** A bar for each window of each group; what is so today is the chosen one. */
export function staggerBars(found: readonly StaggerLadder[]): ServerBar[] {
  const [first] = found;
  if (first === undefined) return [];
  const now: ServerBar = {
    name: found.length === 1 ? `${within(first.now.seconds)} (now)` : "as now",
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
  if (first === undefined || last === undefined) return "No clients start together";
  const now = first.now.least.ports;
  const then = last.least.ports;
  if (then === null || then === now) return "Spreading the starts saves no port";
  const instead = now === null ? "" : ` instead of ${thousands(now)}`;
  const over = last.seconds === 3600 ? "an hour" : within(last.seconds);
  return `Starts spread over ${over}: ${counted(then, "port")}${instead}`;
}

/** Every window with its noise. */
export function staggerTable(found: readonly StaggerLadder[]): ChartTable {
  return {
    columns: ["clients", "start within", "least ports", "noise"],
    rows: found.flatMap(({ name, now, steps }) =>
      [now, ...steps].map(({ seconds, least }) => [
        name,
        within(seconds),
        least.ports ?? "no range",
        least.ports === null ? null : `${least.low} to ${least.high}`,
      ]),
    ),
  };
}
