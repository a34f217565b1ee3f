import { readBytes, readHost, readSeconds, readUser } from "./fields.ts";
import { shareReadable } from "./share-readable.ts";
import type { LineReading, LogFormat, LogReader } from "./types.ts";

const pattern =
  /^(\d{9,11}) ([0-9a-f]+\.[0-9a-f]+) (.*?) (\S+) ([UD]) (\d+) (\d+(?:\.\d+)?) (\S.*)$/i;

function read(line: string): LineReading {
  if (line.trim() === "") return null;
  const parts = pattern.exec(line);
  if (parts === null) return "unparsable";
  const bytes = readBytes(parts[6]);
  const durationSeconds = readSeconds(parts[7]);
  if (bytes === null || durationSeconds === null) return "unparsable";
  return {
    kind: parts[5]?.toUpperCase() === "U" ? "upload" : "download",
    endSeconds: Number(parts[1]),
    stampErrorSeconds: 1,
    durationSeconds,
    // altlog.c rounds to the nearest second.
    durationErrorSeconds: 0.5,
    bytes,
    host: readHost(parts[4] ?? ""),
    user: readUser(parts[3] ?? ""),
    session: (parts[2] ?? "").slice(0, 40),
    complete: true,
    passive: null,
    port: null,
    setupSeconds: null,
  };
}

/** Pure-FTPd's `AltLog stats:` file: Unix times, a session id, whole seconds. */
export const pureFtpdStats: LogFormat = {
  id: "pure-ftpd",
  name: "Pure-FTPd statistics (AltLog stats)",
  software: "pure-ftpd",
  clock: "utc",
  listings: "never",
  refusals: "never",
  example: "1714982410 66388a00.1f3 anna 192.0.2.10 D 896242 12 /home/anna/report.tgz",
  setting: "AltLog stats:/var/log/pureftpd.log (-O stats:/var/log/pureftpd.log)",
  looksLike: (sample) => shareReadable({ read }, sample),
  reader: (): LogReader => ({ read }),
};
