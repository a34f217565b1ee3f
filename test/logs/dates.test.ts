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
      expect(read.notes.join(" ")).toContain(`the whole log says: ${says}`);
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
    expect(read.notes.join(" ")).toContain("the whole log says");
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
