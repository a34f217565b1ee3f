import { readBytes, readHost, readUser } from "./fields.ts";
import { shareReadable } from "./share-readable.ts";
import { transferOf } from "./record.ts";
import type { Carrier, LineReading, LogFormat, LogReader } from "./types.ts";

const notice = /^\((.{1,255}?)@(\S{1,255}?)\) \[([A-Z]+)\] (.*)$/;
const moved = /^.* (uploaded|downloaded) {1,2}\((\d+) bytes, (\d+(?:\.\d+)?)KB\/sec\)$/;

function read(line: string, carrier?: Carrier): LineReading {
  if (line.trim() === "") return null;
  const parts = notice.exec(line);
  if (parts === null || carrier === undefined) return "unparsable";
  const [, user = "", host = "", , text = ""] = parts;
  const transfer = moved.exec(text);
  if (transfer === null) {
    return text.endsWith(" deleted") ? { kind: "delete", atSeconds: carrier.seconds } : null;
  }
  const bytes = readBytes(transfer[2]);
  if (bytes === null) return "unparsable";
  const bytesPerSecond = Number(transfer[3]) * 1024;
  const durationSeconds = bytes > 0 && bytesPerSecond > 0 ? bytes / bytesPerSecond : 0;
  if (durationSeconds > 30 * 86_400) return "unparsable";
  const rounding = bytesPerSecond > 0 ? (durationSeconds * 0.005 * 1024) / bytesPerSecond : 0;
  return transferOf({
    kind: transfer[1] === "uploaded" ? "upload" : "download",
    endSeconds: carrier.seconds,
    stampErrorSeconds: carrier.errorSeconds,
    durationSeconds,
    durationErrorSeconds: rounding > 0.05 ? rounding : 0,
    bytes,
    host: readHost(host),
    user: readUser(user === "?" ? "" : user),
    // One process serves one session.
    session: carrier.process === "" ? null : carrier.process,
  });
}

/** What every Pure-FTPd sends to syslog: `[NOTICE] … uploaded (n bytes, n KB/sec)`, durations to the millisecond. */
export const pureFtpdSyslog: LogFormat = {
  id: "pure-ftpd-syslog",
  name: "Pure-FTPd through syslog",
  software: "pure-ftpd",
  clock: "local",
  listings: "never",
  refusals: "never",
  example:
    "May  6 08:00:10 host pure-ftpd[4711]: (anna@192.0.2.10) [NOTICE] /home/anna/a.tgz downloaded  (896242 bytes, 1203.11KB/sec)",
  setting: "Pure-FTPd's messages in syslog or the journal, facility ftp",
  needsCarrier: true,
  looksLike: (sample, carriers) => shareReadable({ read }, sample, carriers),
  reader: (): LogReader => ({ read }),
};
