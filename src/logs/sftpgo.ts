import { jsonNumber, jsonObject } from "./carrier.ts";
import { readHost, readUser } from "./fields.ts";
import { shareReadable } from "./share-readable.ts";
import { transferOf } from "./record.ts";
import { isoSeconds } from "./time.ts";
import type { LineReading, LogFormat, LogReader } from "./types.ts";

/** Longest transfer that is believed, ms. */
const longestMillis = 30 * 86_400_000;

/** An address with its port, as Go writes it: `192.0.2.1:4711` or `[2001:db8::1]:4711`. */
function hostOf(address: string): string {
  const bracketed = /^\[(.*)\](?::\d+)?$/.exec(address);
  if (bracketed !== null) return readHost(bracketed[1] ?? "");
  return readHost(/^([^:]*):\d+$/.exec(address)?.[1] ?? address);
}

function read(line: string): LineReading {
  if (line.trim() === "") return null;
  const entry = jsonObject(line);
  const sender = entry?.["sender"];
  const stamp = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d(?:\.\d{1,9})?)/.exec(String(entry?.["time"]));
  if (entry === null || typeof sender !== "string" || stamp === null) return "unparsable";
  const endSeconds = isoSeconds(stamp[1] ?? "", stamp[2] ?? "");
  if (endSeconds === null) return "unparsable";
  if (sender === "Remove") return { kind: "delete", atSeconds: endSeconds };
  if (sender !== "Upload" && sender !== "Download") return null;
  if (entry["protocol"] !== "FTP") return { kind: "other-protocol", atSeconds: endSeconds };
  const millis = jsonNumber(entry["elapsed_ms"]);
  const text = (name: string): string => {
    const value = entry[name];
    return typeof value === "string" ? value : "";
  };
  const mode = text("ftp_mode");
  return transferOf({
    kind: sender === "Upload" ? "upload" : "download",
    endSeconds,
    durationSeconds: millis === null || millis > longestMillis ? null : millis / 1000,
    bytes: jsonNumber(entry["size_bytes"]),
    host: hostOf(text("remote_addr") || text("remote_ip")),
    user: readUser(text("username")),
    session: text("connection_id").slice(0, 80) || null,
    complete: entry["error"] === undefined || entry["error"] === "",
    passive: mode === "" ? null : mode === "passive",
  });
}

/** SFTPGo's log, one JSON object a line: milliseconds, sessions, passive or active; SFTP and the rest are passed over. */
export const sftpgoLog: LogFormat = {
  id: "sftpgo",
  name: "SFTPGo (JSON)",
  software: "sftpgo",
  clock: "local",
  listings: "never",
  refusals: "never",
  example:
    '{"level":"info","time":"2024-05-06T08:00:10.123","sender":"Download","remote_addr":"192.0.2.10:41000","elapsed_ms":702,"size_bytes":896242,"username":"anna","connection_id":"FTP_0_13","protocol":"FTP","ftp_mode":"passive"}',
  setting: "SFTPGO log file, the default",
  looksLike: (sample) => shareReadable({ read }, sample),
  reader: (): LogReader => ({ read }),
};
