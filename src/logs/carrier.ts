import { readSeconds } from "./fields.ts";
import { isoSeconds, monthNumber, secondsPerDay, writtenSeconds, yearOf } from "./time.ts";
import type { Carrier } from "./types.ts";

/** A line without what syslog or the journal wrote around it. */
export interface Peeled {
  text: string;
  carrier: Carrier;
}

const priority = "(?:<\\d{1,3}>)?";
const tag = "([^\\s\\[\\]:]{1,64})(?:\\[(\\d{1,10})\\])?: ?(.*)$";
/** RFC 3164 and what rsyslog writes by default: no year, no zone. */
const classic = new RegExp(
  `^${priority}([A-Z][a-z]{2}) {1,2}(\\d{1,2}) (\\d\\d:\\d\\d:\\d\\d) (\\S+) ${tag}`,
);
/** The same with a stamp of ISO 8601: rsyslog's other format and journalctl -o short-iso. */
const dated = new RegExp(
  `^${priority}(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?)(?:Z|[+-]\\d\\d:?\\d\\d)? (\\S+) ${tag}`,
);
/** RFC 5424. */
const structured =
  /^<\d{1,3}>1 (\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d(?:\.\d{1,9})?)(?:Z|[+-]\d\d:\d\d) \S+ (\S+) (\S+) \S+ (?:-|\[.*?\]) ?(.*)$/;

/** What containers put before a line: `docker logs -t`, files of a Kubernetes node, and the name that docker compose writes. */
const contained =
  /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d\.\d{1,9})(?:Z|[+-]\d\d:\d\d) (?:(?:stdout|stderr) [FP] (.*)|(?<=\.\d{9}\S{1,6} )(.*))$/;
const composed = /^[a-z0-9][\w.-]{0,63} +\| (.*)$/i;

/** Takes syslog's, the journal's and containers' prefix off lines. Stamps without a year are of the year up to `newestSeconds`. */
export class Peeler {
  readonly #newestSeconds: number;

  /** `newestSeconds` = no line is younger: when the file was written last, s since 1970 on the log's clock. */
  constructor(newestSeconds: number) {
    this.#newestSeconds = newestSeconds;
  }

  /** null where nothing is around the line. */
  peel(line: string): Peeled | null {
    if (line.startsWith("{")) return this.#journal(line);
    const inside = composed.exec(line)?.[1];
    // The name of a container is no moment: the line has its own, or another prefix.
    if (inside !== undefined) return this.peel(inside) ?? peeled(inside, Number.NaN, 0, "", "");
    const first = line.charCodeAt(0);
    // A letter, a digit or "<" begins every other prefix.
    if (!(first === 60 || (first >= 48 && first <= 57) || (first >= 65 && first <= 90)))
      return null;
    // Nanoseconds are a container's: what follows may look like a host and a program.
    return (
      this.#classic(line) ?? this.#contained(line) ?? this.#dated(line) ?? this.#structured(line)
    );
  }

  #contained(line: string): Peeled | null {
    const parts = contained.exec(line);
    if (parts === null) return null;
    const seconds = isoSeconds(parts[1] ?? "", (parts[2] ?? "").slice(0, 18));
    return seconds === null ? null : peeled(parts[3] ?? parts[4] ?? "", seconds, 0, "", "");
  }

  #classic(line: string): Peeled | null {
    const parts = classic.exec(line);
    if (parts === null) return null;
    const [, month = "", day, clock = "", , program = "", process = "", text = ""] = parts;
    const at = (year: number): number | null =>
      writtenSeconds(year, monthNumber(month), Number(day), clock);
    const year = yearOf(this.#newestSeconds);
    const here = at(year);
    const seconds =
      here !== null && here <= this.#newestSeconds + secondsPerDay ? here : at(year - 1);
    return seconds === null ? null : peeled(text, seconds, 1, program, process);
  }

  #dated(line: string): Peeled | null {
    const parts = dated.exec(line);
    if (parts === null) return null;
    const [, date = "", clock = "", , program = "", process = "", text = ""] = parts;
    const seconds = isoSeconds(date, clock);
    return seconds === null
      ? null
      : peeled(text, seconds, clock.length > 8 ? 0 : 1, program, process);
  }

  #structured(line: string): Peeled | null {
    const parts = structured.exec(line);
    if (parts === null) return null;
    const [, date = "", clock = "", program = "", process = "", text = ""] = parts;
    const seconds = isoSeconds(date, clock);
    return seconds === null
      ? null
      : peeled(text, seconds, clock.length > 8 ? 0 : 1, program, process);
  }

  /** `journalctl -o json`: one object a line, microseconds since 1970; or Docker's own files, with `log` and `time`. */
  #journal(line: string): Peeled | null {
    if (!line.includes('"MESSAGE"') && !line.includes('"log"')) return null;
    const entry = jsonObject(line);
    if (entry === null) return null;
    if (typeof entry["log"] === "string") return dockerLine(entry["log"], entry["time"]);
    const message = messageOf(entry["MESSAGE"]);
    if (message === null) return null;
    const stamp = entry["_SOURCE_REALTIME_TIMESTAMP"] ?? entry["__REALTIME_TIMESTAMP"];
    if (typeof stamp !== "string" || !/^\d{13,17}$/.test(stamp)) return null;
    const text = (name: string): string => {
      const value = entry[name];
      return typeof value === "string" ? value : "";
    };
    const program = text("SYSLOG_IDENTIFIER") || text("_COMM");
    const process = text("_PID") || text("SYSLOG_PID");
    return peeled(message, Number(stamp) / 1e6, 0, program, process);
  }
}

/** The journal's message; one that is not UTF-8 is a list of its bytes there. */
function messageOf(message: unknown): string | null {
  if (typeof message === "string") return message;
  if (!Array.isArray(message) || !message.every((byte) => typeof byte === "number")) return null;
  return new TextDecoder("latin1").decode(Uint8Array.from(message));
}

function dockerLine(text: string, time: unknown): Peeled | null {
  const [date = "", clock = ""] = typeof time === "string" ? time.split("T") : [];
  const seconds = isoSeconds(date, /^[\d:]{8}(?:\.\d{1,9})?/.exec(clock)?.[0] ?? "");
  return seconds === null ? null : peeled(text.replace(/\r?\n$/, ""), seconds, 0, "", "");
}

function peeled(
  text: string,
  seconds: number,
  errorSeconds: number,
  program: string,
  process: string,
): Peeled {
  return { text, carrier: { seconds, errorSeconds, program, process } };
}

/** The fields of a line that is one JSON object; null for everything else. */
export function jsonObject(line: string): Record<string, unknown> | null {
  if (!line.startsWith("{")) return null;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** A number of seconds or bytes in a JSON field, written as a number or as its digits; null for anything else. */
export function jsonNumber(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) && value >= 0 ? value : null;
  return typeof value === "string" ? readSeconds(value) : null;
}
