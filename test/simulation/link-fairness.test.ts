import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Flow, type Link, endsByEngine, endsBySlowModel, runEngine } from "./link-flows.ts";

/** Lines of a few speeds, so that they make classes, or of any. */
const line = fc.oneof(
  fc.constantFrom(0.125, 1.25, 12.5),
  fc.double({ min: 0.01, max: 100, noNaN: true }),
);
const capacity = fc.oneof(
  fc.constantFrom(2.5, 12.5, 25, Infinity),
  fc.double({ min: 0.1, max: 300, noNaN: true }),
);
const linkAndFlows = fc
  .record({
    uplink: capacity,
    downlink: capacity,
    lines: fc.array(line, { minLength: 1, maxLength: 8 }),
  })
  .chain((link) => {
    const flow = fc.record({
      client: fc.nat({ max: link.lines.length - 1 }),
      // Few distinct starts: several at once are as likely as not.
      start: fc.oneof(fc.constantFrom(0, 1000, 50_000), fc.nat({ max: 300_000 })),
      bytes: fc.oneof(
        fc.constantFrom(0, 100_000),
        fc.double({ min: 0, max: 1_000_000, noNaN: true }),
      ),
      upload: fc.boolean(),
    });
    return fc.record({
      link: fc.constant(link),
      flows: fc.array(flow, { minLength: 1, maxLength: 30 }),
    });
  });

/** Ends as the engine tells them: the next whole microsecond, rounding of the arithmetic aside. */
function expectEnds(flows: readonly Flow[], link: Link, ends: readonly number[]): void {
  const slow = endsBySlowModel(flows, link);
  flows.forEach((flow, index) => {
    const late = ends[index]! - slow[index]!;
    if (!(late > -1e-3 && late < 1.001)) {
      expect.fail(`flow ${index} ends ${late} µs after ${slow[index]} (from ${flow.start})`);
    }
  });
}

describe("max-min fair sharing", { timeout: 600_000 }, () => {
  it("ends every transfer of any mixture at the microsecond of the slow water-filling model", () => {
    fc.assert(
      fc.property(linkAndFlows, ({ link, flows }) => {
        expectEnds(flows, link, endsByEngine(flows, link));
      }),
      { numRuns: 2000 },
    );
  });

  it("stays exact over a thousand transfers of two and of many classes", () => {
    let seed = 1;
    const next = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    for (const classes of [2, 7, 150]) {
      const lines = Array.from(
        { length: 150 },
        (_, client) => 1 + ((client % classes) * 9) / classes,
      );
      const flows = Array.from({ length: 1000 }, () => ({
        client: Math.floor(next() * 150),
        start: Math.floor(next() * 4e6),
        bytes: 20_000 + 80_000 * next(),
        upload: next() < 0.5,
      }));
      const link = { uplink: 8, downlink: 9, lines };
      expectEnds(flows, link, endsByEngine(flows, link));
    }
  });

  it("gives two caps their rates, worked out by hand", () => {
    // 8 bytes a microsecond: the line of 2 is full, the other gets 6 of its 10, and 10 no more once it is alone.
    const link = { uplink: 8, downlink: 1, lines: [2, 10] };
    const flows = [
      { client: 0, start: 0, bytes: 2000, upload: false },
      { client: 1, start: 0, bytes: 6000 + 4000, upload: false },
    ];
    expect(endsByEngine(flows, link)).toEqual([1000, 1500]);
  });

  it("is short as soon as the link carries a hair less than the lines together", () => {
    const flows = Array.from({ length: 10 }, (_, client) => ({
      client,
      start: 0,
      bytes: 1e6,
      upload: false,
    }));
    const lines = flows.map(() => 1);
    for (const [uplink, end, busy] of [
      [10, 1_000_000, 0],
      [9.9999, 1_000_011, 1],
    ] as const) {
      const run = runEngine(flows, { uplink, downlink: 1, lines });
      expect(new Set(run.ends)).toEqual(new Set([end]));
      // Watched for 1e12 microseconds.
      expect(Math.abs(run.uplink.busy * 1e12 - busy * end)).toBeLessThan(1);
    }
  });

  it("shares a line among a client's transfers, whatever their directions, before the link", () => {
    const link = { uplink: 100, downlink: 100, lines: [12, 30] };
    const flows = [
      { client: 0, start: 0, bytes: 6000, upload: false },
      { client: 0, start: 0, bytes: 12_000, upload: true },
      { client: 1, start: 0, bytes: 30_000, upload: true },
    ];
    // 6 and 6 of 12 until the first has its 6000; then 12 alone for the 6000 that are left.
    expect(endsByEngine(flows, link)).toEqual([1000, 1500, 1000]);
  });

  it("carries every byte once, and never more of a client's than its line", () => {
    fc.assert(
      fc.property(linkAndFlows, ({ link, flows }) => {
        const { ends, uplink, downlink } = runEngine(flows, link);
        const last = Math.max(...ends);
        for (const [use, upload] of [
          [uplink, false],
          [downlink, true],
        ] as const) {
          if (use.capacity === Infinity) continue;
          use.time = last;
          use.advance();
          const bytes = flows.reduce((sum, f) => sum + (f.upload === upload ? f.bytes : 0), 0);
          // Watched for 1e12 microseconds.
          expect(Math.abs(use.meanUse * use.capacity * 1e12 - bytes)).toBeLessThan(
            1e-6 * bytes + 1e-3,
          );
        }
        link.lines.forEach((rate, client) => {
          const own = [...flows.keys()].filter((f) => flows[f]!.client === client);
          for (const f of own) {
            const { start } = flows[f]!;
            const within = own.filter((g) => flows[g]!.start >= start && ends[g]! <= ends[f]!);
            const bytes = within.reduce((sum, g) => sum + flows[g]!.bytes, 0);
            expect(bytes).toBeLessThanOrEqual(rate * (ends[f]! - start) * (1 + 1e-9) + 1e-3);
          }
        });
      }),
      { numRuns: 500 },
    );
  });

  it("keeps the directions apart where no client uses both", () => {
    fc.assert(
      fc.property(linkAndFlows, ({ link, flows }) => {
        const apart = flows.map((flow) => ({ ...flow, upload: flow.client % 2 === 1 }));
        const together = endsByEngine(apart, link);
        for (const upload of [false, true]) {
          const alone = endsByEngine(
            apart.filter((flow) => flow.upload === upload),
            link,
          );
          const same = together.filter((_, index) => apart[index]!.upload === upload);
          // Rounding may carry an end over a whole microsecond.
          same.forEach((end, n) => expect(Math.abs(end - alone[n]!)).toBeLessThanOrEqual(1));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("handles at most three events a transfer", () => {
    const lines = Array.from({ length: 300 }, (_, client) => 1 + client / 100);
    const flows = lines.map((_, client) => ({
      client,
      start: client * 500,
      bytes: 10_000 + 37 * client,
      upload: false,
    }));
    const { events } = runEngine(flows, { uplink: 20, downlink: 20, lines });
    expect(events).toBeLessThanOrEqual(3 * flows.length);
  });
});
