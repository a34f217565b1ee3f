import { readBytes, readHost, readSeconds, readUser } from "./fields.ts";
import { shareReadable } from "./share-readable.ts";
import { transferOf } from "./record.ts";
import { isoSeconds } from "./time.ts";
import type { LineReading, LogFormat, LogReader, TransferRecord } from "./types.ts";

const head =
  /^(\d{4}-\d\d-\d\d|\d\d\/\d\d\/\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?) (#\S+)\s+\| ([A-Z]),(.*)$/;

/** Before version 2.2.2 the date was 97/04/20 and a line ended with the status. */
function dateOf(text: string): { date: string; old: boolean } {
  if (!text.includes("/")) return { date: text, old: false };
  const century = Number(text.slice(0, 2)) < 70 ? "20" : "19";
  return { date: century + text.replaceAll("/", "-"), old: true };
}

/** R and S of the old form: name, size, seconds, rate, user, e-mail, host, suffix, status. */
function oldTransfer(
  kind: TransferRecord["kind"],
  endSeconds: number,
  fields: string[],
): TransferRecord | null {
  if (fields.at(-1) === "") fields.pop();
  const [size, duration, , user = "", , host, , status] = fields.slice(-8);
  const bytes = readBytes(size);
  const durationSeconds = readSeconds(duration);
  if (bytes === null || durationSeconds === null || host === undefined || fields.length < 9) {
    return null;
  }
  return transferOf({
    kind,
    endSeconds,
    stampErrorSeconds: 1,
    durationSeconds,
    bytes,
    host: readHost(host),
    user: readUser(user),
    complete: status === "OK",
  });
}

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
  const [, written = "", clock = "", , operation = "", rest = ""] = parts;
  const { date, old } = dateOf(written);
  const seconds = isoSeconds(date, clock);
  if (seconds === null) return "unparsable";
  const kind = kinds.get(operation);
  if (kind !== undefined) {
    const read = old ? oldTransfer : transfer;
    return read(kind, seconds, rest.split(",")) ?? "unparsable";
  }
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
  example:
    "2024-05-06 08:00:10 #u4 | R,/pub/a.zip,41000,0.700,58.56,anna,,192.0.2.10,,OK,I,Ps,1714982409,TSQoxwAEEbkA,41000,0,",
  setting: "log-xfers=yes in general.cf",
  looksLike: (sample) => shareReadable({ read }, sample),
  reader: (): LogReader => ({ read }),
};
