import { Dialogues } from "./dialogue.ts";
import { readBytes, readHost, readUser } from "./fields.ts";
import { shareReadable } from "./readable.ts";
import { monthNumber, writtenSeconds } from "./time.ts";
import type { LineReading, LogFormat, LogReader } from "./types.ts";

const linePattern =
  /^\w{3} (\w{3}) {1,2}(\d{1,2}) (\d\d:\d\d:\d\d) (\d{4}) \[pid (\d+)\] (?:\[(.*?)\] )?([A-Z][A-Za-z ]*?): Client "([^"]*)"(?:, (.*))?$/;
const tailPattern = /^"(.*)"(?:, (\d+) bytes)?, (\d+(?:\.\d+)?)Kbyte\/sec$/;

interface Head {
  seconds: number;
  session: string;
  host: string;
  user: string;
}

/** Bytes over the rate gives the duration to a few milliseconds, better than the stamps (logging.c, microsecond clock). */
function transfer(head: Head, action: string, tail: string): LineReading {
  const parts = tailPattern.exec(tail);
  const complete = action.startsWith("OK ");
  const failed = { kind: "failed", atSeconds: head.seconds } as const;
  if (parts === null) return complete ? "unparsable" : failed;
  const bytes = parts[2] === undefined ? 0 : readBytes(parts[2]);
  if (bytes === null) return "unparsable";
  if (!complete && bytes === 0) return failed;
  const bytesPerSecond = Number(parts[3]) * 1024;
  const exact = bytes > 0 && bytesPerSecond > 0;
  const durationSeconds = exact ? bytes / bytesPerSecond : 0;
  // The rate has two decimals: below 0.5 KiB/s that is more than 1 %.
  const rounding = exact ? (durationSeconds * 0.005 * 1024) / bytesPerSecond : 0;
  if (!(durationSeconds <= 30 * 86400)) return "unparsable";
  return {
    kind: action.endsWith("UPLOAD") ? "upload" : "download",
    endSeconds: head.seconds,
    stampErrorSeconds: 1,
    durationSeconds,
    durationErrorSeconds: rounding > 0.05 ? rounding : 0,
    bytes,
    host: head.host,
    user: head.user,
    session: null,
    complete,
    passive: null,
    port: null,
    setupSeconds: null,
  };
}

/** Strips the quotes around what was said on the control connection. */
function quoted(tail: string): string {
  return tail.startsWith('"') && tail.endsWith('"') && tail.length > 1 ? tail.slice(1, -1) : tail;
}

function reader(): LogReader {
  const dialogues = new Dialogues(1);
  return {
    read(line: string): LineReading {
      if (line.trim() === "") return null;
      const parts = linePattern.exec(line);
      if (parts === null) return "unparsable";
      const [, month = "", day, clock = "", year, pid = "", user = "", action = "", client = ""] =
        parts;
      const tail = parts[9] ?? "";
      const seconds = writtenSeconds(Number(year), monthNumber(month), Number(day), clock);
      if (seconds === null) return "unparsable";
      const host = readHost(client);
      const head = { seconds, session: `${pid} ${host}`, host, user: readUser(user) };
      if (/^(OK|FAIL) (UPLOAD|DOWNLOAD)$/.test(action)) return transfer(head, action, tail);
      if (action === "OK DELETE") return { kind: "delete", atSeconds: seconds };
      if (action === "CONNECT") dialogues.close(head.session);
      if (action === "FTP command") dialogues.command(head, seconds, quoted(tail));
      if (action !== "FTP response") return null;
      const found = dialogues.reply(head, seconds, quoted(tail));
      // Uploads and downloads have a line of their own, with bytes: only the rest is news.
      if (found === null || found.kind === "upload" || found.kind === "download") return null;
      if (found.kind !== "listing") return found.kind === "refusal" ? found : null;
      return { ...found, session: null };
    },
  };
}

/** vsftpd's own log (xferlog_std_format=NO), with the control connection where log_ftp_protocol=YES. */
export const vsftpdLog: LogFormat = {
  id: "vsftpd",
  name: "vsftpd.log",
  software: "vsftpd",
  clock: "local",
  listings: "sometimes",
  refusals: "sometimes",
  looksLike: (sample) => shareReadable(reader(), sample),
  reader,
};
