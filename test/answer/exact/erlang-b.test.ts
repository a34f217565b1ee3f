import { describe, expect, it } from "vitest";
import {
  continuousPortsForErlangB,
  erlangB,
  erlangBContinuous,
  erlangsForErlangB,
  portsForErlangB,
} from "../../../src/answer/exact/erlang-b.ts";
import reference from "../../reference/exact-values.json" with { type: "json" };
import { expectClose } from "./close.ts";

/** How far a printed value may be from the exact one: its last digits, or one line too coarse. */
const PRINTED = [
  { source: "Lucent/Wagoner", within: 2.5e-3 },
  { source: "Rappaport", within: 0.1 },
  { source: "abstractmicro.com", within: 1e-4 },
  { source: "Westbay", within: 5e-3 },
];

describe("Erlang B", () => {
  // Exact rationals printed to 15 digits: half a unit of the last is 5e-15 of the smallest mantissa.
  it("matches every exact rational to the digits printed", () => {
    for (const cell of reference.erlang_b.cells) {
      expectClose(erlangB(cell.a, cell.N), cell.B, 1e-14, cell);
    }
  });

  it("matches the same values through the incomplete gamma function", () => {
    for (const cell of reference.erlang_b.cells) {
      expectClose(erlangBContinuous(cell.a, cell.N), cell.B, 2e-14, cell);
    }
  });

  it("agrees with published tables within their printed digits, five misprints aside", () => {
    let misprints = 0;
    for (const cell of reference.erlang_b_published.cells) {
      const byLoad = "published_N" in cell;
      const ours = byLoad
        ? continuousPortsForErlangB(cell.a as number, cell.B)
        : erlangsForErlangB(cell.N, cell.B);
      const published = (byLoad ? cell.published_N : cell.published_a) as number;
      expectClose(ours, (byLoad ? cell.computed_N : cell.computed_a) as number, 1e-12, cell);
      const difference = Math.abs(ours - published);
      expect(Math.abs(difference - cell.abs_diff), JSON.stringify(cell)).toBeLessThan(1e-12);
      const printed = PRINTED.find(({ source }) => cell.source.startsWith(source));
      const within = difference <= (printed?.within ?? 0);
      expect(within, JSON.stringify(cell)).toBe(cell.agrees);
      if (!within) misprints += 1;
    }
    expect(misprints).toBe(5);
  });

  it("finds the smallest number of ports, and the refusals there and one below", () => {
    for (const cell of reference.erlang_b_min_N.cells) {
      expect(portsForErlangB(cell.a, cell.target), JSON.stringify(cell)).toBe(cell.N);
      expectClose(erlangB(cell.a, cell.N), cell.B_at_N, 1e-13, cell);
      expectClose(erlangB(cell.a, cell.N - 1), cell.B_at_N_minus_1, 1e-13, cell);
    }
  });

  it("satisfies its recursion between whole numbers of ports", () => {
    for (const erlangs of [0.3, 4.5, 60, 745, 2000, 15000]) {
      for (const share of [0, 0.2, 0.7, 0.95, 1, 1.02, 1.1]) {
        const ports = erlangs * share + 0.37;
        const here = 1 / erlangBContinuous(erlangs, ports);
        const above = 1 / erlangBContinuous(erlangs, ports + 1);
        if (above === Infinity) continue;
        expectClose(above, 1 + ((ports + 1) / erlangs) * here, 1e-11, { erlangs, ports });
      }
    }
  });

  it("knows its edges", () => {
    expect(erlangB(0, 0)).toBe(1);
    expect(erlangB(0, 3)).toBe(0);
    expect(erlangB(5, 0)).toBe(1);
    expect(erlangB(1, 16384)).toBe(0);
    expect(portsForErlangB(20000, 1e-3)).toBeNull();
    expect(portsForErlangB(10, 0)).toBeNull();
    expect(portsForErlangB(0, 0.01)).toBe(1);
  });
});
