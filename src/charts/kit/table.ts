/** One cell: words, a number, or null for "not known". */
type Cell = string | number | null;

/** The data of a figure: column names with their units, and rows of as many cells. */
export interface ChartTable {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

// A spreadsheet runs a cell that starts so as a formula; names of scenarios come from strangers' links.
const FORMULA_START = /^[=+\-@\t\r]/;

function csvCell(cell: Cell): string {
  if (cell === null || (typeof cell === "number" && !Number.isFinite(cell))) return "";
  if (typeof cell === "number") return String(cell);
  const harmless = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The table as CSV (RFC 4180, CRLF, header line); not known is an empty cell, formulas in words are disarmed. */
export function csvOf(table: ChartTable): string {
  return [table.columns, ...table.rows]
    .map((row) => `${row.map((cell) => csvCell(cell)).join(",")}\r\n`)
    .join("");
}
