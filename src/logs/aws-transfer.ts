import { jsonNumber, jsonObject } from "./carrier.ts";
import { readHost, readUser } from "./fields.ts";
import { shareReadable } from "./share-readable.ts";
import { transferOf } from "./record.ts";
import { isoSeconds } from "./time.ts";
import type { LineReading, LogFormat, LogReader } from "./types.ts";

/** Sessions that are followed at the same time; the oldest is forgotten beyond. */
const mostSessions = 50_000;

interface Session {
  host: string;
  user: string;
  isSsh: boolean;
  opened: Map<string, number>;
}

function textOf(entry: Record<string, unknown>, name: string): string {
  const value = entry[name];
  return typeof value === "string" ? value : "";
}

/** A written moment, or milliseconds since 1970. */
function secondsOf(written: string, millis: number | null): number | null {
  const stamp = /(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d{1,9})?)/.exec(written);
  if (stamp !== null) return isoSeconds(stamp[1] ?? "", stamp[2] ?? "");
  return millis === null ? null : millis / 1000;
}

/** The entries themselves have no time: it stands before them (export, `aws logs tail`) or beside them (Logs Insights). */
function stamped(line: string): { entry: Record<string, unknown>; seconds: number } | null {
  const brace = line.indexOf("{");
  if (brace < 0) return null;
  const outer = jsonObject(line.slice(brace));
  if (outer === null) return null;
  const message = outer["@message"] ?? outer["message"];
  const inner = typeof message === "string" ? jsonObject(message) : null;
  const entry = inner ?? outer;
  const written =
    brace > 0 ? line.slice(0, brace) : textOf(outer, "@timestamp") || textOf(outer, "timestamp");
  const seconds = secondsOf(written, jsonNumber(outer["timestamp"]));
  return seconds === null || seconds < 1e8 || seconds > 1e11 ? null : { entry, seconds };
}

class AwsReader implements LogReader {
  readonly #sessions = new Map<string, Session>();

  read(line: string): LineReading {
    if (line.trim() === "") return null;
    const found = stamped(line);
    if (found === null) return "unparsable";
    const { entry, seconds } = found;
    const id = textOf(entry, "session-id");
    const activity = textOf(entry, "activity-type");
    if (id === "" || activity === "") return "unparsable";
    const session = this.#session(id);
    session.host = textOf(entry, "source-ip") || session.host;
    session.user = textOf(entry, "user") || session.user;
    if (/SSH/i.test(textOf(entry, "client")) || textOf(entry, "kex") !== "") session.isSsh = true;
    const path = textOf(entry, "path");
    if (activity === "DELETE") return { kind: "delete", atSeconds: seconds };
    if (activity === "OPEN") session.opened.set(path, seconds);
    if (activity === "DISCONNECTED") this.#sessions.delete(id);
    if (activity !== "CLOSE" && activity !== "PARTIAL_CLOSE") return null;
    if (session.isSsh) return { kind: "other-protocol", atSeconds: seconds };
    const uploaded = jsonNumber(entry["bytes-in"]);
    const opened = session.opened.get(path);
    session.opened.delete(path);
    return transferOf({
      kind: uploaded !== null && uploaded > 0 ? "upload" : "download",
      endSeconds: seconds,
      durationSeconds: opened === undefined ? null : Math.max(0, seconds - opened),
      bytes: uploaded !== null && uploaded > 0 ? uploaded : jsonNumber(entry["bytes-out"]),
      host: readHost(session.host),
      user: readUser(session.user),
      session: id.slice(0, 80),
      complete: activity === "CLOSE",
    });
  }

  #session(id: string): Session {
    const known = this.#sessions.get(id);
    if (known !== undefined) return known;
    if (this.#sessions.size >= mostSessions) {
      for (const oldest of this.#sessions.keys()) {
        this.#sessions.delete(oldest);
        break;
      }
    }
    const fresh = { host: "", user: "", isSsh: false, opened: new Map<string, number>() };
    this.#sessions.set(id, fresh);
    return fresh;
  }
}

/** AWS Transfer Family's JSON entries with their CloudWatch time: a transfer lasts from OPEN to CLOSE of its path. */
export const awsTransferLog: LogFormat = {
  id: "aws-transfer",
  name: "AWS Transfer Family (JSON)",
  software: "aws-transfer",
  clock: "utc",
  listings: "never",
  refusals: "never",
  example:
    '2024-05-06T08:00:10.123Z {"path":"/bucket/a","activity-type":"CLOSE","bytes-in":"121","session-id":"9ca9a0e1cec6ad9d"}',
  setting:
    "structured JSON logging of the server, exported with its time (aws logs tail --format short)",
  looksLike: (sample) => shareReadable(new AwsReader(), sample),
  reader: () => new AwsReader(),
};
