import { transferKind } from "./dialogue.ts";
import { readBytes, readHost, readUser } from "./fields.ts";
import { shareReadable } from "./share-readable.ts";
import { transferOf } from "./record.ts";
import { isoSeconds } from "./time.ts";
import type { LineReading, LogFormat, LogReader, PortsSeen } from "./types.ts";
import { ZeekLines, zeekSeconds } from "./zeek-lines.ts";

/** One line a command with its reply; how long a transfer took is in conn.log only. */
class ZeekFtpReader implements LogReader {
  readonly #lines = new ZeekLines();
  readonly #seen = {
    ports: new Set<number>(),
    passiveReplies: 0,
    activeRequests: 0,
    unusedReplies: 0,
  };

  read(line: string): LineReading {
    const field = this.#lines.fields(line);
    if (field === null || field === "unparsable") return field;
    const seconds = zeekSeconds(field("ts"), isoSeconds);
    const [command, client] = [field("command"), field("id.orig_h")];
    if (seconds === null || command === undefined || client === undefined) return "unparsable";
    const code = Number(field("reply_code") ?? "0");
    const verb = command.toUpperCase();
    if (verb === "PASV" || verb === "EPSV")
      return this.#passive(seconds, code, field("data_channel.resp_p"));
    if (verb === "PORT" || verb === "EPRT") this.#seen.activeRequests++;
    if (verb === "DELE" && code < 300) return { kind: "delete", atSeconds: seconds };
    const kind = transferKind(verb);
    if (kind === null) return null;
    if (code >= 400) return { kind: "failed", atSeconds: seconds };
    const passive = field("data_channel.passive");
    return transferOf({
      kind,
      endSeconds: seconds,
      bytes: readBytes(field("file_size")),
      host: readHost(client),
      user: readUser(field("user") ?? ""),
      session: (field("uid") ?? "").slice(0, 40) || null,
      passive: passive === undefined ? null : passive === "T" || passive === "true",
    });
  }

  #passive(seconds: number, code: number, port: string | undefined): LineReading {
    if (code === 425 || code === 421 || code === 450)
      return { kind: "refusal", atSeconds: seconds };
    const number = readBytes(port);
    if (code === 227 || code === 229) this.#seen.passiveReplies++;
    if (number !== null && number > 0 && number < 65536) this.#seen.ports.add(number);
    return null;
  }

  ports(): PortsSeen {
    return this.#seen;
  }
}

function looksLike(sample: readonly string[]): number {
  const hasReply = sample.some(
    (line) =>
      (line.startsWith("#fields\t") && line.includes("\treply_code")) ||
      (line.startsWith("{") && line.includes('"reply_code"') && line.includes('"id.orig_h"')),
  );
  return hasReply ? shareReadable(new ZeekFtpReader(), sample) : 0;
}

/** Zeek's ftp.log, TSV or JSON: commands and replies, ports, passive or active; no durations. */
export const zeekFtp: LogFormat = {
  id: "zeek-ftp",
  name: "Zeek ftp.log",
  software: "generic",
  clock: "utc",
  listings: "sometimes",
  refusals: "always",
  example:
    "1714982410.5\tC1\t192.0.2.10\t40001\t203.0.113.5\t21\tanna\t-\tRETR\tftp://203.0.113.5/a.zip",
  setting: "ftp.log of Zeek, as TSV or JSON (conn.log has the durations)",
  looksLike,
  reader: () => new ZeekFtpReader(),
};
