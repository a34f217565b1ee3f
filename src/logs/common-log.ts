import { readHost, readUser } from "./fields.ts";
import { monthNumber, writtenSeconds } from "./time.ts";

/** A line of the common log format of web servers, as FTP servers write it. */
export interface CommonLine {
  host: string;
  user: string;
  seconds: number;
  verb: string;
  status: number;
  /** Digits, or `-`. */
  bytes: string;
}

const pattern =
  /^(\S{1,255}) \S+ (.{1,255}?) \[(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d:\d\d:\d\d) [+-]\d{4}\] "([A-Za-z]{3,4}(?:_\w{1,12})?)(?: .*)?" (\d{3}|-) (\d+|-)$/;

/** Reads `host ident user [date zone] "request" status bytes`; null for any other line. */
export function commonLine(line: string): CommonLine | null {
  const parts = pattern.exec(line);
  if (parts === null) return null;
  const [, host = "", user = "", day, month = "", year, clock = "", verb = "", status] = parts;
  const seconds = writtenSeconds(Number(year), monthNumber(month), Number(day), clock);
  if (seconds === null) return null;
  return {
    host: readHost(host),
    user: readUser(user === "-" ? "" : user),
    seconds,
    verb: verb.toUpperCase(),
    status: Number(status),
    bytes: parts[9] ?? "-",
  };
}
