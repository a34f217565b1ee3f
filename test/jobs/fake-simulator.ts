import type { Scenario } from "../../src/scenario/types.ts";
import type { createDaySimulator } from "../../src/simulation/day-simulator.ts";
import type { DaySummary } from "../../src/simulation/types.ts";

/** What a fake does beside counting; it is read from the scenario's name, e.g. `slow 50`. */
const habits: Record<string, (argument: number, day: number) => void> = {
  slow(milliseconds) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
  },
  throws(fromDay, day) {
    if (day >= fromDay) throw new Error(`day ${day} went wrong`);
  },
  dies(fromDay, day) {
    // In a thread this ends the thread alone.
    if (day >= fromDay) process.exit(3);
  },
  hangs() {
    for (;;);
  },
};

/** A scenario for the fake: nothing but its name and seed is read. */
export function fakeScenario(name: string, seed = 1): Scenario {
  return { name, simulation: { seed } } as Scenario;
}

/** Numbers that depend on seed, day and ports alone, in arrays of which two share one buffer, as a real day may have it. */
export const createFakeSimulator: typeof createDaySimulator = (scenario) => ({
  simulateDay({ day, ports, batches, picture }) {
    const [habit, argument] = scenario.name.split(" ");
    habits[habit ?? ""]?.(Number(argument), day);
    const value = (day * 7919 + (ports ?? 0) * 104_729 + scenario.simulation.seed * 31) % 1009;
    const refused = new Float64Array(batches).fill(value);
    return {
      day,
      pasvs: new Float64Array(batches).fill(value * 2),
      refused,
      expectedRefused: refused,
      peak: value,
      peakByGroup: new Int32Array(new ArrayBuffer(32), 8, 2).fill(value),
      minutePeak: picture ? new Int32Array(1440).fill(day) : null,
    } as DaySummary;
  },
});
