import { Dialogues } from "./dialogue.ts";
import { readHost, readUser } from "./fields.ts";
import { shareReadable } from "./share-readable.ts";
import { writtenSeconds } from "./time.ts";
import type { LineReading, LogFormat, LogReader, ReadingWay } from "./types.ts";

const pattern =
  /^\((\d+)\) ?(\d{1,4})([./-])(\d{1,2})\3(\d{1,4})\.? (\d{1,2}):(\d\d):(\d\d)(?: ?([AP])\.?M\.?)? - (.*?) \(([^()\s]+)\)> ?(.*)$/i;

/** The hour of a 12-hour clock; some systems write a 24-hour clock and add PM all the same. */
function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  const base = hour % 12;
  return half.toUpperCase() === "P" ? base + 12 : base;
}

/** Seconds since 1970 of a written date in one order of its numbers; null where that is no date. */
function secondsOf(parts: RegExpExecArray, dayFirst: boolean): number | null {
  const [first, second, third] = [Number(parts[2]), Number(parts[4]), Number(parts[5])];
  const hour = hourOfDay(Number(parts[6]), parts[9]);
  const clock = `${hour}:${parts[7] ?? ""}:${parts[8] ?? ""}`;
  if (first > 31) return writtenSeconds(first, second, third, clock);
  const year = third < 100 ? third + 2000 : third;
  return dayFirst
    ? writtenSeconds(year, second, first, clock)
    : writtenSeconds(year, first, second, clock);
}

/** What every way of reading does, given how it takes a date. */
function readerWith(secondsOfParts: (parts: RegExpExecArray) => number | null): LogReader {
  const dialogues = new Dialogues(1);
  return {
    ports: () => dialogues,
    read(line: string): LineReading {
      if (line.trim() === "") return null;
      const parts = pattern.exec(line);
      if (parts === null) return "unparsable";
      const seconds = secondsOfParts(parts);
      if (seconds === null) return "unparsable";
      const text = parts[12] ?? "";
      const host = readHost(parts[11] ?? "");
      const speaker = {
        session: `${parts[1] ?? ""} ${host}`,
        host,
        user: readUser(parts[10] ?? ""),
      };
      if (/^(disconnected\.|Connected[ ,])/.test(text)) {
        dialogues.close(speaker.session);
        return null;
      }
      if (/^\d{3}[ -]/.test(text)) return dialogues.reply(speaker, seconds, text);
      dialogues.command(speaker, seconds, text);
      return null;
    },
  };
}

/** Dates in the order that one line proves, from there on; before, as the separator and the clock suggest. */
function guessing(): LogReader {
  let dayFirst: boolean | null = null;
  return readerWith((parts) => {
    if (Number(parts[2]) <= 31 && Number(parts[2]) > 12) dayFirst = true;
    if (Number(parts[4]) > 12) dayFirst = false;
    return secondsOf(parts, dayFirst ?? (parts[3] !== "/" || parts[9] === undefined));
  });
}

/**
 * The server's locale decides whether 5/6 is in May or June. A log is nearly ascending and has no day 13 of a month 13:
 * both orders are read, and the whole log says which one it was.
 */
const ways: readonly ReadingWay[] = [
  {
    id: "day-first",
    reader: () => readerWith((parts) => secondsOf(parts, true)),
  },
  {
    id: "month-first",
    reader: () => readerWith((parts) => secondsOf(parts, false)),
  },
];

/** FileZilla Server 0.9: every command and reply, whole seconds, dates as the server's locale writes them. */
export const filezillaServerOld: LogFormat = {
  id: "filezilla-server-0.9",
  name: "FileZilla Server 0.9",
  software: "filezilla-server-0.9",
  clock: "local",
  listings: "always",
  refusals: "always",
  example: "(000041) 5/16/2024 1:34:49 PM - anna (192.0.2.10)> LIST",
  setting: "Settings, Logging: enable logging to file",
  looksLike: (sample) => shareReadable(guessing(), sample),
  reader: guessing,
  ways,
};
