/** Servers that lose ports until they are restarted: the plan says how long a range lasts, by exact counts. */
import { describe, expect, it } from "vitest";
import { makePlan } from "../../src/plan/make-plan.ts";
import type { Plan } from "../../src/plan/types.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import type { ScenarioDocument } from "../../src/scenario/types.ts";
import { clients } from "../../src/clients/index.ts";
import { servers } from "../../src/servers/index.ts";
import { signal, simulateHere } from "../answer/in-thread.ts";

/** 10 clients, 30 visits an hour of 2 downloads each: 14,400 PASVs a day, 1 in 500 of them lost. */
const container: ScenarioDocument = {
  version: 1,
  server: { software: "ftp-srv", range: { first: 21_000, last: 21_010 } },
  groups: [
    {
      clients: 10,
      visits: { pattern: "steady", perClientPerHour: 30 },
      files: 2,
      transferSeconds: 0.5,
      roundTripSeconds: 0.02,
    },
  ],
  simulation: { days: 20 },
};

async function planOf(document: ScenarioDocument): Promise<Plan> {
  const { scenario, assumptions } = completeScenario(document, { servers, clients });
  return (await makePlan(scenario, assumptions, { simulate: simulateHere, signal })).plan;
}

const day = 14_400;

describe("ftp-srv on eleven ports", { timeout: 600_000 }, () => {
  it("loses 1 PASV in 500, and the range is gone in about nine hours", async () => {
    const { leak, limits, recommendation, verdict } = await planOf(container);
    expect(Math.abs(leak!.portsPerDay / (day / 500) - 1)).toBeLessThan(0.1);
    expect(Math.abs(leak!.hoursUntilFull!.estimate / ((11 * 24 * 500) / day) - 1)).toBeLessThan(
      0.1,
    );
    const [limit] = limits.filter(({ code }) => code === "ports-leak");
    expect(limit!.message).toMatch(/^11 ports are lost in about (8|9|10) hours: ftp-srv /);
    expect(verdict.limits).toContain("choose another server");
    // A day's losses have to fit in, since it is restarted once a day.
    expect(recommendation!.least).toBeGreaterThan(day / 500);
  });

  it("needs fewer where it is restarted more often", async () => {
    const server = { ...container.server, restartSeconds: 3600 };
    const hourly = await planOf({ ...container, server });
    const daily = await planOf(container);
    expect(hourly.recommendation!.least).toBeLessThan(daily.recommendation!.least / 2);
  });

  it("is said to lose nothing where no client does what loses a port", async () => {
    const groups = container.groups.map((group) => ({ ...group, repeatsPasv: 0 }));
    const { leak, limits } = await planOf({ ...container, groups });
    expect(leak).toEqual({ portsPerDay: 0, ports: 11, hoursUntilFull: null });
    expect(limits.map(({ code }) => code)).toContain("ports-leak");
  });

  it("is no matter for a server without a leak", async () => {
    const { leak, limits } = await planOf({ ...container, server: { software: "vsftpd" } });
    expect(leak).toBeNull();
    expect(limits.map(({ code }) => code)).not.toContain("ports-leak");
  });
});
