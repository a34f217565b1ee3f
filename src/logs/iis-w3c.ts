import { isPortRefusal, transferKind } from "./dialogue.ts";
import { readBytes, readHost, readUser } from "./fields.ts";
import { shareReadable } from "./readable.ts";
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

/** Commands and events of IIS FTP; anything else under a `#Fields:` line is another kind of log. */
const known =
  /^(\[\d+\])?(ControlChannel(Opened|Closed)|DataChannel(Opened|Closed)|USER|PASS|ACCT|AUTH|PBSZ|PROT|CCC|FEAT|OPTS|SYST|TYPE|MODE|STRU|PWD|XPWD|CWD|XCWD|CDUP|XCUP|PASV|EPSV|PORT|EPRT|REST|RETR|STOR|STOU|APPE|LIST|NLST|MLSD|MLST|STAT|SIZE|MDTM|MFMT|ALLO|DELE|RNFR|RNTO|MKD|XMKD|RMD|XRMD|ABOR|REIN|QUIT|NOOP|HELP|SITE|HOST|LANG|CLNT|CSID|sent|created|closed)$/i;

class IisReader implements LogReader {
  #columns = new Map<string, number>();
  readonly #channels = new Map<string, Channel>();

  read(line: string): LineReading {
    if (line.trim() === "") return null;
    if (line.startsWith("#")) {
      if (line.startsWith("#Fields:")) {
        const names = line.slice(8).trim().split(/\s+/);
        this.#columns = new Map(names.map((name, index) => [name.toLowerCase(), index]));
      }
      return null;
    }
    const values = line.trim().split(/\s+/);
    const field = (name: string): string | undefined => values[this.#columns.get(name) ?? -1];
    const seconds = isoSeconds(field("date") ?? "", field("time") ?? "");
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
      return isPortRefusal(code, "") ? { kind: "refusal", atSeconds: seconds } : null;
    }
    const kind = transferKind(verb);
    if (kind === null || code < 200) return null;
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
      session: session.slice(0, 80),
      complete: code < 300,
      // The port of an active data connection is 20 at the server.
      passive: channel.port === null ? null : channel.port !== 20,
      port: channel.port,
      setupSeconds: null,
    };
    return Number.isFinite(record.durationSeconds) ? record : "unparsable";
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
  return sample.some((line) => line.startsWith("#Fields:") && line.includes("cs-method"))
    ? shareReadable(new IisReader(), sample)
    : 0;
}

/** The W3C log of IIS FTP: always UTC; the port of every data connection; no bytes unless they were added. */
export const iisW3c: LogFormat = {
  id: "iis",
  name: "Microsoft IIS FTP (W3C)",
  // Its choice of ports is not documented, so the server catalogue has no entry for it.
  software: "generic",
  clock: "utc",
  listings: "always",
  refusals: "always",
  looksLike,
  reader: () => new IisReader(),
};
