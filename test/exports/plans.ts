import { clients } from "../../src/clients/index.ts";
import type { ExportRequest } from "../../src/exports/types.ts";
import type { Plan } from "../../src/plan/types.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import type { ScenarioDocument } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";

/** A visit an hour. */
export const steady = { pattern: "steady", perClientPerHour: 1 } as const;

/** The parts of a plan that exports read: 80 ports recommended, of which today's range is or is not "enough". */
export function planOf(document: Partial<ScenarioDocument>, enough = false): Plan {
  const { scenario } = completeScenario(
    {
      version: 1,
      server: { software: "vsftpd" },
      groups: [{ clients: 5, visits: steady }],
      ...document,
    },
    { servers, clients },
  );
  const rate = { estimate: 0.0006, low: 0.0004, high: 0.0009 };
  const ranges = [{ first: 26_500, last: 26_579 }];
  return {
    scenario,
    current: enough ? { ports: 0, refusals: rate, judgement: "enough" } : null,
    recommendation: { ports: 80, first: 26_500, last: 26_579, ranges, refusals: rate },
    demand: { peak: { median: 3, p95: 4, p99: 4, max: 50 }, pasvsPerSecond: 13.9 },
  } as unknown as Plan;
}

/** What texts are asked for with. */
export const request = (plan: Plan): ExportRequest => ({ plan, link: null, chosen: null });

/** The request for the plan of a document. */
export const requestOf = (document: Partial<ScenarioDocument>) => request(planOf(document));
