import { Dialogues } from "./dialogue.ts";
import { readBytes, readHost, readUser } from "./fields.ts";
import { shareReadable } from "./share-readable.ts";
import { transferOf } from "./record.ts";
import { SharedPid } from "./shared-pid.ts";
import { monthNumber, writtenSeconds } from "./time.ts";
import type { Carrier, LineReading, LogFormat, LogReader, LogRecord, PortsSeen } from "./types.ts";

const headPattern = /^\w{3} (\w{3}) {1,2}(\d{1,2}) (\d\d:\d\d:\d\d) (\d{4}) \[pid (\d+)\] (.*)$/;
const bodyPattern = /^(?:\[(.*?)\] )?([A-Z][A-Za-z ]*?): Client "([^"]*)"(?:, (.*))?$/;
const tailPattern = /^"(.*)"(?:, (\d+) bytes)?, (\d+(?:\.\d+)?)Kbyte\/sec$/;
/** Processes of their own name space count from 1: such a number tells no session from another. */
const highestSharedPid = 9;

interface Head {
  seconds: number;
  errorSeconds: number;
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
  return transferOf({
    kind: action.endsWith("UPLOAD") ? "upload" : "download",
    endSeconds: head.seconds,
    stampErrorSeconds: head.errorSeconds,
    durationSeconds,
    durationErrorSeconds: rounding > 0.05 ? rounding : 0,
    bytes,
    host: head.host,
    user: head.user,
    complete,
  });
}

/** Strips the quotes around what was said on the control connection. */
function quoted(tail: string): string {
  return tail.startsWith('"') && tail.endsWith('"') && tail.length > 1 ? tail.slice(1, -1) : tail;
}

class VsftpdReader implements LogReader {
  readonly #dialogues = new Dialogues(1);
  readonly #shared = new SharedPid();

  read(line: string, carrier?: Carrier): LineReading {
    if (line.trim() === "") return null;
    const head = headPattern.exec(line);
    if (head === null) {
      if (carrier === undefined) return "unparsable";
      return this.#body(line, carrier.seconds, carrier.errorSeconds, carrier.process);
    }
    const [, month = "", day, clock = "", year, pid = "", body = ""] = head;
    const seconds = writtenSeconds(Number(year), monthNumber(month), Number(day), clock);
    return seconds === null ? "unparsable" : this.#body(body, seconds, 1, pid);
  }

  #body(body: string, seconds: number, errorSeconds: number, pid: string): LineReading {
    const parts = bodyPattern.exec(body);
    if (parts === null) return "unparsable";
    const [, user = "", action = "", client = "", tail = ""] = parts;
    const host = readHost(client);
    const head = { seconds, errorSeconds, session: `${pid} ${host}`, host, user: readUser(user) };
    if (/^(OK|FAIL) (UPLOAD|DOWNLOAD)$/.test(action)) return transfer(head, action, tail);
    if (action === "OK DELETE") return { kind: "delete", atSeconds: seconds };
    const isShared = Number(pid) <= highestSharedPid;
    const follower = isShared ? this.#shared : this.#dialogues;
    if (action === "CONNECT" && !isShared) this.#dialogues.close(head.session);
    if (action === "FTP command") follower.command(head, seconds, quoted(tail));
    if (action !== "FTP response") return null;
    const found = follower.reply(head, seconds, quoted(tail));
    // Uploads and downloads have a line of their own, with bytes: only the rest is news.
    if (found === null || found.kind === "upload" || found.kind === "download") return null;
    if (found.kind !== "listing") return found.kind === "refusal" ? found : null;
    return { ...found, session: null };
  }

  /** vsftpd never logs that it refused: it ends the session, and its log falls silent after PASV (run, 3.0.3). */
  finish(): readonly LogRecord[] {
    return [...this.#dialogues.unanswered(), ...this.#shared.unanswered()];
  }

  ports(): PortsSeen {
    const [own, shared] = [this.#dialogues, this.#shared];
    return {
      ports: new Set([...own.ports, ...shared.ports]),
      passiveReplies: own.passiveReplies + shared.passiveReplies,
      activeRequests: own.activeRequests + shared.activeRequests,
      unusedReplies: own.unusedReplies,
    };
  }
}

/** vsftpd's own log (xferlog_std_format=NO), with the control connection where log_ftp_protocol=YES; also through syslog. */
export const vsftpdLog: LogFormat = {
  id: "vsftpd",
  name: "vsftpd.log",
  software: "vsftpd",
  clock: "local",
  listings: "sometimes",
  refusals: "sometimes",
  example:
    'Mon May  6 08:00:09 2024 [pid 4711] [anna] OK UPLOAD: Client "192.0.2.10", "/in/a.png", 1884648 bytes, 41264.44Kbyte/sec',
  setting: "xferlog_enable=YES, xferlog_std_format=NO and log_ftp_protocol=YES in vsftpd.conf",
  looksLike: (sample, carriers) => shareReadable(new VsftpdReader(), sample, carriers),
  reader: () => new VsftpdReader(),
};
