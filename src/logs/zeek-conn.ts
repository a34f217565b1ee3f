import { readBytes, readHost, readSeconds } from "./fields.ts";
import { shareReadable } from "./readable.ts";
import type { LineReading, LogFormat, LogReader } from "./types.ts";

class ZeekReader implements LogReader {
  #columns = new Map<string, number>();

  read(line: string): LineReading {
    if (line.trim() === "") return null;
    if (line.startsWith("#")) {
      if (line.startsWith("#fields\t")) {
        const names = line.split("\t").slice(1);
        this.#columns = new Map(names.map((name, index) => [name, index]));
      }
      return null;
    }
    const values = line.split("\t");
    const field = (name: string): string | undefined => values[this.#columns.get(name) ?? -1];
    const service = field("service");
    const stamp = field("ts") ?? "";
    if (service === undefined || !/^\d{9,11}(\.\d{1,9})?$/.test(stamp)) return "unparsable";
    if (!service.split(",").includes("ftp-data")) return null;
    return this.#connection(Number(stamp), field);
  }

  #connection(startSeconds: number, field: (name: string) => string | undefined): LineReading {
    const origin = field("id.orig_h");
    const answerer = field("id.resp_h");
    const port = readBytes(field("id.resp_p"));
    if (origin === undefined || answerer === undefined || port === null) return "unparsable";
    const duration = readSeconds(field("duration"));
    const fromOrigin = readBytes(field("orig_bytes")) ?? 0;
    const fromAnswerer = readBytes(field("resp_bytes")) ?? 0;
    // An active data connection comes from port 20 of the server.
    const passive = field("id.orig_p") !== "20";
    const fromClient = passive ? fromOrigin : fromAnswerer;
    const fromServer = passive ? fromAnswerer : fromOrigin;
    return {
      kind: fromClient > fromServer ? "upload" : "download",
      endSeconds: startSeconds + (duration ?? 0),
      stampErrorSeconds: 0,
      durationSeconds: duration,
      durationErrorSeconds: 0,
      bytes: Math.max(fromClient, fromServer),
      host: readHost(passive ? origin : answerer),
      user: "",
      session: null,
      complete: true,
      passive,
      port: passive ? port : null,
      setupSeconds: null,
    };
  }
}

/** The share of readable lines, 0 where no `#fields` line names the service of a connection. */
function looksLike(sample: readonly string[]): number {
  return sample.some((line) => line.startsWith("#fields\t") && line.includes("\tservice"))
    ? shareReadable(new ZeekReader(), sample)
    : 0;
}

/** Zeek's conn.log: every data connection to the microsecond; listings look like downloads; blind inside TLS. */
export const zeekConn: LogFormat = {
  id: "zeek",
  name: "Zeek conn.log",
  software: "generic",
  clock: "utc",
  listings: "never",
  refusals: "never",
  looksLike,
  reader: () => new ZeekReader(),
};
