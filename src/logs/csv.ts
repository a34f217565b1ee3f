import { readBytes, readHost, readSeconds, readUser } from "./fields.ts";
import { shareReadable } from "./share-readable.ts";
import { transferOf } from "./record.ts";
import { isoSeconds } from "./time.ts";
import type { LineReading, LogFormat, LogReader, TransferRecord } from "./types.ts";

/** The columns of the CSV: `start` or `end` must be there, everything else may be. */
export const csvColumns = [
  "start",
  "end",
  "seconds",
  "bytes",
  "kind",
  "host",
  "user",
  "session",
  "port",
  "passive",
] as const;

type Column = (typeof csvColumns)[number];

const kinds = new Map<string, TransferRecord["kind"]>([
  ["upload", "upload"],
  ["download", "download"],
  ["listing", "listing"],
]);

/** Cuts a line at its separator; quotes keep one inside a field, and stand twice for one of themselves. */
function cut(line: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    const letter = line[at]!;
    if (letter === '"' && isQuoted && line[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (letter === '"') isQuoted = !isQuoted;
    else if (letter === separator && !isQuoted) {
      cells.push(cell);
      cell = "";
    } else cell += letter;
  }
  return [...cells, cell].map((text) => text.trim());
}

/** The columns that a first line names; null where it is no header of this format. */
function headerOf(line: string): { separator: string; columns: Map<Column, number> } | null {
  for (const separator of [",", ";", "\t"]) {
    const names = cut(line, separator).map((name) => name.toLowerCase());
    const columns = new Map<Column, number>();
    for (const column of csvColumns) {
      const at = names.indexOf(column);
      if (at >= 0) columns.set(column, at);
    }
    if (columns.size >= 2 && (columns.has("start") || columns.has("end")))
      return { separator, columns };
  }
  return null;
}

/** ISO 8601 or seconds since 1970, with the error that its digits leave. */
function momentOf(text: string | undefined): { seconds: number; errorSeconds: number } | null {
  if (text === undefined || text === "") return null;
  const error = /[.,]\d/.test(text) ? 0 : 1;
  if (/^\d{9,11}(\.\d{1,9})?$/.test(text)) return { seconds: Number(text), errorSeconds: error };
  const parts = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:[.,]\d{1,9})?)(?:Z|[+-]\d\d:?\d\d)?$/.exec(
    text,
  );
  const seconds = parts === null ? null : isoSeconds(parts[1] ?? "", parts[2] ?? "");
  return seconds === null ? null : { seconds, errorSeconds: error };
}

function passiveOf(text: string | undefined): boolean | null {
  if (text === undefined || text === "") return null;
  return /^(1|true|yes|passive)$/i.test(text);
}

class CsvReader implements LogReader {
  #header: ReturnType<typeof headerOf> = null;
  #headerText = "";

  read(line: string): LineReading {
    if (line.trim() === "" || line.startsWith("#")) return null;
    if (this.#header === null) {
      this.#header = headerOf(line);
      this.#headerText = line;
      return this.#header === null ? "unparsable" : null;
    }
    const { separator, columns } = this.#header;
    // Tables that were put one behind the other.
    if (line === this.#headerText) return null;
    const cells = cut(line, separator);
    const cell = (name: Column): string | undefined => {
      const at = columns.get(name);
      return at === undefined ? undefined : cells[at];
    };
    return this.#transfer(cell);
  }

  #transfer(cell: (name: Column) => string | undefined): LineReading {
    const [start, end] = [momentOf(cell("start")), momentOf(cell("end"))];
    const written = cell("seconds") ?? "";
    const given = written === "" ? null : readSeconds(written);
    const between = start !== null && end !== null ? end.seconds - start.seconds : null;
    const durationSeconds = given ?? between;
    const endSeconds =
      end?.seconds ?? (start === null ? null : start.seconds + (durationSeconds ?? 0));
    const kind = kinds.get((cell("kind") ?? "download").toLowerCase() || "download");
    if (endSeconds === null || kind === undefined || (written !== "" && given === null))
      return "unparsable";
    if (durationSeconds !== null && !(durationSeconds >= 0 && durationSeconds <= 30 * 86_400))
      return "unparsable";
    const error = (end ?? start)?.errorSeconds ?? 1;
    const port = readBytes(cell("port"));
    return transferOf({
      kind,
      endSeconds,
      stampErrorSeconds: error,
      durationSeconds,
      durationErrorSeconds: given === null || /^\d+$/.test(written) ? error : 0,
      bytes: readBytes(cell("bytes")),
      host: readHost(cell("host") ?? ""),
      user: readUser(cell("user") ?? ""),
      session: (cell("session") ?? "").slice(0, 80) || null,
      passive: passiveOf(cell("passive")),
      port: port !== null && port >= 1 && port <= 65535 ? port : null,
    });
  }
}

/** 0 where no line names columns; a title or lines of other programs may stand before it. */
function looksLike(sample: readonly string[]): number {
  return sample.some((line) => headerOf(line) !== null)
    ? shareReadable(new CsvReader(), sample)
    : 0;
}

/** The way out for every other log: a table with a header, made with any spreadsheet or query. */
export const csvLog: LogFormat = {
  id: "csv",
  name: "CSV with a header (start or end, seconds, bytes, kind, host, user, session, port, passive)",
  software: "generic",
  clock: "local",
  listings: "sometimes",
  refusals: "never",
  example: "end,seconds,bytes,kind,host,user",
  setting: "any tool that writes a table",
  looksLike,
  reader: () => new CsvReader(),
};
