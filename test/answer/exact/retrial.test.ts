import { describe, expect, it } from "vitest";
import { erlangB } from "../../../src/answer/exact/erlang-b.ts";
import { retrialRefusals } from "../../oracles/retrial.ts";
import reference from "../../reference/exact-values.json" with { type: "json" };
import { expectClose } from "./close.ts";

describe("clients that try again", () => {
  // The block solved a cut sparse system: its cut leaves up to 2e-13 of the mass.
  it("matches every cell", () => {
    for (const cell of reference.retrial.cells) {
      const result = retrialRefusals(cell.a, cell.N, cell.nu);
      expectClose(result.firstAttempt, cell.P_first_attempt_blocked, 1e-10, cell);
      expectClose(result.anyAttempt, cell.P_any_attempt_blocked, 1e-10, cell);
      expectClose(result.meanWaiting, cell.mean_orbit, 1e-9, cell);
      expectClose(erlangB(cell.a, cell.N), cell.erlang_B, 1e-13, cell);
      expect(result.cutShare).toBeLessThan(1e-16);
    }
  });

  it("matches the closed form for one port", () => {
    // M/M/1/1 with retrials: P(held) = a, mean waiting = a²(1 + v)/(v(1 - a)) (Falin 1990).
    for (const [a, v] of [
      [0.2, 3],
      [0.6, 0.5],
      [0.9, 10],
    ] as const) {
      const result = retrialRefusals(a, 1, v);
      expectClose(result.firstAttempt, a, 1e-12);
      expectClose(result.meanWaiting, (a * a * (1 + v)) / (v * (1 - a)), 1e-11);
    }
  });

  it("nears Erlang B for very patient clients and Erlang C for very eager ones", () => {
    const loss = erlangB(12, 20);
    const delay = loss / (1 - (12 / 20) * (1 - loss));
    expectClose(retrialRefusals(12, 20, 1e5).firstAttempt, delay, 1e-3);
    // Patient: what is refused comes back as fresh Poisson demand, a' = a + a' B(a').
    let total = 12;
    for (let i = 0; i < 200; i += 1) total = 12 / (1 - erlangB(total, 20));
    expectClose(retrialRefusals(12, 20, 1e-3).firstAttempt, erlangB(total, 20), 1e-3);
  });

  it("stays right where refusals are next to never", () => {
    // Ten ports for a thousandth: waiting clients are gone before the next refusal, so a refusal's
    // chance is P(full): Erlang B, plus what its own return adds (below 1 in 100 of it).
    expectClose(retrialRefusals(1e-3, 10, 2).firstAttempt, erlangB(1e-3, 10), 1e-2);
    expectClose(retrialRefusals(2, 150, 2).firstAttempt, erlangB(2, 150), 2e-2);
    expect(retrialRefusals(1, 400, 2).anyAttempt).toBe(0);
    expect(retrialRefusals(0, 4, 2).anyAttempt).toBe(0);
  });

  it("says that a full system never settles", () => {
    expect(retrialRefusals(20, 20, 1).meanWaiting).toBe(Infinity);
  });
});
