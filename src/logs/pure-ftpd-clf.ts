import { commonLine } from "./common-log.ts";
import { readBytes } from "./fields.ts";
import { shareReadable } from "./share-readable.ts";
import { transferOf } from "./record.ts";
import type { LineReading, LogFormat, LogReader } from "./types.ts";

/** GET is a download and PUT an upload (altlog.c), always with status 200: a line stands for a transfer that ended well. */
function read(line: string): LineReading {
  if (line.trim() === "") return null;
  const found = commonLine(line);
  if (found === null || !/^(GET|PUT)$/.test(found.verb) || found.status !== 200)
    return "unparsable";
  // A web server writes the version of HTTP behind the name.
  if (/ HTTP\/\d/.test(line)) return "unparsable";
  return transferOf({
    kind: found.verb === "PUT" ? "upload" : "download",
    endSeconds: found.seconds,
    stampErrorSeconds: 1,
    bytes: readBytes(found.bytes),
    host: found.host,
    user: found.user,
  });
}

/** Pure-FTPd's `AltLog clf:`, Debian's default: whole seconds, bytes, no durations. */
export const pureFtpdClf: LogFormat = {
  id: "pure-ftpd-clf",
  name: "Pure-FTPd common log format (AltLog clf)",
  software: "pure-ftpd",
  clock: "local",
  listings: "never",
  refusals: "never",
  example: '192.0.2.10 - anna [06/May/2024:08:00:10 +0200] "GET /home/anna/report.tgz" 200 896242',
  setting: "AltLog clf:/var/log/pure-ftpd/transfer.log (AltLog stats: has the durations)",
  looksLike: (sample) => shareReadable({ read }, sample),
  reader: (): LogReader => ({ read }),
};
