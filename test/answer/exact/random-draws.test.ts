import { describe, expect, it } from "vitest";
import { erlangB } from "../../../src/answer/exact/erlang-b.ts";
import {
  allDrawsHeld,
  occupancyOfDraws,
  portsForDraws,
  refusalsOfDraws,
} from "../../../src/answer/exact/random-draws.ts";
import reference from "../../reference/exact-values.json" with { type: "json" };
import { expectClose } from "./close.ts";

describe("a server that draws a few random ports", () => {
  it("matches every cell of the 40-digit chain, with and without replacement", () => {
    for (const cell of reference.random_k.cells) {
      expectClose(refusalsOfDraws(cell.a, cell.N, cell.k), cell.B_with_replacement, 1e-13, cell);
      const distinct = refusalsOfDraws(cell.a, cell.N, cell.k, false);
      expectClose(distinct, cell.B_without_replacement, 1e-13, cell);
      expectClose(occupancyOfDraws(cell.a, cell.N, cell.k), cell.occ_with, 1e-13, cell);
    }
  });

  it("finds the smallest number of ports in every cell (0 draws: the server tries all)", () => {
    for (const cell of reference.random_k_min_N.cells) {
      const draws = cell.k === 0 ? null : cell.k;
      expect(portsForDraws(cell.a, draws, cell.target), JSON.stringify(cell)).toBe(cell.N);
    }
  });

  it("is an urn without ports to spare: one draw refuses a/(a + N)", () => {
    // One draw: births a(1 - n/N), deaths n: each port is held independently with odds a/N.
    for (const [erlangs, ports] of [
      [1, 7],
      [70, 100],
      [5000, 16384],
    ] as const) {
      expectClose(refusalsOfDraws(erlangs, ports, 1), erlangs / (erlangs + ports), 1e-12);
    }
  });

  it("is Erlang B when every port is drawn once", () => {
    for (const ports of [1, 5, 40, 130]) {
      expectClose(refusalsOfDraws(100, ports, ports, false), erlangB(100, ports), 1e-13);
      expectClose(refusalsOfDraws(100, ports, null), erlangB(100, ports), 1e-13);
    }
    expectClose(refusalsOfDraws(100, 130, 129, false), erlangB(100, 130), 0.05);
  });

  it("counts the ways of drawing only held ports", () => {
    expectClose(allDrawsHeld(5, 8, 3, false), 10 / 56, 1e-15);
    expectClose(allDrawsHeld(7, 8, 3, false), 35 / 56, 1e-15);
    expectClose(allDrawsHeld(5, 8, 3, true), 125 / 512, 1e-15);
    expect(allDrawsHeld(2, 8, 3, false)).toBe(0);
    expect(allDrawsHeld(8, 8, 3, true)).toBe(1);
  });

  it("searches large ranges within milliseconds", () => {
    portsForDraws(1900, 9, 1e-3);
    const started = performance.now();
    for (let i = 0; i < 10; i += 1) portsForDraws(2000 + i, 9, 1e-4);
    expect((performance.now() - started) / 10).toBeLessThan(50); // about 2 ms; slow machines pass
  });
});
