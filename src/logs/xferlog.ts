import { readBytes, readHost, readSeconds, readUser } from "./fields.ts";
import { shareReadable } from "./readable.ts";
import { monthNumber, writtenSeconds } from "./time.ts";
import type { LineReading, LogFormat, LogReader } from "./types.ts";

const kinds = new Map<string, "upload" | "download">([
  ["i", "upload"],
  ["o", "download"],
]);

/** A name may contain spaces, so 8 fields are counted from the left and 9 from the right. */
function read(line: string): LineReading {
  const fields = line.trim().split(/\s+/);
  if (fields.length < 18) return fields.length === 1 && fields[0] === "" ? null : "unparsable";
  const [, month = "", day = "", clock = "", year = "", duration, host = "", size] = fields;
  const [type = "", , direction = "", access = "", user = "", service = "", , , status = ""] =
    fields.slice(-9);
  const endSeconds = writtenSeconds(Number(year), monthNumber(month), Number(day), clock);
  const durationSeconds = readSeconds(duration);
  const bytes = readBytes(size);
  if (endSeconds === null || durationSeconds === null || bytes === null) return "unparsable";
  if (!/^[ab]$/.test(type) || !/^[agr]$/.test(access) || !/^[ci]$/.test(status)) {
    return "unparsable";
  }
  // ProFTPD writes deletes with direction d, and SFTP and SCP transfers with their service name.
  if (direction === "d") return { kind: "delete", atSeconds: endSeconds };
  const kind = kinds.get(direction);
  if (kind === undefined) return "unparsable";
  if (/^(sftp|scp|ssh)/i.test(service)) return { kind: "other-protocol", atSeconds: endSeconds };
  return {
    kind,
    endSeconds,
    stampErrorSeconds: 1,
    durationSeconds,
    // vsftpd: difference of wall seconds, at least 1; ProFTPD: rounded down; Pure-FTPd: rounded.
    durationErrorSeconds: 1,
    bytes,
    host: readHost(host),
    user: readUser(user),
    session: null,
    complete: status === "c",
    passive: null,
    port: null,
    setupSeconds: null,
  };
}

/** The transfer log of wu-ftpd, which ProFTPD (TransferLog), vsftpd (xferlog_std_format) and Pure-FTPd write too. */
export const xferlog: LogFormat = {
  id: "xferlog",
  name: "xferlog (wu-ftpd, ProFTPD, vsftpd, Pure-FTPd)",
  software: "generic",
  clock: "local",
  listings: "never",
  refusals: "never",
  looksLike: (sample) => shareReadable({ read }, sample),
  reader: (): LogReader => ({ read }),
};
