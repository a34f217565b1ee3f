import { failuresByRetry } from "../../src/scenario/failures.ts";
import { clients } from "../../src/clients/index.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import type { ScenarioDocument } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";
/** Every state of the verdict is reached by a small scenario, and says what an administrator can act on. */
import { describe, expect, it } from "vitest";
import { makePlan } from "../../src/plan/make-plan.ts";
import type { Plan, VerdictState } from "../../src/plan/types.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { NINE_DRAWS, signal, simulateHere, steady, type Steady } from "../answer/in-thread.ts";

const planOf = async (asked: Scenario): Promise<Plan> =>
  (await makePlan(asked, [], { simulate: simulateHere, signal })).plan;

const ports = (count: number) => ({ range: { first: 40_001, last: 40_000 + count } });
const oneIn100 = { refusals: 0.01 };

interface Case {
  state: VerdictState;
  parts: Steady;
  headline: RegExp;
  today?: RegExp;
  sure: RegExp;
}

// 20 erlangs and 1 in 100 need 30 ports exactly (Erlang B); 20 days of 50 s are 20,000 transfers.
const open = /^Open TCP \d+-\d+: 32 ports\.$/;
const bothSides =
  /about 1 in [\d,]+ transfers is refused \(95% sure: fewer than 1 in [\d,]+\)\. You asked for 1 in 100\./;
const cases: Record<string, Case> = {
  "a range to open": {
    state: "recommended",
    parts: { erlangs: 20, target: oneIn100 },
    headline: open,
    sure: bothSides,
  },
  "a range that is too small": {
    state: "too-small",
    parts: { erlangs: 20, target: oneIn100, server: ports(15) },
    headline: open,
    today:
      /^Too small: 40001-40015 refuses about (1 in \d|\d in 10) transfers over the whole day\.$/,
    sure: bothSides,
  },
  "a range that may or may not do": {
    state: "tight",
    parts: { erlangs: 20, target: oneIn100, server: ports(30), simulation: { days: 4, seed: 1 } },
    headline: /^Open TCP \d+-\d+: (32|40) ports\.$/,
    today:
      /^Tight: 40001-40030 refuses about 1 in \d+ transfers over the whole day\. These days cannot tell whether that is under 1 in 100\.$/,
    sure: /1 in/,
  },
  "a range that growth will outgrow": {
    state: "tight",
    parts: { erlangs: 20, target: { ...oneIn100, growth: 0.2 }, server: ports(33) },
    headline: /^Open TCP \d+-\d+: 40 ports\.$/,
    today: /^Tight: 40001-40033 meets 1 in 100 today, but not with 20% more clients\.$/,
    sure: /, with 20% more clients, about 1 in [\d,]+/,
  },
  "a range that is enough": {
    state: "enough",
    parts: { erlangs: 20, target: oneIn100, server: ports(34) },
    headline: /^Keep TCP 40001-40034: 34 ports are enough; 3[01] would do\.$/,
    today: /^Enough: 40001-40034 refuses about 1 in [\d,]+ transfers over the whole day\.$/,
    sure: bothSides,
  },
  "a range that is enough with its growth": {
    state: "enough",
    parts: { erlangs: 20, target: { ...oneIn100, growth: 0.2 }, server: ports(60) },
    headline: /^Keep TCP 40001-40060: 60 ports are enough/,
    today: /^Enough: 40001-40060 refuses no transfer in \d+ days over the whole day\.$/,
    sure: /20% more clients/,
  },
  "nothing refused": {
    state: "none-refused",
    parts: { erlangs: 4, target: oneIn100 },
    headline: /^Open TCP \d+-\d+: 16 ports\.$/,
    sure: /none of [\d,]+ transfers was refused in \d+ days: fewer than 1 in [\d,]+ transfers \(95% sure\)\. None of \d+ whole days had a refusal at any hour \(95% sure: fewer than 1 day in \d+\)\. You asked for 1 in 100\.$/,
  },
  "a target that the days cannot show": {
    state: "short-run",
    parts: { erlangs: 4, target: { refusals: 1e-7 }, simulation: { days: 5 } },
    headline: /^Open TCP/,
    sure: /That many days cannot show 1 in 10,000,000; about [\d,]+ would\.$/,
  },
  "a cap that turns users away first": {
    state: "ports-not-the-limit",
    parts: { erlangs: 20, target: oneIn100, server: { maxSessions: 15 } },
    headline:
      /^Ports are not the limit: raise the cap on sessions to \d+\. At 15 it turns (1 in \d+|\d in 10) logins away\. Then \d+ ports are needed\. Until then open TCP/,
    sure: /1 in/,
  },
  "a range that is many times what is needed": {
    state: "oversized",
    parts: { erlangs: 20, target: oneIn100, server: ports(10_000) },
    headline:
      /^Open TCP \d+-\d+: 32 ports\. 40001-50000 has 9,968 more ports than that: each open port is one more door\.$/,
    today: /^More than enough: 40001-50000 refuses no transfer in \d+ days over the whole day\.$/,
    sure: bothSides,
  },
  "a day on which nobody asks for a port once it counts": {
    state: "nothing-to-judge",
    parts: {
      erlangs: 1,
      groups: [
        {
          visits: { pattern: "scheduled", everySeconds: 60, spreadSeconds: 1 },
          transferSeconds: 59,
        },
      ],
    },
    headline: /^Nothing to judge: nobody asks for a port/,
    sure: /^$/,
  },
  "no size that is enough": {
    state: "impossible",
    // One blind draw refuses k of N: 20 of 20,000 is the first that meets 1 in 1,000, and 16,384 are the most.
    parts: { erlangs: 20, ports: { ...NINE_DRAWS, attempts: 1 }, simulation: { days: 4 } },
    headline: /^No range up to 16,384 ports keeps refusals under 1 in 1,000\.$/,
    sure: /^$/,
  },
  "no demand at all": {
    state: "no-demand",
    parts: { erlangs: 5, groups: [{ passive: 0 }] },
    headline: /^No passive port is needed/,
    sure: /^$/,
  },
};

describe("the verdict", { timeout: 600_000 }, () => {
  it("has a case here for every state", () => {
    const states: Record<VerdictState, true> = {
      recommended: true,
      "no-demand": true,
      "too-small": true,
      tight: true,
      enough: true,
      "none-refused": true,
      "short-run": true,
      "ports-not-the-limit": true,
      impossible: true,
      oversized: true,
      "nothing-to-judge": true,
    };
    const reached = new Set(Object.values(cases).map(({ state }) => state));
    expect([...reached].toSorted()).toEqual(Object.keys(states).toSorted());
  });

  it.each(Object.entries(cases))(
    "on %s",
    async (_name, { state, parts, headline, today, sure }) => {
      const { verdict, current, recommendation } = await planOf(steady(parts));
      expect(verdict.state).toBe(state);
      expect(verdict.headline).toMatch(headline);
      if (today === undefined) expect(verdict.today).toBeNull();
      else expect(verdict.today).toMatch(today);
      expect(verdict.sure).toMatch(sure);
      if (current)
        expect(["too-small", "tight", "enough", "oversized"]).toContain(current.judgement);
      if (recommendation) {
        const [, ports, how] =
          /Usually (\d+) ports are (busy|needed at once for a moment) at the day's peak .*, \d+ on the worst of/.exec(
            verdict.why,
          ) ?? [];
        // More than the least can be wanted for a moment; it cannot be busy where the least is what passes.
        const isMore = Number(ports) > recommendation.leastPerNode;
        expect(how).toBe(isMore ? "needed at once for a moment" : "busy");
        expect(verdict.why).toContain(`${recommendation.least} is the least that passes`);
        expect(verdict.restsOn).toMatch(/^\d+ clients hold .* ports at the peak: (each|they)/);
      }
      expect(verdict.limits).not.toBe("");
      const { today: first, sure: second, why, margin, restsOn, limits, symptom } = verdict;
      expect(verdict.sentences).toEqual(
        [first, second, why, margin, restsOn, limits, symptom].filter((text) => text),
      );
      const all = [verdict.headline, ...verdict.sentences].join(" ");
      expect(all).not.toMatch(/\b0 ?%|\bsafe|guarantee|NaN|undefined|Infinity/i);
    },
  );
});

describe("clients that try again until they are served", { timeout: 600_000 }, () => {
  const forever = { attempts: -1, delaySeconds: 2, factor: 1, limitSeconds: 2 };
  const asked = (size: number) =>
    steady({
      erlangs: 20,
      target: oneIn100,
      groups: [{ retry: forever }],
      server: ports(size),
      simulation: { days: 10, daySeconds: 300 },
    });

  it("never drain at a range below the load: no-steady-state, and no rate is told", async () => {
    const plan = await planOf(asked(12));
    expect(plan.limits.map(({ code }) => code)).toContain("no-steady-state");
    expect(plan.verdict.today).toBe(
      "Too small: at 40001-40012 the retries pile up all day and never drain.",
    );
    expect(plan.current).toEqual({ ports: 12, usable: 12, refusals: null, judgement: "too-small" });
    expect(plan.recommendation!.least).toBeGreaterThan(20);
    // 20 erlangs for ever: no size below has a rate, and the curve shows none.
    expect(Math.min(...plan.curve.map((point) => point.ports))).toBeGreaterThan(20);
  });

  it("never drain where so many tries are longer than the day", async () => {
    const often = { ...forever, attempts: 10_000 };
    const plan = await planOf({
      ...asked(12),
      groups: asked(12).groups.map((group) => ({
        ...group,
        retry: often,
        failures: failuresByRetry(often, 60),
      })),
    });
    expect(plan.limits.map(({ code }) => code)).toContain("no-steady-state");
  });

  it("never drain where a cap on sessions below the load turns them away, whatever the range", async () => {
    const { range: _, ...server } = asked(34).server;
    const plan = await planOf({ ...asked(34), server: { ...server, maxSessions: 12 } });
    expect(plan.limits.map(({ code }) => code)).toEqual(["max-sessions", "no-steady-state"]);
  });

  it("do so at a range that carries them", async () => {
    const plan = await planOf(asked(34));
    expect(plan.limits).toEqual([]);
    expect(plan.verdict.today).not.toMatch(/pile up/);
  });
});

describe("what the figures leave open is a warning", { timeout: 600_000 }, () => {
  const codes = async (parts: Steady) =>
    (await planOf(steady(parts))).warnings.map(({ code }) => code);

  it.each([
    ["outside-range-when-full", { whenFull: "outside-range" as const }],
    ["session-killed-when-full", { whenFull: "close-session" as const }],
    ["range-end-unused", { lastPortUnused: true }],
  ])("%s", async (code, behaviour) => {
    const found = await codes({ erlangs: 3, target: oneIn100, ports: behaviour });
    expect(found).toContain(code);
    expect(await codes({ erlangs: 3, target: oneIn100 })).not.toContain(code);
  });

  it("short-run, with the days that would do", async () => {
    const plan = await planOf(steady(cases["a target that the days cannot show"]!.parts));
    const warning = plan.warnings.find(({ code }) => code === "short-run");
    expect(warning?.message).toMatch(
      /^5 days cannot show 1 in 10,000,000, even .* About [\d,]+ days would\. Nor can it be extrapolated from smaller ranges: too few refusals were counted/,
    );
  });

  it("assumed-behaviour, with both readings, where the catalogue does not know the server", async () => {
    const planOf = async (server: ScenarioDocument["server"]) => {
      const { scenario, assumptions } = completeScenario(
        {
          version: 1,
          server,
          groups: [
            {
              clients: 60,
              visits: { pattern: "steady", perClientPerHour: 60 },
              transferSeconds: 3,
            },
          ],
          simulation: { days: 5, daySeconds: 3600 },
        },
        { servers, clients },
      );
      return (await makePlan(scenario, assumptions, { simulate: simulateHere, signal })).plan;
    };
    const { band, warnings, verdict } = await planOf({ software: "generic" });
    expect(warnings.map(({ code }) => code)).toContain("assumed-behaviour");
    // The other reading blocks a port for a minute after each download of 3 s: about twenty times the load.
    expect(band!.other!).toBeGreaterThan(5 * band!.assumed!);
    // What may be needed instead stands in the first lines, not among the reasons alone.
    expect(verdict.headline).toContain(
      ` By another reading of the server ${band!.other} ports are needed: which is right is not known.`,
    );
    expect((await planOf({ software: "vsftpd" })).band).toBeNull();
    expect((await planOf({ software: "generic", ports: { reusesAddress: true } })).band).toBeNull();
  });
});
