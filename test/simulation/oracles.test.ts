import { describe, expect, it } from "vitest";
import { refusalsOfDraws } from "../../src/answer/exact/random-draws.ts";
import type { Group, PickRule, Quantity } from "../../src/scenario/types.ts";
import reference from "../reference/exact-values.json" with { type: "json" };
import { fault, meanOfDays } from "./interval.ts";
import { DAYS, drawnRefusals, expectedRefusals, poissonDays, WARM_UP } from "./oracle-days.ts";
import { scenario, simulate } from "./scenario.ts";

/**
 * The engine against the classical loss models. The mean hold is 1 s, so that rates are erlangs. Each exact value must
 * lie in the 99.9 % interval of independent days, and that interval must be narrow: its widest half-width, as a share
 * of the exact value, stands beside each run. Seeds are fixed: a failure is a change of the engine, not bad luck.
 */
const SLOW = { timeout: 600_000 };

const erlangCell = (ports: number, erlangs: number): number =>
  reference.erlang_b.cells.find((cell) => cell.N === ports && cell.a === erlangs)!.B;

describe("Erlang B", () => {
  const picks: [PickRule, Quantity][] = [
    ["shuffle", 1],
    ["scan-up", { exponential: 1 }],
    ["lowest", { lognormal: { median: Math.exp(-0.5), sigma: 1 } }],
    ["cursor", { uniform: [0, 2] }],
    ["scan-down", 1],
  ];

  it.each(picks)("holds for pick %s with holds of %j", SLOW, (pick, transferSeconds) => {
    for (const [size, rate, visits, widest] of [
      [10, 5, 400_000, 0.1],
      [20, 15, 360_000, 0.08],
      [50, 50, 300_000, 0.07],
    ] as const) {
      const days = poissonDays({
        size,
        rate,
        visits,
        ports: { pick },
        groups: [{ transferSeconds }],
      });
      expect(fault(drawnRefusals(days), erlangCell(size, rate), widest)).toBe("");
    }
  });

  it("does not care that a port serves several addresses when all come from one", SLOW, () => {
    const days = poissonDays({
      size: 10,
      rate: 5,
      visits: 400_000,
      ports: { exclusive: "port-and-address", pick: "scan-up" },
      groups: [{ addresses: 1, transferSeconds: 1 }],
    });
    expect(fault(drawnRefusals(days), erlangCell(10, 5), 0.1)).toBe("");
  });

  it(
    "counts only the time to accept where the listener closes then: load = rate × 2 round trips",
    SLOW,
    () => {
      // ProFTPD's way: accepted when RETR arrives, 2 R after PASV, whatever the transfer takes.
      const days = poissonDays({
        size: 20,
        rate: 15,
        visits: 300_000,
        ports: { holdUntil: "accept", acceptsOn: "command" },
        byLine: true,
        groups: [{ roundTripSeconds: 0.5, fileBytes: 4e6 }],
      });
      expect(fault(drawnRefusals(days), erlangCell(20, 15), 0.08)).toBe("");
    },
  );

  it("adds TIME_WAIT to the hold of downloads where addresses are not reused", SLOW, () => {
    const days = poissonDays({
      size: 20,
      rate: 15,
      visits: 300_000,
      ports: { reusesAddress: false, timeWaitSeconds: 0.75 },
      groups: [{ transferSeconds: { exponential: 0.25 } }],
    });
    expect(fault(drawnRefusals(days), erlangCell(20, 15), 0.08)).toBe("");
    const uploads = poissonDays({
      size: 20,
      rate: 15,
      visits: 300_000,
      ports: { reusesAddress: false, timeWaitSeconds: 0.75 },
      groups: [{ transferSeconds: 1, uploads: 1 }],
    });
    expect(fault(drawnRefusals(uploads), erlangCell(20, 15), 0.08)).toBe("");
  });

  it.each([20, 21])(
    "caps sessions at half of %i ports, and refuses the same share",
    SLOW,
    (size) => {
      const days = poissonDays({ size, rate: 5, visits: 400_000, ports: { portsPerSession: 2 } });
      expect(fault(drawnRefusals(days), erlangCell(10, 5), 0.1)).toBe("");
      expect(days.every((day) => day.turnedAwayRange === day.dayRefused)).toBe(true);
    },
  );

  it("gives every node a slice of its own", SLOW, () => {
    // Four nodes, one lost: a third of 15 erlangs on each.
    const server = { nodes: 4, nodesLost: 1 };
    const days = poissonDays({
      size: 10,
      rate: 15,
      visits: 400_000,
      server,
      groups: [{ clients: 150, visits: { pattern: "steady", perClientPerHour: 360 } }],
    });
    expect(fault(drawnRefusals(days), erlangCell(10, 5), 0.1)).toBe("");
  });
});

describe("a few random draws", () => {
  it.each([1, 2, 5, 9])("%i draws follow the birth-death chain", SLOW, (attempts) => {
    for (const [rate, size] of [
      [70, 100],
      [8, 11],
    ] as const) {
      const ports = { pick: "random-draws", attempts } as const;
      const days = poissonDays({ rate, size, visits: 300_000, ports });
      const cell = reference.random_k.cells.find(
        (cell) => cell.N === size && cell.a === rate && cell.k === attempts,
      );
      const exact = cell?.B_with_replacement ?? refusalsOfDraws(rate, size, attempts);
      expect(fault(drawnRefusals(days), exact, 0.07)).toBe("");
      expect(fault(expectedRefusals(days), exact, 0.07)).toBe("");
    }
  });

  it("distinct tries follow the chain without replacement", SLOW, () => {
    const cell = reference.random_k.cells.find((c) => c.N === 100 && c.a === 70 && c.k === 5)!;
    const ports = { pick: "shuffle", attempts: 5 } as const;
    const days = poissonDays({ rate: 70, size: 100, visits: 300_000, ports });
    expect(fault(drawnRefusals(days), cell.B_without_replacement, 0.05)).toBe("");
    expect(fault(expectedRefusals(days), cell.B_without_replacement, 0.05)).toBe("");
  });
});

describe("Engset", () => {
  const cell = reference.engset.cells.find((cell) => cell.S === 20)!;

  it.each<[Quantity, Quantity]>([
    [{ exponential: 2 }, { exponential: 1 }],
    [{ uniform: [0, 4] }, 1],
  ])("clients that are idle %j and hold %j meet the call congestion", SLOW, (idle, hold) => {
    const always: Partial<Group> = {
      clients: cell.S,
      visits: { pattern: "always", idleSeconds: idle },
      transferSeconds: hold,
    };
    const daySeconds = WARM_UP + 2000;
    const simulation = { daySeconds, warmUpSeconds: WARM_UP };
    const days = simulate(scenario({ groups: [always], simulation }), cell.N, DAYS);
    expect(cell.alpha).toBe(0.5);
    expect(fault(drawnRefusals(days), cell.call_congestion, 0.05)).toBe("");
  });
});

describe("retrials", () => {
  it.each([0, 2])("cell %i: clients that come back until they are served", SLOW, (index) => {
    const cell = reference.retrial.cells[index]!;
    // The engine draws a delay that is a law; the contract's is a number.
    const delaySeconds = { exponential: 1 / cell.nu } as unknown as number;
    const retry = { attempts: -1, delaySeconds, factor: 1, limitSeconds: 1e9 };
    const run = { rate: cell.a, size: cell.N, visits: index === 0 ? 500_000 : 1_000_000 };
    const days = poissonDays({ ...run, groups: [{ retry }] });
    expect(fault(drawnRefusals(days), cell.P_any_attempt_blocked, 0.1)).toBe("");
    // Retries come at nu for each that waits (Little's law).
    const seconds = run.visits / DAYS / run.rate;
    const waiting = meanOfDays(days.map((day) => day.retries / seconds / cell.nu));
    expect(fault(waiting, cell.mean_orbit, 0.15)).toBe("");
    expect(days.every((day) => day.lostFiles === 0)).toBe(true);
  });
});

describe("batches", () => {
  it(
    "visits of one to four files at once, each on its own connection, lose what does not fit",
    SLOW,
    () => {
      const cell = reference.batch.cells[0]!;
      const batch = { files: { sample: [1, 2, 3, 4] }, connections: 4 };
      const days = poissonDays({
        rate: cell.a / 2.5,
        size: cell.N,
        visits: 1_000_000,
        groups: [batch],
      });
      expect(fault(drawnRefusals(days), cell.B_request_exact, 0.1)).toBe("");
    },
  );
});
