import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** The client's emulated round trip, s: it waits that long before it connects, before a transfer command and before QUIT. */
export const ROUND_TRIP = 0.05;

/** One recorded login or data connection. Times in seconds since the cell began. */
export interface Row {
  session: number;
  kind: "LOGIN" | "LIST" | "RETR";
  outcome: string;
  /** The port handed out, counted from the first of the range; NaN where there was none. */
  port: number;
  /** Drawn time from the 150 reply to the end, s. */
  drawn: number;
  sent: number;
  /** When the server's decision took effect: the reply was read; without a reply, when the PASV was sent. */
  decided: number;
  /** When the data connection was made, when 226 was read; NaN where there was none. */
  connected: number;
  ended: number;
}

/** One recorded load: a server, a workload, a number of ports. */
export interface Cell {
  server: string;
  variant: "session" | "poisson";
  ports: number;
  /** In order of decision. */
  rows: Row[];
}

const files = {
  vsftpd: "vsftpd",
  proftpd: "proftpd",
  "pure-ftpd": "pureftpd",
  pyftpdlib: "pyftpdlib",
  "ftp-srv": "ftpsrv",
};

/** Ids of the catalogue entries that there are records of. */
export type Recorded = keyof typeof files;

/** Whether a row was sent in the counted part of its cell. */
export function counts(cell: Cell, row: Row): boolean {
  return row.sent > 10 && row.sent < (cell.variant === "poisson" ? 75 : 82);
}

function time(text: string | undefined): number {
  return text === undefined || text === "" ? Number.NaN : Number(text);
}

function readRow(fields: string[]): Row {
  const [, , , sid, , kind, drawn, sent, reply, , port, outcome, connected, ended] = fields;
  return {
    session: Number(sid),
    kind: kind as Row["kind"],
    outcome: outcome!,
    port: time(port) - 40000,
    drawn: drawn === "" ? 0 : Number(drawn),
    sent: Number(sent),
    decided: Number(outcome === "dead" ? sent : reply),
    connected: time(connected),
    ended: time(ended),
  };
}

/** All cells recorded of one server, by workload and size. */
export function readCells(server: Recorded): Cell[] {
  const file = new URL(`${files[server]}.csv.gz`, import.meta.url);
  // Commas occur only in the last column, which is not used.
  const lines = gunzipSync(readFileSync(file)).toString("utf8").trimEnd().split("\n").slice(2);
  const cells = new Map<string, Cell>();
  for (const fields of lines.map((line) => line.split(","))) {
    const variant = fields[1] as Cell["variant"];
    const ports = Number(fields[2]);
    const key = `${variant} ${ports}`;
    const cell = cells.get(key) ?? { server, variant, ports, rows: [] };
    cells.set(key, cell);
    cell.rows.push(readRow(fields));
  }
  for (const cell of cells.values()) cell.rows.sort((a, b) => a.decided - b.decided);
  return [...cells.values()].sort(
    (a, b) => b.variant.localeCompare(a.variant) || a.ports - b.ports,
  );
}
