import { jsonNumber, jsonObject } from "./carrier.ts";
import { isPortRefusal, transferKind } from "./dialogue.ts";
import { readHost, readUser } from "./fields.ts";
import { shareReadable } from "./share-readable.ts";
import { transferOf } from "./record.ts";
import { isoSeconds, monthNumber, writtenSeconds } from "./time.ts";
import type { LineReading, LogFormat, LogReader } from "./types.ts";

/** The names that ProFTPD gives to the values of a LogFormat in JSON (include/jot.h). */
const keys = {
  stamps: ["iso8601", "time", "timestamp", "local_time"],
  verb: ["command", "raw_command"],
} as const;

/** ISO 8601, or the form of the common log. */
function secondsOf(text: string): { seconds: number; errorSeconds: number } | null {
  const iso = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:[.,]\d{1,9})?)/.exec(text);
  if (iso !== null) {
    const [, date = "", clock = ""] = iso;
    const seconds = isoSeconds(date, clock);
    return seconds === null ? null : { seconds, errorSeconds: clock.length > 8 ? 0 : 1 };
  }
  const common = /^\[?(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d:\d\d:\d\d)/.exec(text);
  if (common === null) return null;
  const [, day, month = "", year, clock = ""] = common;
  const seconds = writtenSeconds(Number(year), monthNumber(month), Number(day), clock);
  return seconds === null ? null : { seconds, errorSeconds: 1 };
}

function stampOf(entry: Record<string, unknown>): ReturnType<typeof secondsOf> {
  for (const key of keys.stamps) {
    const text = entry[key];
    const stamp = typeof text === "string" ? secondsOf(text) : null;
    if (stamp !== null) return stamp;
  }
  return null;
}

function durationOf(entry: Record<string, unknown>): {
  seconds: number | null;
  errorSeconds: number;
} {
  const millis = jsonNumber(entry["transfer_millis"]);
  if (millis !== null && millis <= 30 * 86_400_000)
    return { seconds: millis / 1000, errorSeconds: 0 };
  const seconds = jsonNumber(entry["transfer_secs"]);
  if (seconds === null || seconds > 30 * 86_400) return { seconds: null, errorSeconds: 0 };
  return { seconds, errorSeconds: Number.isInteger(seconds) ? 1 : 0 };
}

function read(line: string): LineReading {
  if (line.trim() === "") return null;
  const entry = jsonObject(line);
  const spoken = keys.verb.map((key) => entry?.[key]).find((value) => typeof value === "string");
  const host = entry?.["remote_ip"] ?? entry?.["remote_dns"];
  if (entry === null || typeof spoken !== "string" || typeof host !== "string") return "unparsable";
  const stamp = stampOf(entry);
  if (stamp === null) return "unparsable";
  const verb = (spoken.split(" ")[0] ?? "").toUpperCase();
  const code = jsonNumber(entry["response_code"]) ?? 0;
  const atSeconds = stamp.seconds;
  if (verb === "PASV" || verb === "EPSV")
    return isPortRefusal(code) ? { kind: "refusal", atSeconds } : null;
  if (verb === "DELE" && code < 300) return { kind: "delete", atSeconds };
  const kind = transferKind(verb);
  if (kind === null) return null;
  const bytes = jsonNumber(entry["bytes_sent"]);
  if (code >= 300 && !(bytes !== null && bytes > 0)) return { kind: "failed", atSeconds };
  const duration = durationOf(entry);
  const port = jsonNumber(entry["transfer_port"]);
  return transferOf({
    kind,
    endSeconds: stamp.seconds,
    stampErrorSeconds: stamp.errorSeconds,
    durationSeconds: duration.seconds,
    durationErrorSeconds: duration.errorSeconds,
    bytes,
    host: readHost(host),
    user: readUser(typeof entry["user"] === "string" ? entry["user"] : ""),
    session: sessionOf(entry),
    complete: code < 300,
    port: port !== null && port >= 1 && port <= 65535 ? port : null,
  });
}

/** The process id stands for the session: ProFTPD has one process for each. */
function sessionOf(entry: Record<string, unknown>): string | null {
  const pid = jsonNumber(entry["pid"]);
  return pid === null ? null : String(pid);
}

/** ProFTPD's events as JSON (mod_log's names), one object a line. */
export const proftpdJson: LogFormat = {
  id: "proftpd-json",
  name: "ProFTPD (JSON)",
  software: "proftpd",
  clock: "local",
  listings: "always",
  refusals: "never",
  example:
    '{"iso8601":"2024-05-06 08:00:05,123","remote_ip":"192.0.2.10","user":"anna","command":"RETR","response_code":226,"bytes_sent":5000000,"transfer_millis":4500}',
  setting: "a LogFormat as JSON with %{iso8601} %a %u %m %s %b %{transfer-millisecs}",
  looksLike: (sample) => shareReadable({ read }, sample),
  reader: (): LogReader => ({ read }),
};
