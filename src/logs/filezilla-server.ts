import { Dialogues } from "./dialogue.ts";
import { readHost, readUser } from "./fields.ts";
import { shareReadable } from "./share-readable.ts";
import { isoSeconds } from "./time.ts";
import type { LineReading, LogFormat, LogReader } from "./types.ts";

const stampPattern = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d(?:\.\d+)?)Z (>>|<<|==|!!) (.*)$/;
const sessionPattern = /^\[FTP Session (\d+) (\S+?)(?: (.*?))?\] ?(.*)$/;

function reader(): LogReader {
  // Stamps have milliseconds.
  const dialogues = new Dialogues(0);
  return {
    ports: () => dialogues,
    read(line: string): LineReading {
      if (line.trim() === "") return null;
      const parts = stampPattern.exec(line);
      if (parts === null) return "unparsable";
      const seconds = isoSeconds(parts[1] ?? "", parts[2] ?? "");
      if (seconds === null) return "unparsable";
      const said = sessionPattern.exec(parts[4] ?? "");
      // The server also logs about its administration and its listeners.
      if (said === null) return null;
      const host = readHost(said[2] ?? "");
      const speaker = {
        session: `${said[1] ?? ""} ${host}`,
        host,
        user: readUser(said[3] ?? ""),
      };
      const text = said[4] ?? "";
      if (parts[3] === "<<") return dialogues.reply(speaker, seconds, text);
      if (parts[3] === ">>") dialogues.command(speaker, seconds, text);
      return null;
    },
  };
}

/** FileZilla Server 1.x: every command and reply, UTC, milliseconds. */
export const filezillaServer: LogFormat = {
  id: "filezilla-server",
  name: "FileZilla Server 1.x",
  software: "filezilla-server",
  clock: "utc",
  listings: "always",
  refusals: "always",
  example: "2024-05-06T08:00:00.350Z >> [FTP Session 6 192.0.2.10 anna] RETR tools.zip",
  setting:
    "Administration, Settings, Logging: log to a file, level 3 (FTP commands and replies) or higher",
  looksLike: (sample) => shareReadable(reader(), sample),
  reader,
};
