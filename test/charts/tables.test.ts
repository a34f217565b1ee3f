import { describe, expect, it } from "vitest";
import { minuteTable, peaksTable, refusalTable } from "../../src/charts/kit/tables.ts";
import { madeUpCurve, madeUpDay } from "./samples.ts";

describe("the data behind a figure", () => {
  const [point] = madeUpCurve(100);
  if (!point) throw new Error("The sample has no sizes.");
  const series = [
    {
      name: "A",
      points: [{ ...point, ports: 104, estimate: 1 / 1743, low: 1 / 1900, high: 1 / 1500 }],
    },
  ];

  it("is in words for reading and in bare numbers for a spreadsheet", () => {
    const [read] = refusalTable(series, true).rows;
    expect(read?.slice(0, 3)).toEqual([104, "1 in 1,700", "1,500 to 1,900"]);
    const [saved] = refusalTable(series, false).rows;
    expect(saved?.slice(0, 4)).toEqual([104, 1 / 1743, 1 / 1900, 1 / 1500]);
  });

  it("names the series where there are several, and has as many cells as columns", () => {
    const two = [...series, { name: "B", points: madeUpCurve(50) }];
    for (const table of [
      refusalTable(two, true),
      refusalTable(two, false),
      minuteTable(madeUpDay(54, 10)),
      peaksTable([57, 75]),
    ])
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    expect(refusalTable(two, true).rows.map((row) => row[0])).toContain("B");
  });

  it("holds every minute and every day", () => {
    const day = minuteTable(madeUpDay(54, 10)).rows;
    expect(day).toHaveLength(1440);
    expect([day[0]?.[0], day[549]?.[0], day[1439]?.[0]]).toEqual(["00:00", "09:09", "23:59"]);
    expect(peaksTable([57, 75]).rows).toEqual([
      [1, 57],
      [2, 75],
    ]);
  });
});
