import { isPortRefusal, transferKind } from "./dialogue.ts";
import { readBytes, readHost, readUser } from "./fields.ts";
import { shareReadable } from "./readable.ts";
import { isoSeconds } from "./time.ts";
import type { LineReading, LogFormat, LogReader } from "./types.ts";

/** The line for proftpd.conf that gives the most to fit; `ExtendedLog … ALL planner` uses it. */
export const recommendedLogFormat =
  'LogFormat planner "%{iso8601} %a %u %m %s %b %{transfer-millisecs}"';

const pattern =
  /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:[.,]\d+)?)(?:Z|[+-]\d\d:?\d\d)? (\S+) (.+) ([A-Za-z]{3,4}) (\d{3}|-) (\d+|-) (\d+|-)$/;

function read(line: string): LineReading {
  if (line.trim() === "") return null;
  const parts = pattern.exec(line.trimEnd());
  if (parts === null) return "unparsable";
  const [, date = "", clock = "", host = "", user = "", verb = "", status = ""] = parts;
  const seconds = isoSeconds(date, clock);
  if (seconds === null) return "unparsable";
  const code = Number(status);
  if (/^(PASV|EPSV)$/i.test(verb)) {
    return isPortRefusal(code, "") ? { kind: "refusal", atSeconds: seconds } : null;
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
    port: null,
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
  refusals: "always",
  looksLike: (sample) => shareReadable({ read }, sample),
  reader: (): LogReader => ({ read }),
};
