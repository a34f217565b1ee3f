import { readHost, readUser } from "./fields.ts";
import { shareReadable } from "./share-readable.ts";
import { isoSeconds } from "./time.ts";
import { UnnumberedDialogues } from "./unnumbered.ts";
import type { LineReading, LogFormat, LogReader, PortsSeen } from "./types.ts";

const pattern =
  /^\[ ?(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\] (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:,\d{1,3})?) \[(.{0,255}?)\] \[(\S{0,255}?)\] (.*)$/;

class ApacheReader implements LogReader {
  readonly #dialogues = new UnnumberedDialogues(0);

  read(line: string): LineReading {
    if (line.trim() === "") return null;
    const parts = pattern.exec(line);
    if (parts === null) return "unparsable";
    const [, date = "", clock = "", user = "", client = "", text = ""] = parts;
    const seconds = isoSeconds(date, clock);
    if (seconds === null) return "unparsable";
    const said = /^(RECEIVED|SENT): (.*)$/.exec(text);
    if (said === null || client === "") return null;
    const host = readHost(client);
    const speaker = { host, user: readUser(user) };
    if (said[1] === "SENT") return this.#dialogues.reply(speaker, seconds, said[2] ?? "");
    this.#dialogues.command(speaker, seconds, said[2] ?? "");
    return null;
  }

  ports(): PortsSeen {
    return this.#dialogues.ports();
  }
}

/** Apache FtpServer's log with the pattern that it comes with: commands and replies, milliseconds. */
export const apacheFtpserverLog: LogFormat = {
  id: "apache-ftpserver",
  name: "Apache FtpServer",
  software: "apache-ftpserver",
  clock: "local",
  listings: "always",
  refusals: "always",
  example: "[ INFO] 2024-05-06 08:00:05,123 [anna] [192.0.2.10] RECEIVED: RETR report.tgz",
  setting:
    "log4j.properties with the pattern [%5p] %d [%X{userName}] [%X{remoteIp}] %m%n, level INFO",
  looksLike: (sample) => shareReadable(new ApacheReader(), sample),
  reader: () => new ApacheReader(),
};
