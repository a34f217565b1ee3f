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
