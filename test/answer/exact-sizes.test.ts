/** The least against the exact smallest size at loads and rarities of every kind, with the default number of days. */
import { describe, expect, it } from "vitest";
import { findAnswer } from "../../src/answer/find-answer.ts";
import { portsForErlangB } from "../../src/answer/exact/erlang-b.ts";
import { portsForDraws } from "../../src/answer/exact/random-draws.ts";
import type { PortBehaviour, Scenario } from "../../src/scenario/types.ts";
import { NINE_DRAWS, signal, simulateHere, steady } from "./in-thread.ts";

const DEFAULT_DAYS = 400;

const leastOf = async (asked: Scenario): Promise<number> => {
  const answer = await findAnswer(asked, { simulate: simulateHere, signal, roundUp: (n) => n });
  return answer.smallest!.least.ports;
};

interface Known {
  name: string;
  ports: Partial<PortBehaviour>;
  exact: (erlangs: number, target: number) => number;
  /** Where every size is a run of its own, large loads cost the most. */
  loads: number[];
}

const servers: Known[] = [
  {
    name: "Erlang B",
    ports: {},
    exact: (a, target) => portsForErlangB(a, target)!,
    loads: [5, 20, 60],
  },
  {
    name: "nine draws",
    ports: NINE_DRAWS,
    exact: (a, target) => portsForDraws(a, 9, target)!,
    loads: [5, 20],
  },
  {
    name: "three draws",
    ports: { pick: "random-draws", attempts: 3 },
    exact: (a, target) => portsForDraws(a, 3, target)!,
    loads: [5],
  },
];

describe.each(servers)("$name", { timeout: 600_000 }, ({ ports, exact, loads }) => {
  const cases = loads.flatMap((erlangs) =>
    [1e-2, 1e-3, 1e-4].map((target) => ({ erlangs, target })),
  );

  it.each(cases)(
    "$erlangs erlangs, $target: at most 2 below, at most 8 % above",
    async ({ erlangs, target }) => {
      // Days of 200 mean holds.
      const simulation = { days: DEFAULT_DAYS, daySeconds: 210, seed: 5 };
      const asked = steady({ erlangs, ports, target: { refusals: target }, simulation });
      const least = await leastOf(asked);
      expect(least).toBeGreaterThanOrEqual(exact(erlangs, target) - 2);
      expect(least).toBeLessThanOrEqual(1.08 * exact(erlangs, target));
    },
  );
});

describe("a small range, of which a single port is more than 8 %", { timeout: 600_000 }, () => {
  // Holds of five minutes in whole days: 3 erlangs are 864 transfers a day.
  const small = (erlangs: number, seed: number, known: Known, target: number): Scenario =>
    steady({
      erlangs: 1,
      ports: known.ports,
      groups: [
        {
          visits: { pattern: "steady", perClientPerHour: (erlangs * 12) / 100 },
          transferSeconds: { exponential: 300 },
        },
      ],
      target: { refusals: target },
      simulation: { days: DEFAULT_DAYS, daySeconds: 86_400, warmUpSeconds: 3000, seed },
    });

  it.each([
    { known: servers[0]!, erlangs: 1, target: 1e-2, exact: 5 },
    { known: servers[0]!, erlangs: 1, target: 1e-3, exact: 6 },
    { known: servers[0]!, erlangs: 3, target: 1e-2, exact: 8 },
    { known: servers[0]!, erlangs: 10, target: 1e-4, exact: 24 },
    { known: servers[0]!, erlangs: 10, target: 1e-6, exact: 29 },
    { known: servers[1]!, erlangs: 3, target: 1e-2, exact: 9 },
  ])(
    "is exact to the port where that can be shown: $known.name, $erlangs erlangs, $target",
    async ({ known, erlangs, target, exact }) => {
      expect(known.exact(erlangs, target)).toBe(exact);
      for (let seed = 1; seed <= 3; seed++) {
        const least = await leastOf(small(erlangs, seed, known, target));
        expect(least, `seed ${seed}`).toBeGreaterThanOrEqual(exact - 2);
        expect(least, `seed ${seed}`).toBeLessThanOrEqual(1.08 * exact);
      }
    },
  );
});
