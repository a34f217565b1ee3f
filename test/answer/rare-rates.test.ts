/** Rates by splitting: against formulae that are exact at any rarity, and against counting. */
import { describe, expect, it } from "vitest";
import { createDaySimulator } from "../../src/simulation/day-simulator.ts";
import { steady } from "./in-thread.ts";
import { oracles, ratesOf } from "./rare-oracles.ts";

describe.each(oracles)("$name", { timeout: 600_000 }, ({ scenario, exact, portsFor }) => {
  it.each([1e-6, 1e-9])("is met at a rate of %d", async (target) => {
    const ports = portsFor(target);
    const rates = await ratesOf(scenario(3), { target, near: ports, also: [ports], effort: 1 });
    const truth = exact(ports);
    const { estimate, low, high } = rates.at(ports)!;
    // Two thirds off is one port and a half; the bounds have to reach the truth, as 999 of 1,000 do when twice as wide.
    expect(estimate / truth).toBeGreaterThan(1 / 3);
    expect(estimate / truth).toBeLessThan(3);
    expect((high / estimate) * high).toBeGreaterThan(truth);
    expect((low / estimate) * low).toBeLessThan(truth);
  });
});

describe("a burst whose refused clients try again", { timeout: 600_000 }, () => {
  const visits = {
    pattern: "scheduled" as const,
    everySeconds: 60,
    offsetSeconds: 20,
    spreadSeconds: 4,
  };
  const retry = { attempts: 3, delaySeconds: 1, factor: 1, limitSeconds: 9 };
  const burst = steady({
    erlangs: 1,
    groups: [{ clients: 40, visits, retry }],
    simulation: { daySeconds: 60, warmUpSeconds: 0 },
  });

  it("is refused as often as days count it, where they can", async () => {
    const rates = await ratesOf(burst, { target: 3e-4, effort: 0.3 });
    const simulator = createDaySimulator(burst);
    const window = { fromSeconds: 0, toSeconds: 60 };
    const largest = rates.sizes.at(-1)!;
    const { high: bound } = rates.at(largest)!;
    expect(rates.at(largest + 9)).toEqual({ estimate: 0, low: 0, high: bound });
    expect(rates.at(rates.sizes[0]! - 1)).toBeNull();
    let compared = 0;
    for (const ports of rates.sizes) {
      const { estimate } = rates.at(ports)!;
      if (estimate < 1e-4) continue;
      let [asked, refused, squares] = [0, 0, 0];
      for (let day = 0; day < 20_000; day++) {
        const request = { ports, day, window, batches: 1, picture: false };
        const summary = simulator.simulateDay(request);
        asked += summary.dayPasvs;
        refused += summary.dayRefused;
        squares += summary.dayRefused * summary.dayRefused;
      }
      const error = Math.sqrt(squares) / refused;
      // Both err: four errors of the count, and two bounds of the splittings.
      const { low, high } = rates.at(ports)!;
      expect((high / estimate) * high).toBeGreaterThan((refused / asked) * (1 - 4 * error));
      expect((low / estimate) * low).toBeLessThan((refused / asked) * (1 + 4 * error));
      expect(error).toBeLessThan(0.15);
      compared++;
    }
    expect(compared).toBeGreaterThanOrEqual(2);
  });
});
