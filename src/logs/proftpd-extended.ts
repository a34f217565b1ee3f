import { isPortRefusal, transferKind } from "./dialogue.ts";
import { readBytes, readHost, readUser } from "./fields.ts";
import { shareReadable } from "./share-readable.ts";
import { isoSeconds } from "./time.ts";
import type { LineReading, LogFormat, LogReader } from "./types.ts";

/** The line for proftpd.conf that gives the most to fit; `ExtendedLog … ALL planner` uses it. */
export const recommendedLogFormat =
  'LogFormat planner "%{iso8601} %a %u %m %s %b %{transfer-millisecs} %{transfer-port}"';

const pattern =
  /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:[.,]\d+)?)(?:Z|[+-]\d\d:?\d\d)? (\S+) (.+) ([A-Za-z]{3,4}(?:_[A-Za-z0-9]{1,12})?) (\d{3}|-) (\d+|-) (\d+|-)(?: (\d{1,5}|-))?$/;

function portOf(text: string | undefined): number | null {
  const port = Number(text);
  return port >= 1 && port <= 65535 ? port : null;
}

function read(line: string): LineReading {
  if (line.trim() === "") return null;
  const parts = pattern.exec(line.trimEnd());
  if (parts === null) return "unparsable";
  const [, date = "", clock = "", host = "", user = "", verb = "", status = ""] = parts;
  const seconds = isoSeconds(date, clock);
  if (seconds === null) return "unparsable";
  const code = Number(status);
  if (/^(PASV|EPSV)$/i.test(verb)) {
    return isPortRefusal(code) ? { kind: "refusal", atSeconds: seconds } : null;
  }
  if (/^DELE$/i.test(verb) && code < 300) return { kind: "delete", atSeconds: seconds };
  const kind = transferKind(verb);
  if (kind === null) return null;
  const milliseconds = readBytes(parts[8]);
  const bytes = readBytes(parts[7]);
  if (!(code < 300) && (bytes === null || bytes === 0)) {
    return { kind: "failed", atSeconds: seconds };
  }
  if (milliseconds !== null && milliseconds > 30 * 86400 * 1000) return "unparsable";
  return {
    kind,
    endSeconds: seconds,
    stampErrorSeconds: 0,
    durationSeconds: milliseconds === null ? null : milliseconds / 1000,
    durationErrorSeconds: 0,
    bytes,
    host: readHost(host),
    user: readUser(user === "-" ? "" : user),
    session: null,
    complete: code < 300,
    passive: null,
    port: portOf(parts[9]),
    setupSeconds: null,
  };
}

/** ProFTPD's ExtendedLog with the LogFormat above: milliseconds and listings. */
export const proftpdExtended: LogFormat = {
  id: "proftpd",
  name: "ProFTPD ExtendedLog (recommended LogFormat)",
  software: "proftpd",
  clock: "local",
  listings: "always",
  // A full range makes ProFTPD leave the range, and it refuses nothing: only a lost race of two binds answers 425.
  refusals: "never",
  example: "2024-05-06 08:00:05,123 192.0.2.10 anna RETR 226 5000000 4500 50123",
  setting: `${recommendedLogFormat} and ExtendedLog /var/log/proftpd/planner.log ALL planner in proftpd.conf`,
  looksLike: (sample) => shareReadable({ read }, sample),
  reader: (): LogReader => ({ read }),
};
