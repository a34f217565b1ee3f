import { readBytes, readHost, readUser } from "./fields.ts";
import { shareReadable } from "./share-readable.ts";
import { transferOf } from "./record.ts";
import { isoSeconds } from "./time.ts";
import type { LineReading, LogFormat, LogReader } from "./types.ts";

const pattern =
  /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (\S{1,255}) \[\](created|sent) (\S+) 226 (.{0,255}) (\d+)$/;

function read(line: string): LineReading {
  if (line.trim() === "" || line.startsWith("#")) return null;
  const parts = pattern.exec(line);
  if (parts === null) return "unparsable";
  const [, date = "", clock = "", host = "", what = "", , user = "", size] = parts;
  const endSeconds = isoSeconds(date, clock);
  const bytes = readBytes(size);
  if (endSeconds === null || bytes === null) return "unparsable";
  return transferOf({
    kind: what === "created" ? "upload" : "download",
    endSeconds,
    stampErrorSeconds: 1,
    bytes,
    host: readHost(host),
    user: readUser(user),
  });
}

/** 0 where no line holds a transfer: comments alone are any W3C log's. */
function looksLike(sample: readonly string[]): number {
  return sample.some((line) => pattern.test(line)) ? shareReadable({ read }, sample) : 0;
}

/** Pure-FTPd's `AltLog w3c:`: UTC, bytes, no durations. */
export const pureFtpdW3c: LogFormat = {
  id: "pure-ftpd-w3c",
  name: "Pure-FTPd W3C (AltLog w3c)",
  software: "pure-ftpd",
  clock: "utc",
  listings: "never",
  refusals: "never",
  example: "2024-05-06 08:00:10 192.0.2.10 []sent /home/anna/report.tgz 226 anna 896242",
  setting: "AltLog w3c:/var/log/pureftpd.log (AltLog stats: has the durations)",
  looksLike,
  reader: (): LogReader => ({ read }),
};
