import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openClonedRunner } from "../jobs/cloned-runner.ts";
import { kubernetesService } from "../../src/exports/firewalls/kubernetes.ts";
import { platformWarnings } from "../../src/placement/platform-caps.ts";
import { findStagger } from "../../src/plan/stagger.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { configurationOf } from "../../src/exports/configurations/index.ts";
import { explainLines } from "../../src/symptoms/explain.ts";
import { surroundingsOf } from "../../src/symptoms/surroundings.ts";
import type { DaySummary } from "../../src/simulation/types.ts";
import { caseScenario, stories } from "./stories.ts";

const unending = new AbortController().signal;

function daysOf(scenario: Scenario, ports: number | null, days: number): Promise<DaySummary[]> {
  const { daySeconds } = scenario.simulation;
  const request = {
    ports,
    firstDay: 0,
    days,
    window: { fromSeconds: 0, toSeconds: daySeconds },
    batches: 1,
    picture: false,
  };
  return openClonedRunner(scenario).simulateDays(request, unending);
}

const sum = (days: readonly DaySummary[], of: (day: DaySummary) => number) =>
  days.reduce((total, day) => total + of(day), 0);

it("every case has its story, and reads cleanly", () => {
  const files = readdirSync(new URL(".", import.meta.url)).filter((name) => name.endsWith(".json"));
  expect(files.map((name) => name.replace(/\.json$/, "")).toSorted()).toEqual(
    Object.keys(stories).toSorted(),
  );
  for (const name of Object.keys(stories)) expect(caseScenario(name).version).toBe(1);
});

describe("08-session-stays-after-last-file", () => {
  const scenario = caseScenario("08-session-stays-after-last-file");

  it("logs in three sessions a visit, and one of them stays until the server's idle time-out", async () => {
    const { idleSeconds } = scenario.server;
    expect(idleSeconds).toBe(900);
    const staying = await daysOf(scenario, null, 20);
    expect(sum(staying, (day) => day.sessions)).toBe(3 * sum(staying, (day) => day.visits));
    const groups = scenario.groups.map((group) => ({ ...group, staySeconds: 0 }));
    const leaving = await daysOf({ ...scenario, groups }, null, 20);
    // 1.25 windows more are open on average: five visits an hour times 15 minutes (Little's law).
    const more = sum(staying, (day) => day.peakSessions) - sum(leaving, (day) => day.peakSessions);
    expect(more / staying.length).toBeGreaterThan(1.25);
  });

  it("turns logins away on ten ports: five sessions are too few", async () => {
    const days = await daysOf(scenario, 10, 20);
    // Five windows of 15 minutes at 1.25 open on average alone are all taken for 1 visit in 130 (Erlang B).
    const away = sum(days, (day) => day.turnedAwayRange);
    expect(away / sum(days, (day) => day.sessions + day.turnedAwayRange)).toBeGreaterThan(1 / 130);
  });
});

it("12-browsing-session-missing", async () => {
  const scenario = caseScenario("12-browsing-session-missing");
  expect(scenario.server.maxSessions).toBe(10);
  const uncapped = { ...scenario, server: { ...scenario.server, maxSessions: 0 } };
  const free = await daysOf(uncapped, null, 3);
  for (const day of free) expect(day.peakSessions).toBe(11);
  const capped = await daysOf(scenario, null, 3);
  for (const day of capped) {
    expect(day.peakSessions).toBe(10);
    expect(day.turnedAwaySessions).toBeGreaterThan(0);
  }
});

it.each([
  ["16-no-port-of-the-range-can-be-bound", 50003, "excluded by Windows"],
  ["16-range-of-control-ports", 2122, "control port"],
])("%s: a reply with such a port is told to be none that can be used", (name, port, why) => {
  const around = surroundingsOf(caseScenario(name), []);
  const { answer } = explainLines(`229 Entering Extended Passive Mode (|||${port}|)`, around);
  expect(answer?.case).toBe("avoided");
  expect(answer?.means).toContain(why);
});

it("26-days-with-a-refusal: the ladder of its starts ends in a few ports", async () => {
  const scenario = caseScenario("26-days-with-a-refusal");
  const [ladder] = await findStagger(scenario, null, {
    simulate: (given) => openClonedRunner(given).simulateDays,
    signal: unending,
    days: 20,
  });
  const sizes = [ladder!.now, ...ladder!.steps].map(({ least }) => least.ports ?? Infinity);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  // 40 holds of 30 s in an hour are a third of a port on average; nine draws on four ports fail hardly ever.
  expect(sizes.at(-1)).toBeLessThanOrEqual(6);
  expect(sizes[0]).toBeGreaterThan(40);
}, 600_000);

it("28-control-port-not-in-server-text", () => {
  const { server, access } = caseScenario("28-control-port-not-in-server-text");
  const text = configurationOf(server.software)?.text({
    range: { first: 26500, last: 26507 },
    maxSessions: server.maxSessions,
    maxSessionsPerAddress: server.maxSessionsPerAddress,
    access,
  });
  expect(text).toMatch(/^listen_port=43257$/m);
});

describe("24-eleven-ports-on-a-google-service", () => {
  it("is told that Google's internal balancer takes five ports or all", () => {
    const { access } = caseScenario("24-eleven-ports-on-a-google-service");
    const ranges = [{ first: 26_500, last: 26_510 }];
    const said = platformWarnings(ranges, access, kubernetesService.caps).map(
      ({ message }) => message,
    );
    expect(said.filter((message) => message.includes("Google"))).toEqual([
      expect.stringMatching(/needs 12 ports .* Google load balancer: 7 more than the 5 /),
    ]);
  });
});
