/** When what is tried again has no steady state, by the balance of load and ports, and when it has one. */
import { describe, expect, it } from "vitest";
import { makePlan } from "../../src/plan/make-plan.ts";
import type { Plan } from "../../src/plan/types.ts";
import type { Group, Visits } from "../../src/scenario/types.ts";
import { NINE_DRAWS, signal, simulateHere, steady, type Steady } from "../answer/in-thread.ts";

const retries = (attempts: number, delaySeconds = 1): Partial<Group> => ({
  retry: { attempts, delaySeconds, factor: 1, limitSeconds: 300 },
});

/** A range of so many ports under 10 erlangs of holds of a second, four minutes of them. */
async function planAt(ports: number, parts: Omit<Steady, "erlangs">): Promise<Plan> {
  const asked = steady({
    erlangs: 10,
    target: { refusals: 0.01 },
    ...parts,
    server: { range: { first: 40_001, last: 40_000 + ports }, ...parts.server },
    simulation: { days: 4, daySeconds: 250, ...parts.simulation },
  });
  return (await makePlan(asked, [], { simulate: simulateHere, signal })).plan;
}

const piles = ({ limits }: Plan) => limits.some(({ code }) => code === "no-steady-state");

describe("there is no steady state", { timeout: 600_000 }, () => {
  const cases: [string, number, Omit<Steady, "erlangs">][] = [
    ["where nobody gives up and the load is above the ports", 8, { groups: [retries(-1)] }],
    ["whatever the delay", 8, { groups: [retries(-1, 60)] }],
    ["for blind draws, too", 9, { groups: [retries(-1)], ports: NINE_DRAWS }],
    [
      "where sessions are killed",
      8,
      { groups: [retries(-1)], ports: { ...NINE_DRAWS, whenFull: "close-session" } },
    ],
    ["on each of two nodes", 8, { groups: [retries(-1)], server: { nodes: 2 } }],
    ["where clients try more often than a day has room for", 8, { groups: [retries(10_000)] }],
    [
      "where half-range logins halve the places",
      16,
      {
        groups: [retries(-1)],
        ports: { portsPerSession: 2 },
      },
    ],
  ];

  it.each(cases)("%s", async (_name, ports, parts) => {
    const plan = await planAt(ports, parts);
    expect(piles(plan)).toBe(true);
    expect(plan.current).toMatchObject({ ports, refusals: null, judgement: "too-small" });
    expect(plan.verdict.today).toMatch(/pile up all day and never drain/);
    expect(plan.verdict.sentences.join(" ")).not.toMatch(/NaN|null|undefined/);
  });
});

describe("there is one", { timeout: 600_000 }, () => {
  const hour = (at: number, weight: number): Visits => ({
    pattern: "daily",
    perClientPerDay: 50,
    hours: Array.from({ length: 24 }, (_, each) => (each === at ? weight : 1)),
  });
  const wholeDays = { daySeconds: 86_400, warmUpSeconds: 0 };
  const cases: [string, number, Omit<Steady, "erlangs">][] = [
    ["where the ports are above the load", 13, { groups: [retries(-1)] }],
    ["where clients give up, however large the load", 3, { groups: [retries(3)] }],
    ["where nobody tries again", 3, {}],
    [
      "where the clients are few and wait for each other",
      5,
      {
        groups: [{ ...retries(-1), clients: 20, visits: { pattern: "always", idleSeconds: 1 } }],
      },
    ],
    // 5,000 visits of 30 s a day are 1.7 erlangs; those of the last hour before midnight are 9 and drain after it.
    [
      "where a late rush has only the night to drain in",
      4,
      {
        groups: [{ ...retries(-1, 20), visits: hour(22, 10), transferSeconds: 30 }],
        simulation: wholeDays,
      },
    ],
    [
      "where a burst takes a while",
      2,
      {
        groups: [
          {
            ...retries(-1, 20),
            visits: { pattern: "scheduled", everySeconds: 21_600, offsetSeconds: 21_000 },
            transferSeconds: 30,
          },
        ],
        simulation: wholeDays,
      },
    ],
  ];

  it.each(cases)("%s", async (_name, ports, parts) => {
    const plan = await planAt(ports, parts);
    expect(piles(plan)).toBe(false);
    expect(plan.current!.refusals!.estimate).toBeGreaterThan(0);
  });
});
