import { readBytes, readHost, readSeconds, readUser } from "./fields.ts";
import { shareReadable } from "./readable.ts";
import { isoSeconds } from "./time.ts";
import type { LineReading, LogFormat, LogReader, TransferRecord } from "./types.ts";

const head = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?) (#\S+)\s+\| ([A-Z]),(.*)$/;

/** What the notes say of the data connection: Ps = PASV, Po = PORT, Df = from port 20. */
function passiveFrom(notes: string): boolean | null {
  if (notes.includes("Ps")) return true;
  return notes.includes("Po") || notes.includes("Df") ? false : null;
}

/** Names may contain commas, so fields are counted from the right: R and S have 15 after the name, T has 7. */
function transfer(
  kind: TransferRecord["kind"],
  endSeconds: number,
  fields: string[],
): TransferRecord | null {
  // A log of an older version ends without the trailing comma.
  if (fields.at(-1) === "") fields.pop();
  if (kind === "listing") {
    const [status, , , user = "", , host, session = ""] = fields.slice(-7);
    if (fields.length < 8 || host === undefined || !/^[A-Z]+$/.test(status ?? "")) return null;
    return {
      kind,
      endSeconds,
      stampErrorSeconds: 1,
      durationSeconds: null,
      durationErrorSeconds: 0,
      bytes: null,
      host: readHost(host),
      user: readUser(user),
      session,
      complete: status === "OK",
      passive: null,
      port: null,
      setupSeconds: null,
    };
  }
  const [size, duration, , user = "", , host, , status, , notes = "", , session = ""] =
    fields.slice(-14);
  const bytes = readBytes(size);
  const durationSeconds = readSeconds(duration);
  if (bytes === null || durationSeconds === null || host === undefined) return null;
  return {
    kind,
    endSeconds,
    stampErrorSeconds: 1,
    durationSeconds,
    durationErrorSeconds: 0,
    bytes,
    host: readHost(host),
    user: readUser(user),
    session,
    complete: status === "OK",
    passive: passiveFrom(notes),
    port: null,
    setupSeconds: null,
  };
}

const kinds = new Map<string, TransferRecord["kind"]>([
  ["R", "download"],
  ["S", "upload"],
  ["T", "listing"],
]);

function read(line: string): LineReading {
  if (line.trim() === "") return null;
  const parts = head.exec(line.trimEnd());
  if (parts === null) return "unparsable";
  const [, date = "", clock = "", , operation = "", rest = ""] = parts;
  const seconds = isoSeconds(date, clock);
  if (seconds === null) return "unparsable";
  const kind = kinds.get(operation);
  if (kind !== undefined) return transfer(kind, seconds, rest.split(",")) ?? "unparsable";
  if (operation === "D") return { kind: "delete", atSeconds: seconds };
  return /^[CLMN]$/.test(operation) ? null : "unparsable";
}

/** NcFTPd's transfer log: milliseconds, session ids, listings, passive or active. */
export const ncftpdXfer: LogFormat = {
  id: "ncftpd",
  name: "NcFTPd transfer log",
  software: "generic",
  clock: "local",
  listings: "always",
  refusals: "never",
  looksLike: (sample) => shareReadable({ read }, sample),
  reader: (): LogReader => ({ read }),
};
