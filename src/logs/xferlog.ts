import { readBytes, readHost, readSeconds, readUser } from "./fields.ts";
import { shareReadable } from "./share-readable.ts";
import { transferOf } from "./record.ts";
import { monthNumber, writtenSeconds } from "./time.ts";
import { XferlogFields } from "./xferlog-fields.ts";
import type { HashedTransfer, LineReading, LogFormat, LogReader } from "./types.ts";

const kinds = new Map<string, "upload" | "download">([
  ["i", "upload"],
  ["o", "download"],
]);

/** Lines before the writer is guessed. */
const enoughLines = 20;
const tinyBytes = 1000;

/** What betrays the writer of an xferlog. */
class Writers {
  #lines = 0;
  #deletesOrSftp = 0;
  #zeroSeconds = 0;
  #tiny = 0;
  #authenticated = 0;

  count(seconds: number, bytes: number, authentication: string): void {
    this.#lines++;
    if (seconds === 0) this.#zeroSeconds++;
    if (bytes < tinyBytes) this.#tiny++;
    if (authentication === "1") this.#authenticated++;
  }

  countForeign(): void {
    this.#deletesOrSftp++;
  }

  /** vsftpd and wu-ftpd never write less than a second, Pure-FTPd rounds and always writes method 1: the rest rounds down. */
  get roundsDown(): boolean {
    return this.#zeroSeconds > 0 && this.#authenticated < this.#lines;
  }

  /** The id of the writer where the lines leave one only. */
  get id(): string | null {
    // Only ProFTPD logs deletes, SFTP and SCP here (xferlog(5) of ProFTPD).
    if (this.#deletesOrSftp > 0) return "proftpd";
    if (this.#lines < enoughLines) return null;
    // Pure-FTPd always writes authentication method 1 (altlog.c); the others write 0.
    if (this.#authenticated === this.#lines) return "pure-ftpd";
    // vsftpd never writes less than a second (logging.c), whatever the size.
    return this.#zeroSeconds === 0 && this.#tiny >= enoughLines ? "vsftpd" : null;
  }
}

/** A name may contain spaces, so 8 fields are counted from the left and 9 (8 before there was a status) from the right. */
class XferlogReader implements LogReader {
  readonly #writers = new Writers();
  readonly #fields = new XferlogFields();

  read(line: string): LineReading {
    const fields = line.trim().split(/\s+/);
    if (fields.length < 17) return fields.length === 1 && fields[0] === "" ? null : "unparsable";
    const [, month = "", day = "", clock = "", year = "", duration, host = "", size] = fields;
    // Some servers append their own address.
    if (/^[ci]$/.test(fields.at(-2) ?? "") && /^[\d.]+$|:.*:/.test(fields.at(-1) ?? ""))
      fields.pop();
    const hasStatus = /^[ci]$/.test(fields.at(-1) ?? "");
    const tail = hasStatus ? fields.slice(-9) : [...fields.slice(-8), "c"];
    const [
      type = "",
      ,
      direction = "",
      access = "",
      user = "",
      service = "",
      method = "",
      ,
      status = "",
    ] = tail;
    const endSeconds = writtenSeconds(Number(year), monthNumber(month), Number(day), clock);
    const durationSeconds = readSeconds(duration);
    const bytes = readBytes(size);
    if (endSeconds === null || durationSeconds === null || bytes === null) return "unparsable";
    if (!/^[ab]$/.test(type) || !/^[agr]$/.test(access) || !/^[01]$/.test(method)) {
      return "unparsable";
    }
    // ProFTPD writes deletes with direction d, and SFTP and SCP transfers with their service name.
    if (direction === "d") {
      this.#writers.countForeign();
      return { kind: "delete", atSeconds: endSeconds };
    }
    const kind = kinds.get(direction);
    if (kind === undefined) return "unparsable";
    if (/^(sftp|scp|ssh)/i.test(service)) {
      this.#writers.countForeign();
      return { kind: "other-protocol", atSeconds: endSeconds };
    }
    this.#writers.count(durationSeconds, bytes, method);
    return transferOf({
      kind,
      endSeconds,
      stampErrorSeconds: 1,
      durationSeconds,
      // vsftpd: difference of wall seconds, at least 1; ProFTPD: rounded down; Pure-FTPd: rounded.
      durationErrorSeconds: 1,
      bytes,
      host: readHost(host),
      user: readUser(user),
      complete: status === "c",
    });
  }

  readBytes(bytes: Uint8Array, from: number, to: number): HashedTransfer | null {
    if (!this.#fields.read(bytes, from, to)) return null;
    const { found, method } = this.#fields;
    this.#writers.count(found.record.durationSeconds!, found.record.bytes!, method);
    return found;
  }

  writer(): string | null {
    return this.#writers.id;
  }

  roundsDown(): boolean {
    return this.#writers.roundsDown;
  }
}

/** The transfer log of wu-ftpd, which ProFTPD (TransferLog), vsftpd (xferlog_std_format) and Pure-FTPd write too. */
export const xferlog: LogFormat = {
  id: "xferlog",
  name: "xferlog (wu-ftpd, ProFTPD, vsftpd, Pure-FTPd)",
  software: "generic",
  clock: "local",
  listings: "never",
  refusals: "never",
  example:
    "Mon May  6 08:00:10 2024 12 192.0.2.10 896242 /home/anna/report.tgz b _ o r anna ftp 0 * c",
  setting:
    "xferlog_enable=YES in vsftpd.conf, TransferLog in proftpd.conf, AltLog xferlog: of Pure-FTPd",
  looksLike: (sample) => shareReadable(new XferlogReader(), sample),
  reader: () => new XferlogReader(),
};
