import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyHolds, inOrder } from "../../src/replay/holds.ts";
import type { Holds } from "../../src/replay/holds.ts";
import { dayPeaks, measuredLoad } from "../../src/replay/measured-load.ts";
import { LogReplay, replayRange } from "../../src/replay/replay-log.ts";
import { replaySize } from "../../src/replay/replay-size.ts";
import type { PortBehaviour, Target } from "../../src/scenario/types.ts";

const fullScan: PortBehaviour = {
  pick: "shuffle",
  attempts: null,
  exclusive: "port",
  holdUntil: "transfer-end",
  acceptsOn: "connect",
  reusesAddress: true,
  timeWaitSeconds: 60,
  unusedSeconds: null,
  whenFull: "refuse",
  portsPerSession: null,
  lastPortUnused: false,
  leaks: null,
  waitSeconds: null,
  activeUsesRange: false,
  uploadEndRoundTrips: 0,
  tlsDownloadEndRoundTrips: 0,
  sendBufferBytes: 0,
};
const nineDraws: PortBehaviour = { ...fullScan, pick: "random-draws", attempts: 9 };
const target: Target = { refusals: 0.001, over: "busiest-hour", confidence: 0.95, growth: 0 };

interface Row {
  pasv: number;
  setup: number;
  transfer: number;
  address: number;
  session: number;
  upload: boolean;
}

function holdsOf(rows: readonly Row[]): Holds {
  const holds = emptyHolds(rows.length);
  for (const [index, row] of rows.entries()) {
    holds.pasvSeconds[index] = row.pasv;
    holds.acceptSeconds[index] = row.pasv + row.setup;
    holds.endSeconds[index] = row.pasv + row.setup + row.transfer;
    holds.address[index] = row.address;
    holds.session[index] = row.session;
    holds.upload[index] = row.upload ? 1 : 0;
  }
  return inOrder(holds);
}

/** Whole seconds, so that ends meet starts. */
const anyRow: fc.Arbitrary<Row> = fc.record({
  pasv: fc.integer({ min: 0, max: 60 }),
  setup: fc.integer({ min: 1, max: 3 }),
  transfer: fc.integer({ min: 1, max: 20 }),
  address: fc.integer({ min: 0, max: 2 }),
  session: fc.integer({ min: 0, max: 8 }),
  upload: fc.boolean(),
});
const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 40 });
const anySize = fc.integer({ min: 1, max: 6 });

/** The rows that are refused, by going through them with a list of what is held: who asks while all are held is refused. */
function slowRefusals(
  holds: Holds,
  ports: number,
  until: (row: number) => number,
  blocks: (row: number, other: number) => boolean = () => true,
): number[] {
  const held: number[] = [];
  const refused: number[] = [];
  for (let row = 0; row < holds.count; row++) {
    const now = holds.pasvSeconds[row]!;
    const busy = held.filter((other) => until(other) > now && blocks(row, other));
    if (busy.length >= ports) refused.push(row);
    else held.push(row);
  }
  return refused;
}

function refusalsOf(holds: Holds, behaviour: PortBehaviour, ports: number): number[] {
  const refused: number[] = [];
  replaySize(holds, behaviour, ports, (row, _chance, isRefused) => {
    if (isRefused) refused.push(row);
  });
  return refused;
}

describe("a replay refuses what an obvious model refuses", () => {
  const laws: [string, PortBehaviour, (holds: Holds) => (row: number) => number][] = [
    [
      "held to the end of the transfer",
      fullScan,
      ({ endSeconds }) =>
        (row) =>
          endSeconds[row]!,
    ],
    [
      "free again once the client is connected",
      { ...fullScan, holdUntil: "accept" },
      ({ acceptSeconds }) =>
        (row) =>
          acceptSeconds[row]!,
    ],
    [
      "blocked by TIME_WAIT after downloads",
      { ...fullScan, reusesAddress: false },
      ({ endSeconds, upload }) =>
        (row) =>
          endSeconds[row]! + (upload[row] === 1 ? 0 : 60),
    ],
  ];
  it.each(laws)("%s", (_name, behaviour, until) => {
    fc.assert(
      fc.property(anyRows, anySize, (rows, ports) => {
        const holds = holdsOf(rows);
        expect(refusalsOf(holds, behaviour, ports)).toEqual(
          slowRefusals(holds, ports, until(holds)),
        );
      }),
    );
  });

  it("a port shared by other addresses", () => {
    const behaviour: PortBehaviour = { ...fullScan, exclusive: "port-and-address" };
    fc.assert(
      fc.property(anyRows, anySize, (rows, ports) => {
        const holds = holdsOf(rows);
        const same = (row: number, other: number): boolean =>
          holds.address[row] === holds.address[other];
        const expected = slowRefusals(holds, ports, (row) => holds.endSeconds[row]!, same);
        expect(refusalsOf(holds, behaviour, ports)).toEqual(expected);
      }),
    );
  });

  it("held to the next PASV of the session, or its end", () => {
    const behaviour: PortBehaviour = { ...fullScan, holdUntil: "next-pasv-or-quit" };
    fc.assert(
      fc.property(anyRows, (rows) => {
        const holds = holdsOf(rows);
        // With as many ports as sessions none is refused: each session holds one at most.
        const sessions = new Set(holds.session).size;
        expect(refusalsOf(holds, behaviour, sessions)).toEqual([]);
        const most = replaySize(holds, behaviour, null, () => {});
        expect(most).toBeLessThanOrEqual(sessions);
      }),
    );
  });

  it("sessions capped by half of the range: the ports of a session that is not let in are all refused", () => {
    const behaviour: PortBehaviour = { ...fullScan, portsPerSession: 2 };
    const row = (pasv: number, session: number): Row => ({
      pasv,
      setup: 1,
      transfer: 8,
      address: 0,
      session,
      upload: false,
    });
    const holds = holdsOf([row(0, 1), row(1, 2), row(2, 3), row(20, 3), row(12, 4)]);
    // Four ports let in two sessions: 1 and 2; 3 comes while both are there, and stays out; 4 comes after both.
    expect(refusalsOf(holds, behaviour, 4).map((index) => holds.session[index])).toEqual([3, 3]);
  });
});

describe("nine draws", () => {
  const long = (pasv: number): Row => ({
    pasv,
    setup: 1,
    transfer: 1000,
    address: 0,
    session: pasv,
    upload: false,
  });
  it("are refused with the chance (busy / ports)^9, whatever is drawn", () => {
    const chances: number[] = [];
    const taken: boolean[] = [];
    replaySize(holdsOf([0, 1, 2, 3, 4, 5].map(long)), nineDraws, 8, (_row, chance, refused) => {
      chances.push(chance);
      taken.push(!refused);
    });
    let busy = 0;
    for (const [index, chance] of chances.entries()) {
      expect(chance).toBeCloseTo((busy / 8) ** 9, 12);
      if (taken[index] === true) busy++;
    }
  });
});

describe("the answer of a log", () => {
  /** Four days on which so many come at once at 10:00, each for a minute, among single ones all day. */
  const crowd = (size: number): Row[] => {
    const rows: Row[] = [];
    for (let day = 0; day < 4; day++) {
      for (let client = 0; client < size; client++) {
        rows.push({
          pasv: day * 86_400 + 36_000 + client * 0.01,
          setup: 0,
          transfer: 60,
          address: client,
          session: rows.length,
          upload: false,
        });
      }
      for (let hour = 0; hour < 24; hour++) {
        rows.push({
          pasv: day * 86_400 + hour * 3600 + 1800,
          setup: 0,
          transfer: 5,
          address: 0,
          session: rows.length,
          upload: false,
        });
      }
    }
    return rows;
  };

  it("is the crowd's size where every port is tried, judged on the hour that has it", () => {
    const answer = new LogReplay(holdsOf(crowd(30)), fullScan, target).answer();
    expect(answer.least?.ports).toBe(30);
    expect(answer.peak).toBe(30);
    expect(answer.judged.days).toHaveLength(4);
    expect(answer.judged.fromSeconds).toBeLessThanOrEqual(36_000);
    expect(answer.judged.toSeconds).toBeGreaterThan(36_000);
    // 4 x 31 PASVs cannot show one in a thousand.
    expect(answer.shows).toBe(false);
  });

  it("with nine draws is the least N at which the mean of the chances is within the target", () => {
    const holds = holdsOf(crowd(30));
    const replay = new LogReplay(holds, nineDraws, target);
    const { least } = replay.answer();
    // All 30 come before any ends: the k-th meets k busy ports unless one was refused; one more than 30 in the hour.
    const mean = (ports: number): number => {
      let sum = 0;
      for (let busy = 0; busy < 30; busy++) sum += (busy / ports) ** 9;
      return sum / 31;
    };
    expect(mean(least!.ports)).toBeLessThanOrEqual(0.00105);
    expect(mean(least!.ports - 1)).toBeGreaterThan(0.00095);
  });

  it("says when a range refused", () => {
    const replay = replayRange(holdsOf(crowd(30)), fullScan, 25);
    expect(replay).toMatchObject({ ports: 25, asked: 4 * 54, refused: 20, expected: 20, peak: 25 });
    expect(replay.stretches.map(({ refused }) => refused)).toEqual([5, 5, 5, 5]);
    expect(replay.stretches[1]?.fromSeconds).toBeCloseTo(86_400 + 36_000.25, 6);
  });

  it("measures the mean and the day's peaks as they were", () => {
    const holds = holdsOf(crowd(30));
    const days = [0, 1, 2, 3];
    const load = measuredLoad(holds, {
      days,
      kind: "all days",
      fromSeconds: 36_000,
      toSeconds: 39_600,
    });
    // 30 x 60 s and one of 5 s in the hour.
    expect(load.mean).toBeCloseTo((30 * 60 + 5) / 3600, 9);
    expect(dayPeaks(holds, days)).toEqual([30, 30, 30, 30]);
  });
});
