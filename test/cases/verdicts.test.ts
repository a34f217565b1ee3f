/** Public cases and what their verdicts have to say: usable ports, whole days, thin evidence, caps. */
import { describe, expect, it } from "vitest";
import { rangesToOpen } from "../../src/exports/ranges-to-open.ts";
import { openClonedRunner } from "../../src/jobs/same-thread.ts";
import { makePlan } from "../../src/plan/make-plan.ts";
import type { Plan } from "../../src/plan/types.ts";
import { caseScenario } from "./stories.ts";

async function planOf(name: string, days = 200): Promise<Plan> {
  const whole = caseScenario(name);
  const scenario = { ...whole, simulation: { ...whole.simulation, days } };
  const { plan } = await makePlan(scenario, [], {
    simulate: (given) => openClonedRunner(given).simulateDays,
    signal: new AbortController().signal,
  });
  return plan;
}

describe("usable ports are judged", () => {
  it.each([
    ["16-no-port-of-the-range-can-be-bound", 50000, 50009, 10],
    ["16-range-of-control-ports", 2121, 2124, 4],
  ])(
    "%s",
    async (name, first, last, count) => {
      const plan = await planOf(name);
      expect(plan.verdict.headline).not.toContain("Keep");
      expect(plan.current?.judgement).toBe("too-small");
      const said = [plan.verdict.headline, ...plan.verdict.sentences].join(" ");
      expect(said).toMatch(
        new RegExp(`none of (?:these|the) ${count} ports (?:\\([\\d-]+\\) )?can be`, "i"),
      );
      // What is recommended lies where ports can be opened.
      for (const range of rangesToOpen(plan)) {
        expect(range.last < first || range.first > last).toBe(true);
      }
    },
    120_000,
  );
});

it("18-tight-then-fewer-ports", async () => {
  const plan = await planOf("18-tight-then-fewer-ports", 400);
  if (plan.current?.judgement === "tight") {
    expect(plan.recommendation?.ports).toBeGreaterThanOrEqual(10);
  }
  expect(plan.verdict.headline).not.toMatch(/Open TCP 26500-26507/);
}, 120_000);

it("22-cap-binds-headline-says-open", async () => {
  const { verdict } = await planOf("22-cap-binds-headline-says-open", 20);
  expect(verdict.state).toBe("ports-not-the-limit");
  // Two clients behind one address want fifty sessions each.
  expect(verdict.headline).toMatch(/^Ports are not the limit: raise max_per_ip to 100\. /);
  expect(verdict.headline).toContain("Keep TCP 26500-26999: 500 ports are enough then, too.");
}, 120_000);

it("26-days-with-a-refusal", async () => {
  const plan = await planOf("26-days-with-a-refusal", 200);
  const today = plan.curve.find(({ ports }) => ports === 72);
  // By hand: 960 uploads a day at 1 in 2,260 are 0.42 refusals a day, a refusal on 35 days of 100.
  const share = (today?.daysWithRefusal ?? 0) / (today?.days ?? 1);
  const rate = today?.refusals.estimate ?? 0;
  const byHand = 1 - (1 - rate) ** 960;
  expect(share).toBeGreaterThan(0.5 * byHand);
  expect(share).toBeLessThan(2 * byHand);
}, 120_000);

it("31-two-sessions-on-one-port", async () => {
  const { verdict, current } = await planOf("31-two-sessions-on-one-port", 20);
  expect(verdict.state).toBe("ports-not-the-limit");
  expect(verdict.headline).toMatch(/update to 1\.3\.7b/);
  // Fewer ports would make two sessions meet more often.
  expect(verdict.headline).toMatch(/Keep TCP 64000-64900\.$/);
  expect(current?.judgement).toBe("enough");
}, 120_000);

it("08-session-stays-after-last-file", async () => {
  const { verdict } = await planOf("08-session-stays-after-last-file", 20);
  expect(verdict.restsOn).toContain("1 session that lists folders");
  expect(verdict.restsOn).toContain("stays logged in for 15 min, the server's idle time-out,");
}, 120_000);

it("12-browsing-session-missing", async () => {
  const { verdict } = await planOf("12-browsing-session-missing", 20);
  // Ten that transfer, and the one that lists folders, against a cap of ten.
  expect(verdict.headline).toMatch(/^Ports are not the limit: raise max-logins to 11\. /);
}, 120_000);

it("never says that as many would do as there are", async () => {
  for (const name of ["24-eleven-ports-on-a-google-service", "16-range-of-control-ports"]) {
    const { verdict } = await planOf(name, 20);
    const [, ports, least] =
      /: (\d+) ports? are enough; (\d+) would do/.exec(verdict.headline) ?? [];
    if (ports !== undefined) expect(Number(least)).toBeLessThan(Number(ports));
    expect(verdict.headline).not.toMatch(/\b1 port are/);
  }
}, 120_000);
