import { describe, expect, it } from "vitest";
import { fitLog } from "../../src/logs/fit.ts";
import type { FitOptions } from "../../src/logs/findings.ts";
import type { TransferRecord } from "../../src/logs/types.ts";
import { exactRecord, firstMoment, office, transfersOf } from "./synthetic.ts";

/** A transfer of one user from a second to a second after the first moment. */
function transfer(
  start: number,
  end: number,
  session: string | null = null,
  more: Partial<TransferRecord> = {},
): TransferRecord {
  return {
    ...exactRecord({
      startSeconds: firstMoment + start,
      endSeconds: firstMoment + end,
      bytes: 1000,
      host: "192.0.2.1",
      user: "anna",
      upload: false,
    }),
    session,
    ...more,
  };
}

function visitsIn(records: TransferRecord[], options: FitOptions = {}): number {
  const notes = fitLog(records, options)?.notes.join(" ") ?? "";
  return Number(/made ([\d,]+) visits?/.exec(notes)?.[1]?.replace(",", ""));
}

describe("visits", () => {
  it("end with a silence longer than the gap, measured from end to start", () => {
    const at = (silence: number): TransferRecord[] => [
      transfer(0, 500),
      transfer(500 + silence, 600 + silence),
    ];
    expect(visitsIn(at(59))).toBe(1);
    expect(visitsIn(at(61))).toBe(2);
    expect(visitsIn(at(61), { gapSeconds: 300 })).toBe(1);
  });

  it("a long transfer bridges the silence of the others, wherever it stands in the log", () => {
    const records = [transfer(10, 20), transfer(500, 510), transfer(0, 1000)];
    expect(visitsIn(records)).toBe(1);
    expect(visitsIn(records.slice(0, 2))).toBe(2);
  });

  it("follow session numbers: overlapping sessions are one visit, one after the other two", () => {
    expect(visitsIn([transfer(0, 10, "a"), transfer(300, 310, "a")])).toBe(1);
    expect(visitsIn([transfer(0, 10, "a"), transfer(11, 20, "b")])).toBe(2);
    expect(visitsIn([transfer(0, 10, "a"), transfer(100, 110, "a"), transfer(50, 60, "b")])).toBe(
      1,
    );
  });

  it("a session number that comes again days later is another visit", () => {
    expect(visitsIn([transfer(0, 10, "7"), transfer(2 * 86_400, 2 * 86_400 + 10, "7")])).toBe(2);
  });

  it("of different users at one address, or one user at two addresses, are apart", () => {
    expect(visitsIn([transfer(0, 10), transfer(0, 10, null, { user: "ben" })])).toBe(2);
    expect(visitsIn([transfer(0, 10), transfer(0, 10, null, { host: "192.0.2.2" })])).toBe(2);
  });
});

interface LogNormal {
  lognormal: { median: number; sigma: number };
}

/** The fields that a log with bytes and durations gives. */
interface FittedGroup {
  clients: number;
  visits: { perClientPerDay: number };
  files: { geometric: number };
  fileBytes: LogNormal;
  bitsPerSecond: LogNormal;
}

describe("connections and pauses of a visit", () => {
  it("short visits do not hide a parallel client", () => {
    const single = Array.from({ length: 30 }, (_, index) =>
      transfer(index * 1000, index * 1000 + 5),
    );
    const pairs = Array.from({ length: 10 }, (_, index) => [
      transfer(50_000 + index * 1000, 50_005 + index * 1000),
      transfer(50_001 + index * 1000, 50_006 + index * 1000),
    ]);
    expect(fitLog([...single, ...pairs.flat()])?.document.groups[0]?.connections).toBe(2);
  });

  it.each([1, 2])("a pause of 10 s is found on each of %i connections", (connections) => {
    const records: TransferRecord[] = [];
    for (let visit = 0; visit < 20; visit++) {
      for (let file = 0; file < 5 * connections; file++) {
        const turn = Math.floor(file / connections);
        const start = visit * 5000 + turn * 14;
        records.push(transfer(start, start + 4, null, { bytes: 1000 + file }));
      }
    }
    const group = fitLog(records)?.document.groups[0];
    expect(group?.connections).toBe(connections);
    expect(group?.thinkSeconds).toEqual({ exponential: 10 });
  });
});

describe("rates of short and of large logs", () => {
  const perDay = (records: TransferRecord[], options: FitOptions = {}): number => {
    const group = fitLog(records, options)?.document.groups[0];
    const visits = group?.visits as { perClientPerDay: number };
    return visits.perClientPerDay * (group?.clients ?? 0);
  };

  it("one visit at the end of the first hour does not count as a rush", () => {
    const hours = [8, 9, 10, 11, 12, 13];
    const records = hours.map((hour) => transfer(hour * 3600 + 3300, hour * 3600 + 3310));
    expect(perDay(records)).toBe(6);
  });

  it("ten busy minutes tell the rate of the hour", () => {
    const records = Array.from({ length: 600 }, (_, index) =>
      transfer(36_000 + index, 36_000.5 + index, null, { user: `user${index}` }),
    );
    expect(Math.abs(perDay(records) / 3600 - 1)).toBeLessThan(0.01);
  });

  it("a single client is thinned by days when memory is short (90 days of 100 visits: 11 %)", () => {
    const records: TransferRecord[] = [];
    for (let visit = 0; visit < 9000; visit++) {
      records.push(transfer(visit * 864, visit * 864 + 5, null, { bytes: visit + 1 }));
    }
    const fit = fitLog(records, { mostTransfers: 4096 });
    expect(fit?.notes.join(" ")).not.toContain("did not fit in memory");
    expect(fit?.document.groups[0]?.clients).toBe(1);
    expect(Math.abs(perDay(records, { mostTransfers: 4096 }) / 100 - 1)).toBeLessThan(0.45);
  });
});

describe("a fitted group", () => {
  it("carries the load of the log within 8 %: visits x files x bytes / rate = busy seconds a day", () => {
    const transfers = transfersOf(office);
    const busy = transfers.reduce((sum, next) => sum + next.endSeconds - next.startSeconds, 0);
    const group = fitLog(transfers.map(exactRecord))?.document.groups[0] as FittedGroup;
    const { perClientPerDay } = group.visits;
    const { geometric } = group.files;
    const size = group.fileBytes.lognormal;
    const rate = group.bitsPerSecond.lognormal;
    const bits = 8 * size.median * Math.exp(size.sigma ** 2 / 2);
    const secondsPerBit = Math.exp(rate.sigma ** 2 / 2) / rate.median;
    const fitted = perClientPerDay * group.clients * geometric * bits * secondsPerBit;
    expect(Math.abs(fitted / (busy / office.days) - 1)).toBeLessThan(0.08);
  });

  it("counts active connections out, and leaves broken-off sizes out of the size law", () => {
    const records = Array.from({ length: 40 }, (_, index) =>
      transfer(index * 1000, index * 1000 + 5, null, {
        passive: index % 4 !== 0,
        complete: index % 10 !== 1,
        bytes: index % 10 === 1 ? 3 : 5000,
      }),
    );
    const group = fitLog(records)?.document.groups[0];
    expect(group?.passive).toBe(0.75);
    expect(group?.fileBytes).toBe(5000);
    expect(group?.files).toBe(1);
  });

  it("without bytes has seconds instead, for files and for listings", () => {
    const records = Array.from({ length: 40 }, (_, index) =>
      transfer(index * 1000, index * 1000 + 4 + (index % 3), null, {
        bytes: null,
        kind: index % 2 === 0 ? "listing" : "upload",
      }),
    );
    const group = fitLog(records)?.document.groups[0];
    expect(group).not.toHaveProperty("fileBytes");
    expect(group).toHaveProperty("transferSeconds");
    expect(group).toHaveProperty("listingSeconds");
    expect(group?.uploads).toBe(1);
  });

  it("of no transfers is none", () => {
    expect(fitLog([])).toBeNull();
    expect(fitLog([{ kind: "refusal", atSeconds: firstMoment }])).toBeNull();
  });
});
