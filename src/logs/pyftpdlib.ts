import { transferKind, verbOf } from "./dialogue.ts";
import { readBytes, readHost, readSeconds, readUser } from "./fields.ts";
import { shareReadable } from "./share-readable.ts";
import { transferOf } from "./record.ts";
import { isoSeconds } from "./time.ts";
import type { LineReading, LogFormat, LogReader } from "./types.ts";

const pattern =
  /^\[[DIWEC] (\d{2,4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?: \d+)?\] (?:(\S{1,255}):(\d{1,5})-\[(.{0,255}?)\] )?(.*)$/;
const moved = /^([A-Z]{4}) .* completed=([01]) bytes=(\d+) seconds=(\d+(?:\.\d+)?)$/;
const refused = /(?:^-> |^)(?:PASV|EPSV) 4(?:25|21|50)\b|^-> 4(?:25|21|50) /;

function read(line: string): LineReading {
  if (line.trim() === "") return null;
  const parts = pattern.exec(line);
  if (parts === null) return "unparsable";
  const [, written = "", clock = "", host, port = "", user = "", text = ""] = parts;
  // Old versions write the year with two digits.
  const date = written.length === 8 ? `20${written}` : written;
  const seconds = isoSeconds(date, clock);
  if (seconds === null) return "unparsable";
  if (host === undefined) return null;
  const transfer = moved.exec(text);
  if (transfer === null) {
    return refused.test(text) ? { kind: "refusal", atSeconds: seconds } : null;
  }
  const kind = transferKind(verbOf(text));
  const bytes = readBytes(transfer[3]);
  const durationSeconds = readSeconds(transfer[4]);
  if (kind === null || bytes === null || durationSeconds === null) return "unparsable";
  return transferOf({
    kind,
    endSeconds: seconds,
    stampErrorSeconds: 1,
    durationSeconds,
    bytes,
    host: readHost(host.replace(/^\[|\]$/g, "")),
    user: readUser(user),
    // The port of the control connection tells sessions apart.
    session: port,
    complete: transfer[2] === "1",
  });
}

/** pyftpdlib's log: stamps of seconds, durations to the millisecond, the control connection's port; listings only with -D. */
export const pyftpdlibLog: LogFormat = {
  id: "pyftpdlib",
  name: "pyftpdlib",
  software: "pyftpdlib",
  clock: "local",
  listings: "never",
  refusals: "sometimes",
  example:
    "[I 2024-05-06 08:00:10] 192.0.2.10:41974-[anna] RETR /home/anna/report.tgz completed=1 bytes=896242 seconds=0.702",
  setting: "logging at level INFO, the default",
  looksLike: (sample) => shareReadable({ read }, sample),
  reader: (): LogReader => ({ read }),
};
