/** Which textbook formula stands beside a scenario, whether it may be trusted, and why not. */
import { describe, expect, it } from "vitest";
import { findAnswer } from "../../src/answer/find-answer.ts";
import type { DemandSummary } from "../../src/answer/demand.ts";
import { exactCounterpart } from "../../src/answer/formula.ts";
import type { Group, PortBehaviour } from "../../src/scenario/types.ts";
import type { DaySummary } from "../../src/simulation/types.ts";
import reference from "../reference/exact-values.json" with { type: "json" };
import { NINE_DRAWS, signal, simulateHere, steady, type Steady } from "./in-thread.ts";

/** Demand as it would be measured: ten ports on average. */
const measured: Partial<DemandSummary> = { busyMean: 10, busiestMinuteMean: 25, linkBusy: 0 };
const demand = measured as DemandSummary;
const hours = Array.from({ length: 24 }, () => 1);
const always = { pattern: "always" as const, idleSeconds: 9 };

const counterpart = (parts: Steady) => exactCounterpart(steady(parts), demand, []);

describe("the exact counterpart applies", () => {
  it("to a full scan under steady single transfers: Erlang B, every size of the reference", () => {
    let cells = 0;
    for (const { a, target, N } of reference.erlang_b_min_N.cells) {
      const found = counterpart({ erlangs: a, target: { refusals: target } });
      expect(found).toMatchObject({ name: "Erlang B", applies: true, ports: N });
      expect(found.erlangs).toBeCloseTo(a, 9);
      expect(found.refusalsAt(N)).toBeLessThanOrEqual(target);
      expect(found.refusalsAt(N - 1)).toBeGreaterThan(target);
      cells++;
    }
    expect(cells).toBeGreaterThan(15);
  });

  it("to blind draws: the chain, every size of the reference", () => {
    let cells = 0;
    // k = 0 stands for a full scan there.
    for (const { a, k, target, N } of reference.random_k_min_N.cells.filter((cell) => cell.k > 0)) {
      const ports: Partial<PortBehaviour> = { pick: "random-draws", attempts: k };
      const found = counterpart({ erlangs: a, ports, target: { refusals: target } });
      expect(found, JSON.stringify({ a, k, target })).toMatchObject({ applies: true, ports: N });
      cells++;
    }
    expect(cells).toBeGreaterThan(15);
    expect(counterpart({ erlangs: 20, ports: NINE_DRAWS }).name).toBe("nine-draw chain");
  });

  it("to clients that are always logged in: Engset, as many sources as clients", () => {
    const found = counterpart({
      erlangs: 1,
      clients: 20,
      groups: [{ visits: always, connections: 3 }],
    });
    expect(found).toMatchObject({ applies: true, name: "Engset, 20 sources" });
    expect(found.why).toMatch(/measured in the simulation/);
    // 20 sources at 10 erlangs are smoother than endlessly many.
    expect(found.ports!).toBeLessThan(counterpart({ erlangs: 10 }).ports!);
    expect(found.ports!).toBeGreaterThan(10);
  });

  it("to half-range logins without round trips: Erlang B on sessions, two ports each", () => {
    const found = counterpart({
      erlangs: 20,
      ports: { portsPerSession: 2 },
      target: { refusals: 0.01 },
    });
    expect(found).toMatchObject({
      applies: true,
      name: "Erlang B on floor(N / 2) sessions",
      ports: 60,
    });
  });

  it("per node where there are several", () => {
    const found = counterpart({ erlangs: 100, clients: 120, server: { nodes: 4, nodesLost: 1 } });
    expect(found).toMatchObject({ applies: true, ports: 52 });
    expect(found.erlangs).toBeCloseTo(100 / 3, 9);
  });

  it("with one port more where the last one of a range is never used", () => {
    for (const ports of [{}, NINE_DRAWS]) {
      const plain = counterpart({ erlangs: 20, ports });
      const unused = counterpart({ erlangs: 20, ports: { ...ports, lastPortUnused: true } });
      expect(unused.ports).toBe(plain.ports! + 1);
      expect(unused.refusalsAt(30)).toBe(plain.refusalsAt(29));
    }
  });

  it("to a load that has to be measured, and says where the load is from", () => {
    const cooling = counterpart({ erlangs: 3, ports: { reusesAddress: false } });
    expect(cooling).toMatchObject({ applies: true, erlangs: 10 });
    expect(cooling.why).toMatch(/measured in the simulation\./);
    expect(counterpart({ erlangs: 3 }).why).toMatch(/from the scenario's rates and times\./);
  });

  it("to the part of the data connections that are passive", () => {
    expect(counterpart({ erlangs: 20, groups: [{ passive: 0.25 }] }).erlangs).toBeCloseTo(5, 9);
  });
});

describe("the exact counterpart is a comparison only", () => {
  const scheduled = { pattern: "scheduled" as const, everySeconds: 60 };
  const daily = { pattern: "daily" as const, perClientPerDay: 9, hours };
  const once = { attempts: 1, delaySeconds: 5, factor: 1, limitSeconds: 5 };
  const cases: [string, Partial<Group>[], Partial<PortBehaviour>, RegExp][] = [
    ["daily visits", [{ visits: daily }], {}, /changes with the hour/],
    ["a daily group among steady ones", [{}, { visits: daily }], {}, /changes with the hour/],
    ["scheduled visits", [{ visits: scheduled }], {}, /start together by the clock/],
    ["retries", [{ retry: once }], {}, /try again/],
    ["retries without end", [{ retry: { ...once, attempts: -1 } }], {}, /try again/],
    ["EPSV, then PASV", [{ asksTwice: true }], {}, /try again/],
    ["two files a visit", [{ files: 2 }], {}, /several data connections/],
    ["a listing beside the file", [{ listings: 1 }], {}, /several data connections/],
    ["files by chance", [{ files: { geometric: 1.5 } }], {}, /several data connections/],
    ["ports shared by addresses", [{}], { exclusive: "port-and-address" }, /several client addr/],
    ["a shuffle of few tries", [{}], { attempts: 5 }, /before it has tried every port/],
    ["always connected and drawn", [{ visits: always }], NINE_DRAWS, /few clients/],
    ["always connected among others", [{ visits: always }, {}], {}, /come and go/],
    [
      "two kinds of always",
      [{ visits: always }, { visits: always }],
      {},
      /groups of clients differ/,
    ],
    [
      "half-range logins with round trips",
      [{ roundTripSeconds: 0.1 }],
      { portsPerSession: 2 },
      /last longer/,
    ],
    [
      "half-range logins that hold until accept",
      [{}],
      { portsPerSession: 2, holdUntil: "accept" },
      /last longer/,
    ],
    [
      "half-range logins of always",
      [{ visits: always }],
      { portsPerSession: 2 },
      /keep their places/,
    ],
  ];

  it.each(cases)("with %s", (_name, groups, ports, why) => {
    const found = counterpart({ erlangs: 5, groups, ports });
    expect(found.applies).toBe(false);
    expect(found.why).toMatch(/^For comparison only: /);
    expect(found.why).toMatch(why);
    expect(Number.isFinite(found.refusalsAt(10))).toBe(true);
  });

  it("takes a load that changes at its busiest minute", () => {
    expect(counterpart({ erlangs: 5, groups: [{ visits: scheduled }] }).erlangs).toBe(25);
  });

  it("where a cap turned clients away, or the link was full", () => {
    const turned: Partial<DaySummary>[] = [
      { turnedAwaySessions: 0, turnedAwayAddress: 0 },
      { turnedAwaySessions: 0, turnedAwayAddress: 1 },
    ];
    const asked = steady({ erlangs: 5 });
    expect(exactCounterpart(asked, demand, turned as DaySummary[]).why).toMatch(/cap on sessions/);
    expect(exactCounterpart(asked, { ...demand, linkBusy: 0.2 }, []).why).toMatch(/link is full/);
    expect(exactCounterpart(asked, demand, [turned[0] as DaySummary]).applies).toBe(true);
  });
});

describe("where the formula applies, the simulation agrees with it", { timeout: 600_000 }, () => {
  // 60 days of 50 s at 12 erlangs: 36,000 transfers; the least of the simulation may be a port or two above the exact one.
  const cases: [string, Steady][] = [
    ["Erlang B", { erlangs: 12 }],
    ["Erlang B with an unused last port", { erlangs: 12, ports: { lastPortUnused: true } }],
    [
      "nine draws with an unused last port",
      { erlangs: 12, ports: { ...NINE_DRAWS, lastPortUnused: true } },
    ],
    [
      "Engset",
      {
        erlangs: 1,
        clients: 30,
        groups: [{ visits: { pattern: "always", idleSeconds: { exponential: 1.5 } } }],
      },
    ],
  ];

  it.each(cases)("%s", async (_name, parts) => {
    const asked = steady({ ...parts, target: { refusals: 0.01 }, simulation: { days: 60 } });
    const answer = await findAnswer(asked, {
      simulate: simulateHere,
      signal,
      roundUp: (least) => least,
    });
    const formula = exactCounterpart(asked, answer.demand, answer.open!.summaries);
    expect(formula.applies).toBe(true);
    const { least } = answer.smallest!;
    expect(least.ports - formula.ports!).toBeGreaterThanOrEqual(-1);
    expect(least.ports - formula.ports!).toBeLessThanOrEqual(2);
    expect(formula.refusalsAt(least.ports)).toBeGreaterThan(0.8 * least.rate.low);
    expect(formula.refusalsAt(least.ports)).toBeLessThan(1.2 * least.rate.high);
  });
});
