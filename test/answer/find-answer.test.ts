/** The answer as a whole, against exact sizes and against itself. Days are short; each test says how much it simulates. */
import { describe, expect, it } from "vitest";
import { findAnswer, grownScenario, type Answer } from "../../src/answer/find-answer.ts";
import { findCapacity, scaleClients } from "../../src/answer/capacity.ts";
import { portsForErlangB } from "../../src/answer/exact/erlang-b.ts";
import { portsForDraws } from "../../src/answer/exact/random-draws.ts";
import { findLeast } from "../../src/answer/find-least.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { NINE_DRAWS, signal, simulateHere, steady } from "./in-thread.ts";

const answerTo = (asked: Scenario, onAnswer?: (answer: Answer) => void): Promise<Answer> =>
  findAnswer(asked, { simulate: simulateHere, signal, roundUp: (least) => least, onAnswer });

const leastOf = (asked: Scenario, days = 20) =>
  findLeast(asked, { simulate: simulateHere, signal, days });

describe("growth", { timeout: 600_000 }, () => {
  const today = steady({ erlangs: 10, clients: 100, target: { refusals: 0.01 } });
  const grown = { ...today, target: { ...today.target, growth: 0.2 } };
  const larger = scaleClients(today, 1.2);

  it("of 20 % is answered as 20 % more clients are", async () => {
    const [asGrown, asLarger] = [await answerTo(grown), await answerTo(larger)];
    expect(asGrown.planned.groups).toEqual(larger.groups);
    expect(asGrown.smallest!.least.ports).toBe(asLarger.smallest!.least.ports);
    expect(asGrown.smallest!.least.rate).toEqual(asLarger.smallest!.least.rate);
    expect(asGrown.open!.rate).toEqual(asLarger.open!.rate);
    expect(asGrown.curve.map(({ ports, rate }) => [ports, rate])).toEqual(
      asLarger.curve.map(({ ports, rate }) => [ports, rate]),
    );
    // 12 erlangs instead of 10: two or three ports.
    expect(asGrown.smallest!.least.ports).toBeGreaterThan(
      (await answerTo(today)).smallest!.least.ports,
    );
  });

  it("leaves the scenario alone where there is none, and keeps clients whole", () => {
    expect(grownScenario(today)).toBe(today);
    const odd = steady({ erlangs: 1, clients: 7, target: { growth: 0.1 } });
    expect(grownScenario(odd).groups[0]).toMatchObject({ clients: 8, addresses: 8 });
  });

  it("judges the range of today by today's clients and by those to come", async () => {
    const ports = portsForErlangB(10, 0.01)! + 1;
    const asked = {
      ...grown,
      server: { ...grown.server, range: { first: 50_001, last: 50_000 + ports } },
    };
    const { current } = await answerTo(asked);
    expect(current!.today.ports).toBe(ports);
    expect(current!.today.rate.high).toBeLessThan(0.01);
    expect(current!.grown.rate.estimate).toBeGreaterThan(1.5 * current!.today.rate.estimate);
  });
});

describe("looks at growing numbers of days", { timeout: 600_000 }, () => {
  it("come in order, each with a whole answer, and the last one is the answer", async () => {
    const asked = steady({ erlangs: 10, target: { refusals: 0.0001 }, simulation: { days: 45 } });
    const seen: Answer[] = [];
    const last = await answerTo(asked, (answer) => seen.push(answer));
    expect(seen.at(-1)).toEqual(last);
    expect(last.progress.map(({ days }) => days)).toEqual([4, 10, 20, 40, 45]);
    expect(seen.filter(({ settled }) => settled)).toHaveLength(1);
    for (const { curve, days } of seen) {
      expect(curve.every((point) => point.days <= days)).toBe(true);
      const sizes = curve.map(({ ports }) => ports);
      expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    }
  });

  it("end early only where the answer is settled, and not before day 20", async () => {
    const easy = steady({ erlangs: 10, target: { refusals: 0.1 }, simulation: { days: 400 } });
    const { days, settled, precision } = await answerTo(easy);
    expect([settled, precision!.settled]).toEqual([true, true]);
    expect(days).toBeGreaterThanOrEqual(20);
    expect(days).toBeLessThan(400);
  });

  it("stop at once when the person does", async () => {
    const controller = new AbortController();
    const asked = steady({ erlangs: 10, simulation: { days: 400 } });
    const simulate: typeof simulateHere = (given) => async (request, until) => {
      until.throwIfAborted();
      return simulateHere(given)(request, until);
    };
    const found = findAnswer(asked, {
      simulate,
      signal: controller.signal,
      roundUp: (least) => least,
      onAnswer: () => controller.abort(new Error("Enough.")),
    });
    await expect(found).rejects.toThrow("Enough.");
  });
});

describe("a target that the days cannot show", { timeout: 600_000 }, () => {
  it("is said, and the least is a size at which nothing was refused", async () => {
    const asked = steady({ erlangs: 5, target: { refusals: 1e-6 }, simulation: { days: 10 } });
    const { cannotShow, smallest, days } = await answerTo(asked);
    expect([cannotShow, days]).toEqual([true, 10]);
    expect(smallest!.least).toMatchObject({ counted: 0, rate: { estimate: 0 } });
    expect(smallest!.least.rate.high).toBeGreaterThan(1e-6);
  });

  it("is none where chance is calculated instead of counted", async () => {
    // Nine draws, 1 in 10,000: 20 days of 1,000 transfers hardly refuse one, but each knows its chance.
    const target = 1e-4;
    const asked = steady({ erlangs: 20, ports: NINE_DRAWS, target: { refusals: target } });
    const { ports } = await leastOf(asked);
    const exact = portsForDraws(20, 9, target)!;
    expect(Math.abs(ports! - exact)).toBeLessThanOrEqual(0.05 * exact);
  });
});

describe("target.over", { timeout: 600_000 }, () => {
  const hours = Array.from({ length: 24 }, (_, hour) => (hour === 9 ? 20 : 1));
  const daily = steady({
    erlangs: 1,
    groups: [
      {
        clients: 100,
        visits: { pattern: "daily", perClientPerDay: 8, hours },
        transferSeconds: { exponential: 120 },
      },
    ],
    target: { refusals: 0.02 },
    simulation: { daySeconds: 86_400, warmUpSeconds: 0, days: 20 },
  });

  it("busiest-hour finds nine o'clock and needs more ports than the whole day does", async () => {
    const hour = await answerTo({ ...daily, target: { ...daily.target, over: "busiest-hour" } });
    const day = await answerTo(daily);
    expect(day.window).toEqual({ fromSeconds: 0, toSeconds: 86_400 });
    expect(hour.window.toSeconds - hour.window.fromSeconds).toBe(3600);
    expect(Math.abs(hour.window.fromSeconds - 9 * 3600)).toBeLessThanOrEqual(600);
    expect(hour.smallest!.least.ports).toBeGreaterThan(day.smallest!.least.ports);
    // At nine 372 visits of two minutes come in the hour: 12.4 erlangs, a little fewer while they build up.
    const steadyNeed = portsForErlangB(12.4, 0.02)!;
    expect(hour.smallest!.least.ports).toBeGreaterThanOrEqual(steadyNeed - 2);
    expect(hour.smallest!.least.ports).toBeLessThanOrEqual(steadyNeed + 2);
  });
});

describe("four nodes at 100 erlangs, 1 refusal in 1,000", { timeout: 600_000 }, () => {
  // Erlang B: 25 erlangs need 41 ports, 33.3 need 52; one server would need 128. 30 days of 100 s: 300,000 transfers.
  it.each([
    { nodesLost: 0, exact: 41 },
    { nodesLost: 1, exact: 52 },
  ])("needs 4 times $exact ports with $nodesLost lost", async ({ nodesLost, exact }) => {
    expect(portsForErlangB(100 / (4 - nodesLost), 0.001)).toBe(exact);
    const asked = steady({
      erlangs: 100,
      clients: 120,
      server: { nodes: 4, nodesLost },
      simulation: { days: 30, daySeconds: 110 },
    });
    const { ports, low, high } = await leastOf(asked, 30);
    expect(low - 1).toBeLessThanOrEqual(exact);
    expect(high + 1).toBeGreaterThanOrEqual(exact);
    expect(Math.abs(ports! - exact)).toBeLessThanOrEqual(1);
  });
});

describe("half-range logins", { timeout: 600_000 }, () => {
  it("need two ports a session: Erlang B on floor(N / 2)", async () => {
    const sessions = portsForErlangB(10, 0.01)!;
    const asked = steady({
      erlangs: 10,
      ports: { portsPerSession: 2 },
      target: { refusals: 0.01 },
      simulation: { days: 30, daySeconds: 110 },
    });
    const { ports } = await leastOf(asked, 30);
    expect(ports! % 2).toBe(0);
    expect(Math.abs(ports! - 2 * sessions)).toBeLessThanOrEqual(2);
  });
});

describe("what so many ports carry", { timeout: 600_000 }, () => {
  const options = { simulate: simulateHere, signal, days: 20 };

  it("is today's load, give or take a port's worth, where they are the least for it", async () => {
    const asked = steady({ erlangs: 10, target: { refusals: 0.01 } });
    const { ports } = await leastOf(asked);
    const { factor, clients, refusals, unbounded } = await findCapacity(asked, ports!, options);
    expect(factor).toBeGreaterThanOrEqual(1);
    expect(factor).toBeLessThan(1.12);
    expect(clients).toBe(Math.round(100 * factor));
    expect(refusals.high).toBeLessThanOrEqual(0.01);
    expect(unbounded).toBe(false);
  });

  it("is Erlang's load for other sizes, smaller and larger", async () => {
    const asked = steady({ erlangs: 10, target: { refusals: 0.01 } });
    // Erlang B, 1 in 100 (printed tables): 10 ports carry 4.46 erlangs, 30 carry 20.3. The upper bound of 20 days costs up
    // to a seventh of it.
    for (const [ports, erlangs] of [
      [10, 4.46],
      [30, 20.34],
    ] as const) {
      const { factor } = await findCapacity(asked, ports, options);
      expect((10 * factor) / erlangs).toBeGreaterThan(0.85);
      expect((10 * factor) / erlangs).toBeLessThan(1.03);
    }
  });

  it("is 0 where not even a sixty-fourth meets the target", async () => {
    const asked = steady({ erlangs: 64, clients: 64, target: { refusals: 0.01 } });
    // A sixty-fourth is one client of 1 erlang: one port refuses it every other time.
    expect(await findCapacity(asked, 1, options)).toMatchObject({ factor: 0, clients: 0 });
  });

  it("is unbounded where 64 times as many are still served", async () => {
    const asked = steady({ erlangs: 0.1, clients: 10, target: { refusals: 0.01 } });
    const found = await findCapacity(asked, 40, { ...options, days: 5 });
    expect(found).toMatchObject({ unbounded: true, factor: 64, clients: 640 });
  });

  it("does not end at 0 where the days cannot show a rare target", async () => {
    const asked = steady({ erlangs: 1, clients: 50, target: { refusals: 1e-7 } });
    const { factor, refusals } = await findCapacity(asked, 12, { ...options, days: 5 });
    expect(factor).toBeGreaterThan(0.5);
    expect(refusals.estimate).toBe(0);
  });
});
