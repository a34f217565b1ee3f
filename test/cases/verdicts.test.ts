/** Public cases and what their verdicts have to say: usable ports, whole days, thin evidence, caps. */
import { describe, expect, it } from "vitest";
import { verdictText } from "../../src/command-line/verdict-text.ts";
import { exportTargets } from "../../src/exports/targets.ts";
import { rangesToOpen } from "../../src/exports/ranges-to-open.ts";
import { openClonedRunner } from "../jobs/cloned-runner.ts";
import { makePlan } from "../../src/plan/make-plan.ts";
import type { Plan } from "../../src/plan/types.ts";
import { caseScenario } from "./stories.ts";

/** Events of a plan: those of the page. */
const BUDGET = 6e7;

const plans = new Map<string, Promise<Plan>>();

/** The plan of a case over so many days, made once. */
function planOf(name: string, days = 20, budget = BUDGET): Promise<Plan> {
  const key = `${name}, ${days} days, ${budget} events`;
  const plan = plans.get(key) ?? makePlanOf(name, days, budget);
  plans.set(key, plan);
  return plan;
}

async function makePlanOf(name: string, days: number, budget: number): Promise<Plan> {
  const whole = caseScenario(name);
  const scenario = { ...whole, simulation: { ...whole.simulation, days } };
  const { plan } = await makePlan(scenario, [], {
    simulate: (given) => openClonedRunner(given).simulateDays,
    signal: new AbortController().signal,
    budget,
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
    600_000,
  );
});

it("18-tight-then-fewer-ports", async () => {
  const plan = await planOf("18-tight-then-fewer-ports", 400);
  const open = rangesToOpen(plan).reduce((sum, { first, last }) => sum + last - first + 1, 0);
  expect(open).toBeGreaterThanOrEqual(10);
  expect(plan.verdict.headline).not.toMatch(/Open TCP 26500-26507/);
}, 600_000);

it("18-tight-then-fewer-ports, on days that show nothing", async () => {
  // Nothing is left for a splitting that would show it.
  const plan = await planOf("18-tight-then-fewer-ports", 20, 1e6);
  expect(plan.verdict.state).toBe("short-run");
  expect(plan.verdict.headline).toMatch(/^Keep TCP 26600-26609 for now: 20 days cannot show/);
  expect(rangesToOpen(plan)).toEqual([{ first: 26600, last: 26609 }]);
}, 600_000);

it("18-tight-then-fewer-ports, on days that show nothing, with a splitting", async () => {
  const plan = await planOf("18-tight-then-fewer-ports");
  expect(plan.verdict.state).toBe("enough");
  expect(plan.current!.refusals!.high).toBeLessThanOrEqual(plan.scenario.target.refusals);
  expect(rangesToOpen(plan)).toEqual([{ first: 26600, last: 26609 }]);
}, 600_000);

it("22-cap-binds-headline-says-open", async () => {
  const { verdict } = await planOf("22-cap-binds-headline-says-open");
  expect(verdict.state).toBe("ports-not-the-limit");
  // Two clients behind one address want fifty sessions each.
  expect(verdict.headline).toMatch(/^Ports are not the limit: raise max_per_ip to 100\. /);
  expect(verdict.headline).toContain("Keep TCP 26500-26999: 500 ports are enough then, too.");
}, 600_000);

it("26-days-with-a-refusal", async () => {
  const plan = await planOf("26-days-with-a-refusal", 200);
  const today = plan.curve.find(({ ports }) => ports === 72);
  // By hand: 960 uploads a day at 1 in 2,260 are 0.42 refusals a day, a refusal on 35 days of 100.
  const share = (today?.daysWithRefusal ?? 0) / (today?.days ?? 1);
  const rate = today?.refusals.estimate ?? 0;
  const byHand = 1 - (1 - rate) ** 960;
  expect(share).toBeGreaterThan(0.5 * byHand);
  expect(share).toBeLessThan(2 * byHand);
}, 600_000);

it("31-two-sessions-on-one-port", async () => {
  const { verdict, current } = await planOf("31-two-sessions-on-one-port");
  expect(verdict.state).toBe("ports-not-the-limit");
  expect(verdict.headline).toMatch(/Update to 1\.3\.7b/);
  // Fewer ports would make two sessions meet more often.
  expect(verdict.headline).toMatch(/Keep TCP 64000-64900\.$/);
  expect(current?.judgement).toBe("enough");
}, 600_000);

it("08-session-stays-after-last-file", async () => {
  const { verdict } = await planOf("08-session-stays-after-last-file");
  expect(verdict.restsOn).toContain("1 session that lists folders");
  expect(verdict.restsOn).toContain(
    "stays logged in for 15 min after its last file (the server's idle time-out)",
  );
}, 600_000);

it("12-browsing-session-missing", async () => {
  const { verdict } = await planOf("12-browsing-session-missing");
  // Ten that transfer, and the one that lists folders, against a cap of ten.
  expect(verdict.headline).toMatch(/^Ports are not the limit: raise max-logins to 11\. /);
}, 600_000);

it("08-with-four-windows-left-open", async () => {
  const { verdict, current } = await planOf("08-with-four-windows-left-open", 4);
  // Four windows that never close leave one of the five sessions to ten people.
  expect(current?.judgement).toBe("too-small");
  expect(verdict.today).toMatch(/^Too small: 26500-26509 refuses /);
  expect(verdict.headline).toMatch(/^Open TCP \d+-\d+: \d+ ports\.$/);
}, 600_000);

it("24-eleven-ports-on-a-google-service", async () => {
  const plan = await planOf("24-eleven-ports-on-a-google-service");
  expect(plan.verdict.headline).toMatch(/^Keep TCP 26500-26510: 11 ports are enough/);
  // More than eleven are wanted for a moment: then they are not called busy, of which eleven would be too few.
  expect(plan.demand.peak.median).toBeGreaterThan(11);
  expect(plan.verdict.why).toMatch(/^Usually \d+ ports are needed at once for a moment /);
  const rows = verdictText(plan, 96).split("\n");
  expect(rows.filter((row) => /^keep +11 /.test(row))).toHaveLength(1);
  expect(rows.some((row) => row.startsWith("open "))).toBe(false);
}, 600_000);

it("28-control-port-not-in-server-text", async () => {
  const plan = await planOf("28-control-port-not-in-server-text");
  const said = (id: string) =>
    exportTargets
      .find((target) => target.id === id)!
      .texts({ plan, link: null, chosen: null })
      .map(({ text }) => text)
      .join("\n");
  // The server listens where every firewall lets clients in.
  expect(said("vsftpd")).toMatch(/^listen_port=43257$/m);
  expect(said("nftables")).toContain("43257");
  for (const { first, last } of rangesToOpen(plan))
    expect(first > 43_257 || last < 43_257).toBe(true);
}, 600_000);

it("32-range-of-one-port-is-ignored", async () => {
  const { verdict, current } = await planOf("32-range-of-one-port-is-ignored");
  expect(current?.judgement).toBe("too-small");
  expect(verdict.headline).toMatch(/^SFTPGo ignores a range of one port\. Open TCP /);
}, 600_000);

it("33-scanners-at-the-hour-on-five-sessions", async () => {
  const { verdict } = await planOf("33-scanners-at-the-hour-on-five-sessions", 6);
  const [, sessions, ports] =
    /^Ports are not the limit: raise MaxClientsNumber to (\d+)\. .* Then (\d+) ports are needed\. Until then keep /.exec(
      verdict.headline,
    ) ?? [];
  // One session for every two ports: a cap that the ports do not let in would be none.
  expect(Number(sessions)).toBe(Math.floor(Number(ports) / 2));
  expect(Number(sessions)).toBeGreaterThan(5);
  expect(verdict.limits).toMatch(/^More ports alone will not help: MaxClientsNumber \(5\) /);
}, 600_000);

it("34-half-the-range-is-excluded", async () => {
  const { verdict, current } = await planOf("34-half-the-range-is-excluded", 4);
  expect(current).toMatchObject({ ports: 20, usable: 10 });
  expect(verdict.headline).toMatch(
    /^Keep TCP 50050-50069: the 10 ports of its 20 that can be opened are enough/,
  );
  expect(verdict.today).toContain("10 of its 20 ports cannot be opened here and do not count.");
}, 600_000);

it("35-nine-fixed-ports-behind-one-address", async () => {
  const { verdict, margin } = await planOf("35-nine-fixed-ports-behind-one-address");
  expect(verdict.headline).toMatch(
    /^Open TCP 8192-8200: the 9 ports that .* has are too few; \d+ would be needed\.$/,
  );
  expect(margin?.holds ?? null).toBeNull();
  expect(verdict.sure).toMatch(/ \d in 10 transfers are refused /);
}, 600_000);

it("never says that as many would do as there are", async () => {
  for (const name of ["24-eleven-ports-on-a-google-service", "16-range-of-control-ports"]) {
    const { verdict } = await planOf(name);
    const [, ports, least] =
      /: (\d+) ports? are enough; (\d+) would do/.exec(verdict.headline) ?? [];
    if (ports !== undefined) expect(Number(least)).toBeLessThan(Number(ports));
    expect(verdict.headline).not.toMatch(/\b1 port are/);
  }
}, 600_000);
