/** Which limit binds before the ports do, and that it is said. */
import { describe, expect, it } from "vitest";
import { makePlan } from "../../src/plan/make-plan.ts";
import type { Plan } from "../../src/plan/types.ts";
import { clients } from "../../src/clients/index.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { servers } from "../../src/servers/index.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { NINE_DRAWS, signal, simulateHere, steady } from "../answer/in-thread.ts";

const planOf = async (asked: Scenario): Promise<Plan> =>
  (await makePlan(asked, [], { simulate: simulateHere, signal })).plan;

const oneIn100 = { refusals: 0.01 };

describe("which limit binds first", { timeout: 600_000 }, () => {
  const codes = ({ limits }: Plan) => limits.map(({ code }) => code);

  it("is said of a cap on sessions: more ports will not help", async () => {
    const plan = await planOf(
      steady({ erlangs: 20, target: oneIn100, server: { maxSessions: 15 } }),
    );
    expect(codes(plan)).toEqual(["max-sessions"]);
    expect(plan.verdict.limits).toMatch(
      /^More ports alone will not help: the cap on sessions \(15\) turns users away first, (1 in \d+|\d in 10) logins, on nearly every day \(earliest at \d\d:\d\d\)\.$/,
    );
    // The cap leaves no more than 15 to ask for a port.
    expect(plan.recommendation?.least).toBeLessThanOrEqual(15);
  });

  it("is said of a cap per address behind one NAT", async () => {
    const asked = steady({
      erlangs: 20,
      target: oneIn100,
      groups: [{ addresses: 2 }],
      server: { maxSessionsPerAddress: 8 },
    });
    expect(codes(await planOf(asked))).toEqual(["max-sessions-per-address"]);
  });

  it("is said of logins at half the range", async () => {
    const plan = await planOf(
      steady({ erlangs: 5, target: oneIn100, ports: { portsPerSession: 2 } }),
    );
    expect(codes(plan)).toEqual(["sessions-per-port"]);
    const { perNode } = plan.recommendation!;
    expect(plan.limits[0]?.message).toContain(`${perNode / 2} sessions in ${perNode} ports`);
  });

  it("is said of today's range where that stays, beside the cap that is wanted", async () => {
    const server = { maxSessions: 60, range: { first: 40_001, last: 40_040 } };
    const asked = { erlangs: 5, target: oneIn100, ports: { portsPerSession: 2 }, server };
    const plan = await planOf(steady(asked));
    expect(plan.current?.judgement).toBe("enough");
    expect(plan.limits[0]?.message).toBe(
      "Another FTP server lets in one session per 2 ports: the cap on sessions would allow 60 sessions, 40 ports give 20; 120 ports are needed for all of them.",
    );
  });

  it("counts logins that are wanted, not tries, and how many sessions are too many", async () => {
    // Each has a session all day; a file needs two more, and there is no place for any.
    const { scenario } = completeScenario(
      {
        version: 1,
        server: { software: "vsftpd", maxSessions: 5 },
        groups: [
          {
            clients: 5,
            software: "winscp",
            visits: { pattern: "always", idleSeconds: 600 },
            files: 2,
          },
        ],
        simulation: { days: 2, daySeconds: 7200, leadInSeconds: 0, warmUpSeconds: 0 },
      },
      { servers, clients },
    );
    const plan = await planOf(scenario);
    const cap = plan.limits.find(({ code }) => code === "max-sessions")!.message;
    // Ten of fifteen, rounded towards worse.
    expect(plan.verdict.headline).toBe(
      "Ports are not the limit: raise max_clients to 15. At 5 it turns 7 in 10 logins away. Those who are let in open no passive data connection.",
    );
    expect(plan.verdict.state).toBe("ports-not-the-limit");
    expect(cap).toContain("need 10 more sessions than the cap allows.");
    expect(cap).toContain(
      "max_clients (5) turns users away first, 7 in 10 logins, on nearly every day",
    );
  });

  it("is said of a size that no range has, with what holds the ports", async () => {
    const plan = await planOf(
      steady({ erlangs: 20, ports: { ...NINE_DRAWS, attempts: 1 }, simulation: { days: 4 } }),
    );
    expect(plan.recommendation).toBeNull();
    expect(codes(plan)).toEqual(["impossible"]);
    expect(plan.limits[0]?.message).toMatch(/At the peak \d+ ports are held by clients/);
  });

  it("is none where only ports bind", async () => {
    const plan = await planOf(steady({ erlangs: 5, target: oneIn100 }));
    expect(plan.limits).toEqual([]);
    expect(plan.verdict.limits).toMatch(
      /^None was reached: at most \d+ sessions? at once; there is no cap\.$/,
    );
  });
});
