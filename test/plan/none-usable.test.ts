/** Ranges of today of which not one port can be opened: that is the verdict, wherever it is said. */
import { describe, expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { verdictText } from "../../src/command-line/verdict-text.ts";
import { exportTargets } from "../../src/exports/targets.ts";
import { verdictView } from "../../src/page/verdict/verdict-view.ts";
import { makePlan } from "../../src/plan/make-plan.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import type { ScenarioDocument } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";
import { signal, simulateHere } from "../answer/in-thread.ts";

const groups: ScenarioDocument["groups"] = [
  { clients: 20, visits: { pattern: "steady", perClientPerHour: 30 } },
];
const simulation = { days: 4, daySeconds: 3600, leadInSeconds: 60, warmUpSeconds: 0 };
const stories: Record<string, [Partial<ScenarioDocument>, string]> = {
  "Windows has excluded all of it": [
    {
      server: { software: "pyftpdlib", system: "windows", range: { first: 50_000, last: 50_009 } },
      placement: { avoid: [{ first: 50_000, last: 50_009, why: "excluded by Windows" }] },
    },
    "None of these 10 ports (50000-50009) can be opened here. Open TCP ",
  ],
  "the server listens for logins on all of it": [
    {
      server: { software: "sftpgo", range: { first: 2121, last: 2124 } },
      access: { controlPorts: [2121, 2122, 2123, 2124] },
    },
    "None of these 4 ports (2121-2124) can be opened here. Open TCP ",
  ],
  "its one port is privileged": [
    { server: { software: "vsftpd", range: { first: 20, last: 20 } } },
    "Port 20 cannot be opened here. Open TCP ",
  ],
};

it(
  "a range of one port is none to SFTPGo, and is one to others",
  { timeout: 600_000 },
  async () => {
    const planOf = async (software: string) => {
      const server = { software, range: { first: 50_000, last: 50_000 } };
      const { scenario } = completeScenario(
        { version: 1, groups, simulation, server },
        { servers, clients },
      );
      return (await makePlan(scenario, [], { simulate: simulateHere, signal })).plan;
    };
    const { current, verdict } = await planOf("sftpgo");
    expect(current).toMatchObject({ usable: 0, judgement: "too-small" });
    expect(verdict.headline).toMatch(/^SFTPGo ignores a range of one port\. Open TCP /);
    expect(verdict.today).toContain("Its range needs at least 2 ports.");
    const other = await planOf("apache-ftpserver");
    expect(other.current?.usable).toBe(1);
    expect(other.verdict.headline).not.toContain("ignores");
  },
);

describe("a range of which no port can be opened", { timeout: 600_000 }, () => {
  it.each(Object.entries(stories))("because %s", async (_why, [document, headline]) => {
    const { scenario } = completeScenario(
      { version: 1, server: { software: "vsftpd" }, groups, simulation, ...document },
      { servers, clients },
    );
    const { plan, pictures } = await makePlan(scenario, [], { simulate: simulateHere, signal });
    const range = scenario.server.range!;
    expect(plan.current).toMatchObject({ usable: 0, judgement: "too-small", refusals: null });
    expect(plan.verdict.headline.startsWith(headline)).toBe(true);
    expect(plan.verdict.today).toContain(`No port of ${range.first}-${range.last} can be used`);
    expect(verdictText(plan, 96).replaceAll("\n", " ").startsWith(headline)).toBe(true);
    const answer = {
      plan,
      pictures,
      key: "now",
      language: "en" as const,
      provisional: false,
      whole: true,
    };
    const run = { daysDone: 4, daysWanted: 4, step: null, failure: null, answer };
    const view = verdictView({ ...run, status: "done" }, "now");
    expect([view.tone, view.headline]).toEqual(["danger", plan.verdict.headline]);
    const request = exportTargets.find(({ id }) => id === "change-request")!;
    const [text] = request.texts({ plan, link: null, chosen: null });
    const many = range.last - range.first + 1;
    const { first, last } = plan.recommendation!;
    expect(text!.text).toContain(
      `${many === 1 ? "The one port that is" : `None of the ${many} ports that are`} open today, ${many === 1 ? range.first : `${range.first}-${range.last}`}, can`,
    );
    expect(text!.text).toContain(`Open ${first}-${last} instead.`);
  });
});
