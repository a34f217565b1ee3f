import { Dialogues } from "./dialogue.ts";
import { readHost, readUser } from "./fields.ts";
import { shareReadable } from "./share-readable.ts";
import { writtenSeconds } from "./time.ts";
import type { LineReading, LogFormat, LogReader, PortsSeen } from "./types.ts";

const pattern =
  /^[A-Z_]{2,20}\|(\d\d)\/(\d\d)\/(\d{4}) (\d\d:\d\d:\d\d(?:\.\d{1,3})?)\|(?:\[(.{1,255}?)\] (READ|WROTE): \*?(.*?)\*?|.*)$/;

class CrushReader implements LogReader {
  readonly #dialogues = new Dialogues(0);

  read(line: string): LineReading {
    if (line.trim() === "") return null;
    const parts = pattern.exec(line);
    if (parts === null) return "unparsable";
    const [, month, day, year, clock = "", who = "", way, text = ""] = parts;
    const seconds = writtenSeconds(Number(year), Number(month), Number(day), clock);
    if (seconds === null) return "unparsable";
    if (way === undefined) return null;
    // [FTP:541455_33326:anna:192.0.2.10], or without the number in older versions.
    const pieces = who.split(":");
    if (pieces.length > 2 && !/^FTP/i.test(pieces[0] ?? "")) return null;
    const host = readHost(pieces.at(-1) ?? "");
    const speaker = { session: who, host, user: readUser(pieces.at(-2) ?? "") };
    if (way === "READ") this.#dialogues.command(speaker, seconds, text);
    else return this.#dialogues.reply(speaker, seconds, text);
    return null;
  }

  ports(): PortsSeen {
    const { ports, passiveReplies, activeRequests } = this.#dialogues;
    // Several sessions may share a name, so nobody knows whose port was not used.
    return { ports, passiveReplies, activeRequests, unusedReplies: 0 };
  }
}

/** CrushFTP's log with commands and replies, milliseconds; HTTP and SFTP in the same file are passed over. */
export const crushftpLog: LogFormat = {
  id: "crushftp",
  name: "CrushFTP.log",
  software: "crushftp",
  clock: "local",
  listings: "always",
  refusals: "always",
  example:
    "RETR|05/06/2024 08:00:05.123|[FTP:541455_33326:anna:192.0.2.10] READ: *RETR report.tgz*",
  setting: "Preferences, Logging: level 1 or higher with the tags of commands",
  looksLike: (sample) => shareReadable(new CrushReader(), sample),
  reader: () => new CrushReader(),
};
