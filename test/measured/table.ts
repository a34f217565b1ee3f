import { fileURLToPath } from "node:url";
import { serverById } from "../../src/servers/index.ts";
import { type Comparison, compareCell, within } from "./compare.ts";
import { type Recorded, readCells } from "./records.ts";
import { shippedBehaviour } from "./replay.ts";

/** The servers that there are records of, in the order of the table. */
export const recorded: readonly Recorded[] = [
  "vsftpd",
  "proftpd",
  "pure-ftpd",
  "pyftpdlib",
  "ftp-srv",
];

/** Every cell of a server replayed through its entry as shipped. */
export function compareServer(id: Recorded): Comparison[] {
  const behaviour = shippedBehaviour(id);
  return readCells(id).map((cell) => compareCell(cell, behaviour));
}

function interval([low, high]: [number, number]): string {
  return low === high ? `${low}` : `${low}-${high}`;
}

function remark({ raced, unanswered, measured, in95 }: Comparison): string {
  const notes = [
    within(measured, in95) ? "" : "outside 95 %",
    raced > 0 ? `${raced} × 425 besides` : "",
    unanswered > 0 ? `${unanswered} without a reply` : "",
  ];
  return notes.filter((note) => note !== "").join(", ");
}

/** A Markdown table: measured against simulated refusals, one line per recorded load. */
export function markdownTable(comparisons: Comparison[]): string {
  const lines = comparisons.map((row) =>
    [
      serverById(row.cell.server)!.name,
      row.cell.variant,
      row.cell.ports,
      row.attempts,
      row.measured,
      row.mean.toFixed(1),
      interval(row.in95),
      interval(row.in999),
      remark(row),
    ].join(" | "),
  );
  const head =
    "| server | load | ports | asked | refused, measured | refused, simulated | 95 % | 99.9 % | |";
  return [
    head,
    "|---|---|--:|--:|--:|--:|--:|--:|---|",
    ...lines.map((line) => `| ${line} |`),
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${markdownTable(recorded.flatMap(compareServer))}\n`);
}
