import { describe, expect, it } from "vitest";
import { LogAccumulator } from "../../src/logs/accumulator.ts";
import type { LogOptions, LogResult } from "../../src/logs/accumulator.ts";
import { writtenSeconds } from "../../src/logs/time.ts";

type Read = Extract<LogResult, { ok: true }>;

function readLines(lines: readonly string[], options: LogOptions = {}): Read {
  const accumulator = new LogAccumulator(options);
  for (const line of lines) accumulator.line(line);
  const result = accumulator.finish();
  if (!result.ok) throw new Error(result.message);
  return result;
}

describe("dates", () => {
  it("29 February is one in leap years only", () => {
    expect(writtenSeconds(2023, 2, 29, "00:00:00")).toBeNull();
    expect(writtenSeconds(2100, 2, 29, "00:00:00")).toBeNull();
    expect(writtenSeconds(2024, 2, 29, "00:00:00")).toBe(19_782 * 86_400);
    expect(writtenSeconds(2000, 2, 29, "00:00:00")).toBe(11_016 * 86_400);
  });

  /** A visit of FileZilla Server 0.9 with a date as some locale writes it. */
  const visit = (stamp: string, session: number): string[] =>
    ["PASV", "227 Entering Passive Mode (203,0,113,5,199,202)", "STOR a", "150 ok", "226 ok"].map(
      (text) => `(${String(session).padStart(6, "0")}) ${stamp} - anna (192.0.2.1)> ${text}`,
    );
  const days = Array.from({ length: 20 }, (_, index) => index + 1);
  const daysOf = ({ holds }: Read): number[] =>
    Array.from(holds?.endSeconds ?? [], (end) => Math.floor(end / 86_400) - 19_782);

  it.each([
    [
      "day first, up to the 20th",
      (day: number) => `${day}/3/2024 13:00:00`,
      "dates as day and month",
    ],
    [
      "day first with AM and PM",
      (day: number) => `${day}/3/2024 1:00:00 PM`,
      "dates as day and month",
    ],
    ["month first, 24 hours", (day: number) => `3/${day}/2024 13:00:00`, "dates as month and day"],
  ])(
    "FileZilla 0.9, %s: the whole file decides, also for the lines before the 13th",
    (_name, stamp, says) => {
      const read = readLines(days.flatMap((day) => visit(stamp(day), day)));
      // 1 to 20 March 2024, days 1 to 20 after 29 February.
      expect(daysOf(read)).toEqual(days);
      expect(read.notes.join(" ")).toContain(`The whole log says: ${says}`);
    },
  );

  it("FileZilla 0.9, no day above 12: the order in which the lines stand decides", () => {
    const read = readLines(
      days.slice(0, 12).flatMap((day) => visit(`${day}/3/2024 13:00:00`, day)),
    );
    expect(daysOf(read)).toEqual(days.slice(0, 12));
  });

  it.each([
    ["month-first", (day: number) => `3/${day}/2024 1:00:00 PM`],
    ["day-first", (day: number) => `${day}/3/2024 13:00:00`],
  ])("FileZilla 0.9, ascending in both orders: a log has no holes of a month, %s", (way, stamp) => {
    const some = days.slice(2, 10);
    const read = readLines(some.flatMap((day) => visit(stamp(day), day)));
    expect(daysOf(read)).toEqual(some);
    expect(read.document).toEqual(
      readLines(
        some.flatMap((day) => visit(stamp(day), day)),
        { way },
      ).document,
    );
    expect(read.notes.join(" ")).toContain("The whole log says");
  });

  it("FileZilla 0.9, years first: nothing is to be chosen", () => {
    const some = days.slice(2, 10);
    const read = readLines(
      some.flatMap((day) => visit(`2024/03/${String(day).padStart(2, "0")} 13:00:00`, day)),
    );
    expect(daysOf(read)).toEqual(some);
    expect(read.notes.join(" ")).not.toContain("two ways");
  });

  it("FileZilla 0.9, one day only: it is said that nothing decides, and the order can be chosen", () => {
    const lines = visit("5/6/2024 13:00:00", 1);
    expect(readLines(lines).notes.join(" ")).toContain("the log does not tell which");
    const asked = readLines(lines, { way: "month-first" });
    // 6 May 2024 is day 19,849.
    expect(Math.floor((asked.holds?.endSeconds[0] ?? 0) / 86_400)).toBe(19_849);
    expect(asked.notes.join(" ")).not.toContain("does not tell");
  });
});

describe("summer time", () => {
  /* Europe/Berlin: a transfer of 40 s every five minutes through the day on which the clock is put on or back. */
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Berlin",
    hourCycle: "h23",
    weekday: "short",
    year: "numeric",
    month: "short",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  const local = (seconds: number): Record<string, string> =>
    Object.fromEntries(parts.formatToParts(seconds * 1000).map(({ type, value }) => [type, value]));
  const ctime = (seconds: number): string => {
    const { weekday, month, day, hour, minute, second, year } = local(seconds);
    return `${weekday} ${month} ${day} ${hour}:${minute}:${second} ${year}`;
  };
  const german = (seconds: number): string => {
    const { day, hour, minute, second, year } = local(seconds);
    const month = new Date(seconds * 1000).getUTCMonth() + 1;
    return `${day}.${month}.${year} ${hour}:${minute}:${second}`;
  };
  const iso = (seconds: number): string => {
    const { day, hour, minute, second, year } = local(seconds);
    const month = String(new Date(seconds * 1000).getUTCMonth() + 1).padStart(2, "0");
    return `${year}-${month}-${day} ${hour}:${minute}:${second}`;
  };
  const formats: Record<string, (start: number, end: number) => string[]> = {
    xferlog: (_start, end) => [
      `${ctime(end)} 40 192.0.2.10 5000000 /in/a.bin b _ i r anna ftp 0 * c`,
    ],
    vsftpd: (start, end) => {
      const said = (at: number, what: string, text: string): string =>
        `${ctime(at)} [pid 4711] [anna] FTP ${what}: Client "192.0.2.10", "${text}"`;
      return [
        said(start, "command", "PASV"),
        said(start, "response", "227 Entering Passive Mode (203,0,113,5,195,80)."),
        said(start, "command", "LIST"),
        said(start, "response", "150 Here comes the directory listing."),
        said(end, "response", "226 Directory send OK."),
      ];
    },
    "filezilla-server-0.9": (start, end) => {
      const said = (at: number, text: string): string =>
        `(000041) ${german(at)} - anna (192.0.2.10)> ${text}`;
      return [
        said(start, "PASV"),
        said(start, "227 Entering Passive Mode (203,0,113,5,199,203)"),
        said(start, "STOR a.bin"),
        said(start, "150 Connection accepted"),
        said(end, "226 Transfer OK"),
      ];
    },
    proftpd: (_start, end) => [`${iso(end)},000 192.0.2.10 anna STOR 226 5000000 40000`],
  };
  const beginsWith = {
    march: Date.UTC(2024, 2, 30, 12) / 1000,
    october: Date.UTC(2024, 9, 26, 12) / 1000,
  };
  /** One of them begins 20 s before the clock is changed, at 01:00 UTC on Sunday, 46,800 s after these noons. */
  const starts = Array.from({ length: 300 }, (_, index) => 46_780 - 156 * 300 + index * 300);

  it.each(
    Object.keys(formats).flatMap((format) => [
      [format, "march"] as const,
      [format, "october"] as const,
    ]),
  )("%s in %s: each transfer counts once and lasts as long as it did", (format, month) => {
    const lines = starts.flatMap((after) => {
      const start = beginsWith[month] + after;
      return formats[format]!(start, start + 40);
    });
    const { transfers, holds, noReplay } = readLines(lines);
    expect({ transfers, noReplay }).toEqual({ transfers: 300, noReplay: null });
    const seconds = Array.from(holds!.endSeconds, (end, row) =>
      Math.round(end - holds!.acceptSeconds[row]!),
    );
    // What runs while the clock is put on has an hour more, which no line betrays where only stamps tell durations.
    const stamped = format !== "xferlog" && format !== "proftpd";
    const odd = seconds.filter((each) => each !== 40);
    expect(odd).toEqual(month === "march" && stamped ? [3640] : []);
    // The hour that is there twice has twice as many, the one that is not there none.
    const hours = Array.from(holds!.endSeconds, (end) => Math.floor(end / 3600));
    const night =
      Date.UTC(2024, month === "march" ? 2 : 9, month === "march" ? 31 : 27, 2) / 3_600_000;
    const inTheHour = hours.filter((hour) => hour === night).length;
    expect(Math.abs(inTheHour - (month === "march" ? 0 : 24))).toBeLessThanOrEqual(1);
  });
});
