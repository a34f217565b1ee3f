import { readHost } from "./fields.ts";
import { transferOf } from "./record.ts";
import { isoSeconds, monthNumber, writtenSeconds } from "./time.ts";
import type { LineReading, LogFormat, LogReader, LogRecord } from "./types.ts";

/** `date +%FT%T`, `date -Is` or `date +%s` before each sample. */
const stampPattern =
  /^(?:(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:[.,]\d{1,9})?)(?:Z|[+-]\d\d:?\d\d)?|(\d{10}(?:\.\d{1,9})?))$/;
/** ss -tan: State Recv-Q Send-Q Local Peer; netstat -tan: Proto Recv-Q Send-Q Local Peer State. */
const ssPattern =
  /^(ESTAB|TIME-WAIT|CLOSE-WAIT|FIN-WAIT-1|FIN-WAIT-2|LAST-ACK|SYN-RECV|SYN-SENT|LISTEN|CLOSING|UNCONN)\s+\d+\s+\d+\s+(\S+)\s+(\S+)/;
const netstatPattern = /^tcp[46]?\s+\d+\s+\d+\s+(\S+)\s+(\S+)\s+([A-Z_0-9]+)/;
/** netstat -an of Windows. */
const windowsPattern = /^TCP\s+(\S+:\d+)\s+(\S+:\d+)\s+([A-Z_0-9]+)/;
const headPattern =
  /^(State\s+Recv-Q|Proto Recv-Q|Proto\s+Local|Active (Internet|Connections)|Netid)/;
/** `date` as it is in English: Mon May  6 08:00:00 CEST 2024, with or without the zone; also Mon 06 May 2024 08:00:00 AM CEST. */
const plainDate =
  /^[A-Z][a-z]{2} (?:([A-Z][a-z]{2}) {1,2}(\d{1,2})|(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})) /;
const plainClock =
  / (\d{1,2}):(\d\d):(\d\d)(?: ([AP])M)?(?: [A-Z]{2,5}| [+-]\d{2,4})?(?: (\d{4}))?$/;

/** Seconds of a line that is nothing but a moment; null where it is none. */
function stampOf(line: string): number | null {
  const stamp = stampPattern.exec(line);
  if (stamp !== null)
    return stamp[3] === undefined ? isoSeconds(stamp[1] ?? "", stamp[2] ?? "") : Number(stamp[3]);
  const [date, clock] = [plainDate.exec(line), plainClock.exec(line)];
  if (date === null || clock === null) return null;
  const [, monthFirst, dayAfter, dayFirst, monthAfter, yearAfter] = date;
  const [, hour, minute, second, half, year] = clock;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === "P" ? 12 : 0);
  return writtenSeconds(
    Number(yearAfter ?? year),
    monthNumber(monthFirst ?? monthAfter ?? ""),
    Number(dayAfter ?? dayFirst),
    `${hours}:${minute}:${second}`,
  );
}

/** Ports from here on may be passive ones; below lie services. */
const lowestPassivePort = 1024;
/** Two samples further apart than this tell nothing of what was between them, s. */
const longestGapSeconds = 120;

interface Open {
  firstSeconds: number;
  port: number;
  host: string;
}

function endpoint(text: string): { host: string; port: number } {
  const at = text.lastIndexOf(":");
  return {
    host: readHost(text.slice(0, at).replace(/^\[|\]$/g, "")),
    port: Number(text.slice(at + 1)),
  };
}

class SampleReader implements LogReader {
  #seconds: number | null = null;
  #beforeSeconds: number | null = null;
  #open = new Map<string, Open>();
  #now = new Map<string, Open>();
  /** Addresses of the control port: only their other ports are this server's. */
  readonly #servers = new Set<string>();
  #ended: LogRecord[] = [];

  read(line: string): LineReading {
    return this.#take(line.trim()) ? (this.#ended.pop() ?? null) : "unparsable";
  }

  #take(line: string): boolean {
    if (line === "" || headPattern.test(line)) return true;
    const seconds = stampOf(line);
    if (seconds !== null) {
      this.#nextSample(seconds);
      return true;
    }
    const ss = ssPattern.exec(line);
    const netstat = netstatPattern.exec(line);
    if (ss !== null) return this.#socket(ss[1] === "ESTAB", ss[2] ?? "", ss[3] ?? "");
    const lines = netstat ?? windowsPattern.exec(line);
    if (lines !== null)
      return this.#socket(lines[3] === "ESTABLISHED", lines[1] ?? "", lines[2] ?? "");
    return false;
  }

  #socket(isEstablished: boolean, localText: string, peerText: string): boolean {
    const [local, peer] = [endpoint(localText), endpoint(peerText)];
    if (!isEstablished || this.#seconds === null) return true;
    if (local.port === 21 || local.port === 990) this.#servers.add(local.host);
    if (local.port < lowestPassivePort || !this.#servers.has(local.host)) return true;
    const name = `${localText} ${peerText}`;
    this.#now.set(
      name,
      this.#open.get(name) ?? { firstSeconds: this.#seconds, port: local.port, host: peer.host },
    );
    return true;
  }

  #nextSample(seconds: number): void {
    const at = this.#seconds;
    if (at !== null) {
      const step = Math.min(longestGapSeconds, at - (this.#beforeSeconds ?? at));
      for (const [name, open] of this.#open)
        if (!this.#now.has(name)) this.#end(open, at - step / 2, step);
      this.#open = this.#now;
      this.#now = new Map();
    }
    this.#beforeSeconds = at;
    this.#seconds = seconds;
  }

  #end({ firstSeconds, port, host }: Open, endSeconds: number, step: number): void {
    this.#ended.push(
      transferOf({
        kind: "download",
        endSeconds,
        stampErrorSeconds: 0,
        durationSeconds: Math.max(0, endSeconds - firstSeconds + step / 2),
        durationErrorSeconds: Math.min(step, 0.49),
        host,
        passive: true,
        port,
      }),
    );
  }

  finish(): readonly LogRecord[] {
    if (this.#seconds !== null) {
      this.#nextSample(this.#seconds);
      this.#now = new Map();
      this.#nextSample(this.#seconds);
    }
    return this.#ended.splice(0);
  }
}

/** true for a line of `ss -tan` or `netstat -an` that shows a socket. */
export function isSocketLine(line: string): boolean {
  return [ssPattern, netstatPattern, windowsPattern].some((pattern) => pattern.test(line.trim()));
}

/** 0 where no sample has a stamp and a socket. */
function looksLike(sample: readonly string[]): number {
  const reader = new SampleReader();
  const lines = sample.filter((line) => line.trim() !== "");
  const isSampled = lines.some((line) => stampOf(line.trim()) !== null) && lines.some(isSocketLine);
  if (!isSampled || lines.length === 0) return 0;
  return lines.filter((line) => reader.read(line) !== "unparsable").length / lines.length;
}

/** `ss -tan` or `netstat -tan`, again and again with the time before each: connections that no sample meets are missing. */
export const socketSamples: LogFormat = {
  id: "sockets",
  name: "Samples of ss -tan or netstat -tan",
  software: "generic",
  clock: "local",
  listings: "merged",
  refusals: "never",
  example: "ESTAB 0 0 203.0.113.5:50123 192.0.2.10:41000",
  setting: "while sleep 1; do date +%FT%T; ss -Htan; done",
  looksLike,
  reader: () => new SampleReader(),
};
