import { describe, expect, it } from "vitest";
import {
  constantHold,
  exponentialHold,
  type HoldLaw,
  logNormalHold,
} from "../oracles/hold-laws.ts";
import { meanHeldBySlots } from "../oracles/time-varying.ts";
import type { Quantity, Visits } from "../../src/scenario/types.ts";
import reference from "../reference/exact-values.json" with { type: "json" };
import { fault, meanOfDays } from "./interval.ts";
import { scenario, simulate } from "./scenario.ts";

/**
 * The engine without a limit of ports against what is known of M/G/∞: peaks, means that follow the clock, spikes. As in
 * the other oracles each exact value must lie in the 99.9 % interval of independent days and the interval must be narrow.
 */
const SLOW = { timeout: 600_000 };

function steady(erlangs: number): Visits {
  return { pattern: "steady", perClientPerHour: erlangs * 36 };
}

describe("the day's peak without a limit", () => {
  const cells = reference.mg_inf_max.cells.filter((cell) => cell.a <= 20);

  it.each(cells)("a $a, window $T_in_mean_holds, at most $m, holds $hold", SLOW, (cell) => {
    // Erlang-2 holds are two exponential parts: until the connection is accepted, and after.
    const parts: { connectSeconds: Quantity; transferSeconds: Quantity } =
      cell.hold === "Erlang-2"
        ? { connectSeconds: { exponential: 0.5 }, transferSeconds: { exponential: 0.5 } }
        : { connectSeconds: 0, transferSeconds: { exponential: 1 } };
    const warmUpSeconds = 25;
    const days = simulate(
      scenario({
        groups: [{ visits: steady(cell.a), ...parts }],
        simulation: { daySeconds: warmUpSeconds + cell.T_in_mean_holds, warmUpSeconds },
      }),
      null,
      cell.T_in_mean_holds > 50 ? 1000 : 3000,
    );
    const within = meanOfDays(days.map((day) => (day.peak <= cell.m ? 1 : 0)));
    expect(fault(within, cell.P_max_le_m, 0.11)).toBe("");
  });
});

describe("demand that follows the clock", () => {
  const hours = Array.from({ length: 24 }, (_, hour) => Math.max(0, 10 - Math.abs(hour - 14)));
  const perClientPerDay = 12;
  const perDay = perClientPerDay * 100;
  const total = hours.reduce((a, b) => a + b, 0);
  const perHour = hours.map((weight) => (perDay * weight) / total);

  const laws: [Quantity, HoldLaw][] = [
    [{ exponential: 1800 }, exponentialHold(0.5)],
    [1800, constantHold(0.5)],
    [{ lognormal: { median: 1800 * Math.exp(-0.5), sigma: 1 } }, logNormalHold(0.5, 1)],
  ];

  it.each(laws)(
    "holds of %j: every hour's mean is the integral over what still lasts",
    SLOW,
    (quantity, law) => {
      const visits: Visits = { pattern: "daily", perClientPerDay, hours };
      const day = scenario({ groups: [{ visits, transferSeconds: quantity }] });
      const days = simulate(day, null, 600, { picture: true });
      // The first visit of a day comes at five; holds that last until the next are rarer than anything seen here.
      for (const minute of [
        6 * 60 + 30,
        9 * 60,
        12 * 60 + 15,
        14 * 60 + 59,
        15 * 60,
        19 * 60 + 1,
      ]) {
        const seen = meanOfDays(days.map((day) => day.minuteMean![minute]!));
        // Simpson's rule over the minute: the mean bends only where an hour begins.
        const at = (part: number): number => meanHeldBySlots(perHour, 1, law, (minute + part) / 60);
        expect(fault(seen, (at(0) + 4 * at(0.5) + at(1)) / 6, 0.09)).toBe("");
      }
    },
  );
});

describe("a spike on a steady background", () => {
  const cells = reference.spike.cells.filter(
    (cell) => cell.P_occ_gt_N > 0.1 || cell.t_in_mean_holds >= 0.25,
  );

  it.each(cells)(
    "$spike clients on $background_a, after $t_in_mean_holds mean holds",
    SLOW,
    (cell) => {
      const hold = 1000;
      const mark = 20 * hold;
      // One microsecond after everybody has begun; the window is a single microsecond wide.
      const fromSeconds = mark + cell.t_in_mean_holds * hold + 1e-6;
      const background: Visits = {
        pattern: "steady",
        perClientPerHour: (cell.background_a * 36) / hold,
      };
      const burst: Visits = {
        pattern: "scheduled",
        everySeconds: 1e6,
        offsetSeconds: mark,
        spreadSeconds: 0,
      };
      const days = simulate(
        scenario({
          groups: [
            { visits: background, transferSeconds: { exponential: hold } },
            { visits: burst, clients: cell.spike, transferSeconds: { exponential: hold } },
          ],
          simulation: { daySeconds: fromSeconds + 1 },
        }),
        null,
        1500,
        { window: { fromSeconds, toSeconds: fromSeconds + 1e-6 } },
      );
      const held = days.map((day) => Math.round(day.windowMeanHeld));
      expect(fault(meanOfDays(held), cell.mean, 0.02)).toBe("");
      if (cell.P_occ_gt_N > 0.1) {
        const above = meanOfDays(held.map((ports) => (ports > cell.N ? 1 : 0)));
        expect(fault(above, cell.P_occ_gt_N, 0.08)).toBe("");
      }
    },
  );
});
