import { readBytes, readHost, readSeconds } from "./fields.ts";
import { shareReadable } from "./share-readable.ts";
import { transferOf } from "./record.ts";
import { isoSeconds } from "./time.ts";
import type { LineReading, LogFormat, LogReader, LogRecord } from "./types.ts";
import { ZeekLines, zeekSeconds } from "./zeek-lines.ts";
import type { Field } from "./zeek-lines.ts";

/** A data connection before it is known which end is the server. */
interface Waiting {
  origin: string;
  answerer: string;
  startSeconds: number;
  durationSeconds: number | null;
  fromOrigin: number;
  fromAnswerer: number;
  originPort: number;
  answererPort: number;
}

/** Data connections that wait for the control connection, which is logged at its end; beyond, the oldest are decided. */
const mostWaiting = 200_000;
const activePort = 20;

class ZeekReader implements LogReader {
  readonly #lines = new ZeekLines();
  /** Addresses that answered a control connection. */
  readonly #servers = new Set<string>();
  #waiting: Waiting[] = [];

  read(line: string): LineReading {
    const field = this.#lines.fields(line);
    if (field === null || field === "unparsable") return field;
    const startSeconds = zeekSeconds(field("ts"), isoSeconds);
    const service = field("service");
    const [origin, answerer] = [field("id.orig_h"), field("id.resp_h")];
    if (startSeconds === null || origin === undefined || answerer === undefined)
      return "unparsable";
    // A line of ftp.log has a command; it is another format.
    if (field("command") !== undefined || field("proto") === undefined) return "unparsable";
    const services = (service ?? "").split(",");
    if (services.includes("ftp")) this.#servers.add(answerer);
    if (!services.includes("ftp-data")) return null;
    return this.#connection(startSeconds, origin, answerer, field);
  }

  #connection(startSeconds: number, origin: string, answerer: string, field: Field): LineReading {
    const answererPort = readBytes(field("id.resp_p"));
    if (answererPort === null) return "unparsable";
    const found: Waiting = {
      origin,
      answerer,
      startSeconds,
      durationSeconds: readSeconds(field("duration")),
      fromOrigin: readBytes(field("orig_bytes")) ?? 0,
      fromAnswerer: readBytes(field("resp_bytes")) ?? 0,
      originPort: readBytes(field("id.orig_p")) ?? 0,
      answererPort,
    };
    if (this.#knows(found)) return this.#decided(found, this.#servers.has(answerer));
    this.#waiting.push(found);
    if (this.#waiting.length <= mostWaiting) return null;
    const oldest = this.#waiting.shift()!;
    return this.#decided(oldest, oldest.originPort !== activePort);
  }

  #knows({ origin, answerer }: Waiting): boolean {
    return this.#servers.has(origin) !== this.#servers.has(answerer);
  }

  #decided(found: Waiting, passive: boolean): LogRecord {
    const fromClient = passive ? found.fromOrigin : found.fromAnswerer;
    const fromServer = passive ? found.fromAnswerer : found.fromOrigin;
    return transferOf({
      kind: fromClient > fromServer ? "upload" : "download",
      endSeconds: found.startSeconds + (found.durationSeconds ?? 0),
      durationSeconds: found.durationSeconds,
      bytes: Math.max(fromClient, fromServer),
      host: readHost(passive ? found.origin : found.answerer),
      passive,
      port: passive ? found.answererPort : null,
    });
  }

  /** Where no control connection tells, the end that most others meet is the server; port 20 is the last resort. */
  finish(): readonly LogRecord[] {
    const peers = new Map<string, Set<string>>();
    const meet = (a: string, b: string): void => {
      const known = peers.get(a) ?? new Set<string>();
      peers.set(a, known.add(b));
    };
    for (const { origin, answerer } of this.#waiting) {
      meet(origin, answerer);
      meet(answerer, origin);
    }
    return this.#waiting.map((found) => {
      if (this.#knows(found)) return this.#decided(found, this.#servers.has(found.answerer));
      const [a, b] = [peers.get(found.origin)!.size, peers.get(found.answerer)!.size];
      const passive =
        a === b || found.originPort === activePort ? found.originPort !== activePort : b > a;
      return this.#decided(found, passive);
    });
  }
}

/** The share of readable lines, 0 where none of them names the service of a connection. */
function looksLike(sample: readonly string[]): number {
  const hasService = sample.some(
    (line) =>
      (line.startsWith("#fields\t") && line.includes("\tservice")) ||
      (line.startsWith("{") && line.includes('"id.resp_h"') && line.includes('"proto"')),
  );
  return hasService ? shareReadable(new ZeekReader(), sample) : 0;
}

/** Zeek's conn.log, TSV or JSON: every data connection to the microsecond; listings look like downloads; blind inside TLS. */
export const zeekConn: LogFormat = {
  id: "zeek",
  name: "Zeek conn.log",
  software: "generic",
  clock: "utc",
  listings: "merged",
  refusals: "never",
  example:
    "1714982411.250000\tC2\t192.0.2.10\t40002\t203.0.113.5\t50666\ttcp\tftp-data\t0.112432\t0\t9876",
  setting: "conn.log of Zeek with the FTP analyzer, as TSV or JSON",
  looksLike,
  reader: () => new ZeekReader(),
};
