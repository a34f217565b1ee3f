import { isPortRefusal, transferKind } from "./dialogue.ts";
import { readBytes, readHost, readUser } from "./fields.ts";
import { transferOf } from "./record.ts";
import { isoSeconds } from "./time.ts";
import type { LineReading, LogFormat, LogReader, TransferRecord } from "./types.ts";

/** The data connection of one session; IIS opens, closes and only then logs the command it served. */
interface Channel {
  openedSeconds: number;
  closedSeconds: number | null;
  port: number | null;
}

/** Sessions that are followed at the same time; the oldest is forgotten beyond. */
const mostSessions = 50000;

/** Words of IIS 6 for a download and an upload that ended. */
const oldVerbs = new Map<string, TransferRecord["kind"]>([
  ["SENT", "download"],
  ["CREATED", "upload"],
]);

/** Commands and events of IIS FTP; anything else under a `#Fields:` line is another kind of log. */
const known =
  /^(\[\d+\])?(ControlChannel(Opened|Closed)|DataChannel(Opened|Closed)|USER|PASS|ACCT|AUTH|PBSZ|PROT|CCC|FEAT|OPTS|SYST|TYPE|MODE|STRU|PWD|XPWD|CWD|XCWD|CDUP|XCUP|PASV|EPSV|PORT|EPRT|REST|RETR|STOR|STOU|APPE|LIST|NLST|MLSD|MLST|STAT|SIZE|MDTM|MFMT|ALLO|DELE|RNFR|RNTO|MKD|XMKD|RMD|XRMD|ABOR|REIN|QUIT|NOOP|HELP|SITE|HOST|LANG|CLNT|CSID|sent|created|closed)$/i;

class IisReader implements LogReader {
  #columns = new Map<string, number>();
  #date = "";
  readonly #channels = new Map<string, Channel>();

  read(line: string): LineReading {
    if (line.trim() === "") return null;
    if (line.startsWith("#")) {
      // IIS 6 has the time only in its lines, and the date in the head of each piece.
      if (line.startsWith("#Date:")) this.#date = line.slice(6).trim().split(/\s+/)[0] ?? "";
      if (line.startsWith("#Fields:")) {
        const names = line.slice(8).trim().split(/\s+/);
        this.#columns = new Map(names.map((name, index) => [name.toLowerCase(), index]));
      }
      return null;
    }
    const values = line.trim().split(/\s+/);
    const field = (name: string): string | undefined => values[this.#columns.get(name) ?? -1];
    const seconds = isoSeconds(field("date") ?? this.#date, field("time") ?? "");
    const method = field("cs-method");
    const host = field("c-ip");
    if (seconds === null || method === undefined || host === undefined || !known.test(method)) {
      return "unparsable";
    }
    const user = field("cs-username") ?? "-";
    const session = field("x-session") ?? `${host} ${user}`;
    const verb = method.replace(/^\[\d+\]/, "").toUpperCase();
    const code = Number(field("sc-status") ?? "0");
    return this.#event(verb, code, seconds, session, host, user, field);
  }

  #event(
    verb: string,
    code: number,
    seconds: number,
    session: string,
    host: string,
    user: string,
    field: (name: string) => string | undefined,
  ): LineReading {
    if (verb === "DATACHANNELOPENED") {
      this.#open(session, seconds, Number(field("s-port")));
      return null;
    }
    const channel = this.#channels.get(session);
    if (verb === "DATACHANNELCLOSED") {
      if (channel !== undefined) channel.closedSeconds = seconds;
      return null;
    }
    if (verb === "CONTROLCHANNELCLOSED") this.#channels.delete(session);
    if (verb === "DELE" && code < 300) return { kind: "delete", atSeconds: seconds };
    if (verb === "PASV" || verb === "EPSV") {
      return isPortRefusal(code) ? { kind: "refusal", atSeconds: seconds } : null;
    }
    const kind = transferKind(verb) ?? oldVerbs.get(verb) ?? null;
    if (kind === null || code < 200) return null;
    if (
      channel === undefined &&
      (code >= 300 || oldVerbs.has(verb) || field("time-taken") !== undefined)
    ) {
      return code >= 300
        ? { kind: "failed", atSeconds: seconds }
        : this.#whole(kind, seconds, host, user, field);
    }
    if (channel === undefined) return { kind: "failed", atSeconds: seconds };
    this.#channels.delete(session);
    const taken = readBytes(field("time-taken"));
    const sent = readBytes(field(kind === "upload" ? "cs-bytes" : "sc-bytes"));
    const endSeconds = channel.closedSeconds ?? seconds;
    const record: TransferRecord = {
      kind,
      endSeconds,
      stampErrorSeconds: 1,
      durationSeconds:
        taken === null ? Math.max(0, endSeconds - channel.openedSeconds) : taken / 1000,
      durationErrorSeconds: taken === null ? 1 : 0,
      bytes: sent,
      host: readHost(host),
      user: readUser(user === "-" ? "" : user),
      // Without the field for it, one user at one address is taken for one session: no number that tells visits apart.
      session: field("x-session")?.slice(0, 80) ?? null,
      complete: code < 300,
      // The port of an active data connection is 20 at the server.
      passive: channel.port === null ? null : channel.port !== 20,
      port: channel.port,
      setupSeconds: null,
    };
    return Number.isFinite(record.durationSeconds) ? record : "unparsable";
  }

  /** A transfer without lines of its data channel: IIS 6, or a log of commands with their time. */
  #whole(
    kind: TransferRecord["kind"],
    endSeconds: number,
    host: string,
    user: string,
    field: (name: string) => string | undefined,
  ): TransferRecord {
    const taken = readBytes(field("time-taken"));
    const sent = readBytes(field(kind === "upload" ? "cs-bytes" : "sc-bytes"));
    return transferOf({
      kind,
      endSeconds,
      stampErrorSeconds: 1,
      durationSeconds: taken === null || taken > 30 * 86_400_000 ? null : taken / 1000,
      bytes: sent,
      host: readHost(host),
      user: readUser(user === "-" ? "" : user),
    });
  }

  #open(session: string, seconds: number, port: number): void {
    if (this.#channels.size >= mostSessions) {
      for (const oldest of this.#channels.keys()) {
        this.#channels.delete(oldest);
        break;
      }
    }
    this.#channels.set(session, {
      openedSeconds: seconds,
      closedSeconds: null,
      port: Number.isInteger(port) && port > 0 && port < 65536 ? port : null,
    });
  }
}

/** The share of readable lines, 0 where no `#Fields:` line names what the lines hold. */
function looksLike(sample: readonly string[]): number {
  if (!sample.some((line) => line.startsWith("#Fields:") && line.includes("cs-method"))) return 0;
  const reader = new IisReader();
  const filled = sample.filter((line) => line.trim() !== "");
  const read = filled.map((line) => reader.read(line) !== "unparsable");
  // Comments alone are any W3C log's.
  const counts = filled.some((line, index) => read[index] === true && !line.startsWith("#"));
  return counts ? read.filter((isRead) => isRead).length / filled.length : 0;
}

/** The W3C log of IIS FTP: always UTC; the port of every data connection; no bytes unless they were added. */
export const iisW3c: LogFormat = {
  id: "iis",
  name: "Microsoft IIS FTP (W3C)",
  software: "iis",
  clock: "utc",
  listings: "always",
  refusals: "always",
  example:
    "2024-05-06 08:00:02 192.0.2.10 anna 203.0.113.5 50348 DataChannelClosed - - 0 0 5242ddb2-0000-4000-8000-000000000001 -",
  setting:
    "FTP Logging of the site, W3C fields, with Bytes Sent, Bytes Received and Time Taken added",
  looksLike,
  reader: () => new IisReader(),
};
