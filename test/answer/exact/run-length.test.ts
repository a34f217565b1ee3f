import { describe, expect, it } from "vitest";
import { requestsForCounting, requestsForOccupancy, runLength } from "../../oracles/run-length.ts";
import reference from "../../reference/exact-values.json" with { type: "json" };
import { expectClose } from "./close.ts";

describe("how long a simulation must be", () => {
  it("matches every cell", () => {
    for (const cell of reference.run_length.cells) {
      const run = runLength(cell.a, cell.N);
      expectClose(run.refused, cell.B, 1e-12, cell);
      expectClose(run.dispersion, cell.dispersion_of_blocked, 1e-9, cell);
      const counting = requestsForCounting(run, 0.1, 1.96);
      expectClose(counting, cell.arrivals_for_10pct_at_95pct_natural, 1e-9, cell);
      const indirect = requestsForOccupancy(run, cell.a, 0.1, 1.96);
      expectClose(indirect, cell.arrivals_for_10pct_indirect, 1e-9, cell);
    }
  });

  it("joins its limit for ever rarer refusals", () => {
    const before = runLength(1, 161); // 1e-290 is crossed at 163 ports
    const after = runLength(1, 168);
    expect(after.refused).toBeLessThan(1e-290);
    expect(before.refused).toBeGreaterThan(1e-290);
    expectClose(before.occupancyVariance, after.occupancyVariance, 1e-9);
    expectClose((before.dispersion - 1) / (after.dispersion - 1), 168 / 161, 1e-3);
  });

  it("matches one port by renewal theory", () => {
    // Refusals of one port: on/off with rates a and 1; variance rate of the time held is
    // 2a/(1+a)³, so dispersion = 1 + a² * 2a/(1+a)³ / (a * a/(1+a)) = 1 + 2a/(1+a)².
    for (const a of [0.1, 1, 7]) {
      const run = runLength(a, 1);
      expectClose(run.dispersion, 1 + (2 * a) / (1 + a) ** 2, 1e-14);
      expectClose(run.occupancyVariance, (2 * a) / (1 + a) ** 3, 1e-14);
    }
  });
});
