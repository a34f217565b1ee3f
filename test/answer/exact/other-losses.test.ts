import { describe, expect, it } from "vitest";
import { batchPeakedness, batchRefusals, meanBatch } from "../../oracles/batch.ts";
import {
  engsetCallCongestion,
  engsetOfferedErlangs,
  engsetTimeCongestion,
  portsForEngset,
} from "../../../src/answer/exact/engset.ts";
import { erlangB } from "../../../src/answer/exact/erlang-b.ts";
import {
  equivalentRandomRefusals,
  haywardRefusals,
  portsForHayward,
} from "../../../src/answer/exact/hayward.ts";
import { kaufmanRoberts } from "../../oracles/kaufman-roberts.ts";
import reference from "../../reference/exact-values.json" with { type: "json" };
import { expectClose } from "./close.ts";

describe("Engset", () => {
  it("matches every exact rational", () => {
    for (const cell of reference.engset.cells) {
      const { S, N, alpha } = cell;
      expectClose(engsetTimeCongestion(S, alpha, N), cell.time_congestion, 1e-13, cell);
      expectClose(engsetCallCongestion(S, alpha, N), cell.call_congestion, 1e-13, cell);
    }
  });

  it("searches the smallest number of ports that meets the target", () => {
    for (const sources of [1, 2, 7, 60, 400]) {
      for (const alpha of [0.01, 0.3, 2]) {
        for (const target of [0.2, 0.01, 1e-6]) {
          const ports = portsForEngset(sources, alpha, target);
          expect(engsetCallCongestion(sources, alpha, ports)).toBeLessThanOrEqual(target);
          const onePortLess = ports === 0 ? 1 : engsetCallCongestion(sources, alpha, ports - 1);
          expect(onePortLess).toBeGreaterThan(target);
        }
      }
    }
  });

  it("becomes Erlang B for very many very idle sources", () => {
    const sources = 1e7;
    expectClose(engsetCallCongestion(sources, 20 / sources, 30), erlangB(20, 30), 1e-4);
    expectClose(engsetOfferedErlangs(sources, 20 / sources), 20, 1e-5);
  });
});

describe("Kaufman and Roberts", () => {
  it("matches every exact rational", () => {
    for (const cell of reference.kaufman_roberts.cells) {
      const classes = cell.classes_a_b.map((pair) => ({
        erlangs: pair[0] as number,
        portsEach: pair[1] as number,
      }));
      kaufmanRoberts(cell.C, classes).forEach((refused, i) => {
        expectClose(refused, cell.blocking[i] as number, 1e-13, cell);
      });
    }
  });

  it("is Erlang B for one class, also where weights would overflow", () => {
    for (const ports of [3, 40, 1500]) {
      const [refused] = kaufmanRoberts(ports, [{ erlangs: 1400, portsEach: 1 }]);
      expectClose(refused as number, erlangB(1400, ports), 1e-11);
    }
    const [pairs] = kaufmanRoberts(21, [{ erlangs: 6, portsEach: 2 }]);
    expectClose(pairs as number, erlangB(6, 10), 1e-14);
    expect(kaufmanRoberts(1, [{ erlangs: 2, portsEach: 2 }])).toEqual([1]);
  });
});

const UNIFORM_1_TO_4 = [0.25, 0.25, 0.25, 0.25];

describe("batches", () => {
  it("matches every cell of the exact chain", () => {
    for (const cell of reference.batch.cells) {
      expect(cell.batch).toBe("uniform 1..4");
      expect(meanBatch(UNIFORM_1_TO_4)).toBe(2.5);
      expectClose(batchPeakedness(UNIFORM_1_TO_4), cell.Z, 1e-15, cell);
      const { refused, full } = batchRefusals(cell.a, cell.N, UNIFORM_1_TO_4);
      expectClose(refused, cell.B_request_exact, 1e-12, cell);
      expectClose(full, cell.P_full, 1e-12, cell);
      expectClose(erlangB(cell.a, cell.N), cell.B_erlang, 1e-13, cell);
      expectClose(haywardRefusals(cell.a, cell.Z, cell.N), cell.B_hayward, 1e-12, cell);
    }
  });

  it("is Erlang B for single requests", () => {
    const { refused, full } = batchRefusals(900, 950, [1]);
    expectClose(refused, erlangB(900, 950), 1e-12);
    expectClose(full, refused, 1e-12);
    expect(batchPeakedness([1])).toBe(1);
  });
});

describe("approximations for bursty demand", () => {
  it("matches every cell of Hayward and of Rapp and Wilkinson", () => {
    for (const cell of reference.hayward.cells) {
      expectClose(haywardRefusals(cell.a, cell.Z, cell.N), cell.hayward, 1e-12, cell);
      expectClose(equivalentRandomRefusals(cell.a, cell.Z, cell.N), cell.ert_rapp, 1e-12, cell);
    }
  });

  it("is Erlang B without bursts, and finds the smallest size", () => {
    expectClose(haywardRefusals(50, 1, 60), erlangB(50, 60), 1e-13);
    expectClose(equivalentRandomRefusals(50, 1, 60), erlangB(50, 60), 1e-13);
    const ports = portsForHayward(432, 5, 1e-3) as number;
    expect(haywardRefusals(432, 5, ports)).toBeLessThanOrEqual(1e-3);
    expect(haywardRefusals(432, 5, ports - 1)).toBeGreaterThan(1e-3);
    expect(portsForHayward(16000, 2, 1e-6)).toBeNull();
  });
});
