import { describe, expect, it } from "vitest";
import { fitLog } from "../../src/logs/fit.ts";
import type { TransferRecord } from "../../src/logs/types.ts";
import { exactRecord, firstMoment, uniformSource } from "./synthetic.ts";

/** So many visits on each day, at random moments between 8:00 and 18:00, each by another client. */
function days(visits: readonly number[], seed = 3): TransferRecord[] {
  const uniform = uniformSource(seed);
  let client = 0;
  return visits.flatMap((count, day) =>
    Array.from({ length: count }, () => {
      const startSeconds = firstMoment + day * 86_400 + 28_800 + uniform() * 36_000;
      client++;
      return exactRecord({
        startSeconds,
        endSeconds: startSeconds + 5,
        bytes: 1000,
        host: `10.0.${client >> 8}.${client & 255}`,
        user: "u",
        upload: false,
      });
    }),
  );
}

const notesOf = (visits: readonly number[]): string => fitLog(days(visits))?.notes.join(" ") ?? "";
const week = [100, 100, 160, 100, 100, 10, 10];

describe("weekdays and weeks", () => {
  it("the busiest day of the week is named, with how much more it carries", () => {
    // Without the first Monday and the last Sunday, which are seldom whole: 160 of a mean of 1,630 / 19.
    const visits = [...week, ...week, ...week];
    const notes = notesOf(visits);
    expect(notes).toContain("The busiest day of the week is Wednesday, with 1.87 times");
    const hours = Array.from({ length: 24 }, () => 0);
    for (const { endSeconds } of days(visits)) {
      const start = new Date((endSeconds - 5) * 1000);
      if (start.getUTCDay() === 3) hours[start.getUTCHours()]!++;
    }
    const hour = hours.indexOf(Math.max(...hours));
    const two = (value: number): string => String(value).padStart(2, "0");
    expect(notes).toContain(`Most of them begin between ${two(hour)}:00 and ${two(hour + 1)}:00.`);
  });

  it("a growing load has a trend whose interval holds the truth; a steady one has none", () => {
    const grown = Array.from({ length: 8 }, (_, index) =>
      week.map((visits) => Math.round(visits * (1 + 0.05 * index))),
    ).flat();
    const found =
      /Visits rise over the weeks \(\+(\d+)% a week, 95% sure: \+(\d+)% to \+(\d+)%\).*growth of (\d+)%/.exec(
        notesOf(grown),
      );
    // 5 % of the first week are 4.3 % of the mean of eight.
    expect(Number(found?.[2])).toBeLessThanOrEqual(4.3);
    expect(Number(found?.[3])).toBeGreaterThanOrEqual(4);
    // Seven whole weeks, and seven beyond them, from the middle: 10.5 weeks of 4.3 %.
    expect(Number(found?.[4])).toBeGreaterThanOrEqual(44);
    expect(Number(found?.[4])).toBeLessThanOrEqual(48);
    const steady = Array.from({ length: 8 }, () => week).flat();
    expect(notesOf(steady)).toMatch(/no trend shows/);
  });

  it("holidays and gaps are seen, and do not count as a fall", () => {
    const weeks = Array.from({ length: 6 }, () => [...week]);
    weeks[3]![1] = 5;
    const notes = notesOf(weeks.flat());
    // Tuesday of the fourth week: 2024-05-28.
    expect(notes).toContain("1 day had under a fifth of the usual visits (2024-05-28)");
  });

  it("the fit describes the busier kind of day", () => {
    expect(notesOf([...week, ...week, ...week])).toContain("The fit describes weekdays");
  });
});
